package announcementgraph.extraction.recognition;

import announcementgraph.language.Normalizer;
import announcementgraph.lexicon.Match;
import announcementgraph.notes.Link;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the text of a link to a repository of code or of models for a product's name where the two
 * are the same: [TypeChat](https://github.com/microsoft/TypeChat). Its maker is the repository's
 * owner, where the names know it.
 */
final class LinkedRepositories implements Recognizer {

    private static final Pattern REPOSITORY =
            Pattern.compile(
                    "^https?://(?:www\\.)?(?<host>github\\.com|gitlab\\.com|huggingface\\.co)/(?<owner>[\\w.-]+)/(?<name>[\\w.-]+?)(?:\\.git)?/?(?:[?#].*)?$");

    @Override
    public void find(Reading reading) {
        for (Link link : reading.note().links()) {
            Matcher target = REPOSITORY.matcher(link.target());
            String written = link.span().of(reading.text());
            if (!target.matches()
                    || !Normalizer.key(written).equals(Normalizer.key(target.group("name")))
                    || !reading.free(link.span())) {
                continue;
            }
            Referent product = reading.named(Kind.PRODUCT, written);
            if (target.group("host").equals("huggingface.co")) {
                product.addType(Vocabulary.MODEL);
            }
            owner(reading, target.group("owner")).ifPresent(product::maker);
            reading.add(link.span(), product, "linked-repository", 0.75);
        }
    }

    private static Optional<String> owner(Reading reading, String owner) {
        return reading.lexicon().gazetteer().find(owner, 0, owner.length()).stream()
                .filter(m -> m.begin() == 0 && m.end() == owner.length())
                .flatMap(m -> m.senses().stream())
                .map(Match.Sense::entry)
                .filter(e -> e.kind() == Kind.ORGANIZATION)
                .map(e -> e.iri())
                .findFirst();
    }
}
