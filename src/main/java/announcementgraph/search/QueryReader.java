package announcementgraph.search;

import announcementgraph.search.analysis.Forms;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads what people type: words, {@code "phrases"}, {@code -not}, {@code OR}, and {@code
 * company:nvidia} in English or Korean. It knows no syntax error: what cannot be read otherwise is
 * a word.
 */
final class QueryReader {

    private static final int LONGEST = 2000;
    private static final int MOST_TOKENS = 40;
    private static final String QUOTES = "\"“”„«»「」『』";

    private static final Map<String, String> FACETS = facets();

    private final String text;
    private final StringBuilder words = new StringBuilder();
    private final List<String> phrases = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();
    private final Map<String, List<String>> fields = new TreeMap<>();
    private boolean any;
    private int at;

    private QueryReader(String text) {
        this.text = text;
    }

    static TypedQuery read(String typed) {
        String cut = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
        return new QueryReader(Forms.compatible(cut).strip()).read();
    }

    private TypedQuery read() {
        for (int tokens = 0; tokens < MOST_TOKENS && skipSpace(); tokens++) {
            readToken();
        }
        return new TypedQuery(
                words.toString().strip(),
                any,
                List.copyOf(phrases),
                List.copyOf(excluded),
                Map.copyOf(fields));
    }

    private boolean skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private void readToken() {
        boolean not = signHere('-') || operatorHere("NOT");
        if (!not && (signHere('+') || operatorHere("AND") || operatorHere("&&"))) {
            return;
        }
        if (!not && (operatorHere("OR") || operatorHere("||"))) {
            any = true;
            return;
        }
        String facet = not ? null : facetHere();
        String phrase = quotedHere();
        if (facet != null) {
            String value = phrase != null ? phrase : word();
            if (!value.isBlank()) {
                fields.computeIfAbsent(facet, f -> new ArrayList<>()).add(value);
            }
        } else if (not) {
            excluded.add(phrase != null ? phrase : word());
        } else if (phrase != null) {
            phrases.add(phrase);
        } else {
            words.append(word()).append(' ');
        }
    }

    /** Passes over a sign that stands right before a word or a quote. */
    private boolean signHere(char sign) {
        boolean here =
                text.charAt(at) == sign
                        && at + 1 < text.length()
                        && isWordOrQuote(text.charAt(at + 1));
        at += here ? 1 : 0;
        return here;
    }

    /** Passes over an operator that stands between words, and the space after it. */
    private boolean operatorHere(String operator) {
        int end = at + operator.length();
        boolean here =
                !words.isEmpty()
                        && text.startsWith(operator, at)
                        && end < text.length()
                        && Character.isWhitespace(text.charAt(end));
        if (here) {
            at = end;
            skipSpace();
        }
        return here && at < text.length();
    }

    private static boolean isWordOrQuote(char c) {
        return Character.isLetterOrDigit(c) || QUOTES.indexOf(c) >= 0;
    }

    /** The facet whose name and colon stand here, passed over; null where none does. */
    private @Nullable String facetHere() {
        int colon = at;
        while (colon < text.length() && Character.isLetter(text.charAt(colon))) {
            colon++;
        }
        if (colon == text.length() || text.charAt(colon) != ':') {
            return null;
        }
        String facet = FACETS.get(Forms.fold(text.substring(at, colon)));
        if (facet != null) {
            at = colon + 1;
        }
        return facet;
    }

    /**
     * The phrase that stands here in quotes, passed over; null where none does. A lone quote is
     * passed over.
     */
    private @Nullable String quotedHere() {
        if (at >= text.length() || QUOTES.indexOf(text.charAt(at)) < 0) {
            return null;
        }
        int end = at + 1;
        while (end < text.length() && QUOTES.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String phrase = end < text.length() ? text.substring(at + 1, end).strip() : "";
        at = end < text.length() ? end + 1 : at + 1;
        return phrase.isEmpty() ? null : phrase;
    }

    private String word() {
        int begin = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && QUOTES.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(begin, at);
    }

    private static Map<String, String> facets() {
        Map<String, String> facets = new HashMap<>();
        name(facets, Facets.KIND, "kind", "type", "종류", "유형");
        name(
                facets,
                "organization",
                "organization",
                "organisation",
                "organizer",
                "org",
                "company",
                "회사",
                "기업",
                "기관",
                "조직");
        name(facets, "product", "product", "제품", "상품", "모델", "model");
        name(facets, "topic", "topic", "about", "subject", "주제", "분야");
        name(facets, "event", "event", "conference", "행사", "컨퍼런스", "이벤트", "학회");
        name(facets, "person", "person", "speaker", "people", "인물", "사람", "발표자", "연사");
        name(facets, Facets.YEAR, "year", "연도", "년도", "해");
        name(facets, Facets.LANGUAGE, "language", "lang", "언어");
        return Map.copyOf(facets);
    }

    private static void name(Map<String, String> facets, String facet, String... words) {
        for (String word : words) {
            facets.put(word, facet);
        }
    }
}
