package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the products that an announcing word takes. Stateless. */
final class AnnouncedProducts {

    private static final Pattern PASSIVE =
            Pattern.compile(
                    "(?i)\\b(?:was|were|is|are|been|being|be|got|gets)\\s+(?:\\w+ly\\s+)?$");
    private static final Pattern LISTS = Pattern.compile("\\s?[:：]\\s?");
    private static final Pattern OTHER_ROLE =
            Pattern.compile(
                    "^s?\\)?(?:의\\s(?!.{0,20}(?:버전|모델|시리즈|베타))|에\\s|에서\\s|로\\s|으로\\s|(?:를|을)\\s(?:통해|통한|위한|위해|활용|이용|사용|기반)|용\\s|와\\s|과\\s|보다)");

    private static final Pattern ENDING = Pattern.compile("종료|중단|단종|폐지|철수");

    /** "… 서버를 둠으로써 작동하는 솔루션을": the verb takes the last of several objects. */
    private static final Pattern OTHER_OBJECT =
            Pattern.compile("[을를]\\s.*[는은인던한된]\\s\\S+[을를]\\s?$");

    /** "블랙웰 기반 공장": the factory is announced. */
    private static final Pattern BASE = Pattern.compile("\\s?(?:기반|용|대비)\\s");

    private static final int NEAR = 25;

    private AnnouncedProducts() {}

    /**
     * The products that the word takes: behind it in English, before it in Korean, and those listed
     * with them.
     */
    static List<Name> of(
            Reading reading, Triggers.Trigger trigger, List<Name> products, SourceSpan sentence) {
        int at = trigger.span().begin();
        int end = trigger.span().end();
        Optional<Name> behind =
                Places.firstBehind(products, end).filter(p -> reach(reading, end, p.begin()));
        Optional<Name> before =
                firstOfClause(reading, products, sentence, at)
                        .filter(p -> at - p.end() <= 2 * NEAR);
        String left = reading.text().substring(sentence.begin(), at);
        return switch (trigger.order()) {
            case "sov" -> {
                List<Name> all = new ArrayList<>();
                before.filter(p -> takes(reading.text().substring(p.end(), at)))
                        .ifPresent(p -> all.addAll(Places.listedBefore(reading, products, p)));
                Places.firstBehind(products, end)
                        .filter(
                                p ->
                                        LISTS.matcher(reading.text().substring(end, p.begin()))
                                                .matches())
                        .filter(p -> !BASE.matcher(reading.text().substring(p.end())).lookingAt())
                        .ifPresent(p -> all.addAll(Places.listedBehind(reading, products, p)));
                yield all;
            }
            case "any" -> {
                boolean of = reading.text().startsWith(" of ", end);
                yield of && behind.isPresent()
                        ? Places.listedBehind(reading, products, behind.get())
                        : before.filter(p -> at - p.end() <= NEAR)
                                .map(p -> Places.listedBefore(reading, products, p))
                                .or(
                                        () ->
                                                behind.filter(p -> p.begin() - end <= 12)
                                                        .map(
                                                                p ->
                                                                        Places.listedBehind(
                                                                                reading, products,
                                                                                p)))
                                .orElse(List.of());
            }
            case "head" ->
                    behind.map(p -> Places.listedBehind(reading, products, p)).orElse(List.of());
            default -> {
                boolean passive = PASSIVE.matcher(left).find();
                boolean ownerless =
                        reading
                                .namesIn(new SourceSpan(sentence.begin(), at), Kind.ORGANIZATION)
                                .stream()
                                .allMatch(
                                        o ->
                                                before.isPresent()
                                                        && before.get().span().contains(o.span()));
                if (before.isPresent()
                        && (passive || ownerless && at - before.get().end() <= NEAR + 5)) {
                    yield Places.listedBefore(reading, products, before.get());
                }
                yield behind.map(p -> Places.listedBehind(reading, products, p))
                        .or(
                                () ->
                                        before.filter(p -> at - p.end() <= 3)
                                                .map(
                                                        p ->
                                                                Places.listedBefore(
                                                                        reading, products, p)))
                        .orElse(List.of());
            }
        };
    }

    /** Whether a Korean product's name is what the announcing word behind it takes. */
    private static boolean takes(String between) {
        return !ENDING.matcher(between).find()
                && !OTHER_ROLE.matcher(between).find()
                && !OTHER_OBJECT.matcher(between).find();
    }

    /**
     * The last product before the word; in English the one that the clause begins with, if it does.
     */
    private static Optional<Name> firstOfClause(
            Reading reading, List<Name> products, SourceSpan sentence, int at) {
        Optional<Name> last = Places.lastBefore(products, at);
        Optional<Name> first =
                products.stream()
                        .filter(
                                p ->
                                        p.begin() - sentence.begin() <= 2
                                                && p.end() <= at
                                                && at - p.end() <= NEAR)
                        .filter(
                                p ->
                                        reading.text()
                                                .substring(p.end(), at)
                                                .matches("[\\p{IsLatin}\\d\\s-]*"))
                        .findFirst();
        return first.or(() -> last);
    }

    /** Whether a product so far behind the word can still be its object. */
    private static boolean reach(Reading reading, int from, int to) {
        String between = reading.text().substring(from, to);
        return between.length() <= 4 * NEAR
                && !between.matches(
                        "(?s).*\\b(?:with|for|at|on|after|while|because|using|partnerships?|collaborations?|agreements?|deals?|investments?|acquisitions?|funding|deprecat\\w+|discontinu\\w+|sunset\\w*|shut\\w*|end|ending|remov\\w+|dropping)\\b.*");
    }
}
