package announcementgraph.extraction.recognition;

import announcementgraph.lexicon.Match;
import announcementgraph.vocabulary.Kind;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a new name's family by its parts: SignGemma is of the family Gemma, Graviton9 of Graviton,
 * where the names know those. Stateless.
 */
final class Families {

    private static final Pattern NUMBERED =
            Pattern.compile("([\\p{Lu}][\\p{L}]{3,}?)-?v?\\d[\\d.]*\\p{L}?");
    private static final Pattern JOINED =
            Pattern.compile("[\\p{Lu}][\\p{Ll}]+([\\p{Lu}][\\p{Ll}]{3,})");

    private Families() {}

    static Optional<Referent> of(Reading reading, String name) {
        for (Pattern pattern : List.of(NUMBERED, JOINED)) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches()) {
                return product(reading, matcher.group(1));
            }
        }
        return Optional.empty();
    }

    /** The one product that has this very name and no other sense. */
    private static Optional<Referent> product(Reading reading, String form) {
        List<Match> matches = reading.lexicon().gazetteer().find(form, 0, form.length());
        if (matches.size() != 1 || matches.getFirst().end() != form.length()) {
            return Optional.empty();
        }
        List<Match.Sense> senses = matches.getFirst().senses();
        return senses.size() == 1
                        && !senses.getFirst().ambiguous()
                        && senses.getFirst().entry().kind() == Kind.PRODUCT
                ? Optional.of(reading.known(senses.getFirst().entry()))
                : Optional.empty();
    }
}
