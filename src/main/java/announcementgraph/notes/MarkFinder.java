package announcementgraph.notes;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the mark that a line begins with. */
final class MarkFinder {

    /** No mark is longer; it also bounds the work on lines of millions of characters. */
    private static final int REACH = 60;

    private static final String CHILDREN = "└├┗┣┖┠╰ㄴ↳";
    private static final String SQUARES = "■□◆◇▣◈★☆◎❖";
    private static final String BULLETS = "·•∙・‣▪▫▶▷►▸●○◦◼◻◾◽⁃∘※✓✔☑✅☐❏➤✦✱❑";
    private static final String ARROWS = "→⇒⇨➔➜➡";
    private static final String SYLLABLES = "가나다라마바사아자차카타파하";
    private static final String ROMAN_SIGNS = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ";

    private static final Pattern ASCII_ARROW = Pattern.compile("(?:-{1,2}|={1,2})>\\s*+");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(\\d{1,3})([.)])(?:\\s++|(?=[^\\s\\d.,;:)]))|[(\\[](\\d{1,3})([)\\]])\\s*+(?!\\()");
    private static final Pattern SUB_NUMBER =
            Pattern.compile("\\d{1,2}((?:[.-]\\d{1,2}){1,3})[.)]?\\s++(?=\\p{L})");
    private static final Pattern ROMAN = Pattern.compile("([IVX]{1,5})[.)]\\s++|([Ⅰ-Ⅻ])[.)]?\\s*+");
    private static final Pattern SYLLABLE = Pattern.compile("([" + SYLLABLES + "])([.)])\\s++");
    private static final Pattern LETTER = Pattern.compile("([A-Za-z])\\)\\s++");
    private static final Pattern KEYCAP = Pattern.compile("(\\d)\\x{FE0F}?\\x{20E3}\\s*+");
    private static final Pattern LABEL =
            Pattern.compile("\\[([^\\[\\]()]{1,30})]\\s*+(?=[^\\s(:\\[])");
    private static final Pattern LABEL_WORD =
            Pattern.compile(
                    "(?i)\\d|session|track|keynote|day|part|talk|panel|workshop|세션|트랙|키노트|기조|일차|파트|발표|강연|오전|오후|패널|특강|부스");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)(?:session|track|keynote|part|day|세션|트랙|키노트|파트)\\s?\\d{1,2}\\s*+[:.)|–-]\\s*+(?=\\S)");
    private static final Pattern TASK = Pattern.compile("\\[[ xX]]\\s++");

    private MarkFinder() {}

    /** The mark of a line, or null where it begins with words. A line of a mark alone has none. */
    static @Nullable Mark find(CharSequence text, Line line) {
        if (line.isBlank()) {
            return null;
        }
        int end = Math.min(line.end(), line.begin() + REACH);
        Mark mark = sign(text, line, end);
        if (mark == null) {
            mark = number(text, line, end);
        }
        return mark == null || mark.content() >= line.end() ? null : mark;
    }

    private static @Nullable Mark sign(CharSequence text, Line line, int end) {
        int begin = line.begin();
        char c = text.charAt(begin);
        if (CHILDREN.indexOf(c) >= 0) {
            return new Mark(Mark.Kind.CHILD, "└", 0, skip(text, begin + 1, end, "─━-_"));
        }
        if (SQUARES.indexOf(c) >= 0) {
            return new Mark(Mark.Kind.SQUARE, String.valueOf(c), 0, skip(text, begin + 1, end, ""));
        }
        if (BULLETS.indexOf(c) >= 0) {
            return bullet(text, String.valueOf(c), begin + 1, end);
        }
        Matcher arrow = at(ASCII_ARROW, text, begin, end);
        if (arrow.lookingAt()) {
            return bullet(text, "→", arrow.end(), end);
        }
        if (ARROWS.indexOf(c) >= 0) {
            return bullet(text, "→", skip(text, begin + 1, end, "\uFE0F"), end);
        }
        if ("-*+–—>".indexOf(c) >= 0) {
            return ascii(text, line, end);
        }
        return emoji(text, begin, end);
    }

    private static @Nullable Mark ascii(CharSequence text, Line line, int end) {
        int next = line.begin() + 1;
        if (next >= end) {
            return null;
        }
        char c = text.charAt(line.begin());
        String family = c == '–' || c == '—' ? "-" : String.valueOf(c);
        if (Character.isWhitespace(text.charAt(next))) {
            return bullet(text, family, next, end);
        }
        boolean word = Character.isLetter(text.charAt(next));
        boolean emphasis = c == '*' && has(text, next, line.end(), '*');
        return word && !emphasis && (c == '-' || c == '*') ? bullet(text, family, next, end) : null;
    }

    private static @Nullable Mark emoji(CharSequence text, int begin, int end) {
        int c = Character.codePointAt(text, begin);
        int next = begin + Character.charCount(c);
        boolean shownAsEmoji =
                c > 0x2000
                        && (UCharacter.hasBinaryProperty(c, UProperty.EMOJI_PRESENTATION)
                                || (next < end && text.charAt(next) == '\uFE0F'));
        if (!shownAsEmoji) {
            return null;
        }
        while (next < end && isInEmojiSequence(Character.codePointAt(text, next))) {
            next += Character.charCount(Character.codePointAt(text, next));
        }
        return bullet(text, "emoji", next, end);
    }

    private static boolean isInEmojiSequence(int c) {
        return c == 0xFE0F
                || c == 0x200D
                || (c > 0x2000 && UCharacter.hasBinaryProperty(c, UProperty.EMOJI_PRESENTATION))
                || (c > 0x2000 && UCharacter.hasBinaryProperty(c, UProperty.EMOJI_MODIFIER));
    }

    private static Mark bullet(CharSequence text, String family, int from, int end) {
        int content = skip(text, from, end, "");
        Matcher task = at(TASK, text, content, end);
        return new Mark(Mark.Kind.BULLET, family, 0, task.lookingAt() ? task.end() : content);
    }

    private static @Nullable Mark number(CharSequence text, Line line, int end) {
        int begin = line.begin();
        char c = text.charAt(begin);
        if (c >= '①' && c <= '⑳') {
            return new Mark(Mark.Kind.NUMBER, "①", c - '①' + 1, skip(text, begin + 1, end, ""));
        }
        if (c >= '❶' && c <= '❿') {
            return new Mark(Mark.Kind.NUMBER, "❶", c - '❶' + 1, skip(text, begin + 1, end, ""));
        }
        Matcher keycap = at(KEYCAP, text, begin, end);
        if (keycap.lookingAt()) {
            return new Mark(
                    Mark.Kind.NUMBER, "keycap", Integer.parseInt(keycap.group(1)), keycap.end());
        }
        Matcher sub = at(SUB_NUMBER, text, begin, end);
        if (sub.lookingAt()) {
            return subNumber(sub);
        }
        Matcher number = at(NUMBER, text, begin, end);
        if (number.lookingAt()) {
            String digits = number.group(1) == null ? number.group(3) : number.group(1);
            String family =
                    number.group(2) == null ? "(1" + number.group(4) : "1" + number.group(2);
            return new Mark(Mark.Kind.NUMBER, family, Integer.parseInt(digits), number.end());
        }
        return letters(text, begin, end);
    }

    /** "1.2 Overview"; the last number counts, and what stands before it is part of the family. */
    private static @Nullable Mark subNumber(Matcher sub) {
        String[] parts = sub.group().strip().split("[.)\\s-]+", -1);
        int last = parts[parts.length - 1].isEmpty() ? parts.length - 2 : parts.length - 1;
        int number = Integer.parseInt(parts[last]);
        // "10.30 Registration" and "09.00" are times of a day, "7.02" is a date.
        boolean section = number >= 1 && number < 20 && !sub.group(1).matches(".*[.-]0.*");
        return section ? new Mark(Mark.Kind.NUMBER, "1.1", number, sub.end()) : null;
    }

    private static @Nullable Mark letters(CharSequence text, int begin, int end) {
        Matcher roman = at(ROMAN, text, begin, end);
        if (roman.lookingAt()) {
            int number = roman(roman.group(1) == null ? roman.group(2) : roman.group(1));
            return number == 0 ? null : new Mark(Mark.Kind.NUMBER, "I.", number, roman.end());
        }
        Matcher syllable = at(SYLLABLE, text, begin, end);
        if (syllable.lookingAt()) {
            int number = SYLLABLES.indexOf(syllable.group(1)) + 1;
            return new Mark(Mark.Kind.NUMBER, "가" + syllable.group(2), number, syllable.end());
        }
        Matcher letter = at(LETTER, text, begin, end);
        if (letter.lookingAt()) {
            char c = letter.group(1).charAt(0);
            String family = Character.isUpperCase(c) ? "A)" : "a)";
            return new Mark(
                    Mark.Kind.NUMBER, family, Character.toLowerCase(c) - 'a' + 1, letter.end());
        }
        Matcher label = at(LABEL, text, begin, end);
        if (label.lookingAt() && LABEL_WORD.matcher(label.group(1)).find()) {
            return new Mark(Mark.Kind.LABEL, "[]", 0, label.end());
        }
        Matcher named = at(NAMED, text, begin, end);
        if (named.lookingAt()) {
            String word = named.group().substring(0, 2).toLowerCase(Locale.ROOT);
            return new Mark(Mark.Kind.LABEL, word, 0, begin);
        }
        return null;
    }

    private static int roman(String letters) {
        int sign = ROMAN_SIGNS.indexOf(letters);
        if (sign >= 0) {
            return sign + 1;
        }
        String[] numbers = {
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
            "XV"
        };
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i].equals(letters)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean has(CharSequence text, int from, int to, char sought) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == sought) {
                return true;
            }
        }
        return false;
    }

    private static Matcher at(Pattern pattern, CharSequence text, int begin, int end) {
        return pattern.matcher(text).region(begin, end).useTransparentBounds(false);
    }

    private static int skip(CharSequence text, int from, int end, String signs) {
        int i = from;
        while (i < end
                && (Character.isWhitespace(text.charAt(i)) || signs.indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }
}
