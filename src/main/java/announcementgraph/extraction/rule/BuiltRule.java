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
 * What is built of what, as sentences say it: "built on", "A 기반 B", "consists of", "included in",
 * "A를 결합한 B", and the signs of notes: "X = A + B", "X (A + B)", "X series: A, B".
 */
final class BuiltRule implements Rule {

    private static final Pattern OBJECT =
            Pattern.compile(
                    "(?s)^s?\\s?(?:[\\p{L}]{1,6}\\s?)?(?:을|를|이|가|로|으로)\\s?(?:\\p{L}{1,5}\\s)?$");
    private static final Pattern INTO = Pattern.compile("^s?\\s?(?:안)?(?:에|에도)?\\s?$");
    private static final Pattern MADE_OF =
            Pattern.compile("^\\s?(?:\\d{1,4}\\s?(?:개|대|장)\\s?)?(?:=|←|\\()\\s?$");
    private static final Pattern MEMBERS =
            Pattern.compile(
                    "(?i)^s?\\s?(?:series|family|lineup|models|chips|시리즈|제품군|모델|라인업)\\s?[^:：.,]{0,14}[:：]\\s?$");
    private static final Pattern PLUS =
            Pattern.compile("\\s?(?:[×x]\\s?\\d+)?\\s?\\+\\s?(?:\\d+\\s?[×x]\\s?)?");
    private static final Pattern ACTIVE = Pattern.compile("s$");
    private static final Pattern ARTICLE = Pattern.compile("\\s(?:(?:the|an?|new)\\s){0,2}");
    private static final int NEAR = 40;

    private final Triggers triggers;

    BuiltRule(Triggers triggers) {
        this.triggers = triggers;
    }

    @Override
    public void apply(Reading reading, Facts facts) {
        for (SourceSpan sentence : Places.sentences(reading)) {
            List<Name> products = Places.outer(reading, sentence, Kind.PRODUCT);
            if (products.isEmpty()
                    || triggers.modality(sentence.of(reading.text())) == Modality.DENIED) {
                continue;
            }
            triggers.find(reading, sentence, "built")
                    .forEach(t -> built(reading, facts, sentence, products, t));
            triggers.find(reading, sentence, "consists")
                    .forEach(t -> consists(reading, facts, sentence, products, t));
            triggers.find(reading, sentence, "within")
                    .forEach(t -> within(reading, facts, sentence, products, t));
            triggers.find(reading, sentence, "announce")
                    .forEach(t -> feature(reading, facts, sentence, products, t));
            signs(reading, facts, sentence, products);
        }
    }

    /** "B built on A"; "A 기반 B"; below or behind B: "…, A 기반". */
    private static void built(
            Reading reading,
            Facts facts,
            SourceSpan sentence,
            List<Name> products,
            Triggers.Trigger trigger) {
        int at = trigger.span().begin();
        int end = trigger.span().end();
        Optional<Name> left = Places.lastBefore(products, at);
        Optional<Name> right = Places.firstBehind(products, end);
        if (!trigger.order().equals("sov")) {
            if (right.filter(r -> r.begin() - end <= NEAR).isPresent()) {
                Line line = reading.outline().lineAt(at);
                Optional<Referent> built =
                        left.filter(l -> at - l.end() <= 2 * NEAR)
                                .map(Name::referent)
                                .or(
                                        () ->
                                                at - sentence.begin() <= 1
                                                        ? lineHead(reading, sentence)
                                                                .map(Name::referent)
                                                        : Optional.empty())
                                .or(
                                        () ->
                                                opens(line, at)
                                                        ? Above.product(reading, line)
                                                        : Optional.empty());
                for (Name base : Places.listedBehind(reading, products, right.get())) {
                    built.ifPresent(b -> part(facts, base, b, sentence, "built-on", 0.65));
                }
            }
            return;
        }
        Optional<Name> base = left.filter(l -> at - l.end() <= 3);
        if (base.isEmpty()) {
            return;
        }
        Line line = reading.outline().lineAt(at);
        boolean architecture = !trigger.form().equals("기반");
        Optional<Referent> built =
                right.filter(r -> r.begin() - end <= 20 && !architecture)
                        .map(Name::referent)
                        .or(() -> headed(reading, line, base.get()));
        built.ifPresent(
                b ->
                        Places.listedBefore(reading, products, base.get()).stream()
                                .filter(one -> one.referent() != b)
                                .forEach(one -> part(facts, one, b, sentence, "built-on", 0.6)));
    }

    /** The product of the line's first sentence, which the sentences after it go on about. */
    private static Optional<Name> lineHead(Reading reading, SourceSpan sentence) {
        Line line = reading.outline().lineAt(sentence.begin());
        SourceSpan before = new SourceSpan(line.span().begin(), sentence.begin());
        return Places.outer(reading, before, Kind.PRODUCT).stream().findFirst();
    }

    /** Whether a word opens its line, so that what it is said of stands above. */
    private static boolean opens(Line line, int at) {
        return line.isItem() && at - line.span().begin() <= 3;
    }

    /** The product that the line begins with, else the one above it. */
    private static Optional<Referent> headed(Reading reading, Line line, Name base) {
        Optional<Referent> first =
                Places.outer(reading, line.span(), Kind.PRODUCT).stream()
                        .filter(
                                p ->
                                        p.begin() - line.span().begin() <= 4
                                                && p.end() <= base.begin())
                        .map(Name::referent)
                        .findFirst();
        return first.or(() -> line.isItem() ? Above.product(reading, line) : Optional.empty());
    }

    /** "B consists of A"; "A를 결합한 B". */
    private static void consists(
            Reading reading,
            Facts facts,
            SourceSpan sentence,
            List<Name> products,
            Triggers.Trigger trigger) {
        int at = trigger.span().begin();
        int end = trigger.span().end();
        Optional<Name> left = Places.lastBefore(products, at);
        Optional<Name> right = Places.firstBehind(products, end);
        if (trigger.order().equals("sov")) {
            Optional<Name> part =
                    left.filter(
                            l -> OBJECT.matcher(reading.text().substring(l.end(), at)).matches());
            Optional<Name> whole = right.filter(r -> r.begin() - end <= NEAR);
            if (part.isPresent() && whole.isPresent()) {
                for (Name one : Places.listedBefore(reading, products, part.get())) {
                    part(facts, one, whole.get().referent(), sentence, "consists-of", 0.6);
                }
            }
        } else if (left.isPresent()
                && right.isPresent()
                && right.get().begin() - end < NEAR
                && at - left.get().end() < NEAR) {
            for (Name one : Places.listedBehind(reading, products, right.get())) {
                part(facts, one, left.get().referent(), sentence, "consists-of", 0.6);
            }
        }
    }

    /** "A is part of B"; "A를 B에 넣음"; "A 출시: …, B에 포함". */
    private static void within(
            Reading reading,
            Facts facts,
            SourceSpan sentence,
            List<Name> products,
            Triggers.Trigger trigger) {
        int at = trigger.span().begin();
        int end = trigger.span().end();
        List<Name> wholes = List.of();
        Optional<Name> part;
        if (trigger.order().equals("sov")) {
            Optional<Name> last =
                    Places.lastBefore(products, at)
                            .filter(w -> into(reading.text().substring(w.end(), at), trigger));
            if (last.isPresent()) {
                wholes = Places.listedBefore(reading, products, last.get());
            }
            int begin = wholes.isEmpty() ? at : wholes.getFirst().begin();
            part = Places.lastBefore(products, begin).or(() -> lineHead(reading, sentence));
        } else {
            Optional<Name> first =
                    Places.firstBehind(products, end).filter(w -> w.begin() - end <= 25);
            if (first.isPresent()) {
                wholes = Places.listedBehind(reading, products, first.get());
            }
            part = Places.lastBefore(products, at).filter(p -> at - p.end() <= NEAR);
        }
        if (part.isPresent()) {
            for (Name whole : wholes) {
                for (Name one : Places.listedBefore(reading, products, part.get())) {
                    part(facts, one, whole.referent(), sentence, "within", 0.6);
                }
            }
        }
    }

    /** "B introduces A": what a product, and no company, announces is a part of it. */
    private static void feature(
            Reading reading,
            Facts facts,
            SourceSpan sentence,
            List<Name> products,
            Triggers.Trigger trigger) {
        if (!trigger.order().equals("svo") || !ACTIVE.matcher(trigger.form()).find()) {
            return;
        }
        Optional<Name> whole =
                Places.lastBefore(products, trigger.span().begin())
                        .filter(l -> trigger.span().begin() - l.end() <= 1);
        Optional<Name> part =
                Places.firstBehind(products, trigger.span().end())
                        .filter(
                                r ->
                                        ARTICLE.matcher(
                                                        reading.text()
                                                                .substring(
                                                                        trigger.span().end(),
                                                                        r.begin()))
                                                .matches());
        if (whole.isPresent() && part.isPresent()) {
            part(facts, part.get(), whole.get().referent(), sentence, "feature", 0.55);
        }
    }

    /** Whether the words between say "into", or the trigger does ("안에 있는"). */
    private static boolean into(String between, Triggers.Trigger trigger) {
        return between.contains("에") && INTO.matcher(between).matches()
                || between.isBlank() && trigger.form().startsWith("안에");
    }

    /** "X = A + B", "X (A + B)", "X series: A, B". */
    private static void signs(
            Reading reading, Facts facts, SourceSpan sentence, List<Name> products) {
        for (int i = 0; i + 1 < products.size(); i++) {
            Name whole = products.get(i);
            Name first = products.get(i + 1);
            if (first.begin() < whole.end() || first.begin() - whole.end() > NEAR) {
                continue;
            }
            String between = reading.text().substring(whole.end(), first.begin());
            List<Name> listed = Places.listedBehind(reading, products, first);
            boolean made =
                    MADE_OF.matcher(between).matches()
                            && (!between.contains("(") || isHardware(first))
                            && listed.size() > 1
                            && PLUS.matcher(
                                            reading.text()
                                                    .substring(first.end(), listed.get(1).begin()))
                                    .matches();
            if (made || MEMBERS.matcher(between).matches()) {
                for (Name one : listed) {
                    part(facts, one, whole.referent(), sentence, made ? "sum" : "members", 0.6);
                }
            }
        }
    }

    private static boolean isHardware(Name name) {
        return name.referent()
                .entry()
                .filter(e -> e.types().contains(Vocabulary.HARDWARE))
                .isPresent();
    }

    private static void part(
            Facts facts,
            Name part,
            Referent whole,
            SourceSpan sentence,
            String rule,
            double confidence) {
        if (!facts.has(whole, Vocabulary.IS_PART_OF, part.referent())) {
            facts.relation(
                    part.referent(), Vocabulary.IS_PART_OF, whole, sentence, rule, confidence);
        }
    }
}
