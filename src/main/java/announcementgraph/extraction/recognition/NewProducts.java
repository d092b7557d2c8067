package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.extraction.structure.Section;
import announcementgraph.language.Script;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.Link;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds products that the lexicon does not know, by form and context: shapes that only names have
 * (DGX-2H, WaveGlow), names behind their maker (NVIDIA's PGGAN), behind or before words of
 * announcing, among products in a list, known products whose name goes on, and wiki links.
 */
final class NewProducts implements Recognizer {

    private static final String WORD =
            "[\\p{Lu}&&\\p{IsLatin}][\\p{IsLatin}\\d+#]*(?:[-.‑][\\p{IsLatin}\\d]+)*";
    private static final String NUMBER = "\\d+(?:\\.\\d+)?[A-Za-z]{0,3}";
    private static final String RUN = WORD + "(?:[ ](?:" + WORD + "|" + NUMBER + "))*";

    private static final String COUNTERS = "월일년개명분시회차배조억만장대";

    /** "TensorFlow 101" is a course. */
    private static final Pattern COURSE = Pattern.compile("^\\s101(?!\\d)");

    private static final Pattern MODEL_NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.#@/-])(?=[A-Za-z0-9.-]*\\d)(?=[A-Za-z0-9.-]*[A-Z])([A-Z][A-Za-z]*-?[A-Za-z]*\\d[A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*)(?![\\p{IsLatin}\\p{N}%])");
    private static final Pattern CAMEL_CASE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.#@/-])([A-Z][a-z]+[A-Z][A-Za-z]*[a-z][A-Za-z]*|[A-Z]{2,}[a-z]{2,}[A-Za-z]*|[a-z][A-Z][a-z]{2,}[A-Za-z]*|[A-Z][a-z]+(?:[A-Z]{2,}))(?![\\p{IsLatin}\\p{N}])");
    private static final Pattern NO_PRODUCT =
            Pattern.compile(
                    "(?i)(?:[A-Z]2[A-Z]|[QH]\\d|\\dQ|[1-9]D|[2-6]G|TOP-?\\d+|DAY-?\\d+|TRACK-?\\d+|LV\\d|L[0-5]|V\\d(?:\\.\\d+)*|COVID-?\\d+|FP\\d+|INT\\d+|BF16|\\d+[KMBT]|A4|B\\d?B|[A-Z]\\d?-\\d+|S\\d{4,6}|D\\d|W\\d|P\\d|S\\d|R\\d|H[1-6]|[A-Z]\\d{0,2}관?|ISO-?\\d+.*|UTF-?\\d+|MP[34]|AI\\d{2,4}|CES\\d+|Y\\d{2,4}|FY\\d+|\\d{4}.*|(?:KEYNOTE|SESSION|TALK|HALL|ROOM|STAGE|GEN|PART)-?\\d+|MXFP\\d|[A-Z]{2,8}-?20[0-3]\\d.*|(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)-?\\d{1,2}(?:[.-].*)?|[A-H]-[A-Z]{2,}\\d{3}|[A-Z]\\w*[a-z](?:CON|CONF|FEST|CAMP)|.*\\.(?:pdf|pptx?|docx?|xlsx?|png|jpe?g|gif|zip|html?))");
    private static final Pattern RUNS = Pattern.compile("(?<![\\p{IsLatin}\\p{N}])" + RUN);
    private static final Pattern USED =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])("
                            + RUN
                            + ")\\s?(?:를|을)\\s?(?:이용|활용|사용|적용|도입|탑재|채택|발표|공개|출시|선보|런칭|론칭|소개|개발)");
    private static final Pattern TITLED =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])("
                            + RUN
                            + ")\\s(?:(?:신제품|정식|공식|베타|프리뷰|신규)\\s)?(?:발표|공개|출시|런칭|론칭|선보임)");
    private static final Pattern ANNOUNCING =
            Pattern.compile(
                    "(?i:announcing|introducing|unveiling|launching|announced|unveiled|launched|introduced|released|unveils|launches|releases|announces|introduces)(?i:\\s+(?:the|a|an|new|its|their|our))*\\s+("
                            + RUN
                            + ")");

    /** Generic words that a name may end in where more than ordinary words go before. */
    private static final Set<String> NAME_FINAL = Set.of("SDK", "CLI");

    private static final Pattern GOES_ON = Pattern.compile("^ (" + RUN + ")");
    private static final Pattern VERSION =
            Pattern.compile(
                    "^( \\d{1,3}(?:\\.\\d{1,3}){0,2}[a-z]?)(?![\\d.]*[\\p{L}\\d%×+*]|,\\d|\\s?(?:[개대장기배만억천조%×x월일년명건가종분초회위]|GPU|GB|TB|chips?\\b|times\\b|percent\\b|million\\b|billion\\b|hours?\\b|days?\\b|years?\\b|units?\\b|nodes?\\b))(?=\\s|$|[,.:;)\\]\\p{IsHangul}]|은|는)");

    /** What may go on behind a version: "Ryzen 9 9950X", "Core Ultra 9 285K". */
    private static final Pattern SKU =
            Pattern.compile(
                    "^( \\d{1,2})(?= \\d)( (?:\\d{4}[A-Z\\d]{0,4}|\\d{3}[A-Z]{1,3}))(?![\\p{L}\\p{N}])");

    private static final Pattern NUMBERED = Pattern.compile("([A-Z][a-z]{2,})-?\\d[\\d-]*");
    private static final Pattern QUOTED_BEFORE =
            Pattern.compile(
                    "[「『“\"‘'《<]([^」』”\"’'》>\\n]{2,25})[」』”\"’'》>]\\s*(?:을|를|이|가|도|,)?\\s*(?:\\S{1,4}\\s)?(?:발표|공개|출시|선보|런칭|론칭|첫선|を?発表|を?公開)");
    private static final Pattern QUOTED_BEHIND =
            Pattern.compile(
                    "(?:发布|推出|宣布|上线|発表|announced|unveiled|launched|introduced|released)(?:了)?\\s*[「『“\"‘'《]([^」』”\"’'》\\n]{2,25})[」』”\"’'》]");
    private static final Pattern OWNED = Pattern.compile("^(?:['’]s?|의)\\s+(" + RUN + ")");
    private static final Pattern LISTED = Pattern.compile("[^,/;·、，+]+");
    private static final Pattern HEAD =
            Pattern.compile(
                    "^(?:\\d[\\d./]{2,9}\\s+[-–—]\\s+)?((?:[a-z](?=[A-Z]))?"
                            + RUN
                            + ")\\s*[:：]\\s+\\S");
    private static final Pattern ENTRY =
            Pattern.compile("^(" + RUN + ")(?:$|\\s?[:：(]|\\s[–—-]\\s)");
    private static final Pattern MIXED =
            Pattern.compile("[a-z]?[A-Z][A-Za-z]*[A-Z\\d][A-Za-z\\d]*(?:-[A-Z\\d][A-Za-z\\d]*)*");

    @Override
    public void find(Reading reading) {
        for (Line line : reading.outline().lines()) {
            if (reading.namesIn(line.span(), Kind.PERSON).isEmpty() || !line.isHeading()) {
                inLine(reading, line);
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
                take(reading, entry.span().begin(), name.group(1), "among-entries", 0.55);
            }
        }
    }

    private static boolean opensWithProduct(Reading reading, Line entry) {
        return reading.namesIn(entry.span(), Kind.PRODUCT).stream()
                .anyMatch(p -> p.begin() - entry.span().begin() <= 2);
    }

    private static void inLine(Reading reading, Line line) {
        boolean entry = line.isItem() && line.text().split(" ").length <= 6;
        boolean titleCase =
                !entry
                        && Words.isTitleCase(line.text())
                        && !Words.hasHangul(line.text())
                        && (line.isHeading() || line.text().split(" ").length > 3);
        extend(reading, line, titleCase);
        behindMaker(reading, line, titleCase);
        if (Words.hasDigit(line.text())) {
            matching(reading, line, MODEL_NUMBER, "model-number", 0.7);
        }
        matching(reading, line, CAMEL_CASE, "camel-case", 0.65);
        if (Words.hasHangul(line.text())) {
            matching(reading, line, USED, "object-of-use", 0.65);
            matching(reading, line, TITLED, "announced-name", 0.65);
        }
        quoted(reading, line);
        if (!titleCase) {
            matching(reading, line, ANNOUNCING, "announced-name", 0.7);
        }
        extend(reading, line, titleCase);
        amongProducts(reading, line);
        headOfItem(reading, line);
    }

    private static void matching(
            Reading reading, Line line, Pattern pattern, String rule, double confidence) {
        Matcher matcher = pattern.matcher(line.text());
        while (matcher.find()) {
            take(
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
                if (reading.free(span) && !ordinary(reading.words(), name)) {
                    reading.add(span, reading.named(Kind.PRODUCT, name), "quoted-name", 0.6);
                }
            }
        }
    }

    /**
     * A product and the capitalised words right behind it: "SageMaker HyperPod Task Governance".
     */
    private static void extend(Reading reading, Line line, boolean titleCase) {
        for (Name name : reading.namesIn(line.span(), Kind.PRODUCT)) {
            if (name.nested()
                    || name.end() >= line.span().end()
                    || Script.of(reading.text().charAt(name.begin())) != Script.LATIN) {
                continue;
            }
            String behind = reading.text().substring(name.end(), line.span().end());
            Matcher version = VERSION.matcher(behind);
            Matcher sku = SKU.matcher(behind);
            Matcher run = GOES_ON.matcher(behind);
            if (sku.find()) {
                versioned(reading, name, sku.end());
            } else if (version.find() && !COURSE.matcher(behind).find()) {
                versioned(reading, name, version.end(1));
            } else if (!titleCase && run.find() && !endsWithMark(run.group(1), behind)) {
                String tail = trimmed(reading.words(), run.group(1));
                boolean said =
                        (line.isHeading() || isCertificate(reading, name))
                                && ordinary(reading.words(), tail);
                tail = withoutCount(withoutAdjective(reading.words(), tail, behind), behind);
                extended(reading, name, !said && run.group(1).startsWith(tail) ? tail : "");
            }
        }
    }

    /** "Foobar Kit 4월 공개": the number counts something else. */
    private static String withoutCount(String tail, String behind) {
        int at = 1 + tail.length();
        boolean counts = at < behind.length() && COUNTERS.indexOf(behind.charAt(at)) >= 0;
        return counts ? tail.replaceFirst("\\s\\d+$", "") : tail;
    }

    /** "Xcode Predictive code completion": an ordinary word before small ones is theirs. */
    private static String withoutAdjective(WordTables words, String tail, String behind) {
        String last = tail.substring(tail.lastIndexOf(' ') + 1);
        int at = 1 + tail.length();
        boolean goesOn =
                at + 1 < behind.length()
                        && behind.charAt(at) == ' '
                        && Character.isLowerCase(behind.charAt(at + 1));
        boolean small =
                goesOn
                        && !words.contains("generic-words", KnownNames.wordAt(behind, at + 1))
                        && words.contains("common-words", last);
        return small ? tail.substring(0, tail.length() - last.length()).strip() : tail;
    }

    /** "Certified Kubernetes Administrator" is what a person may become, no product. */
    private static boolean isCertificate(Reading reading, Name name) {
        return reading.text().substring(0, name.begin()).endsWith("Certified ");
    }

    /** "iOS 18" is a product of its own, of the family iOS. */
    private static void versioned(Reading reading, Name name, int length) {
        SourceSpan whole = new SourceSpan(name.begin(), name.end() + length);
        if (!reading.free(new SourceSpan(name.end(), whole.end()))) {
            return;
        }
        reading.drop(name);
        Referent version = reading.named(Kind.PRODUCT, whole.of(reading.text()));
        version.family(name.referent());
        reading.add(whole, version, "version", Math.min(0.8, name.confidence()));
    }

    private static void extended(Reading reading, Name name, String tail) {
        int begin = name.end() + 1;
        SourceSpan whole = new SourceSpan(name.begin(), begin + tail.length());
        boolean taken =
                reading.namesAt(new SourceSpan(begin, begin + Math.max(1, tail.length()))).stream()
                        .anyMatch(
                                n ->
                                        !n.is(Kind.TOPIC)
                                                && !(n.is(Kind.PRODUCT)
                                                        && n.referent().entry().isEmpty()));
        if (tail.isEmpty() || taken || tail.matches("[\\d.]+\\w?")) {
            return;
        }
        Referent extended = reading.named(Kind.PRODUCT, whole.of(reading.text()));
        extended.family(name.referent());
        reading.namesIn(new SourceSpan(begin, whole.end())).forEach(reading::drop);
        reading.addAround(whole, extended, "extended-name", 0.65);
    }

    private static boolean endsWithMark(String run, String behind) {
        int at = 1 + run.length();
        return at < behind.length() && behind.charAt(at) == '-';
    }

    /** "NVIDIA's PGGAN", "Google GNMT", "엔비디아의 Launchables". */
    private static void behindMaker(Reading reading, Line line, boolean titleCase) {
        for (Name name : reading.namesIn(line.span(), Kind.ORGANIZATION)) {
            String behind = reading.text().substring(name.end(), line.span().end());
            Matcher owned = OWNED.matcher(behind);
            Matcher beside = GOES_ON.matcher(behind);
            if (owned.find()) {
                take(reading, name.end() + owned.start(1), owned.group(1), "behind-maker", 0.7);
            } else if (!titleCase && !name.nested() && beside.find()) {
                int begin = name.end() + beside.start(1);
                take(reading, begin, beside.group(1), "behind-maker", 0.6);
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
                    && alone.matches(RUN)
                    && alone.split(" ").length <= 3) {
                take(reading, begin + part.group().indexOf(alone), alone, "among-products", 0.6);
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
        boolean shaped =
                CAMEL_CASE.matcher(name).matches()
                        || MIXED.matcher(name).matches()
                        || Words.isAllCapitals(name) && name.length() > 3;
        if (shaped && (name.indexOf(' ') < 0 || reading.voiceAt(line.span().begin()).isPresent())) {
            take(reading, line.span().begin() + head.start(1), name, "head-of-entry", 0.55);
        }
    }

    private static void wikiLinks(Reading reading) {
        for (Link link : reading.note().links()) {
            String written = link.span().of(reading.text());
            if (link.wiki() && RUNS.matcher(written).matches() && written.split(" ").length <= 4) {
                take(reading, link.span().begin(), written, "wiki-link", 0.6);
            }
        }
    }

    private static void take(
            Reading reading, int begin, String written, String rule, double confidence) {
        String name = trimmed(reading.words(), written);
        if (name.isEmpty() || NO_PRODUCT.matcher(name).matches() || name.length() < 2) {
            return;
        }
        int offset = written.indexOf(name);
        SourceSpan span = new SourceSpan(begin + offset, begin + offset + name.length());
        if (!reading.free(span)
                || ordinary(reading.words(), name)
                || goesOnInHangul(reading, span.end())) {
            return;
        }
        Referent product = reading.named(Kind.PRODUCT, name);
        Families.of(reading, name).ifPresent(product::family);
        reading.add(span, product, rule, confidence);
    }

    /** Whether a Korean noun goes on where the Latin letters end: "SV이노베이션센터". */
    private static boolean goesOnInHangul(Reading reading, int end) {
        String text = reading.text();
        int stop = end;
        while (stop < text.length() && Script.of(text.charAt(stop)) == Script.HANGUL) {
            stop++;
        }
        String behind = text.substring(end, stop);
        return !behind.isEmpty()
                && !reading.words().particles().isParticle(behind)
                && !reading.words().contains("product-nouns", behind);
    }

    /** Leaves off generic words at both ends: "The", "AI", "Platform". */
    private static String trimmed(WordTables words, String written) {
        String name = written.strip();
        while (!name.isEmpty()
                && generic(words, lastWord(name))
                && !(NAME_FINAL.contains(lastWord(name)) && !ordinary(words, name))) {
            name = name.substring(0, name.length() - lastWord(name).length()).strip();
        }
        while (!name.isEmpty() && generic(words, firstWord(name))) {
            name = name.substring(firstWord(name).length()).strip();
        }
        return name.replaceFirst("[.,:-]+$", "");
    }

    private static boolean generic(WordTables words, String word) {
        return words.contains("generic-words", word)
                || words.contains("compound-words", word)
                || word.length() > 1 && words.contains("titles", word)
                || words.contains("event-words", word);
    }

    /** Whether the name is made of nothing but ordinary words. */
    private static boolean ordinary(WordTables words, String name) {
        for (String word : name.split("[ ]+")) {
            boolean plain =
                    words.contains("common-words", word)
                            || words.contains("generic-words", word)
                            || words.contains("session-words", word)
                            || words.contains("variant-words", word)
                            || word.matches("[\\d.]+")
                            || numbered(words, word);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** "Keynote1", "Nov19-21": a word of programmes and calendars with its number. */
    private static boolean numbered(WordTables words, String word) {
        Matcher matcher = NUMBERED.matcher(word);
        return matcher.matches()
                && (words.contains("generic-words", matcher.group(1))
                        || words.contains("session-words", matcher.group(1))
                        || words.contains("event-words", matcher.group(1)));
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String firstWord(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
