package announcementgraph.notes;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

import org.jspecify.annotations.Nullable;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out the encoding of a file. A byte order mark decides; then UTF-8 if every byte fits; then
 * UTF-16 by its zero bytes; then the encodings that Korean, Japanese, Chinese and Western files of
 * old are in, each only if every byte fits and the letters that come out are of its script.
 */
final class TextDecoder {

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset KOREAN = Charset.forName("x-windows-949");
    private static final Charset JAPANESE = Charset.forName("windows-31j");
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset TAIWANESE = Charset.forName("x-windows-950");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /**
     * The bytes of Chinese are those of Hangul too; only which characters are frequent tells the
     * two apart.
     */
    private static final String KOREAN_SYLLABLES =
            "이다는을의에가고하한로를은들지도기사리어나인서시대자그해있것수아라일보게부스만적전정으과와니습었했";

    private static final String CHINESE_CHARACTERS =
            "的一是不了在人有我他这中大来上国和地到以说时要就出会可也对生能而于年发后作用行所成方多经么去法学如都同现当动面起看定天分还进好小部其主样理本前开因只从想实日者与";

    private static final String TRADITIONAL_CHARACTERS =
            "的一是不了在人有我他這中大來上國和地到以說時要就出會可也對生能而於年發後作用行所成方多經麼去法學如都同現當動面起看定天分還進好小部其主樣理本前開因只從想實日者與";

    private TextDecoder() {}

    /** Decode a file's bytes, or refuse the file by its name. */
    static String decode(String name, byte[] bytes) throws NoteException {
        String marked = byMark(name, bytes);
        if (marked != null) {
            return marked;
        }
        String text = hasZero(bytes) ? utf16(bytes) : strict(bytes, 0, StandardCharsets.UTF_8);
        if (text == null && !hasZero(bytes)) {
            text = nearlyUtf8(bytes);
            text = text == null ? legacy(bytes) : text;
        }
        if (text == null || isBinary(text)) {
            throw binary(name);
        }
        return text;
    }

    private static @Nullable String byMark(String name, byte[] bytes) throws NoteException {
        for (Mark mark : Mark.values()) {
            if (mark.starts(bytes)) {
                String text = strict(bytes, mark.bytes.length, mark.charset);
                if (text == null || isBinary(text)) {
                    throw new NoteException(
                            "%s: begins with the mark of %s, but is not; save it as UTF-8"
                                    .formatted(name, mark.charset.name()));
                }
                return text;
            }
        }
        return null;
    }

    private static @Nullable String utf16(byte[] bytes) {
        if (bytes.length % 2 != 0) {
            return null;
        }
        String best = null;
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            String text = strict(bytes, 0, charset);
            if (text != null && text.indexOf('\0') < 0 && readable(text) > 0.9) {
                best = best == null || readable(text) > readable(best) ? text : best;
            }
        }
        return best;
    }

    /**
     * UTF-8 in which hardly a byte is wrong, as in a file that was cut in the middle of a letter;
     * what is wrong is shown as the sign for it.
     */
    private static @Nullable String nearlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long wrong = text.chars().filter(c -> c == '\uFFFD').count();
        long letters = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return wrong * 20 <= letters ? text : null;
    }

    private static @Nullable String legacy(byte[] bytes) {
        String korean = strict(bytes, 0, KOREAN);
        String chinese = strict(bytes, 0, CHINESE);
        double chineseShare = chinese == null ? 0 : frequent(chinese, CHINESE_CHARACTERS);
        if (korean != null
                && share(korean, UnicodeScript.HANGUL) >= 0.7
                && frequent(korean, KOREAN_SYLLABLES) >= chineseShare) {
            return korean;
        }
        String traditional = strict(bytes, 0, TAIWANESE);
        double traditionalShare =
                traditional == null ? 0 : frequent(traditional, TRADITIONAL_CHARACTERS);
        if (traditional != null && traditionalShare >= 0.1 && traditionalShare > chineseShare) {
            return traditional;
        }
        String japanese = strict(bytes, 0, JAPANESE);
        if (japanese != null && fullWidthKana(japanese) >= 0.2) {
            return japanese;
        }
        if (chinese != null && share(chinese, UnicodeScript.HAN) >= 0.7) {
            return chinese;
        }
        return detected(bytes);
    }

    /**
     * What ICU's statistics say, for the rarer encodings; Western text is taken for what Windows
     * writes.
     */
    private static @Nullable String detected(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes);
        for (CharsetMatch match : detector.detectAll()) {
            String name =
                    match.getName().startsWith("ISO-8859-1") ? WESTERN.name() : match.getName();
            if (match.getConfidence() >= 10
                    && Charset.isSupported(name)
                    && !name.startsWith("UTF")) {
                String text = strict(bytes, 0, Charset.forName(name));
                if (text != null && !isBinary(text) && readable(text) > 0.9) {
                    return text;
                }
            }
        }
        return null;
    }

    private static @Nullable String strict(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** A stray control character is forgiven; more than one in two hundred is no text. */
    private static boolean isBinary(String text) {
        long controls =
                text.chars()
                        .filter(
                                c ->
                                        (c < ' ' && !Character.isWhitespace(c))
                                                || c == 0x7F
                                                || c == 0xFFFF)
                        .count();
        return text.indexOf('\0') >= 0 || controls > 2 + text.length() / 200;
    }

    /**
     * The share of characters that are letters, digits, marks, spaces or punctuation of scripts in
     * common use.
     */
    private static double readable(String text) {
        List<Integer> sample = text.codePoints().limit(100_000).boxed().toList();
        long good = sample.stream().filter(TextDecoder::isReadable).count();
        return sample.isEmpty() ? 0 : (double) good / sample.size();
    }

    private static boolean isReadable(int c) {
        if (c < 0x250) {
            return c >= ' ' && c < 0x7F || c >= 0xA0 || Character.isWhitespace(c);
        }
        return switch (UnicodeScript.of(c)) {
            case HANGUL, HAN, HIRAGANA, KATAKANA, GREEK, CYRILLIC -> true;
            case COMMON -> Character.isDefined(c) && Character.getType(c) != Character.PRIVATE_USE;
            default -> false;
        };
    }

    /** The share of these characters among the letters that are not ASCII. */
    private static double frequent(String text, String characters) {
        List<Integer> letters = lettersBeyondAscii(text);
        long good = letters.stream().filter(c -> characters.indexOf(c) >= 0).count();
        return letters.isEmpty() ? 0 : (double) good / letters.size();
    }

    /** The share of this script among the letters that are not ASCII. */
    private static double share(String text, UnicodeScript script) {
        List<Integer> letters = lettersBeyondAscii(text);
        long good = letters.stream().filter(c -> UnicodeScript.of(c) == script).count();
        return letters.isEmpty() ? 0 : (double) good / letters.size();
    }

    private static double fullWidthKana(String text) {
        List<Integer> letters = lettersBeyondAscii(text);
        long kana = letters.stream().filter(c -> c >= 0x3041 && c <= 0x30FF).count();
        return letters.isEmpty() ? 0 : (double) kana / letters.size();
    }

    private static List<Integer> lettersBeyondAscii(String text) {
        List<Integer> letters = new ArrayList<>();
        text.codePoints()
                .limit(100_000)
                .filter(c -> c > 0x7F && Character.isLetter(c))
                .forEach(letters::add);
        return letters;
    }

    private static NoteException binary(String name) {
        return new NoteException(
                name
                        + ": is not text in an encoding that is known; save it as UTF-8, or leave it out if it is no note");
    }

    /** The byte order marks, the longer before those that they begin with. */
    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        UTF_32_LITTLE(UTF_32LE, 0xFF, 0xFE, 0, 0),
        UTF_32_BIG(UTF_32BE, 0, 0, 0xFE, 0xFF),
        UTF_16_LITTLE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
        UTF_16_BIG(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

        private final Charset charset;
        private final int[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        private boolean starts(byte[] file) {
            for (int i = 0; i < bytes.length; i++) {
                if (file.length <= i || (file[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
