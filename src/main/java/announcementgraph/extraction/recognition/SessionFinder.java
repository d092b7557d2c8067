package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.extraction.structure.Outline;
import announcementgraph.extraction.structure.Section;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.Block;
import announcementgraph.notes.Link;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the talks that a note tells of: headings with a speaker or a session's word, headings of a
 * day's programme, lines behind a time of day, "Session 3: title", rows of a timetable. Then who
 * speaks in each, and for whom.
 */
final class SessionFinder implements Recognizer {

    private static final Pattern QUOTED =
            Pattern.compile("[\"“”'‘「『《]([^\"“”「」『』《》]{3,})[\"”'’」』》]\\s*");
    private static final Pattern PROSE =
            Pattern.compile("^(?:부터|까지|에는|에서|에\\s|이|은|는|の|から|に)|[다요]\\.$|。$");

    private final Patterns patterns;
    private final TitleCheck check;

    SessionFinder(WordTables words) {
        this.patterns = Patterns.of(words);
        this.check = new TitleCheck(words);
    }

    private static final Pattern TITLE_BEHIND =
            Pattern.compile(
                    "^(?:[^:：–—|\"“]{0,60}?\\)?\\s*(?:[:：|\"“]|\\s[–—-]\\s)|(?:[^/]{0,50}\\s/\\s){1,2})\\s*(\\S)");

    @Override
    public void find(Reading reading) {
        TreeMap<Integer, SourceSpan> titles = new TreeMap<>();
        for (Talk talk : reading.talks()) {
            talk.title().ifPresent(title -> titles.put(title.begin(), title));
        }
        for (Section section : reading.outline().sections()) {
            boolean within =
                    section.parent()
                            .flatMap(Section::heading)
                            .filter(h -> !titles.subMap(h.span().begin(), h.span().end()).isEmpty())
                            .isPresent();
            headingTitle(reading, section, patterns, within)
                    .ifPresent(title -> titles.putIfAbsent(title.begin(), title));
            timedTitles(reading, section).forEach(t -> titles.putIfAbsent(t.begin(), t));
            if (Programme.includes(section)) {
                linkedTitles(reading, section).forEach(t -> titles.putIfAbsent(t.begin(), t));
            }
        }
        for (Line line : reading.outline().lines()) {
            labelledTitle(reading, line, patterns)
                    .or(() -> titleField(reading, line, patterns))
                    .ifPresent(t -> titles.putIfAbsent(t.begin(), t));
            RowTitles.title(reading, line)
                    .or(() -> quotedTitle(reading, line))
                    .ifPresent(t -> titles.putIfAbsent(t.begin(), t));
            RowTitles.tracks(reading, line).forEach(t -> titles.putIfAbsent(t.begin(), t));
        }
        for (Line line : reading.outline().lines()) {
            Optional<SourceSpan> speaker =
                    underTitle(reading, line, titles)
                            ? Optional.empty()
                            : speakerLine(reading, line);
            speaker.or(() -> titleBehindSpeaker(reading, line, patterns))
                    .ifPresent(t -> titles.putIfAbsent(t.begin(), t));
        }
        reading.talks().forEach(talk -> keepOwn(titles, talk));
        SessionMaker.make(
                reading,
                titles.values().stream()
                        .map(title -> unquoted(reading, title))
                        .filter(title -> check.holds(reading, title))
                        .toList());
    }

    /** Whether the line right above is a title, so that this one names its speaker. */
    private static boolean underTitle(
            Reading reading, Line line, TreeMap<Integer, SourceSpan> titles) {
        if (line.index() == 0) {
            return false;
        }
        SourceSpan above = reading.outline().lines().get(line.index() - 1).span();
        return !titles.subMap(above.begin(), above.end()).isEmpty();
    }

    /** "주제: …", "議題: …" within three lines of a speaker's label. */
    private static Optional<SourceSpan> titleField(Reading reading, Line line, Patterns patterns) {
        List<Line> lines = reading.outline().lines();
        return Fields.value(reading, line, "title")
                .filter(
                        title ->
                                lines
                                        .subList(
                                                Math.max(0, line.index() - 3),
                                                Math.min(lines.size(), line.index() + 4))
                                        .stream()
                                        .anyMatch(
                                                l ->
                                                        patterns.speakerLabel
                                                                .matcher(l.text())
                                                                .find()));
    }

    /** "세 개의 파도" / 홍길동: an entry that opens with words in quotation marks, and names a person. */
    private static Optional<SourceSpan> quotedTitle(Reading reading, Line line) {
        Entry entry = line.isItem() ? Entry.of(reading, line) : new Entry(line, false, List.of());
        if (entry.fields().size() < 2 || !entry.fields().getFirst().quoted()) {
            return Optional.empty();
        }
        SourceSpan title = entry.fields().getFirst().span();
        return reading.namesIn(line.span(), Kind.PERSON).stream()
                .filter(person -> person.begin() > title.end())
                .findFirst()
                .map(person -> title);
    }

    /** A title without the quotation marks around it. */
    private static SourceSpan unquoted(Reading reading, SourceSpan title) {
        Matcher quoted = QUOTED.matcher(title.of(reading.text()));
        return quoted.matches()
                ? new SourceSpan(title.begin() + quoted.start(1), title.begin() + quoted.end(1))
                : title;
    }

    /** In an entry that its siblings explain, no other words are a title. */
    private static void keepOwn(TreeMap<Integer, SourceSpan> titles, Talk talk) {
        titles.subMap(talk.span().begin(), talk.span().end())
                .values()
                .removeIf(t -> talk.title().filter(t::equals).isEmpty());
    }

    /**
     * The title of a heading that opens a talk: it has a speaker, a session's word, or stands in a
     * day's programme.
     *
     * @param within whether it is below a heading that is a talk's title itself
     */
    private static Optional<SourceSpan> headingTitle(
            Reading reading, Section section, Patterns patterns, boolean within) {
        Optional<Line> heading = section.heading();
        if (heading.isEmpty() || section.level() == 1 && heading.get().index() == 0) {
            return Optional.empty();
        }
        Line line = heading.get();
        if (Programme.opens(line) || timeOnly(line, patterns)) {
            return Optional.empty();
        }
        boolean lists =
                section.lines().stream().filter(l -> hasTalk(reading, l)).limit(2).count() == 2;
        if (lists) {
            return Optional.empty();
        }
        boolean speaker = !reading.namesIn(line.span(), Kind.PERSON).isEmpty();
        boolean word = patterns.sessionWord.matcher(line.text()).find();
        boolean timed = Programme.TIME.matcher(line.text()).lookingAt();
        boolean spoken = speakerBelow(reading, section, patterns);
        boolean eventItself =
                reading.namesIn(line.span(), Kind.EVENT).stream()
                        .anyMatch(n -> isEvent(reading, n));
        if (speaker
                || timed
                || spoken
                || word && !eventItself
                || !within && Programme.includes(section.parent())) {
            return labelledTitle(reading, line, patterns)
                    .or(() -> Optional.of(TitleSpan.within(reading, line.span())));
        }
        return Optional.empty();
    }

    private static boolean hasTalk(Reading reading, Line line) {
        return reading.talks().stream()
                .anyMatch(talk -> talk.title().isPresent() && line.span().overlaps(talk.span()));
    }

    private static boolean isEvent(Reading reading, Name name) {
        return reading.event().filter(e -> e == name.referent()).isPresent();
    }

    /** "발표자: …", or a table of speakers without their titles. */
    private static boolean speakerBelow(Reading reading, Section section, Patterns patterns) {
        return section.lines().stream()
                .limit(3)
                .anyMatch(
                        l ->
                                patterns.speakerLabel.matcher(l.text()).find()
                                        || l.block() instanceof Block.Row row
                                                && !row.header()
                                                && reading.columns(l)
                                                        .cell(row, "speaker")
                                                        .isPresent()
                                                && reading.columns(l).cell(row, "title").isEmpty());
    }

    /** "Session 2: 10:00~10:40": the title stands elsewhere. */
    private static boolean timeOnly(Line line, Patterns patterns) {
        Matcher label = patterns.labelled.matcher(line.text());
        if (!label.find()) {
            return false;
        }
        Matcher time =
                Programme.TIME.matcher(line.text()).region(label.end(), line.text().length());
        return time.lookingAt() && line.text().substring(time.end()).isBlank();
    }

    /**
     * Lines behind a time of day: "10:00 Title", or a time alone (or with a room) and the title
     * below.
     */
    private static List<SourceSpan> timedTitles(Reading reading, Section section) {
        List<SourceSpan> titles = new ArrayList<>();
        boolean pending = section.heading().filter(Programme::timeOnly).isPresent();
        for (Line line : section.lines()) {
            Matcher time = Programme.TIME.matcher(line.text());
            if (!line.isRow() && time.lookingAt()) {
                SourceSpan rest =
                        Outline.trim(
                                reading.text(),
                                line.span().begin() + time.end(),
                                line.span().end());
                boolean room = Programme.ROOM.matcher(rest.of(reading.text())).matches();
                pending = rest.length() == 0 || room;
                boolean prose = PROSE.matcher(rest.of(reading.text())).find();
                if (!pending && !prose && rest.length() > 3) {
                    titles.add(TitleSpan.within(reading, rest));
                }
            } else if (pending) {
                titles.add(TitleSpan.within(reading, line.span()));
                pending = false;
            }
        }
        return titles;
    }

    /**
     * In a programme, a line that is a link and opens its paragraph, or follows its time or room,
     * is a title.
     */
    private static List<SourceSpan> linkedTitles(Reading reading, Section section) {
        List<SourceSpan> titles = new ArrayList<>();
        @org.jspecify.annotations.Nullable Line before = null;
        for (Line line : section.lines()) {
            boolean opens =
                    line.opensBlock()
                            || before != null && Programme.ROOM.matcher(before.text()).matches()
                            || before != null && Programme.TIME.matcher(before.text()).lookingAt();
            if (opens
                    && isLink(reading, line)
                    && !reading.words().contains("link-words", line.text())
                    && line.text().split("\\s+").length > 1) {
                titles.add(TitleSpan.within(reading, line.span()));
            }
            before = line;
        }
        return titles;
    }

    private static boolean isLink(Reading reading, Line line) {
        return reading.linksIn(line.span()).stream()
                .map(Link::span)
                .anyMatch(s -> s.length() * 10 >= line.span().length() * 8);
    }

    /**
     * A line of its own that does little more than name a person, with entries or deeper lines
     * below: their talk.
     */
    private static Optional<SourceSpan> speakerLine(Reading reading, Line line) {
        List<Line> lines = reading.outline().lines();
        if (line.isItem() || line.isRow() || line.isHeading() || line.index() + 1 >= lines.size()) {
            return Optional.empty();
        }
        List<Name> people = reading.namesIn(line.span(), Kind.PERSON);
        Line next = lines.get(line.index() + 1);
        boolean deeper = next.isItem() || indent(reading, next) > indent(reading, line);
        if (people.isEmpty()
                || !deeper
                || line.text().length() > 120
                || ".。!?".indexOf(line.text().charAt(line.text().length() - 1)) >= 0) {
            return Optional.empty();
        }
        String before = line.text().substring(0, people.getFirst().begin() - line.span().begin());
        boolean opens = before.isBlank() || before.matches("(?s).*[-–—:|,·]\\s*$");
        return opens ? Optional.of(line.span()) : Optional.empty();
    }

    /** "Jim Keller (Tenstorrent): Blackhole and TT-Metalium", "최다인 – 에이전트 메모리 설계". */
    private static Optional<SourceSpan> titleBehindSpeaker(
            Reading reading, Line line, Patterns patterns) {
        List<Name> people = reading.namesIn(line.span(), Kind.PERSON);
        if (line.isHeading() || line.isRow() || people.isEmpty()) {
            return Optional.empty();
        }
        int begin = line.span().begin();
        boolean first =
                people.getFirst().begin() - begin <= 3
                        || reading
                                .namesIn(
                                        new SourceSpan(begin, people.getFirst().begin()),
                                        Kind.ORGANIZATION)
                                .stream()
                                .anyMatch(
                                        o ->
                                                o.begin() - begin <= 3
                                                        && people.getFirst().begin() - o.end()
                                                                <= 12);
        Matcher behind =
                TITLE_BEHIND.matcher(
                        reading.text().substring(people.getLast().end(), line.span().end()));
        if (!first || !behind.find()) {
            return Optional.empty();
        }
        SourceSpan title =
                Outline.trim(
                        reading.text(),
                        people.getLast().end() + behind.start(1),
                        line.span().end());
        // Hangul and Han say more in fewer characters.
        int shortest = Words.hasHangul(line.text()) || Words.hasUnspaced(line.text()) ? 3 : 5;
        boolean post =
                RowTitles.isOrganization(reading, title)
                        || patterns.post.matcher(title.of(reading.text())).find();
        boolean named =
                reading.namesIn(title, Kind.PRODUCT).stream()
                        .anyMatch(product -> product.span().equals(title));
        return (named || title.length() > shortest) && !post
                ? Optional.of(title)
                : Optional.empty();
    }

    private static int indent(Reading reading, Line line) {
        int at = line.span().begin();
        int start = reading.text().lastIndexOf('\n', at - 1) + 1;
        return at - start;
    }

    private static Optional<SourceSpan> labelledTitle(
            Reading reading, Line line, Patterns patterns) {
        Matcher matcher = patterns.labelled.matcher(line.text());
        if (!matcher.find()
                || matcher.end() >= line.text().length()
                || Fields.value(reading, line, "track").isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                TitleSpan.within(
                        reading,
                        new SourceSpan(line.span().begin() + matcher.end(), line.span().end())));
    }

    /** The patterns that are made of the word tables. */
    private record Patterns(
            Pattern sessionWord, Pattern labelled, Pattern speakerLabel, Pattern post) {

        static Patterns of(WordTables tables) {
            String words = Words.anyOf(tables.forms("session-words"));
            return new Patterns(
                    Pattern.compile("(?iu)(?<![\\p{L}])(?:" + words + ")(?![a-z])"),
                    Pattern.compile(
                            "(?iu)^[^\\p{L}\\p{N}]{0,4}(?:"
                                    + words
                                    + ")\\s*[-#]?\\s*[\\d一二三四五六七八九十A-Z]{0,3}\\s*[.:：|–—-]+\\s*(?=\\S{2})"),
                    Pattern.compile(
                            "(?iu)^[^\\p{L}\\p{N}]{0,4}(?:"
                                    + Words.anyOf(tables.forms("speaker-words"))
                                    + ")\\s*[:：]"),
                    Pattern.compile(
                            "(?:"
                                    + PersonForms.titles(tables, "ko")
                                    + "|"
                                    + PersonForms.titles(tables, "en")
                                    + ")\\s*$"));
        }
    }
}
