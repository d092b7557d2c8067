package announcementgraph.lexicon;

import announcementgraph.language.KoreanDictionary;
import announcementgraph.language.Normalizer;
import announcementgraph.language.Particles;
import announcementgraph.language.Script;
import announcementgraph.vocabulary.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the lexicon's names in a text: a trie over folded characters that is walked from every word
 * start. Spaces, hyphens and case do not matter (GeForce NOW, geforce-now, 젯슨나노), word borders do:
 * a name ends where its script does, or in Hangul where particles follow. Immutable, safe for use
 * by several threads.
 */
public final class Gazetteer {

    /** What parts two phrases, and does not join two words of a name: "Service – Now". */
    private static final Pattern SPACED_DASH = Pattern.compile("\\s[-–]\\s");

    /** The year of an event's edition, as "GTC24" and "re:Invent '23" have it. */
    private static final Pattern YEAR_BEHIND =
            Pattern.compile(
                    "\\s?['’]?(?:(?:19|20)\\d{2}|1[5-9]|2\\d)(?![\\p{L}\\p{N}]|[.,:/-]\\d)");

    private static final int SHORT = 3;

    private final State root = new State();
    private final Particles particles;
    private final WordTables words;

    Gazetteer(Collection<Entry> entries, WordTables words) {
        this.particles = words.particles();
        this.words = words;
        for (Entry entry : entries) {
            entry.labels().values().forEach(form -> add(entry, form));
            entry.aliases().forEach(alias -> add(entry, alias.form()));
        }
    }

    /** A node of the trie: its outgoing characters sorted, for there are few in most. */
    private static final class State {
        private char[] keys = {};
        private State[] next = {};
        private @Nullable List<Match.Sense> senses;

        private @Nullable State next(char c) {
            int at = Arrays.binarySearch(keys, c);
            return at < 0 ? null : next[at];
        }

        private State nextOrNew(char c) {
            int at = Arrays.binarySearch(keys, c);
            if (at >= 0) {
                return next[at];
            }
            int place = -at - 1;
            char[] moreKeys = new char[keys.length + 1];
            State[] moreNext = new State[keys.length + 1];
            System.arraycopy(keys, 0, moreKeys, 0, place);
            System.arraycopy(next, 0, moreNext, 0, place);
            System.arraycopy(keys, place, moreKeys, place + 1, keys.length - place);
            System.arraycopy(next, place, moreNext, place + 1, keys.length - place);
            State state = new State();
            moreKeys[place] = c;
            moreNext[place] = state;
            keys = moreKeys;
            next = moreNext;
            return state;
        }

        private void add(Match.Sense sense) {
            List<Match.Sense> all = senses;
            if (all == null) {
                all = new ArrayList<>(1);
                senses = all;
            }
            if (all.stream()
                    .noneMatch(s -> s.entry() == sense.entry() && s.form().equals(sense.form()))) {
                all.add(sense);
            }
        }
    }

    private void add(Entry entry, String form) {
        State state = root;
        boolean any = false;
        for (int i = 0; i < form.length(); i++) {
            if (skipped(form, i)) {
                continue;
            }
            state = state.nextOrNew(Normalizer.fold(form.charAt(i)));
            any = true;
        }
        if (any) {
            boolean ambiguous =
                    entry.ambiguous().contains(form)
                            || entry.kind() != Kind.TOPIC && words.contains("common-words", form);
            state.add(new Match.Sense(entry, form, ambiguous));
        }
    }

    /**
     * Finds names between two places of a text, the longest from the left; no two overlap.
     *
     * @return the matches in the order of the text
     */
    public List<Match> find(String text, int from, int to) {
        List<Match> matches = new ArrayList<>();
        int at = from;
        while (at < to) {
            Match match = startsWord(text, at, from) ? longest(text, at, to) : null;
            if (match == null) {
                at++;
            } else {
                matches.add(match);
                at = match.end();
            }
        }
        return matches;
    }

    private static boolean startsWord(String text, int at, int from) {
        Script script = Script.of(text.charAt(at));
        if (script == Script.NONE) {
            return false;
        }
        if (at == from || script == Script.UNSPACED) {
            return true;
        }
        char left = text.charAt(at - 1);
        if ((left == '\'' || left == '’')
                && at - 1 > from
                && Character.isLetter(text.charAt(at - 2))) {
            return false;
        }
        Script before = Script.of(left);
        if (before == Script.DIGIT && script == Script.LATIN) {
            return false;
        }
        return before != script && !(before == Script.LATIN && script == Script.DIGIT);
    }

    private @Nullable Match longest(String text, int begin, int to) {
        State state = root;
        Match best = null;
        int last = begin;
        for (int i = begin; i < to; i++) {
            char c = text.charAt(i);
            if (i > begin && skipped(text, i)) {
                boolean point = c == '.' || c == ':' || c == '/';
                if (!joins(c) || i - last > 3 || point && !attached(text, i + 1, to)) {
                    break;
                }
                continue;
            }
            State next = state.next(Normalizer.fold(c));
            if (next == null) {
                break;
            }
            state = next;
            last = i + 1;
            if (state.senses != null) {
                List<Match.Sense> fitting = fitting(text, begin, last, to, state.senses);
                if (!fitting.isEmpty()) {
                    String written = text.substring(begin, last);
                    boolean exact = fitting.stream().anyMatch(s -> sameCase(s.form(), written));
                    best = new Match(begin, last, exact, fitting);
                }
            }
        }
        return best;
    }

    private List<Match.Sense> fitting(
            String text, int begin, int end, int to, List<Match.Sense> senses) {
        boolean whole = endsWord(text, begin, end, to);
        boolean year = YEAR_BEHIND.matcher(text).region(end, to).lookingAt();
        if (!whole && !year) {
            return List.of();
        }
        String written = text.substring(begin, end);
        Map<Entry, Match.Sense> fitting = new LinkedHashMap<>();
        for (Match.Sense sense : senses) {
            boolean event = year && sense.entry().kind() == Kind.EVENT;
            if (whole && fits(sense.form(), sense.ambiguous(), written)
                    || event && fits(sense.form(), false, written)) {
                // Of a thing's forms that differ in their capitals (Isaac, ISAAC), the one written.
                fitting.merge(
                        sense.entry(),
                        sense,
                        (first, second) -> sameCase(second.form(), written) ? second : first);
            }
        }
        return List.copyOf(fitting.values());
    }

    /**
     * Whether a form may be written so: short and ambiguous names need their capitals, gaps need a
     * reason.
     */
    private static boolean fits(String form, boolean ambiguous, String written) {
        // "I/O" is a name; "Azure/OpenAI" names two things.
        if (written.indexOf('/') >= 0 && form.indexOf('/') < 0
                || gaps(written) > gaps(form) + turns(form)
                || SPACED_DASH.matcher(written).find() && !SPACED_DASH.matcher(form).find()) {
            return false;
        }
        if (form.length() <= SHORT && form.indexOf('.') >= 0 && written.indexOf('.') < 0) {
            return false;
        }
        if (sameCase(form, written)) {
            return true;
        }
        long letters = form.chars().filter(c -> Script.of((char) c) == Script.LATIN).count();
        if (letters == 0) {
            return true;
        }
        boolean lower = written.equals(written.toLowerCase(java.util.Locale.ROOT));
        boolean digits = form.chars().anyMatch(Character::isDigit);
        if (ambiguous) {
            return !lower && Character.isUpperCase(written.charAt(0));
        }
        return digits || letters > SHORT || !lower && letters == SHORT;
    }

    private static boolean sameCase(String form, String written) {
        int i = 0;
        int j = 0;
        while (true) {
            while (i < form.length() && skipped(form, i)) {
                i++;
            }
            while (j < written.length() && skipped(written, j)) {
                j++;
            }
            if (i == form.length() || j == written.length()) {
                return i == form.length() && j == written.length();
            }
            if (form.charAt(i++) != written.charAt(j++)) {
                return false;
            }
        }
    }

    private boolean endsWord(String text, int begin, int end, int to) {
        if (end >= to) {
            return true;
        }
        Script inside = Script.of(text.charAt(end - 1));
        Script after = Script.of(text.charAt(end));
        // "디즈니+구글" are two: what ends in a sign ends there.
        if (text.charAt(end - 1) == '+' && Character.isLetterOrDigit(text.charAt(end))) {
            return false;
        }
        // "Go 1.24" is not GO-1.
        if (inside == Script.DIGIT
                && text.charAt(end) == '.'
                && end + 1 < to
                && Script.of(text.charAt(end + 1)) == Script.DIGIT) {
            return false;
        }
        if (after == Script.NONE || inside == Script.UNSPACED) {
            return inside != Script.DIGIT || !goesOnInNumber(text, end, to);
        }
        if (inside == Script.HANGUL && after == Script.HANGUL) {
            int stop = end;
            while (stop < to && Script.of(text.charAt(stop)) == Script.HANGUL) {
                stop++;
            }
            return particles.isParticle(text.substring(end, stop));
        }
        if (inside == Script.HANGUL && after == Script.LATIN) {
            // "하이퍼클로바X" is not 하이퍼클로바.
            boolean letter = end + 1 >= to || Script.of(text.charAt(end + 1)) != Script.LATIN;
            return !(letter && Character.isUpperCase(text.charAt(end)));
        }
        if (inside == Script.HANGUL || inside == Script.NONE) {
            return true;
        }
        if (after == Script.HANGUL) {
            return end - begin > SHORT || !goesOnInHangul(text, end, to);
        }
        if (after == Script.UNSPACED) {
            return true;
        }
        // "GPUs", "H100s"; not "2080s" nor a name that ends so ("iPhone 5s", the longer match).
        return text.charAt(end) == 's'
                && (inside == Script.DIGIT || Character.isUpperCase(text.charAt(end - 1)))
                && (end + 1 >= to || !Character.isLetterOrDigit(text.charAt(end + 1)));
    }

    /**
     * Whether short letters are but the beginning of a name that goes on in Hangul: SK인텔릭스. What
     * goes on with an ordinary word (AI반도체) or a name of its own is no such name.
     */
    private boolean goesOnInHangul(String text, int end, int to) {
        int stop = end;
        while (stop < to && Script.of(text.charAt(stop)) == Script.HANGUL) {
            stop++;
        }
        String tail = text.substring(end, stop);
        return tail.length() > 2
                && !particles.isParticle(tail)
                && !KoreanDictionary.opensWithWord(tail)
                && longest(text, end, to) == null;
    }

    /** Whether what stands here is the fraction of a number: "Claude 4" is not in "Claude 4.5". */
    private static boolean goesOnInNumber(String text, int end, int to) {
        return end + 1 < to
                && text.charAt(end) == '.'
                && Script.of(text.charAt(end + 1)) == Script.DIGIT;
    }

    /**
     * Characters between the letters of a name that do not matter: all but a point within a number.
     */
    private static boolean skipped(String text, int i) {
        char c = text.charAt(i);
        if (c == '+' || c == '#') {
            return i == 0
                    || !Character.isLetterOrDigit(text.charAt(i - 1)) && text.charAt(i - 1) != '+';
        }
        if (c == '.') {
            return !(i > 0
                    && i + 1 < text.length()
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1)));
        }
        if (c == '0') {
            return i > 0
                    && i + 1 < text.length()
                    && joins(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1));
        }
        return !Character.isLetterOrDigit(c) && Script.of(c) == Script.NONE;
    }

    /** Whether a name may go on behind this character. */
    private static boolean joins(char c) {
        return c == ' ' || c == '-' || c == '_' || c == '.' || c == ':' || c == '\'' || c == '’'
                || c == '&' || c == '/' || c == '·' || c == '‑' || c == '–' || c == '0' || c == '・';
    }

    private static boolean attached(String text, int i, int to) {
        return i < to && Character.isLetterOrDigit(text.charAt(i));
    }

    private static int gaps(String written) {
        int gaps = 0;
        for (int i = 1; i < written.length(); i++) {
            if (skipped(written, i) && !skipped(written, i - 1)) {
                gaps++;
            }
        }
        return gaps;
    }

    /**
     * Where a name may be written apart: CamelCase, letter to digit, a script that changes; Hangul
     * twice.
     */
    private static int turns(String form) {
        int turns = 0;
        int hangul = 0;
        for (int i = 1; i < form.length(); i++) {
            char a = form.charAt(i - 1);
            char b = form.charAt(i);
            Script left = Script.of(a);
            Script right = Script.of(b);
            if (left != Script.NONE && right != Script.NONE && left != right
                    || Character.isLowerCase(a) && Character.isUpperCase(b)
                    || Character.isUpperCase(a)
                            && Character.isUpperCase(b)
                            && i + 1 < form.length()
                            && Character.isLowerCase(form.charAt(i + 1))) {
                turns++;
            }
            if (left == Script.HANGUL && right == Script.HANGUL) {
                hangul++;
            }
        }
        return turns + Math.min(2, hangul / 3);
    }
}
