package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.recognition.Referent;
import announcementgraph.extraction.structure.Line;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who developed what, by a word of making: "Acme developed Foo", "Foo를 개발"; and what comes "from"
 * or "by" an organization behind a product's description. A maker whom the names know is not
 * contradicted.
 */
final class DeveloperRule implements Rule {

    private static final Pattern OBJECT =
            Pattern.compile(
                    "(?s)^s?\\s?(?:\\([^()]{1,40}\\))?\\s?(?:[\\p{L}]{1,8}\\s?){0,2}(?:을|를|を)\\s?(?:[\\p{IsHangul}]{1,6}\\s)?$");
    private static final Pattern DIRECTLY =
            Pattern.compile(
                    "(?i)^\\s*(?:the\\s|a\\s|an\\s|its\\s|their\\s|own\\s|new\\s|open\\s|[\\w-]+\\s){0,4}$");
    private static final Pattern FROM = Pattern.compile("(?i)\\b(?:from|by)\\s(?:the\\s)?$");

    private final Triggers triggers;

    DeveloperRule(Triggers triggers) {
        this.triggers = triggers;
    }

    @Override
    public void apply(Reading reading, Facts facts) {
        for (SourceSpan sentence : Places.sentences(reading)) {
            List<Name> products = Places.outer(reading, sentence, Kind.PRODUCT);
            if (!products.isEmpty()
                    && triggers.modality(sentence.of(reading.text())) == Modality.STATED) {
                for (Triggers.Trigger trigger : triggers.find(reading, sentence, "make")) {
                    developed(reading, facts, sentence, products, trigger);
                }
            }
        }
        for (Line line : reading.outline().lines()) {
            described(reading, facts, line);
        }
    }

    private static void developed(
            Reading reading,
            Facts facts,
            SourceSpan sentence,
            List<Name> products,
            Triggers.Trigger trigger) {
        int at = trigger.span().begin();
        List<Name> organizations = Places.outer(reading, sentence, Kind.ORGANIZATION);
        Optional<Name> subject;
        Optional<Name> product;
        if (trigger.order().equals("sov")) {
            product =
                    Places.lastBefore(products, at)
                            .filter(
                                    p ->
                                            OBJECT.matcher(reading.text().substring(p.end(), at))
                                                    .matches());
            subject =
                    organizations.stream()
                            .filter(o -> o.end() <= at && Places.isSubject(reading, o))
                            .findFirst();
        } else {
            int end = trigger.span().end();
            product =
                    Places.firstBehind(products, end)
                            .filter(
                                    p ->
                                            DIRECTLY.matcher(
                                                            reading.text()
                                                                    .substring(end, p.begin()))
                                                    .matches());
            subject = Places.lastBefore(organizations, at).filter(o -> at - o.end() <= 20);
            if (subject.isEmpty()) {
                return;
            }
        }
        Line line = reading.outline().lineAt(sentence.begin());
        Optional<Referent> maker =
                subject.map(Name::referent)
                        .or(() -> Above.actor(reading, line))
                        .or(() -> reading.voiceAt(sentence.begin()));
        if (maker.isPresent() && product.isPresent()) {
            for (Name one : Places.listedBefore(reading, products, product.get())) {
                made(facts, one.referent(), maker.get(), sentence, "developing-word", 0.7);
            }
        }
    }

    /** "Foo: a compiler from Acme"; an entry below "Foo" that says "the best of all, by Acme". */
    private static void described(Reading reading, Facts facts, Line line) {
        if (!line.isItem()) {
            return;
        }
        for (Name organization : Places.outer(reading, line.span(), Kind.ORGANIZATION)) {
            String before = reading.text().substring(line.span().begin(), organization.begin());
            String behind = reading.text().substring(organization.end(), line.span().end());
            if (!FROM.matcher(before).find() || !behind.matches("(?s)^[.,;:!)]?\\s?$")) {
                continue;
            }
            List<Name> products = Places.outer(reading, line.span(), Kind.PRODUCT);
            Optional<Referent> product =
                    products.isEmpty()
                            ? Above.product(reading, line)
                            : products.stream()
                                    .filter(p -> p.begin() - line.span().begin() <= 2)
                                    .map(Name::referent)
                                    .findFirst();
            product.ifPresent(
                    p -> made(facts, p, organization.referent(), line.span(), "comes-from", 0.6));
        }
    }

    private static void made(
            Facts facts,
            Referent product,
            Referent maker,
            SourceSpan span,
            String rule,
            double confidence) {
        if (product.maker().isEmpty()) {
            facts.relation(product, Vocabulary.MANUFACTURER, maker, span, rule, confidence);
        }
    }
}
