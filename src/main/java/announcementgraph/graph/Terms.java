package announcementgraph.graph;

import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The vocabulary's words, and values of ours, as Jena's nodes: for this room and its browsing only.
 * Stateless.
 */
public final class Terms {

    public static final Node TYPE = iri(Vocabulary.TYPE);
    public static final Node LABEL = iri(Vocabulary.LABEL);
    public static final Node ALT_LABEL = iri(Vocabulary.ALT_LABEL);
    public static final Node MENTIONS = iri(Vocabulary.MENTIONS);
    public static final Node IDENT_REF = iri(Vocabulary.IDENT_REF);
    public static final Node TEXT = iri(Vocabulary.TEXT_PROPERTY);
    public static final Node REVISION = iri(Vocabulary.REVISION);
    public static final Node CLAIM = iri(Vocabulary.CLAIM);
    public static final Node NOTE = iri(Vocabulary.NOTE);
    public static final Node ANNOUNCEMENT = iri(Vocabulary.ANNOUNCEMENT);
    public static final Node NAMES_GRAPH = iri(Vocabulary.NAMES_GRAPH);
    public static final Node ONTOLOGY_GRAPH = iri(Vocabulary.ONTOLOGY_GRAPH);
    public static final Node CORRECTIONS_GRAPH = iri(Vocabulary.CORRECTIONS_GRAPH);
    public static final Node SYSTEM_GRAPH = iri(Vocabulary.SYSTEM_GRAPH);

    private Terms() {}

    public static Node iri(String iri) {
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

    static Node instant(Instant time) {
        return NodeFactory.createLiteralDT(
                time.truncatedTo(ChronoUnit.MILLIS).toString(), XSDDatatype.XSDdateTime);
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
    public static String string(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
