package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.recognition.Referent;
import announcementgraph.extraction.structure.Line;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.List;
import java.util.Optional;

/**
 * What a terse line is said of: the product that the entry or the heading above it is. Stateless.
 */
final class Above {

    private static final int MOST_LINES = 40;

    private Above() {}

    /** The product that the entry above or the section's heading is, if either is hardly more. */
    static Optional<Referent> product(Reading reading, Line line) {
        return productName(reading, line).map(Name::referent);
    }

    static Optional<Name> productName(Reading reading, Line line) {
        List<Line> lines = reading.outline().lines();
        int depth = line.depth();
        for (int i = line.index() - 1; i >= 0 && i >= line.index() - MOST_LINES; i--) {
            Line upper = lines.get(i);
            if (upper.isHeading()) {
                return headName(reading, upper);
            }
            if (upper.isItem() && upper.depth() < depth) {
                Optional<Name> head = headName(reading, upper);
                if (head.isPresent()) {
                    return head;
                }
                depth = upper.depth();
            }
        }
        return Optional.empty();
    }

    /** The product that a line begins with and that makes up half of it. */
    static Optional<Referent> head(Reading reading, Line line) {
        return headName(reading, line).map(Name::referent);
    }

    private static Optional<Name> headName(Reading reading, Line line) {
        return Places.outer(reading, line.span(), Kind.PRODUCT).stream()
                .filter(p -> p.begin() - line.span().begin() <= 20)
                .filter(p -> p.span().length() * 2 >= line.span().length())
                .findFirst();
    }

    /** The one organization that the entry names which this one belongs to. */
    static Optional<Referent> entryOrganization(Reading reading, SourceSpan span) {
        List<Line> lines = reading.outline().lines();
        Line line = reading.outline().lineAt(span.begin());
        for (int i = line.index() - 1; line.isItem() && i >= 0; i--) {
            Line upper = lines.get(i);
            if (!upper.isItem()) {
                return Optional.empty();
            }
            if (upper.depth() < line.depth()) {
                List<Referent> named =
                        Places.outer(reading, upper.span(), Kind.ORGANIZATION).stream()
                                .map(Name::referent)
                                .distinct()
                                .toList();
                return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The organization that the sentence before speaks of, else a heading above. */
    static Optional<Referent> actor(Reading reading, Line line) {
        List<Line> own = reading.outline().sectionOf(line).lines();
        for (int i = own.indexOf(line) - 1; i >= 0; i--) {
            Line earlier = own.get(i);
            Optional<Name> subject =
                    Places.outer(reading, earlier.span(), Kind.ORGANIZATION).stream()
                            .filter(o -> o.begin() - earlier.span().begin() <= 2)
                            .filter(o -> Places.isSubject(reading, o))
                            .findFirst();
            if (subject.isPresent()) {
                return subject.map(Name::referent);
            }
        }
        return reading.outline().sectionOf(line).headings().stream()
                .flatMap(h -> Places.outer(reading, h.span(), Kind.ORGANIZATION).stream())
                .map(Name::referent)
                .findFirst();
    }
}
