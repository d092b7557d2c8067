package announcementgraph.graph;

import announcementgraph.vocabulary.Vocabulary;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The vocabulary's words, and values of ours, as Jena's nodes. Stateless. */
final class Terms {

    static final Node TYPE = iri(Vocabulary.TYPE);
    static final Node LABEL = iri(Vocabulary.LABEL);
    static final Node ALT_LABEL = iri(Vocabulary.ALT_LABEL);
    static final Node MENTIONS = iri(Vocabulary.MENTIONS);
    static final Node IDENT_REF = iri(Vocabulary.IDENT_REF);
    static final Node TEXT = iri(Vocabulary.TEXT_PROPERTY);
    static final Node REVISION = iri(Vocabulary.REVISION);
    static final Node CLAIM = iri(Vocabulary.CLAIM);
    static final Node NOTE = iri(Vocabulary.NOTE);
    static final Node ANNOUNCEMENT = iri(Vocabulary.ANNOUNCEMENT);
    static final Node NAMES_GRAPH = iri(Vocabulary.NAMES_GRAPH);
    static final Node ONTOLOGY_GRAPH = iri(Vocabulary.ONTOLOGY_GRAPH);
    static final Node CORRECTIONS_GRAPH = iri(Vocabulary.CORRECTIONS_GRAPH);
    static final Node SYSTEM_GRAPH = iri(Vocabulary.SYSTEM_GRAPH);

    private Terms() {}

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    /** A text with a language tag, or a plain one where the tag is empty. */
    static Node text(String text, String language) {
        return language.isEmpty() ? text(text) : NodeFactory.createLiteralLang(text, language);
    }

    static Node integer(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }

    /** A confidence as a decimal of at most four places: what is measured is no finer. */
    static Node confidence(double value) {
        String places = String.valueOf(Math.round(value * 10_000) / 10_000.0);
        return NodeFactory.createLiteralDT(places, XSDDatatype.XSDdecimal);
    }

    /** An ISO date typed as it is precise: a day, a month, a year; anything else is plain text. */
    static Node date(String date) {
        return NodeFactory.createLiteralDT(date, dateType(date));
    }

    private static RDFDatatype dateType(String date) {
        if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return XSDDatatype.XSDdate;
        }
        if (date.matches("\\d{4}-\\d{2}")) {
            return XSDDatatype.XSDgYearMonth;
        }
        return date.matches("\\d{4}") ? XSDDatatype.XSDgYear : XSDDatatype.XSDstring;
    }

    /** The IRI of a node, or the words of a literal. */
    static String string(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
