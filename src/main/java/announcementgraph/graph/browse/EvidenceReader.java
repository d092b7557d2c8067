package announcementgraph.graph.browse;

import announcementgraph.graph.FactIris;
import announcementgraph.graph.Terms;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Finds the words behind a fact. */
final class EvidenceReader {

    private static final int WIDEST_LINE = 300;

    private final Reading reading;

    EvidenceReader(Reading reading) {
        this.reading = reading;
    }

    /** The words of each of these notes that say this triple, by note. */
    List<EvidenceView> of(Collection<Node> notes, Node subject, Node predicate, Node object) {
        List<EvidenceView> evidence = new ArrayList<>();
        for (Node note : notes) {
            claim(note, subject, predicate, object)
                    .ifPresent(claim -> evidence.add(ofClaim(note, claim)));
        }
        evidence.sort(
                Comparator.comparing(EvidenceView::note).thenComparingInt(EvidenceView::begin));
        return evidence;
    }

    /**
     * A claim's IRI follows from its triple; one that came in another way is looked for among the
     * object's claims.
     */
    private Optional<Node> claim(Node note, Node subject, Node predicate, Node object) {
        Node claim = Terms.iri(FactIris.claim(note.getURI(), subject, predicate, object));
        if (reading.dataset().contains(note, claim, Terms.TYPE, Terms.CLAIM)) {
            return Optional.of(claim);
        }
        Iterator<Quad> claims = reading.find(note, Node.ANY, Terms.iri(Vocabulary.OBJECT), object);
        while (claims.hasNext()) {
            Node candidate = claims.next().getSubject();
            if (reading.dataset().contains(note, candidate, Terms.iri(Vocabulary.SUBJECT), subject)
                    && reading.dataset()
                            .contains(
                                    note, candidate, Terms.iri(Vocabulary.PREDICATE), predicate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The evidence that a claim or an announcement carries. */
    EvidenceView ofClaim(Node note, Node claim) {
        Source source = source(note);
        int begin = number(note, claim, Vocabulary.BEGIN_INDEX);
        int end = number(note, claim, Vocabulary.END_INDEX);
        return view(
                note,
                source,
                reading.text(note, claim, Vocabulary.ANCHOR_OF),
                begin,
                end,
                reading.text(note, claim, Vocabulary.RULE),
                decimal(note, claim, Vocabulary.CONFIDENCE));
    }

    /** A mention with the line around it as its quote. */
    EvidenceView ofMention(Node note, Node phrase) {
        Source source = source(note);
        int begin = number(note, phrase, Vocabulary.BEGIN_INDEX);
        int end = number(note, phrase, Vocabulary.END_INDEX);
        return view(
                note,
                source,
                line(source.text, begin, end),
                begin,
                end,
                reading.text(note, phrase, Vocabulary.RULE),
                decimal(note, phrase, Vocabulary.TA_CONFIDENCE));
    }

    private static EvidenceView view(
            Node note,
            Source source,
            String quote,
            int begin,
            int end,
            String rule,
            double confidence) {
        String iri = note.getURI();
        String href = Iris.hrefOf(iri) + "?at=" + begin + "-" + end;
        return new EvidenceView(iri, source.title, href, quote, begin, end, rule, confidence);
    }

    int number(Node note, Node claim, String property) {
        String number = reading.text(note, claim, property);
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }

    double decimal(Node note, Node claim, String property) {
        try {
            return Double.parseDouble(reading.text(note, claim, property));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private record Source(String title, String text) {}

    private Source source(Node note) {
        return reading.memo()
                .get(
                        "source",
                        note,
                        iri ->
                                new Source(
                                        reading.text(iri, iri, Vocabulary.LABEL),
                                        reading.text(iri, iri, Vocabulary.TEXT_PROPERTY)));
    }

    /** The line of the text around this place, cut to what a page can show. */
    static String line(String text, int begin, int end) {
        if (begin > end || end > text.length()) {
            return "";
        }
        int from = text.lastIndexOf('\n', begin - 1) + 1;
        int to = text.indexOf('\n', end);
        to = to < 0 ? text.length() : to;
        if (to - from > WIDEST_LINE) {
            from = wordStart(text, Math.max(from, begin - WIDEST_LINE / 2), begin);
            to = wordEnd(text, Math.min(to, end + WIDEST_LINE / 2), end);
        }
        return text.substring(from, to).strip();
    }

    private static int wordStart(String text, int from, int latest) {
        int space = text.indexOf(' ', from);
        return space < 0 || space > latest ? latest : space;
    }

    private static int wordEnd(String text, int to, int earliest) {
        int space = text.lastIndexOf(' ', to);
        return space < earliest ? earliest : space;
    }
}
