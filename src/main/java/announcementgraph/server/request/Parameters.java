package announcementgraph.server.request;

import announcementgraph.graph.browse.Cut;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the parameters of a request, and refuses those that cannot be. Texts are NFC. */
public final class Parameters {

    /** The largest page number: paging is for reading, a dump is for all. */
    public static final int LAST_PAGE = 100_000;

    private static final char UNDECODABLE = '\ufffd';
    private static final int LONGEST_TEXT = 1_000;
    private static final Set<String> LANGUAGES = Set.of("en", "ko");

    private final Context context;

    /**
     * Read the parameters of this request.
     *
     * @throws RequestException 400 where they are not UTF-8
     */
    public Parameters(Context context) {
        this.context = context;
        checkEncoding(context.queryString());
    }

    private static void checkEncoding(@Nullable String query) {
        try {
            if (query != null
                    && URLDecoder.decode(query, StandardCharsets.UTF_8).indexOf(UNDECODABLE) >= 0) {
                throw new RequestException(
                        400, "The parameters are not UTF-8 in percent encoding.");
            }
        } catch (IllegalArgumentException e) {
            throw new RequestException(
                    400, "The parameters have a % that is not followed by two hexadecimal digits.");
        }
    }

    /**
     * The language of the answer: {@code lang}, else the first of Accept-Language that is offered,
     * else English.
     */
    public String language() {
        Optional<String> asked = optional("lang");
        if (asked.isPresent()) {
            return oneOf("lang", asked.get(), List.of("en", "ko"));
        }
        String header = context.header("Accept-Language");
        return header == null
                ? "en"
                : Preferences.parse(header).stream()
                        .map(preference -> preference.value().split("-", 2)[0])
                        .filter(LANGUAGES::contains)
                        .findFirst()
                        .orElse("en");
    }

    /** A text, empty where it is not given. */
    public String text(String name) {
        return optional(name).orElse("");
    }

    /** A text that must be given. */
    public String required(String name, String mayBe) {
        return optional(name).orElseThrow(() -> RequestException.missingParameter(name, mayBe));
    }

    public Optional<String> optional(String name) {
        return all(name).stream().findFirst();
    }

    /** All values of a parameter; empty ones do not count. */
    public List<String> all(String name) {
        return context.queryParams(name).stream()
                .map(value -> checked(name, value))
                .filter(value -> !value.isBlank())
                .toList();
    }

    private static String checked(String name, String value) {
        if (value.length() > LONGEST_TEXT) {
            throw RequestException.badParameter(
                    name, value, "at most " + LONGEST_TEXT + " characters long");
        }
        return Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    /** A whole number between two bounds, both included. */
    public int number(String name, int otherwise, int least, int most) {
        Optional<String> value = optional(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        String mayBe = "a whole number from " + least + " to " + most;
        try {
            int number = Integer.parseInt(value.get().strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw RequestException.badParameter(name, value.get(), mayBe);
        }
        throw RequestException.badParameter(name, value.get(), mayBe);
    }

    /** A number from 0 to 1. */
    public double fraction(String name, double otherwise) {
        Optional<String> value = optional(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        String mayBe = "a number from 0 to 1";
        try {
            double number = Double.parseDouble(value.get().strip());
            if (number >= 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw RequestException.badParameter(name, value.get(), mayBe);
        }
        throw RequestException.badParameter(name, value.get(), mayBe);
    }

    public int page() {
        return number("page", 1, 1, LAST_PAGE);
    }

    public int size(int otherwise) {
        return number("size", otherwise, 1, 100);
    }

    /** A page by its number, or behind an item where {@code after} gives its IRI. */
    public Cut cut(int otherwise) {
        return new Cut(
                page(), size(otherwise), optional("after").isPresent() ? iri("after") : null);
    }

    /** The error where the item of {@code after} is not in the list any more. */
    public RequestException lost() {
        return new RequestException(
                410,
                "What the list was to go on after is not in it any more. Begin anew, without \"after\".");
    }

    public boolean flag(String name) {
        return optional(name)
                .map(value -> oneOf(name, value, List.of("true", "false")).equals("true"))
                .orElse(false);
    }

    /** One of these words. */
    public String choice(String name, String otherwise, List<String> words) {
        return optional(name).map(value -> oneOf(name, value, words)).orElse(otherwise);
    }

    private static String oneOf(String name, String value, List<String> words) {
        if (!words.contains(value)) {
            throw RequestException.badParameter(name, value, String.join(" or ", words));
        }
        return value;
    }

    /** A kind's word. */
    public String kind(String name) {
        List<String> words =
                Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.toList());
        return oneOf(name, required(name, String.join(" or ", words)), words);
    }

    /**
     * The IRI of a thing; {@code id:product/jetson-nano} and {@code product/jetson-nano} are ours.
     */
    public String iri(String name) {
        String mayBe = "the IRI of a thing, such as " + Vocabulary.ID + "organization/nvidia";
        String value = required(name, mayBe);
        if (value.matches("(id:)?[a-z]+/[^/:]+")) {
            value = Vocabulary.ID + value.replaceFirst("^id:", "");
        }
        if (!value.matches("https?://[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+")) {
            throw RequestException.badParameter(name, value, mayBe);
        }
        return value;
    }

    /** The IRI of a thing, or the empty string where none is given. */
    public String optionalIri(String name) {
        return optional(name).isPresent() ? iri(name) : "";
    }

    /** A year in four digits, or the empty string where none is given. */
    public String year() {
        String year = text("year");
        if (!year.matches("(\\d{4})?")) {
            throw RequestException.badParameter("year", year, "four digits");
        }
        return year;
    }

    /** The IRI of the thing that the path names by {@code {slug}}, of this kind. */
    public String pathIri(Kind kind) {
        return Vocabulary.ID + kind.word() + "/" + slug();
    }

    /** The IRI of the thing that the path names by {@code {kind}} and {@code {slug}}. */
    public String pathIri() {
        String word = context.pathParam("kind");
        Kind kind =
                Kind.ofWord(word)
                        .orElseThrow(() -> RequestException.notFound("kind of thing", word));
        return pathIri(kind);
    }

    private String slug() {
        String slug = Normalizer.normalize(context.pathParam("slug"), Normalizer.Form.NFC);
        if (!slug.matches("[^\\s<>\"{}|\\\\^`\\p{Cntrl}/\ufffd]+")) {
            throw RequestException.notFound("thing", slug);
        }
        return slug;
    }
}
