package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.language.Script;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Known products whose name goes on: "iOS 18", "SageMaker HyperPod Task Governance". Stateless. */
final class ExtendedProducts {

    private static final String COUNTERS = "월일년개명분시회차배조억만장대";

    /** "TensorFlow 101" is a course. */
    private static final Pattern COURSE = Pattern.compile("^\\s101(?!\\d)");

    private static final Pattern VERSION =
            Pattern.compile(
                    "^( \\d{1,3}(?:\\.\\d{1,3}){0,2}[a-z]?)(?![\\d.]*[\\p{L}\\d%×+*]|,\\d|\\s?(?:[개대장기배만억천조%×x월일년명건가종분초회위]|GPU|GB|TB|chips?\\b|times\\b|percent\\b|million\\b|billion\\b|hours?\\b|days?\\b|years?\\b|units?\\b|nodes?\\b))(?=\\s|$|[,.:;)\\]\\p{IsHangul}]|은|는)");

    /** What may go on behind a version: "Ryzen 9 9950X", "Core Ultra 9 285K". */
    private static final Pattern SKU =
            Pattern.compile(
                    "^( \\d{1,2})(?= \\d)( (?:\\d{4}[A-Z\\d]{0,4}|\\d{3}[A-Z]{1,3}))(?![\\p{L}\\p{N}])");

    static final Pattern GOES_ON = Pattern.compile("^ (" + ProductNames.RUN + ")");

    private ExtendedProducts() {}

    /**
     * A product and the capitalised words right behind it: "SageMaker HyperPod Task Governance".
     */
    static void extend(Reading reading, Line line, TitleCase titles) {
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
            } else if (!titles.covers(line, name.end())
                    && run.find()
                    && !endsWithMark(run.group(1), behind)) {
                String tail = ProductNames.trimmed(reading.words(), run.group(1));
                boolean said =
                        (line.isHeading() || isCertificate(reading, name))
                                && ProductNames.ordinary(reading.words(), tail);
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
}
