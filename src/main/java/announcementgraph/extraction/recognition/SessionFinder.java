package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.extraction.structure.Outline;
import announcementgraph.extraction.structure.Section;
import announcementgraph.language.Dates;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.Link;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the talks that a note tells of: headings with a speaker or a session's word, headings of a
 * day's programme, lines behind a time of day, "Session 3: title", rows of a timetable. Then who
 * speaks in each, and for whom.
 */
final class SessionFinder implements Recognizer {

    private static final Pattern TIME =
            Pattern.compile(
                    "^\\W{0,3}(?:(?:오전|오후|AM|PM)\\s*)?\\d{1,2}(?::\\d{2}(?!:?\\d)|\\s*시(?:\\s*\\d{1,2}분)?|\\s*(?:am|pm|AM|PM)\\b)\\s*(?:am|pm|AM|PM)?"
                            + "(?:\\s*[-–~∼～]\\s*(?:오전|오후)?\\s*\\d{1,2}(?::\\d{2}|\\s*시|\\s*(?:am|pm|AM|PM))?\\s*(?:am|pm|AM|PM)?)?\\s*[:|,)\\]–-]*\\s*");
    private static final Pattern DAY =
            Pattern.compile("(?i)\\d\\s*일차|\\bday\\s*\\d|첫째\\s*날|둘째\\s*날|\\d日目");
    private static final Pattern PROGRAMME =
            Pattern.compile(
                    "(?i)^\\W*(?:sessions?|talks?|tutorials?|workshops?|programme?|schedule|agenda|timetable|demos?|posters?|keynotes?|lectures?|들은\\s*세션|세션.{0,6}|프로그램|일정.{0,4}|발표.{0,6}|강연.{0,4}|아젠다|セッション|プログラム|议程|日程)\\W*$");
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "^\\W{0,2}(?:\\d{1,2}\\s*[.)]|[IVX]{1,4}\\.|제?\\s*\\d+\\s*(?:세션|강))\\s*");
    private static final Pattern ROOM =
            Pattern.compile(
                    "(?i)^\\W*(?:west|east|north|south|hall|room|ballroom|track|booth|auditorium|그랜드볼룸|홀|룸|\\d+관).{0,40}$");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}\\P{L}?\\p{L}");
    private static final Pattern QUOTED =
            Pattern.compile("[\"“”'‘「『《]([^\"“”「」『』《》]{3,})[\"”'’」』》]\\s*");
    private static final Pattern PROSE =
            Pattern.compile("^(?:부터|까지|에는|에서|에\\s|이|은|는|の|から|に)|[다요]\\.$|。$");

    private final Patterns patterns;

    SessionFinder(WordTables words) {
        this.patterns = Patterns.of(words);
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
            headingTitle(reading, section, patterns)
                    .ifPresent(title -> titles.putIfAbsent(title.begin(), title));
            timedTitles(reading, section).forEach(t -> titles.putIfAbsent(t.begin(), t));
            if (inProgramme(reading, section)) {
                linkedTitles(reading, section).forEach(t -> titles.putIfAbsent(t.begin(), t));
            }
        }
        for (Line line : reading.outline().lines()) {
            labelledTitle(line, patterns)
                    .or(() -> titleField(reading, line, patterns))
                    .ifPresent(t -> titles.putIfAbsent(t.begin(), t));
            rowTitle(reading, line).ifPresent(t -> titles.putIfAbsent(t.begin(), t));
        }
        for (Line line : reading.outline().lines()) {
            Optional<SourceSpan> speaker =
                    underTitle(reading, line, titles)
                            ? Optional.empty()
                            : speakerLine(reading, line);
            speaker.or(() -> titleBehindSpeaker(reading, line, patterns))
                    .ifPresent(t -> titles.putIfAbsent(t.begin(), t));
        }
        make(
                reading,
                titles.values().stream()
                        .map(title -> unquoted(reading, title))
                        .filter(title -> LETTERS.matcher(title.of(reading.text())).find())
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
     */
    private static Optional<SourceSpan> headingTitle(
            Reading reading, Section section, Patterns patterns) {
        Optional<Line> heading = section.heading();
        if (heading.isEmpty() || section.level() == 1 && heading.get().index() == 0) {
            return Optional.empty();
        }
        Line line = heading.get();
        if (DAY.matcher(line.text()).find()
                || PROGRAMME.matcher(line.text()).matches()
                || timeOnly(line)
                || timeOnly(line, patterns)
                || isDate(line)) {
            return Optional.empty();
        }
        boolean speaker = !reading.namesIn(line.span(), Kind.PERSON).isEmpty();
        boolean word = patterns.sessionWord.matcher(line.text()).find();
        boolean timed = TIME.matcher(line.text()).lookingAt();
        boolean spoken = speakerBelow(section, patterns);
        boolean eventItself =
                reading.namesIn(line.span(), Kind.EVENT).stream()
                        .anyMatch(n -> isEvent(reading, n));
        if (speaker
                || timed
                || spoken
                || word && !eventItself
                || inProgramme(reading, section.parent())) {
            return Optional.of(titleOf(reading, line));
        }
        return Optional.empty();
    }

    private static boolean isEvent(Reading reading, Name name) {
        return reading.event().filter(e -> e == name.referent()).isPresent();
    }

    private static boolean speakerBelow(Section section, Patterns patterns) {
        return section.lines().stream()
                .limit(3)
                .anyMatch(l -> patterns.speakerLabel.matcher(l.text()).find());
    }

    private static boolean isDate(Line line) {
        String rest = line.text();
        for (Dates.Found date : Dates.find(line.text())) {
            rest = rest.replace(line.text().substring(date.begin(), date.end()), "");
        }
        return !Dates.find(line.text()).isEmpty()
                && rest.replaceAll(
                                "(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day|[월화수목금토일]요일|\\W",
                                "")
                        .isEmpty();
    }

    private static boolean timeOnly(Line line) {
        Matcher matcher = TIME.matcher(line.text());
        return matcher.lookingAt() && line.text().substring(matcher.end()).isBlank();
    }

    /** "Session 2: 10:00~10:40": the title stands elsewhere. */
    private static boolean timeOnly(Line line, Patterns patterns) {
        Matcher label = patterns.labelled.matcher(line.text());
        if (!label.find()) {
            return false;
        }
        Matcher time = TIME.matcher(line.text()).region(label.end(), line.text().length());
        return time.lookingAt() && line.text().substring(time.end()).isBlank();
    }

    private static boolean inProgramme(Reading reading, Optional<Section> section) {
        return section.filter(s -> inProgramme(reading, s)).isPresent();
    }

    private static boolean inProgramme(Reading reading, Section section) {
        return section.headings().stream()
                .anyMatch(
                        h ->
                                DAY.matcher(h.text()).find()
                                        || PROGRAMME.matcher(h.text()).matches()
                                        || isDate(h));
    }

    /**
     * Lines behind a time of day: "10:00 Title", or a time alone (or with a room) and the title
     * below.
     */
    private static List<SourceSpan> timedTitles(Reading reading, Section section) {
        List<SourceSpan> titles = new ArrayList<>();
        boolean pending = section.heading().filter(SessionFinder::timeOnly).isPresent();
        for (Line line : section.lines()) {
            Matcher time = TIME.matcher(line.text());
            if (!line.isRow() && time.lookingAt()) {
                SourceSpan rest =
                        Outline.trim(
                                reading.text(),
                                line.span().begin() + time.end(),
                                line.span().end());
                boolean room = ROOM.matcher(rest.of(reading.text())).matches();
                pending = rest.length() == 0 || room;
                boolean prose = PROSE.matcher(rest.of(reading.text())).find();
                if (!pending && !prose && rest.length() > 3) {
                    titles.add(titleWithin(reading, rest));
                }
            } else if (pending) {
                titles.add(titleOf(reading, line));
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
                            || before != null && ROOM.matcher(before.text()).matches()
                            || before != null && TIME.matcher(before.text()).lookingAt();
            if (opens
                    && isLink(reading, line)
                    && !reading.words().contains("link-words", line.text())
                    && line.text().split("\\s+").length > 1) {
                titles.add(titleOf(reading, line));
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
                onlyOrganization(reading, title)
                        || patterns.post.matcher(title.of(reading.text())).find();
        return title.length() > shortest && !post ? Optional.of(title) : Optional.empty();
    }

    private static int indent(Reading reading, Line line) {
        int at = line.span().begin();
        int start = reading.text().lastIndexOf('\n', at - 1) + 1;
        return at - start;
    }

    private static Optional<SourceSpan> labelledTitle(Line line, Patterns patterns) {
        Matcher matcher = patterns.labelled.matcher(line.text());
        if (!matcher.find() || matcher.end() >= line.text().length()) {
            return Optional.empty();
        }
        return Optional.of(new SourceSpan(line.span().begin() + matcher.end(), line.span().end()));
    }

    /** In a timetable, the longest cell of a row that has a time or a person. */
    private static Optional<SourceSpan> rowTitle(Reading reading, Line line) {
        if (!(line.block() instanceof announcementgraph.notes.Block.Row row) || row.header()) {
            return Optional.empty();
        }
        boolean timed =
                row.cells().stream().anyMatch(c -> TIME.matcher(c.of(reading.text())).lookingAt());
        boolean person = !reading.namesIn(row.span(), Kind.PERSON).isEmpty();
        if (!timed && !person) {
            return Optional.empty();
        }
        Optional<SourceSpan> titled = reading.columns(line).cell(row, "title");
        if (titled.isPresent()) {
            return titled.filter(t -> t.length() > 0);
        }
        return row.cells().stream()
                .filter(c -> !TIME.matcher(c.of(reading.text())).lookingAt())
                .filter(c -> reading.namesIn(c, Kind.PERSON).isEmpty())
                .filter(c -> !onlyOrganization(reading, c))
                .filter(c -> Dates.find(c.of(reading.text())).isEmpty())
                .filter(c -> c.length() > 3)
                .max((a, b) -> Integer.compare(a.length(), b.length()));
    }

    private static boolean onlyOrganization(Reading reading, SourceSpan cell) {
        return reading.namesIn(cell, Kind.ORGANIZATION).stream()
                .anyMatch(n -> n.span().length() * 10 >= cell.length() * 7);
    }

    private static SourceSpan titleOf(Reading reading, Line line) {
        return titleWithin(reading, line.span());
    }

    /** The line without its number and time in front, and without the speakers behind. */
    private static SourceSpan titleWithin(Reading reading, SourceSpan line) {
        int begin = line.begin();
        Matcher number = NUMBERED.matcher(line.of(reading.text()));
        if (number.lookingAt()) {
            begin += number.end();
        }
        Matcher time = TIME.matcher(reading.text().substring(begin, line.end()));
        if (time.lookingAt()) {
            begin += time.end();
        }
        int end = line.end();
        for (Name person : reading.namesIn(line, Kind.PERSON)) {
            if (person.begin() > begin + 3) {
                String before = reading.text().substring(begin, person.begin()).stripTrailing();
                if (!before.isEmpty()
                        && "-–—|,:/(by".indexOf(before.charAt(before.length() - 1)) >= 0) {
                    end = Math.min(end, begin + before.length() - 1);
                    break;
                }
            }
        }
        return end <= begin ? line : Outline.trim(reading.text(), begin, end);
    }

    private static void make(Reading reading, List<SourceSpan> titles) {
        int textEnd = reading.text().length();
        for (int i = 0; i < titles.size(); i++) {
            SourceSpan title = titles.get(i);
            Line line = reading.outline().lineAt(title.begin());
            int until =
                    i + 1 < titles.size() ? nextBegin(reading, line, titles.get(i + 1)) : textEnd;
            until = Math.min(until, sectionEnd(reading, line));
            String label = shorten(title.of(reading.text()).replaceAll("\\s+", " "));
            String place =
                    reading.event()
                            .map(e -> Iris.slugOf(e.iri()))
                            .orElse(Iris.slug(reading.note().name()));
            Referent referent =
                    reading.at(
                            Vocabulary.ID
                                    + Kind.SESSION.word()
                                    + "/"
                                    + place
                                    + "-"
                                    + Iris.slug(label),
                            Kind.SESSION,
                            label);
            Session session =
                    new Session(
                            referent,
                            title,
                            new SourceSpan(
                                    line.span().begin(), Math.max(until, line.span().end())));
            reading.add(session);
            speakers(reading, session, line);
        }
    }

    /**
     * Where the next session begins: with its line, which may have its speaker before the title.
     */
    private static int nextBegin(Reading reading, Line line, SourceSpan next) {
        Line other = reading.outline().lineAt(next.begin());
        return other.index() == line.index() ? next.begin() : other.span().begin();
    }

    private static int sectionEnd(Reading reading, Line line) {
        if (!line.isHeading()) {
            List<Line> own = reading.outline().sectionOf(line).lines();
            return own.isEmpty() ? line.span().end() : own.getLast().span().end() + 1;
        }
        int level = reading.outline().sectionOf(line).level();
        for (Section section : reading.outline().sectionsBehind(line)) {
            if (section.level() <= level) {
                return section.heading().orElseThrow().span().begin();
            }
        }
        return reading.text().length();
    }

    private static String shorten(String label) {
        return label.length() <= 120 ? label : label.substring(0, 117) + "...";
    }

    /** Who is named with the title, in the row, or in the lines right below that name people. */
    private static void speakers(Reading reading, Session session, Line line) {
        Set<Referent> seen = new HashSet<>();
        List<Line> lines = reading.outline().lines();
        int last = line.isRow() ? line.index() : Math.min(line.index() + 8, lines.size() - 1);
        for (int i = line.index();
                i <= last && lines.get(i).span().begin() < session.scope().end();
                i++) {
            List<Name> people = reading.namesIn(lines.get(i).span(), Kind.PERSON);
            boolean introduces = i == line.index() || introduces(reading, lines.get(i), people);
            if (!introduces && i > line.index() + 4) {
                break;
            }
            if (introduces) {
                people.stream()
                        .filter(p -> seen.add(p.referent()))
                        .forEach(session.speakers()::add);
            }
        }
        organizationOf(reading, session, line).ifPresent(session::organization);
    }

    /**
     * The organization named with the title, else beside the first speaker, else the one that the
     * names know.
     */
    private static Optional<Referent> organizationOf(Reading reading, Session session, Line line) {
        Optional<Referent> titled = firstOrganization(reading, line);
        if (titled.isPresent()) {
            return titled;
        }
        for (Name speaker : session.speakers()) {
            Optional<Referent> own =
                    firstOrganization(reading, reading.outline().lineAt(speaker.begin()))
                            .or(() -> knownAffiliation(reading, speaker));
            if (own.isPresent()) {
                return own;
            }
        }
        return Optional.empty();
    }

    private static Optional<Referent> firstOrganization(Reading reading, Line line) {
        return reading.namesIn(line.span(), Kind.ORGANIZATION).stream()
                .filter(o -> !o.nested())
                .map(Name::referent)
                .findFirst();
    }

    private static Optional<Referent> knownAffiliation(Reading reading, Name speaker) {
        return speaker.referent().entry().stream()
                .flatMap(e -> e.wholes().stream())
                .filter(reading::mentions)
                .flatMap(w -> reading.known(w).stream())
                .findFirst();
    }

    /** Whether a line is there to name people: it begins with one, or with a speaker's label. */
    private static boolean introduces(Reading reading, Line line, List<Name> people) {
        if (people.isEmpty()) {
            return false;
        }
        int first = people.getFirst().begin() - line.span().begin();
        String before = line.text().substring(0, first);
        return before.length() <= 2
                || before.matches("(?s)^[^.。!?]{0,30}[:：]\\s*\\W*$")
                || reading.namesIn(line.span(), Kind.ORGANIZATION).stream()
                        .anyMatch(
                                o ->
                                        o.begin() - line.span().begin() <= 2
                                                && people.getFirst().begin() - o.end() <= 3
                                                && line.text().length() < 60);
    }

    /** The patterns that are made of the word tables. */
    private record Patterns(
            Pattern sessionWord, Pattern labelled, Pattern speakerLabel, Pattern post) {

        static Patterns of(WordTables tables) {
            String words = Words.anyOf(tables.forms("session-words"));
            return new Patterns(
                    Pattern.compile("(?iu)(?<![\\p{L}])(?:" + words + ")(?![a-z])"),
                    Pattern.compile(
                            "(?iu)^\\W{0,4}(?:"
                                    + words
                                    + ")\\s*[-#]?\\s*[\\d一二三四五六七八九十A-Z]{0,3}\\s*[.:：|–—-]+\\s*(?=\\S{2})"),
                    Pattern.compile(
                            "(?iu)^\\W{0,4}(?:"
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
