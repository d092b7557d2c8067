package announcementgraph.extraction.recognition;

import announcementgraph.language.Script;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be the name of a product that nobody knows yet, by its words. Stateless. */
final class ProductNames {

    private static final String WORD =
            "[\\p{Lu}&&\\p{IsLatin}][\\p{IsLatin}\\d+#]*(?:[-.‑][\\p{IsLatin}\\d]+)*";
    private static final String NUMBER = "\\d+(?:\\.\\d+)?[A-Za-z]{0,3}";
    static final String RUN = WORD + "(?:[ ](?:" + WORD + "|" + NUMBER + "))*";

    private static final Pattern NO_PRODUCT =
            Pattern.compile(
                    "(?i)(?:[A-Z]2[A-Z]|[QH]\\d|\\dQ|[1-9]D|[2-6]G|TOP-?\\d+|DAY-?\\d+|TRACK-?\\d+|LV\\d|L[0-5]|V\\d(?:\\.\\d+)*|COVID-?\\d+|FP\\d+|INT\\d+|BF16|\\d+[KMBT]|A4|B\\d?B|[A-Z]\\d?-\\d+|S\\d{4,6}|D\\d|W\\d|P\\d|S\\d|R\\d|H[1-6]|[A-Z]\\d{0,2}관?|ISO-?\\d+.*|UTF-?\\d+|MP[34]|AI\\d{2,4}|CES\\d+|Y\\d{2,4}|FY\\d+|\\d{4}.*|(?:KEYNOTE|SESSION|TALK|HALL|ROOM|STAGE|GEN|PART)-?\\d+|MXFP\\d|[A-Z]{2,8}-?20[0-3]\\d.*|(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)-?\\d{1,2}(?:[.-].*)?|[A-H]-[A-Z]{2,}\\d{3}|[A-Z]\\w*[a-z](?:CON|CONF|FEST|CAMP)|.*\\.(?:pdf|pptx?|docx?|xlsx?|png|jpe?g|gif|zip|html?))");

    /** Generic words that a name may end in where more than ordinary words go before. */
    private static final Set<String> NAME_FINAL = Set.of("SDK", "CLI");

    private static final Pattern NUMBERED = Pattern.compile("([A-Z][a-z]{2,})-?\\d[\\d-]*");

    private static final Pattern SESSION_CODE = Pattern.compile("([A-Z]{3})\\d{3}(?:-[A-Z]\\d?)?");

    private static final Pattern VERB = Pattern.compile("\\s([a-z]+)(?=\\s)");

    private ProductNames() {}

    /** Takes what is written here as a product's name, if it can be one and its place is free. */
    static void take(Reading reading, int begin, String written, String rule, double confidence) {
        String name = trimmed(reading.words(), written);
        Matcher code = SESSION_CODE.matcher(name);
        if (code.matches() && reading.words().contains("session-codes", code.group(1))) {
            return;
        }
        if (name.isEmpty() || NO_PRODUCT.matcher(name).matches() || name.length() < 2) {
            return;
        }
        int offset = written.indexOf(name);
        SourceSpan span = new SourceSpan(begin + offset, begin + offset + name.length());
        if (!reading.free(span)
                || ordinary(reading.words(), name)
                || isAdjective(reading.words(), name)
                || opines(reading, span)
                || goesOnInHangul(reading, span.end())) {
            return;
        }
        Referent product = reading.named(Kind.PRODUCT, name);
        Families.of(reading, name).ifPresent(product::family);
        reading.add(span, product, rule, confidence);
    }

    /** "FP6-centric", "CLI-based": a name and what makes another word of it. */
    static boolean isAdjective(WordTables words, String name) {
        int hyphen = name.lastIndexOf('-');
        return hyphen > 0 && words.contains("compound-words", name.substring(hyphen + 1));
    }

    /** "SnowWolf42 suggests …": an account that has an opinion. */
    private static boolean opines(Reading reading, SourceSpan name) {
        int to = Math.min(reading.text().length(), name.end() + 30);
        Matcher verb = VERB.matcher(reading.text()).region(name.end(), to);
        return verb.lookingAt() && reading.words().contains("opinion-words", verb.group(1));
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
    static String trimmed(WordTables words, String written) {
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
    static boolean ordinary(WordTables words, String name) {
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
