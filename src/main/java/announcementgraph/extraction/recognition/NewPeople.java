package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.language.Script;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.Block;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds people that the lexicon does not know: a name beside a title word (심은수 센터장, VP Mark
 * Hamilton, 太田さん), behind a speaker's label, before an affiliation in parentheses, or as the
 * subject of what only people do.
 */
final class NewPeople implements Recognizer {

    private static final String PART = "\\p{Lu}[\\p{L}'’-]*\\p{L}";
    private static final String INITIAL = "\\p{Lu}\\.?";
    private static final String JOINER = "(?:de|van|von|der|den|la|le|el|bin|al|di|da|dos)";
    private static final String LATIN =
            PART + "(?:[ ](?:" + JOINER + "|" + INITIAL + "|" + PART + ")){0,2}[ ]" + PART;
    private static final String LATIN_INITIAL = "\\p{Lu}\\.[ ]?" + PART + "(?:[ ]" + PART + ")?";
    private static final String RANK =
            "(?:(?:Senior|Principal|Staff|Lead|Sr\\.|Chief|Technical|Global|Executive|Founding|Deputy|Research|Product)\\s){0,2}";
    private static final String ENGLISH = "(?:" + LATIN + "|" + LATIN_INITIAL + ")";
    private static final Pattern WITH_AFFILIATION =
            Pattern.compile("(?:^|[,;|·*]\\s*|^\\*+)(" + ENGLISH + ")\\**\\s*\\(([^()]{2,80})\\)");
    private static final Pattern SUBJECT =
            Pattern.compile(
                    "(?:^|[.!?]\\s|\\bfrom\\s|\\bby\\s|\\bwith\\s)("
                            + ENGLISH
                            + ")\\s+(?:said|says|spoke|speaks|talked|talks about|presented|presents|joined|represented|explained|and I\\b|took the stage|on stage)");
    private static final Pattern TALK_OF =
            Pattern.compile(
                    "(?i:talk|keynote|speech|session|tutorial|panel|lecture|demo)s?\\s+(?i:from|by|with|of)\\s+("
                            + ENGLISH
                            + ")");
    private static final Pattern NAMES_ONLY =
            Pattern.compile(
                    "^\\**(" + ENGLISH + ")\\**(?:\\s*(?:,|&|and)\\s*(" + ENGLISH + "))*\\**$");
    private static final Pattern ONE_NAME = Pattern.compile(ENGLISH);
    private static final Pattern LISTED = Pattern.compile("[^,/;&]+");

    private final Patterns patterns;

    NewPeople(WordTables words) {
        this.patterns = Patterns.of(words);
    }

    @Override
    public void find(Reading reading) {
        boolean listing = false;
        reading.outline().lines().forEach(line -> columns(reading, line));
        for (Line line : reading.outline().lines()) {
            labelled(reading, line, patterns);
            korean(reading, line, patterns);
            unspaced(reading, line, patterns);
            latin(reading, line, patterns);
            listing = affiliated(reading, line) || listing;
        }
        if (listing) {
            reading.outline().lines().forEach(line -> namesOnly(reading, line));
        }
    }

    /**
     * In a table, the column of speakers holds people and the column of companies organizations.
     */
    private void columns(Reading reading, Line line) {
        if (!(line.block() instanceof Block.Row row) || row.header()) {
            return;
        }
        TableColumns columns = reading.columns(line);
        for (SourceSpan cell : columns.cells(row, "speaker")) {
            people(reading, cell, patterns);
        }
        for (SourceSpan cell : columns.cells(row, "organization")) {
            if (cell.length() > 0 && reading.namesIn(cell, Kind.ORGANIZATION).isEmpty()) {
                affiliations(reading, cell.begin(), cell.of(reading.text()));
            }
        }
    }

    /**
     * "Speaker: A, B (Org)", "발표자: 홍길동", "分享嘉宾：李艳林，阿里云…", also where the names are on the next
     * line.
     */
    private static void labelled(Reading reading, Line line, Patterns patterns) {
        Matcher matcher = patterns.label.matcher(line.text());
        if (!matcher.find()) {
            return;
        }
        int begin = line.span().begin() + matcher.end();
        if (begin < line.span().end()) {
            people(reading, new SourceSpan(begin, line.span().end()), patterns);
            return;
        }
        List<Line> lines = reading.outline().lines();
        if (line.index() + 1 < lines.size()) {
            people(reading, lines.get(line.index() + 1).span(), patterns);
        }
    }

    private static void people(Reading reading, SourceSpan span, Patterns patterns) {
        String text = span.of(reading.text());
        Matcher first = patterns.anyName.matcher(text);
        if (!first.find() || first.start() > 0 && !text.substring(0, first.start()).isBlank()) {
            unspacedBehindOrganization(reading, span, patterns);
            return;
        }
        take(reading, span.begin(), first.start(1), first.group(1), "speaker-label", 0.9);
        Matcher more = patterns.nextName.matcher(text);
        while (more.find()) {
            take(reading, span.begin(), more.start(1), more.group(1), "speaker-label", 0.8);
        }
    }

    private static void unspacedBehindOrganization(
            Reading reading, SourceSpan span, Patterns patterns) {
        Matcher matcher = patterns.unspacedTitled.matcher(span.of(reading.text()));
        if (matcher.find()) {
            take(reading, span.begin(), matcher.start(1), matcher.group(1), "title-word", 0.8);
        }
    }

    private static void korean(Reading reading, Line line, Patterns patterns) {
        if (!Words.hasHangul(line.text())) {
            return;
        }
        Matcher matcher = patterns.koreanTitled.matcher(line.text());
        while (matcher.find()) {
            take(
                    reading,
                    line.span().begin(),
                    matcher.start(1),
                    matcher.group(1),
                    "title-word",
                    0.85);
        }
        Matcher between = patterns.koreanOrganizationBetween.matcher(line.text());
        while (between.find()) {
            SourceSpan middle =
                    new SourceSpan(
                            line.span().begin() + between.start(2),
                            line.span().begin() + between.end(2));
            if (fills(reading, middle)) {
                take(
                        reading,
                        line.span().begin(),
                        between.start(1),
                        between.group(1),
                        "title-word",
                        0.85);
            }
        }
        Matcher spoken = patterns.koreanInList.matcher(line.text());
        while (spoken.find()) {
            SourceSpan inside =
                    new SourceSpan(
                            line.span().begin() + spoken.start(2),
                            line.span().begin() + spoken.end(2));
            if (!reading.namesIn(inside, Kind.ORGANIZATION).isEmpty()) {
                take(
                        reading,
                        line.span().begin(),
                        spoken.start(1),
                        spoken.group(1),
                        "affiliation",
                        0.8);
            }
        }
    }

    /** Whether a span is hardly more than an organization's name. */
    private static boolean fills(Reading reading, SourceSpan span) {
        return reading.namesIn(span, Kind.ORGANIZATION).stream()
                .anyMatch(o -> o.span().length() * 10 >= span.length() * 8);
    }

    private static void unspaced(Reading reading, Line line, Patterns patterns) {
        if (!Words.hasUnspaced(line.text())) {
            return;
        }
        Matcher matcher = patterns.japaneseHonoured.matcher(line.text());
        while (matcher.find()) {
            take(
                    reading,
                    line.span().begin(),
                    matcher.start(1),
                    matcher.group(1),
                    "title-word",
                    0.8);
        }
        Matcher chinese = patterns.chineseTitled.matcher(line.text());
        while (chinese.find()) {
            take(
                    reading,
                    line.span().begin(),
                    chinese.start(1),
                    chinese.group(1),
                    "title-word",
                    0.75);
        }
    }

    private static void latin(Reading reading, Line line, Patterns patterns) {
        for (Pattern pattern : List.of(patterns.beforeTitle, patterns.behindTitle)) {
            Matcher matcher = pattern.matcher(line.text());
            while (matcher.find()) {
                take(
                        reading,
                        line.span().begin(),
                        matcher.start(1),
                        matcher.group(1),
                        "title-word",
                        0.85);
            }
        }
        for (Pattern pattern : List.of(SUBJECT, TALK_OF)) {
            Matcher matcher = pattern.matcher(line.text());
            while (matcher.find()) {
                take(
                        reading,
                        line.span().begin(),
                        matcher.start(1),
                        matcher.group(1),
                        "speaks",
                        0.75);
            }
        }
        Matcher organized = patterns.beforeOrganization.matcher(line.text());
        while (organized.find()) {
            int at = line.span().begin() + organized.end(1);
            int next = line.span().begin() + organized.end();
            boolean organization =
                    reading.namesAt(new SourceSpan(next, next + 1)).stream()
                            .anyMatch(n -> n.is(Kind.ORGANIZATION) && n.begin() == next);
            if (organization && at <= line.span().end()) {
                take(
                        reading,
                        line.span().begin(),
                        organized.start(1),
                        organized.group(1),
                        "affiliation",
                        0.75);
            }
        }
    }

    /** "Shaojie Bai (Carnegie Mellon University)": the affiliation becomes an organization too. */
    private static boolean affiliated(Reading reading, Line line) {
        Matcher matcher = WITH_AFFILIATION.matcher(line.text());
        boolean found = false;
        while (matcher.find()) {
            int base = line.span().begin();
            if (take(reading, base, matcher.start(1), matcher.group(1), "affiliation", 0.85)
                    || isPerson(reading, base + matcher.start(1))) {
                affiliations(reading, base + matcher.start(2), matcher.group(2));
                found = true;
            }
        }
        return found;
    }

    private static boolean isPerson(Reading reading, int begin) {
        return reading.namesAt(new SourceSpan(begin, begin + 1)).stream()
                .anyMatch(n -> n.is(Kind.PERSON) && n.begin() == begin);
    }

    private static void affiliations(Reading reading, int base, String inside) {
        Matcher part = LISTED.matcher(inside);
        while (part.find()) {
            String written = part.group().strip();
            int begin = base + part.start() + part.group().indexOf(written);
            boolean name =
                    written.length() > 1
                            && Character.isLetter(written.charAt(0))
                            && (Character.isUpperCase(written.charAt(0))
                                    || written.contains(".")
                                    || Script.of(written.charAt(0)) != Script.LATIN)
                            && !reading.words().contains("titles", written)
                            && !reading.words().contains("generic-words", written)
                            && written.split("\\s+").length <= 6;
            SourceSpan span = new SourceSpan(begin, begin + written.length());
            if (!name) {
                continue;
            }
            List<Name> within = reading.namesIn(span);
            if (within.isEmpty()) {
                reading.add(span, reading.named(Kind.ORGANIZATION, written), "affiliation", 0.75);
            } else if (within.stream().noneMatch(n -> n.span().equals(span))
                    && within.stream().anyMatch(n -> n.is(Kind.ORGANIZATION))
                    && Words.isTitleCase(written)
                    && !reading.words().contains("titles", lastWord(written))) {
                reading.addAround(
                        span, reading.named(Kind.ORGANIZATION, written), "affiliation", 0.7);
            }
        }
    }

    private static String lastWord(String written) {
        return written.substring(written.lastIndexOf(' ') + 1);
    }

    /** In a note that lists people with affiliations, a line of nothing but names is people too. */
    private static void namesOnly(Reading reading, Line line) {
        if (line.isHeading() || !NAMES_ONLY.matcher(line.text()).matches()) {
            return;
        }
        boolean underTitle =
                line.index() > 0
                        && !reading.linksIn(
                                        reading.outline().lines().get(line.index() - 1).span())
                                .isEmpty();
        Matcher matcher = ONE_NAME.matcher(line.text());
        while (matcher.find()) {
            if (underTitle || line.text().contains(",")) {
                take(
                        reading,
                        line.span().begin(),
                        matcher.start(),
                        matcher.group(),
                        "speaker-list",
                        0.7);
            }
        }
    }

    private static boolean take(
            Reading reading, int base, int offset, String written, String rule, double confidence) {
        SourceSpan span = new SourceSpan(base + offset, base + offset + written.length());
        if (!plausible(reading.words(), written)) {
            return false;
        }
        List<Name> there = reading.namesAt(span);
        if (there.stream().anyMatch(n -> n.is(Kind.PERSON))) {
            return false;
        }
        if (there.stream()
                .anyMatch(n -> !n.is(Kind.TOPIC) && !n.is(Kind.PLACE) || n.confidence() > 0.9)) {
            return false;
        }
        there.forEach(reading::drop);
        return reading.add(span, reading.named(Kind.PERSON, written), rule, confidence);
    }

    /** Whether at least one word can only be a name, and none says that it is something else. */
    private static boolean plausible(WordTables words, String written) {
        if (Script.of(written.charAt(0)) != Script.LATIN) {
            return !words.contains("speaker-words", written)
                    && !words.contains("session-words", written)
                    && !words.contains("common-words", written)
                    && !words.contains("titles", written)
                    && !words.contains("event-words", written);
        }
        boolean telling = false;
        for (String word : written.split("[ ]+")) {
            if (words.contains("generic-words", word) && word.length() > 2
                    || words.contains("titles", word)
                    || words.contains("session-words", word)
                    || words.contains("event-words", word)
                    || words.contains("organization-words", word)) {
                return false;
            }
            telling |= word.length() > 2 && !words.contains("common-words", word);
        }
        return telling;
    }

    /** The patterns that are made of the word tables. */
    private record Patterns(
            Pattern label,
            Pattern anyName,
            Pattern nextName,
            Pattern koreanTitled,
            Pattern koreanOrganizationBetween,
            Pattern koreanInList,
            Pattern japaneseHonoured,
            Pattern chineseTitled,
            Pattern unspacedTitled,
            Pattern beforeTitle,
            Pattern behindTitle,
            Pattern beforeOrganization) {

        static Patterns of(WordTables words) {
            String koreanTitles = titles(words, "ko");
            String englishTitles = titles(words, "en");
            String korean = "(?:(?:" + Words.anyOf(words.forms("surnames")) + ")[가-힣]{1,2})";
            String chinese =
                    "(?:(?:" + Words.anyOf(words.forms("chinese-surnames")) + ")[\\p{IsHan}]{1,2})";
            String any =
                    "(" + korean + "(?![가-힣])|" + chinese + "(?![\\p{IsHan}])|" + ENGLISH + ")";
            String koreanEnd = "(?![가-힣]{3})";
            return new Patterns(
                    Pattern.compile(
                            "(?i)^\\W{0,3}(?:"
                                    + Words.anyOf(words.forms("speaker-words"))
                                    + ")\\s*[:：]\\s*"),
                    Pattern.compile("^\\s*" + any),
                    Pattern.compile("(?:,|/|·|、|&|\\)\\s*,?|\\band\\b|및)\\s*" + any),
                    Pattern.compile(
                            "(?<![가-힣])("
                                    + korean
                                    + ")\\s*[,(]?\\s*(?:"
                                    + koreanTitles
                                    + "|"
                                    + RANK
                                    + "(?:"
                                    + englishTitles
                                    + ")(?![A-Za-z]))"
                                    + koreanEnd),
                    Pattern.compile(
                            "(?<![가-힣])("
                                    + korean
                                    + ")[\\s,(]+([\\p{L}\\p{N}&.() -]{2,25}?)\\s*(?:"
                                    + koreanTitles
                                    + "|(?:"
                                    + englishTitles
                                    + ")(?![A-Za-z]))"),
                    Pattern.compile("(?<![가-힣])(" + korean + ")\\s*[(|/,]\\s*([^()|]{2,30})"),
                    Pattern.compile(
                            "([\\p{IsHan}]{2,4}(?:\\s[\\p{IsHan}]{1,3})?)\\s*(?:さん|氏|様|先生|教授|准教授)"),
                    Pattern.compile(
                            "(?<![\\p{IsHan}])("
                                    + chinese
                                    + ")(?:[，,、]|(?="
                                    + titles(words, "zh")
                                    + "))"),
                    Pattern.compile(
                            "([\\p{IsHan}]{1,4}(?:[ ][\\p{IsHan}]{1,3})?)\\s*(?:"
                                    + titles(words, "ja")
                                    + ")"),
                    Pattern.compile(
                            "("
                                    + ENGLISH
                                    + ")\\s*(?:,|\\(|\\||–|—|-)?\\s*(?:the\\s+)?"
                                    + RANK
                                    + "(?:"
                                    + englishTitles
                                    + "|"
                                    + koreanTitles
                                    + ")(?![A-Za-z])"),
                    Pattern.compile("(?<![A-Za-z])(?:" + englishTitles + ")\\s+(" + ENGLISH + ")"),
                    Pattern.compile(
                            "(?:^|[(\\[,;|·:]\\s*|\\d\\s+)("
                                    + ENGLISH
                                    + ")\\s*(?:,|\\||/|–|—|-|@|of|from|at)\\s*(?=\\p{L})"));
        }

        private static String titles(WordTables words, String language) {
            return Words.anyOf(
                    words.rows("titles").stream()
                            .filter(r -> language.equals(r.get("language")))
                            .map(r -> r.getOrDefault("form", ""))
                            .toList());
        }
    }
}
