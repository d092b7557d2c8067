package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.recognition.Referent;
import announcementgraph.extraction.structure.Line;
import announcementgraph.extraction.structure.Section;
import announcementgraph.extraction.structure.Sentences;
import announcementgraph.lexicon.Entry;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a system is made of: counts of parts ("DGX SuperPOD : 96 DGX-2H", "H100 8개"), a name that
 * goes on from its family's, and entries under a heading that is the family.
 */
final class PartRule implements Rule {

    private static final Pattern COUNT_BEFORE =
            Pattern.compile(
                    "(?<![\\d.,A-Za-z-])(\\d{1,3}(?:,\\d{3})+|\\d{1,7}|(?i:two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen)(?=\\s))\\s?([만천萬万千])?\\s*(?:[x×X*]|개의|대의|장의|개|대|장|[顆颗塊块張张個个台枚])?\\s*(?:NVIDIA\\s|AMD\\s|Intel\\s|엔비디아\\s)?$");

    /** "a 1989 Macintosh" */
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d\\s(?:\\p{Lu}\\w+\\s)?");

    private static final Pattern COUNT_BEHIND =
            Pattern.compile(
                    "^s?\\s*(?:GPU|CPU|칩|스위치|NPU|가속기|chips?)?\\s*(?:[x×X*]\\s*(\\d{1,3}(?:,\\d{3})+|\\d{1,7})(?![\\d.A-Za-z])|(?:을\\s|를\\s|이\\s|가\\s)?(\\d{1,3}(?:,\\d{3})+|\\d{1,7})\\s?([만천])?\\s*(?:개|대|장|기))");
    private static final Pattern MADE_OF =
            Pattern.compile(
                    "(?i)^(?:\\s?(?:servers?|systems?|racks?|clusters?|서버|시스템|랙|클러스터)\\b[^.]{0,25}|\\s?(?:unveiled|announced|launched|released|발표|공개|출시))?\\s*(?::|：|=|→|->|=>|←|<-|\\(|–|—|-|은|는|이|가|에|,|\\bis\\b|\\bhas\\b|\\bwith\\b|\\bw/|\\bconsists of\\b|\\bcontains\\b|\\bcombines\\b|\\bpacks\\b|\\bconnects\\b|\\blinks\\b|\\bincludes\\b|\\bjoins\\b|\\bpairs\\b|\\bholds\\b|\\bhouses\\b).*");

    private static final Pattern OF_OTHER = Pattern.compile("(?i)\\b(?:for|on|to|from|by)\\s$");

    private static final Map<String, Long> NUMBER_WORDS =
            Map.ofEntries(
                    Map.entry("two", 2L),
                    Map.entry("three", 3L),
                    Map.entry("four", 4L),
                    Map.entry("five", 5L),
                    Map.entry("six", 6L),
                    Map.entry("seven", 7L),
                    Map.entry("eight", 8L),
                    Map.entry("nine", 9L),
                    Map.entry("ten", 10L),
                    Map.entry("twelve", 12L),
                    Map.entry("sixteen", 16L));

    @Override
    public void apply(Reading reading, Facts facts) {
        for (Line line : reading.outline().lines()) {
            for (SourceSpan sentence : Sentences.of(reading.text(), line.span())) {
                counts(reading, facts, line, sentence);
            }
            extended(reading, facts, line);
            familyBeside(reading, facts, line);
        }
        for (Section section : reading.outline().sections()) {
            underFamily(reading, facts, section);
            amongEntries(reading, facts, section);
        }
    }

    private static void counts(Reading reading, Facts facts, Line line, SourceSpan sentence) {
        List<Name> products = Places.outer(reading, sentence, Kind.PRODUCT);
        for (Name part : products) {
            Optional<Long> count = count(reading, line, part);
            if (count.isEmpty() || count.get() < 1) {
                continue;
            }
            whole(reading, line, products, part)
                    .ifPresent(
                            whole -> {
                                // A model is trained on chips, not made of them.
                                if (whole.hasType(Vocabulary.MODEL)) {
                                    facts.relation(
                                            whole,
                                            Vocabulary.USES,
                                            part.referent(),
                                            sentence,
                                            "quantity",
                                            0.7);
                                    return;
                                }
                                facts.relation(
                                        part.referent(),
                                        Vocabulary.IS_PART_OF,
                                        whole,
                                        sentence,
                                        "quantity",
                                        0.85);
                                facts.composition(
                                        whole, part.referent(), count.get(), sentence, 0.85);
                            });
        }
    }

    private static Optional<Long> count(Reading reading, Line line, Name part) {
        Matcher before =
                COUNT_BEFORE.matcher(reading.text().substring(line.span().begin(), part.begin()));
        if (before.find() && YEAR.matcher(before.group()).matches()) {
            return Optional.empty();
        }
        if (before.reset().find()) {
            return number(before.group(1), before.group(2));
        }
        Matcher behind =
                COUNT_BEHIND.matcher(reading.text().substring(part.end(), line.span().end()));
        if (behind.find()) {
            return behind.group(1) == null
                    ? number(behind.group(2), behind.group(3))
                    : number(behind.group(1), null);
        }
        return Optional.empty();
    }

    /** A number and the power of ten that may stand behind it: "10만", "1萬". */
    private static Optional<Long> number(String digits, @Nullable String power) {
        if (power == null) {
            return number(digits);
        }
        long unit = "천千".contains(power) ? 1_000 : 10_000;
        return number(digits).map(n -> n * unit);
    }

    private static Optional<Long> number(String digits) {
        Long word = NUMBER_WORDS.get(digits.toLowerCase(Locale.ROOT));
        if (word != null) {
            return Optional.of(word);
        }
        long number = Long.parseLong(digits.replace(",", ""));
        return number >= 1990 && number < 2040 && digits.length() == 4
                ? Optional.empty()
                : Optional.of(number);
    }

    /**
     * The nearest uncounted product before it in the line, or the product that the heading or the
     * entry above is.
     */
    private static Optional<Referent> whole(
            Reading reading, Line line, List<Name> products, Name part) {
        for (Name candidate : products.reversed()) {
            if (candidate.end() > part.begin()) {
                continue;
            }
            boolean counted =
                    count(reading, line, candidate).isPresent()
                            || OF_OTHER.matcher(
                                            reading.text()
                                                    .substring(
                                                            line.span().begin(), candidate.begin()))
                                    .find();
            String behind = reading.text().substring(candidate.end(), part.begin());
            if (!counted && MADE_OF.matcher(behind.strip()).matches()) {
                return Optional.of(candidate.referent());
            }
        }
        boolean first =
                products.stream()
                        .noneMatch(
                                p -> p.end() <= part.begin() && count(reading, line, p).isEmpty());
        return first && part.begin() - line.span().begin() < 40
                ? Above.product(reading, line)
                : Optional.empty();
    }

    /** "SageMaker HyperPod Task Governance" belongs to SageMaker HyperPod. */
    private static void extended(Reading reading, Facts facts, Line line) {
        for (Name name : reading.namesIn(line.span(), Kind.PRODUCT)) {
            if (!name.rule().equals("extended-name")) {
                continue;
            }
            reading.namesIn(name.span(), Kind.PRODUCT).stream()
                    .filter(
                            n ->
                                    n.nested()
                                            && n.begin() == name.begin()
                                            && n.referent() != name.referent())
                    .findFirst()
                    .ifPresent(
                            base ->
                                    facts.relation(
                                            name.referent(),
                                            Vocabulary.IS_PART_OF,
                                            base.referent(),
                                            name.span(),
                                            "extended-name",
                                            0.6));
        }
    }

    /**
     * A product and the family that the names put it in, where one line or a heading and a line
     * under it name both.
     */
    private static void familyBeside(Reading reading, Facts facts, Line line) {
        List<Name> products = Places.outer(reading, line.span(), Kind.PRODUCT);
        for (Name member : products) {
            for (Name family : products) {
                boolean known =
                        member.referent()
                                .entry()
                                .filter(e -> e.wholes().contains(family.referent().iri()))
                                .isPresent();
                if (known) {
                    facts.relation(
                            member.referent(),
                            Vocabulary.IS_PART_OF,
                            family.referent(),
                            line.span(),
                            "family-beside",
                            0.6);
                }
            }
        }
    }

    /**
     * Under a heading that is a product, an entry that begins with a product of its family is a
     * part.
     */
    private static void underFamily(Reading reading, Facts facts, Section section) {
        Optional<Referent> family = section.heading().flatMap(h -> Above.head(reading, h));
        if (family.isEmpty()) {
            return;
        }
        for (Line line : section.lines()) {
            for (Name name : Places.outer(reading, line.span(), Kind.PRODUCT)) {
                boolean head = line.isItem() && name.begin() - line.span().begin() <= 4;
                boolean member =
                        name.referent()
                                .entry()
                                .filter(e -> e.wholes().contains(family.get().iri()))
                                .isPresent();
                if (head
                        && (member
                                || mayBelong(name.referent(), family.get())
                                        && shortEntry(line, name))) {
                    facts.relation(
                            name.referent(),
                            Vocabulary.IS_PART_OF,
                            family.get(),
                            line.span(),
                            "entry-of-family",
                            member ? 0.8 : 0.55);
                }
            }
        }
    }

    /**
     * Entries of one section that are a family and its members: "Gemma family: …", "Gemma 3: …".
     */
    private static void amongEntries(Reading reading, Facts facts, Section section) {
        Map<String, Referent> heads = new LinkedHashMap<>();
        for (Line line : section.lines()) {
            if (!line.isItem()) {
                continue;
            }
            Optional<Referent> head =
                    Places.outer(reading, line.span(), Kind.PRODUCT).stream()
                            .filter(p -> p.begin() - line.span().begin() <= 2)
                            .map(Name::referent)
                            .findFirst();
            if (head.isEmpty()) {
                continue;
            }
            List<String> wholes = head.get().entry().map(Entry::wholes).orElse(List.of());
            for (String whole : wholes) {
                Referent family = heads.get(whole);
                if (family != null) {
                    facts.relation(
                            head.get(),
                            Vocabulary.IS_PART_OF,
                            family,
                            line.span(),
                            "family-among-entries",
                            0.55);
                }
            }
            heads.put(head.get().iri(), head.get());
        }
    }

    private static boolean shortEntry(Line line, Name name) {
        return line.span().length() - name.span().length() <= 12;
    }

    private static boolean mayBelong(Referent part, Referent family) {
        return part.maker().isEmpty() || part.maker().equals(family.maker());
    }
}
