package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.structure.Line;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who or what uses which product: a word of using between a user and a product. */
final class UseRule implements Rule {

    private static final Pattern OBJECT =
            Pattern.compile(
                    "^s?\\s?(?:을|를|이|가|로|으로|を|が)?\\s?(?:(?<=[를을]\\s)(?:\\p{IsHangul}{1,6}\\s){0,3})?$");
    private static final Pattern RECEIVES = Pattern.compile("^(?:에|에는|에도)\\s.*", Pattern.DOTALL);

    private final Triggers triggers;

    UseRule(Triggers triggers) {
        this.triggers = triggers;
    }

    @Override
    public void apply(Reading reading, Facts facts) {
        for (SourceSpan sentence : Places.sentences(reading)) {
            List<Name> products = Places.outer(reading, sentence, Kind.PRODUCT);
            if (products.isEmpty()
                    || triggers.modality(sentence.of(reading.text())) != Modality.STATED) {
                continue;
            }
            for (Triggers.Trigger trigger : triggers.find(reading, sentence, "use")) {
                if (trigger.order().equals("into")) {
                    into(reading, facts, sentence, products, trigger);
                } else if (trigger.order().equals("sov")) {
                    korean(reading, facts, sentence, products, trigger);
                } else {
                    english(reading, facts, sentence, products, trigger);
                }
            }
        }
    }

    /** "Gemini Nano is integrated into Chrome". */
    private static void into(
            Reading reading,
            Facts facts,
            SourceSpan sentence,
            List<Name> products,
            Triggers.Trigger trigger) {
        Optional<Name> used = Places.lastBefore(products, trigger.span().begin());
        Optional<Name> user = Places.firstBehind(products, trigger.span().end());
        if (used.filter(u -> trigger.span().begin() - u.end() <= 25).isPresent()
                && user.filter(u -> u.begin() - trigger.span().end() <= 25).isPresent()) {
            for (Name one : Places.listedBehind(reading, products, user.get())) {
                facts.relation(
                        one.referent(),
                        Vocabulary.USES,
                        used.get().referent(),
                        sentence,
                        "using-word",
                        0.65);
            }
        }
    }

    private static void english(
            Reading reading,
            Facts facts,
            SourceSpan sentence,
            List<Name> products,
            Triggers.Trigger trigger) {
        Optional<Name> used =
                Places.firstBehind(products, trigger.span().end())
                        .filter(p -> p.begin() - trigger.span().end() <= 25);
        int at = trigger.span().begin();
        Optional<Name> user =
                reading.text().substring(sentence.begin(), at).matches("(?s).*\\band\\s$")
                        ? Places.lastBefore(Places.outer(reading, sentence, Kind.ORGANIZATION), at)
                        : user(reading, sentence, at).filter(u -> at - u.end() <= 25);
        if (used.isPresent() && user.isPresent()) {
            for (Name one : Places.listedBehind(reading, products, used.get())) {
                uses(reading, facts, sentence, user.get(), one);
            }
            return;
        }
        Line line = reading.outline().lineAt(sentence.begin());
        if (used.isPresent()
                && line.isItem()
                && trigger.span().begin() - line.span().begin() <= 2) {
            Name product = used.get();
            Above.product(reading, line)
                    .ifPresent(
                            u ->
                                    facts.relation(
                                            u,
                                            Vocabulary.USES,
                                            product.referent(),
                                            sentence,
                                            "used-below",
                                            0.55));
        }
    }

    /** "X가 Y를 사용", "X에 Y 탑재", "Y를 탑재한 X". */
    private static void korean(
            Reading reading,
            Facts facts,
            SourceSpan sentence,
            List<Name> products,
            Triggers.Trigger trigger) {
        int at = trigger.span().begin();
        Optional<Name> used =
                Places.lastBefore(products, at)
                        .filter(
                                p ->
                                        OBJECT.matcher(reading.text().substring(p.end(), at))
                                                .matches());
        if (used.isEmpty()) {
            return;
        }
        List<Name> listed = Places.listedBefore(reading, products, used.get());
        int first = listed.getFirst().begin();
        Optional<Name> user =
                user(reading, sentence, first)
                        .filter(u -> isUser(reading.text().substring(u.end(), first)));
        if (user.isEmpty() && reading.text().startsWith("한 ", trigger.span().end())) {
            user =
                    Places.firstBehind(products, trigger.span().end())
                            .filter(p -> p.begin() - trigger.span().end() <= 12);
        }
        user.ifPresent(u -> listed.forEach(product -> uses(reading, facts, sentence, u, product)));
    }

    /** The user, and those listed with it. */
    private static void uses(
            Reading reading, Facts facts, SourceSpan sentence, Name user, Name product) {
        List<Name> users = Places.outer(reading, sentence, user.referent().kind());
        for (Name one : Places.listedBefore(reading, users, user)) {
            facts.relation(
                    one.referent(),
                    Vocabulary.USES,
                    product.referent(),
                    sentence,
                    "using-word",
                    0.65);
        }
    }

    private static boolean isUser(String between) {
        return RECEIVES.matcher(between).matches()
                || between.matches("(?s)^(?:은|는|이|가|에서|에서는|도|は|が|も|では)[\\s、].{0,40}")
                || between.matches("(?s)^\\s*(?:→|=>|->|は|が|では)\\s?.{0,12}")
                || between.matches("^\\s?[:：]\\s?.{0,30}")
                || between.matches("^\\s[^:：+,·/&]{0,10}")
                || between.matches("^\\s[^:：+,·/&—–]{0,25}\\s[—–-]\\s")
                || between.matches("^['’\"”]?\\s?(?:학습|훈련|추론|서빙|개발)에\\s.{0,12}");
    }

    private static Optional<Name> user(Reading reading, SourceSpan sentence, int before) {
        return reading.namesIn(sentence).stream()
                .filter(n -> !n.nested())
                .filter(n -> n.is(Kind.ORGANIZATION) || n.is(Kind.PRODUCT))
                .filter(n -> n.end() <= before)
                .reduce((a, b) -> b);
    }
}
