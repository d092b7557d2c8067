package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.extraction.structure.Section;
import announcementgraph.notes.Link;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds products that the lexicon does not know, by form and context: shapes that only names have
 * (DGX-2H, WaveGlow), names behind their maker (NVIDIA's PGGAN), behind or before words of
 * announcing, among products in a list, known products whose name goes on, and wiki links.
 */
final class NewProducts implements Recognizer {

    private static final Pattern MODEL_NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.#@/-])(?=[A-Za-z0-9.-]*\\d)(?=[A-Za-z0-9.-]*[A-Z])([A-Z][A-Za-z]*-?[A-Za-z]*\\d[A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*)(?![\\p{IsLatin}\\p{N}%])");
    private static final Pattern CAMEL_CASE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.#@/-])([A-Z][a-z]+[A-Z][A-Za-z]*[a-z][A-Za-z]*|[A-Z]{2,}[a-z]{2,}[A-Za-z]*|[a-z][A-Z][a-z]{2,}[A-Za-z]*|[A-Z][a-z]+(?:[A-Z]{2,}))(?![\\p{IsLatin}\\p{N}])");
    private static final Pattern RUNS =
            Pattern.compile("(?<![\\p{IsLatin}\\p{N}])" + ProductNames.RUN);
    private static final Pattern USED =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])("
                            + ProductNames.RUN
                            + ")\\s?(?:를|을)\\s?(?:이용|활용|사용|적용|도입|탑재|채택|발표|공개|출시|선보|런칭|론칭|소개|개발)");
    private static final Pattern TITLED =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])("
                            + ProductNames.RUN
                            + ")\\s(?:(?:신제품|정식|공식|베타|프리뷰|신규)\\s)?(?:발표|공개|출시|런칭|론칭|선보임)");
    private static final Pattern ANNOUNCING =
            Pattern.compile(
                    "(?i:open-?\\s?sourced|open-?\\s?sources|announcing|introducing|unveiling|launching|announced|unveiled|launched|introduced|released|unveils|launches|releases|announces|introduces)(?i:\\s+(?:the|a|an|new|its|their|our))*\\s+("
                            + ProductNames.RUN
                            + ")");

    private static final Pattern QUOTED_BEFORE =
            Pattern.compile(
                    "[「『“\"‘'《<]([^」』”\"’'》>\\n]{2,25})[」』”\"’'》>]\\s*(?:을|를|이|가|도|,)?\\s*(?:\\S{1,4}\\s)?(?:발표|공개|출시|선보|런칭|론칭|첫선|を?発表|を?公開)");
    private static final Pattern QUOTED_BEHIND =
            Pattern.compile(
                    "(?:发布|推出|宣布|上线|発表|announced|unveiled|launched|introduced|released)(?:了)?\\s*[「『“\"‘'《]([^」』”\"’'》\\n]{2,25})[」』”\"’'》]");
    private static final Pattern OWNED =
            Pattern.compile("^(?:['’]s?|의)\\s+(" + ProductNames.RUN + ")");
    private static final Pattern LISTED = Pattern.compile("[^,/;·、，+]+");
    private static final Pattern HEAD =
            Pattern.compile(
                    "^(?:\\d[\\d./]{2,9}\\s+[-–—]\\s+)?((?:[a-z](?=[A-Z]))?"
                            + ProductNames.RUN
                            + ")\\s*[:：]\\s+\\S");
    private static final Pattern ENTRY =
            Pattern.compile("^(" + ProductNames.RUN + ")(?:$|\\s?[:：(]|\\s[–—-]\\s)");
    private static final Pattern MIXED =
            Pattern.compile("[a-z]?[A-Z][A-Za-z]*[A-Z\\d][A-Za-z\\d]*(?:-[A-Z\\d][A-Za-z\\d]*)*");

    @Override
    public void find(Reading reading) {
        TitleCase titles = new TitleCase(reading);
        for (Line line : reading.outline().lines()) {
            if (reading.namesIn(line.span(), Kind.PERSON).isEmpty() || !line.isHeading()) {
                inLine(reading, line, titles);
            }
        }
        wikiLinks(reading);
        for (Section section : reading.outline().sections()) {
            amongEntries(reading, section);
        }
    }

    /** In a list whose entries are products, another that is a short name is one too. */
    private static void amongEntries(Reading reading, Section section) {
        List<Line> items = section.lines().stream().filter(Line::isItem).toList();
        int depth = items.stream().mapToInt(Line::depth).min().orElse(0);
        List<Line> entries = items.stream().filter(i -> i.depth() == depth).toList();
        long products = entries.stream().filter(e -> opensWithProduct(reading, e)).count();
        if (products < 2 || products * 2 < entries.size()) {
            return;
        }
        for (Line entry : entries) {
            Matcher name = ENTRY.matcher(entry.text());
            if (name.find() && name.group(1).split(" ").length <= 4) {
                ProductNames.take(
                        reading, entry.span().begin(), name.group(1), "among-entries", 0.55);
            }
        }
    }

    private static boolean opensWithProduct(Reading reading, Line entry) {
        return reading.namesIn(entry.span(), Kind.PRODUCT).stream()
                .anyMatch(p -> p.begin() - entry.span().begin() <= 2);
    }

    private static void inLine(Reading reading, Line line, TitleCase titles) {
        ExtendedProducts.extend(reading, line, titles);
        behindMaker(reading, line, titles);
        if (Words.hasDigit(line.text())) {
            matching(reading, line, MODEL_NUMBER, "model-number", 0.7);
        }
        matching(reading, line, CAMEL_CASE, "camel-case", 0.65);
        if (Words.hasHangul(line.text())) {
            matching(reading, line, USED, "object-of-use", 0.65);
            matching(reading, line, TITLED, "announced-name", 0.65);
        }
        quoted(reading, line);
        if (!titles.covers(line, line.span().begin())) {
            matching(reading, line, ANNOUNCING, "announced-name", 0.7);
        }
        ExtendedProducts.extend(reading, line, titles);
        amongProducts(reading, line);
        headOfItem(reading, line);
    }

    private static void matching(
            Reading reading, Line line, Pattern pattern, String rule, double confidence) {
        Matcher matcher = pattern.matcher(line.text());
        while (matcher.find()) {
            ProductNames.take(
                    reading,
                    line.span().begin() + matcher.start(1),
                    matcher.group(1),
                    rule,
                    confidence);
        }
    }

    /** A name in quotation marks beside an announcing word: 发布「日日新 5.5」, '아크마인드' 공개. */
    private static void quoted(Reading reading, Line line) {
        for (Pattern pattern : List.of(QUOTED_BEFORE, QUOTED_BEHIND)) {
            Matcher matcher = pattern.matcher(line.text());
            while (matcher.find()) {
                String name = matcher.group(1).strip();
                SourceSpan span =
                        new SourceSpan(
                                line.span().begin() + matcher.start(1),
                                line.span().begin() + matcher.start(1) + name.length());
                if (reading.free(span) && !ProductNames.ordinary(reading.words(), name)) {
                    reading.add(span, reading.named(Kind.PRODUCT, name), "quoted-name", 0.6);
                }
            }
        }
    }

    /** "NVIDIA's PGGAN", "Google GNMT", "엔비디아의 Launchables". */
    private static void behindMaker(Reading reading, Line line, TitleCase titles) {
        for (Name name : reading.namesIn(line.span(), Kind.ORGANIZATION)) {
            String behind = reading.text().substring(name.end(), line.span().end());
            Matcher owned = OWNED.matcher(behind);
            Matcher beside = ExtendedProducts.GOES_ON.matcher(behind);
            boolean inTitle = titles.covers(line, name.end());
            if (owned.find()) {
                if (inTitle && !isShaped(owned.group(1))) {
                    continue;
                }
                ProductNames.take(
                        reading, name.end() + owned.start(1), owned.group(1), "behind-maker", 0.7);
            } else if (!inTitle && !name.nested() && beside.find()) {
                int begin = name.end() + beside.start(1);
                ProductNames.take(reading, begin, beside.group(1), "behind-maker", 0.6);
                alsoWithMaker(reading, name, begin);
            }
        }
    }

    /** "Acme Detective" is another name of what Acme calls Detective. */
    private static void alsoWithMaker(Reading reading, Name maker, int begin) {
        reading.namesAt(new SourceSpan(begin, begin + 1)).stream()
                .filter(n -> n.begin() == begin && n.rule().equals("behind-maker"))
                .forEach(
                        n ->
                                n.referent()
                                        .alsoCalled(
                                                reading.text().substring(maker.begin(), n.end())));
    }

    /**
     * In a list "A, B / C" in which one is a known product, the others that are capitalised are
     * products too.
     */
    private static void amongProducts(Reading reading, Line line) {
        Matcher part = LISTED.matcher(line.text());
        @Nullable Name before = null;
        while (part.find()) {
            int begin = line.span().begin() + part.start();
            SourceSpan span = new SourceSpan(begin, begin + part.group().length());
            Optional<Name> product =
                    reading.namesIn(span, Kind.PRODUCT).stream()
                            .filter(n -> !n.nested())
                            .findFirst();
            String alone = part.group().strip();
            if (product.isEmpty()
                    && before != null
                    && alone.matches(ProductNames.RUN)
                    && alone.split(" ").length <= 3) {
                ProductNames.take(
                        reading, begin + part.group().indexOf(alone), alone, "among-products", 0.6);
            }
            before = product.filter(p -> p.span().length() * 2 >= alone.length()).orElse(before);
            if (product.isEmpty() && alone.split("\\s+").length > 4) {
                before = null;
            }
        }
    }

    /**
     * "SATURNV : the largest …", "DragDiffuse: Editing by …": the head of an entry before a colon,
     * where it is one word that has the shape of a name, or is all capitals and linked or spoken
     * of.
     */
    private static void headOfItem(Reading reading, Line line) {
        Matcher head = HEAD.matcher(line.text());
        if (!line.isItem() || !head.find()) {
            return;
        }
        String name = head.group(1);
        boolean shaped = isShaped(name) || Words.isAllCapitals(name) && name.length() > 3;
        if (shaped && (name.indexOf(' ') < 0 || reading.voiceAt(line.span().begin()).isPresent())) {
            ProductNames.take(
                    reading, line.span().begin() + head.start(1), name, "head-of-entry", 0.55);
        }
    }

    /** Whether the letters alone tell that a word is a name, where all words have capitals. */
    private static boolean isShaped(String word) {
        return CAMEL_CASE.matcher(word).matches() || MIXED.matcher(word).matches();
    }

    private static void wikiLinks(Reading reading) {
        for (Link link : reading.note().links()) {
            String written = link.span().of(reading.text());
            if (link.wiki() && RUNS.matcher(written).matches() && written.split(" ").length <= 4) {
                ProductNames.take(reading, link.span().begin(), written, "wiki-link", 0.6);
            }
        }
    }
}
