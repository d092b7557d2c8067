package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.extraction.structure.Section;
import announcementgraph.language.Script;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds organizations that the lexicon does not know: by the word that their name ends or begins
 * with (… Labs, University of …, …연구소, (주)…), by what is said of them (…에서 개발한), and in lists of
 * companies.
 */
final class NewOrganizations implements Recognizer {

    private static final String CAPITALISED = "[\\p{Lu}][\\p{L}\\p{N}&.'’-]*";
    private static final Pattern DEVELOPED_KOREAN =
            Pattern.compile("([\\p{L}\\p{N}]{2,20})(?:에서|이|가)\\s+(?:개발한|만든|낸|출시한|내놓은|공개한|발표한)\\s");

    /** "Foobar는 배포를 자동화해 Fargate를 도입했다": who adopts or runs something. */
    private static final Pattern ADOPTED_KOREAN =
            Pattern.compile(
                    "(?:^|[.!?]\\s)([A-Z][A-Za-z0-9.&-]{2,24})(?:은|는|이|가)\\s[^.!?]{0,80}?(?:도입|채택|구축|운영|전환|협력|인수|투자|설립|이전)(?:했|하|한|해)");

    /** "wombat.ai 회사 인수", "Quokka를 인수": who is bought. */
    private static final Pattern BOUGHT_KOREAN =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.@/])([\\p{IsLatin}][\\p{IsLatin}\\d]{1,20}(?:\\.(?:ai|io|com|net|me))?)(?:\\s?(?:회사|사|스타트업))?(?:를|을)?\\s?인수(?![자위팀합])");

    private static final Pattern COMPANY_LIST =
            Pattern.compile(
                    "(?i)기업|회사|업체|스타트업|참가사|후원사|\\bcompan(?:y|ies)\\b|\\bstartups?\\b|\\bsponsors?\\b|\\bexhibitors?\\b|\\bvendors?\\b|企業|公司");
    private static final Pattern SHORT_NAME =
            Pattern.compile(
                    "^(?:[A-Za-z0-9]{1,2}[).]\\s*)?((?:\\(주\\)|㈜|주식회사\\s*)?[\\p{L}\\p{N}][\\p{L}\\p{N}&.+'-]*(?:\\s[\\p{L}\\p{N}&.+'-]+){0,2})(?:\\s*\\(.*\\))?\\s*$");

    private static final Pattern LEGAL_FORM =
            Pattern.compile(
                    "^(?:\\(주\\)|㈜|주식회사|株式会社|国立大学法人|公立大学法人|学校法人|国立研究開発法人|独立行政法人|一般社団法人|一般財団法人)\\s*|株式会社$");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,、，·/]\\s*");
    private static final int LONGEST_HOST = 4;

    private final Pattern english;
    private final Pattern korean;
    private final WordTree organizationWords;

    NewOrganizations(WordTables words) {
        this.english = english(words);
        this.korean = korean(words);
        this.organizationWords =
                WordTree.of(
                        words.rows("organization-words").stream()
                                .map(row -> row.getOrDefault("form", ""))
                                .toList());
    }

    @Override
    public void find(Reading reading) {
        for (Line line : reading.outline().lines()) {
            if (organizationWords.in(line.text())) {
                take(reading, line, english, "organization-word", 0.8);
                take(reading, line, korean, "organization-word", 0.8);
            }
            for (String field : List.of("organizer", "sponsor")) {
                Fields.value(reading, line, field).ifPresent(value -> hosts(reading, value));
            }
            if (Words.hasHangul(line.text())) {
                take(reading, line, DEVELOPED_KOREAN, "developer-named", 0.6);
                take(reading, line, ADOPTED_KOREAN, "adopter-named", 0.6);
                take(reading, line, BOUGHT_KOREAN, "bought-named", 0.6);
            }
        }
        for (Section section : reading.outline().sections()) {
            if (listsCompanies(section)) {
                companies(reading, section);
            }
        }
    }

    private static void take(
            Reading reading, Line line, Pattern pattern, String rule, double confidence) {
        Matcher matcher = pattern.matcher(line.text());
        while (matcher.find()) {
            int group = matcher.groupCount() > 0 && matcher.group(1) != null ? 1 : 0;
            String matched = matcher.group(group).strip();
            String written = withoutPost(reading.words(), matched);
            if (!nameable(reading.words(), clean(written))
                    || rule.endsWith("-named") && endsName(line.text(), matcher.start(group))) {
                continue;
            }
            int begin =
                    line.span().begin()
                            + matcher.start(group)
                            + matched.length()
                            - written.length();
            SourceSpan span = new SourceSpan(begin, begin + written.length());
            List<Name> within = reading.namesAt(span);
            if (within.stream()
                    .anyMatch(n -> owns(reading, n, span) || isNameOf(reading, n, span))) {
                continue;
            }
            if (within.isEmpty()) {
                reading.add(
                        span, reading.named(Kind.ORGANIZATION, clean(written)), rule, confidence);
            } else if (rule.equals("organization-word")
                    && within.stream()
                            .allMatch(
                                    n ->
                                            span.contains(n.span())
                                                    && n.span().length() < span.length())
                    && within.stream().noneMatch(n -> n.is(Kind.EVENT))
                    && !(Words.hasUnspaced(written)
                            && within.stream().anyMatch(n -> n.is(Kind.ORGANIZATION)))
                    && within.stream().anyMatch(n -> !n.is(Kind.TOPIC))) {
                within.forEach(reading::drop);
                reading.add(span, reading.named(Kind.ORGANIZATION, clean(written)), rule, 0.75);
            }
        }
    }

    /** "Jane Doe가 개발한": the last word of a name in Latin letters is no name of its own. */
    private static boolean endsName(String line, int at) {
        return at > 1
                && line.charAt(at - 1) == ' '
                && Character.isUpperCase(line.charAt(at))
                && Script.of(line.charAt(at - 2)) == Script.LATIN;
    }

    /** The name without the post or the article before it: "Professor University of Oslo". */
    private static String withoutPost(WordTables words, String written) {
        String name = written;
        int space = name.indexOf(' ');
        while (space > 0
                && name.indexOf(' ', space + 1) > 0
                && Character.isUpperCase(name.charAt(space + 1))
                && (words.contains("titles", name.substring(0, space))
                        || words.contains("common-words", name.substring(0, space)))) {
            name = name.substring(space + 1).stripLeading();
            space = name.indexOf(' ');
        }
        return name;
    }

    /** Whether a name is the owner of the rest: "Meta's Research". */
    private static boolean owns(Reading reading, Name name, SourceSpan span) {
        return name.is(Kind.ORGANIZATION)
                && name.end() < span.end()
                && reading.text().substring(name.end(), span.end()).matches("(?s)^['’]s?\\s.*");
    }

    /** Whether a known organization is all but the article of it: "The Nous Research". */
    private static boolean isNameOf(Reading reading, Name name, SourceSpan span) {
        return name.is(Kind.ORGANIZATION)
                && name.end() == span.end()
                && name.begin() > span.begin()
                && reading.words()
                        .contains(
                                "common-words",
                                reading.text().substring(span.begin(), name.begin()).strip());
    }

    private static boolean nameable(WordTables words, String written) {
        if (words.contains("common-words", written)
                || words.contains("generic-words", written)
                || words.contains("titles", written)) {
            return false;
        }
        String[] parts = written.split("\\s+");
        boolean small = written.contains(" of ") || written.contains(" for ");
        int telling = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean suffix = i == parts.length - 1 && parts.length > 1 && !small;
            if (!suffix
                    && !words.contains("common-words", parts[i])
                    && !words.contains("generic-words", parts[i])
                    && !words.contains("organization-words", parts[i])
                    && !words.contains("titles", parts[i])) {
                telling++;
            }
        }
        return telling > 0 || parts.length == 1;
    }

    /** The name without the mark of its legal form. */
    private static String clean(String written) {
        String name = LEGAL_FORM.matcher(written).replaceAll("").strip();
        return name.isEmpty() ? written : name;
    }

    /**
     * "Karlsruhe Institute of Technology", "International Center for Advanced Communication
     * Technologies", else "Nous Research". A name goes on behind "and" and "of" as long as no other
     * organization begins there; a university is of one place.
     */
    private static Pattern english(WordTables words) {
        String last = Words.anyOf(forms(words, "en", "last"));
        String of = Words.anyOf(forms(words, "en", "of"));
        String joined =
                "(?:\\s+(?:(?:and|&|of|for)\\s+(?!(?:"
                        + CAPITALISED
                        + "\\s+){0,3}(?:"
                        + last
                        + "|"
                        + of
                        + "|"
                        + Words.anyOf(words.forms("titles"))
                        + ")\\b))?"
                        + CAPITALISED
                        + "){0,5}";
        return Pattern.compile(
                "\\b(?:"
                        + CAPITALISED
                        + "\\s+){0,3}(?:\\p{Lu}\\p{Ll}+)?(?:"
                        + of
                        + ")(?<!\\bUniversity of)\\s+(?!Excellence)"
                        + CAPITALISED
                        + joined
                        + "|\\bUniversity\\s+of\\s+"
                        + CAPITALISED
                        + "(?:\\s+"
                        + CAPITALISED
                        + "){0,3}|\\b(?:"
                        + CAPITALISED
                        + "\\s+){1,4}(?:"
                        + last
                        + ")(?![\\p{L}\\p{N}])");
    }

    private static Pattern korean(WordTables words) {
        List<String> tails = new ArrayList<>(forms(words, "ko", "tail"));
        List<String> heads = forms(words, "ko", "head");
        List<String> unspaced = new ArrayList<>(forms(words, "ja", "tail"));
        unspaced.addAll(forms(words, "zh", "tail"));
        List<String> foreignHeads = forms(words, "ja", "head");
        return Pattern.compile(
                "(?:"
                        + Words.anyOf(heads)
                        + ")\\s*[\\p{L}\\p{N}]{2,15}|(?<![\\p{L}\\p{N}])[\\p{IsHangul}A-Za-z0-9]{2,15}(?:"
                        + Words.anyOf(tails)
                        + ")(?![\\p{IsHangul}]{2})|(?:"
                        + Words.anyOf(foreignHeads)
                        + ")\\s?[\\p{IsHan}\\p{IsKatakana}ーA-Za-z0-9]{2,15}|[\\p{IsHan}&&[^的了是在为被由為將為從對]]{2,20}国家重点实验室|[\\p{IsHan}\\p{IsKatakana}ー&&[^的了是在和与及将为被由與將為從對]]{2,16}(?:"
                        + Words.anyOf(unspaced)
                        + ")(?!法人|[院生])");
    }

    private static List<String> forms(WordTables words, String language, String place) {
        return words.rows("organization-words").stream()
                .filter(r -> language.equals(r.get("language")) && place.equals(r.get("place")))
                .map((Map<String, String> r) -> r.getOrDefault("form", ""))
                .toList();
    }

    private static boolean listsCompanies(Section section) {
        return section.headings().stream()
                .limit(2)
                .anyMatch(h -> COMPANY_LIST.matcher(h.text()).find());
    }

    /**
     * Right under a heading that speaks of companies, headings and entries that are a short name
     * are companies.
     */
    private static void companies(Reading reading, Section section) {
        section.heading()
                .filter(h -> !COMPANY_LIST.matcher(h.text()).find())
                .ifPresent(h -> company(reading, h, linked(reading, h)));
        for (Line line : section.lines()) {
            if (line.isItem()) {
                company(reading, line, linked(reading, line));
            }
        }
    }

    /** The organizations that hold or support an event: "주관: 대전 개발자 모임, GDG Daejeon". */
    private static void hosts(Reading reading, SourceSpan value) {
        String text = value.of(reading.text());
        Matcher separator = SEPARATOR.matcher(text);
        int begin = 0;
        while (separator.find()) {
            host(reading, value.begin() + begin, text.substring(begin, separator.start()));
            begin = separator.end();
        }
        host(reading, value.begin() + begin, text.substring(begin));
    }

    private static void host(Reading reading, int begin, String written) {
        SourceSpan span = new SourceSpan(begin, begin + written.length());
        char first = written.isEmpty() ? ' ' : written.charAt(0);
        if (written.split("\\s+").length <= LONGEST_HOST
                && written.length() > 1
                && (Character.isUpperCase(first) || Script.of(first) != Script.LATIN)
                && Character.isLetter(first)
                && !written.contains("(")
                && nameable(reading.words(), written)
                && goesBeyond(reading, span, written)) {
            reading.namesIn(span).forEach(reading::drop);
            reading.add(
                    span, reading.named(Kind.ORGANIZATION, clean(written)), "field-of-hosts", 0.7);
        }
    }

    /**
     * Whether the known names in it are but a part of the host's: "Keras Korea" is not Keras. Of an
     * organization's name it says so only by its last word.
     */
    private static boolean goesBeyond(Reading reading, SourceSpan span, String written) {
        String last = written.substring(written.lastIndexOf(' ') + 1);
        return reading.namesAt(span).stream()
                .allMatch(
                        n ->
                                span.contains(n.span())
                                        && n.span().length() < span.length()
                                        && (n.is(Kind.PRODUCT)
                                                || n.is(Kind.TOPIC)
                                                || n.is(Kind.ORGANIZATION)
                                                        && reading.words()
                                                                .contains(
                                                                        "organization-words",
                                                                        last)));
    }

    private static boolean linked(Reading reading, Line line) {
        return !reading.linksIn(line.span()).isEmpty();
    }

    private static void company(Reading reading, Line line, boolean linked) {
        Matcher matcher = SHORT_NAME.matcher(line.text());
        if (!matcher.matches() || !linked && !Words.isAllCapitals(matcher.group(1))) {
            return;
        }
        String written = matcher.group(1);
        if (!nameable(reading.words(), written)) {
            return;
        }
        int begin = line.span().begin() + matcher.start(1);
        reading.add(
                new SourceSpan(begin, begin + written.length()),
                reading.named(Kind.ORGANIZATION, clean(written)),
                "company-list",
                0.7);
    }
}
