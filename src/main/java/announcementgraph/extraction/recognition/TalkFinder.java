package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.extraction.structure.Section;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.Block;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads programmes, agendas and lists of speakers: runs of sibling lines (list entries, rows,
 * headings, lines behind times or numbers) that share a shape. The siblings agree which field is
 * the speaker, which the affiliation, which the title; each is then read so, also of names that
 * nobody knows.
 */
final class TalkFinder implements Recognizer {

    private static final int MOST_TITLE_WORDS = 15;
    private static final int FEWEST_TITLES = 3;

    /** What only names many talks, whatever stands beside it. */
    private static final Pattern MANY =
            Pattern.compile(
                    "(?iu)\\b(?:sessions|talks|tutorials|workshops|lectures)\\b|세션들|튜토리얼|강연들|발표들");

    private final SpeakerField speakers;
    private final Pattern listing;
    private final Pattern talks;
    private final Pattern breaks;
    private final Pattern heard;

    TalkFinder(WordTables words) {
        this.speakers = new SpeakerField(words);
        this.listing =
                Pattern.compile(
                        "(?iu)(?<!\\p{L})(?:"
                                + Words.anyOf(words.forms("programme-words"))
                                + ")(?![a-z])");
        this.talks =
                Pattern.compile(
                        "(?iu)\\P{L}*(?:"
                                + Words.anyOf(
                                        words.rows("programme-words").stream()
                                                .filter(row -> "talks".equals(row.get("lists")))
                                                .map(row -> row.getOrDefault("form", ""))
                                                .toList())
                                + ")(?:\\s*(?:목록|리스트|list|一覧))?\\P{L}*");
        String session =
                "(?:" + Words.anyOf(words.forms("session-words")) + "|sessions|talks)(?![a-z])";
        String chosen = "(?:" + Words.anyOf(words.forms("heard-words")) + ")";
        this.heard =
                Pattern.compile(
                        "(?iu)(?:" + session + ".*" + chosen + "|" + chosen + ".*" + session + ")");
        this.breaks =
                Pattern.compile(
                        "(?iu)\\P{L}*(?:"
                                + Words.anyOf(words.forms("break-words"))
                                + ")(?![a-z]).*");
    }

    @Override
    public void find(Reading reading) {
        Set<Line> read = new HashSet<>();
        for (List<Entry> run : runs(reading)) {
            List<Entry> left = run.stream().filter(e -> !read.contains(e.line())).toList();
            if (left.size() > 1) {
                read(reading, left, read);
            }
        }
        for (Line line : reading.outline().lines()) {
            if (!read.contains(line)) {
                labelled(reading, line);
            }
        }
        reading.outline().sections().forEach(section -> titles(reading, section, read));
    }

    /** "Keynote: Jane Doe - The title", also where it stands alone. */
    private void labelled(Reading reading, Line line) {
        List<Field> fields = line.isRow() ? List.of() : Entry.of(reading, line).fields();
        if (fields.size() < 3
                || fields.get(1).mark() != ':'
                || fields.get(2).mark() != '-'
                || !speakers.isSessionWord(reading, fields.get(0))
                || speakers.likelihood(reading, fields.get(1)) < 0.2) {
            return;
        }
        List<Talk.Speaker> found = speakers.speakers(reading, fields.get(1));
        SourceSpan title =
                new SourceSpan(fields.get(2).span().begin(), fields.getLast().span().end());
        found.forEach(speaker -> speakers.take(reading, speaker));
        reading.add(new Talk(line.span(), Optional.of(title), found));
    }

    /**
     * Under a heading that says that talks are listed, and among entries that are talks with
     * speakers, those without speakers are titles.
     */
    private void titles(Reading reading, Section section, Set<Line> read) {
        List<Line> items =
                section.lines().stream()
                        .filter(line -> line.isItem() && line.depth() == 0 && line.opensBlock())
                        .toList();
        boolean listed =
                section.heading().filter(h -> listsTalks(h.text())).isPresent()
                        && items.size() >= FEWEST_TITLES - 1
                        && items.stream().allMatch(TalkFinder::isPhrase)
                        && items.stream().noneMatch(item -> Fields.isLabelled(reading, item));
        long told = items.stream().filter(read::contains).count();
        boolean siblings = told > 1 && told * 2 >= items.size();
        for (Line line : listed || siblings ? items : List.<Line>of()) {
            if (!read.contains(line) && isPhrase(line) && !breaks.matcher(line.text()).matches()) {
                reading.add(
                        new Talk(
                                line.span(),
                                Optional.of(title(reading, Entry.of(reading, line))),
                                List.of()));
            }
        }
    }

    private boolean listsTalks(String heading) {
        return talks.matcher(heading).matches()
                || MANY.matcher(heading).find()
                || heard.matcher(heading).find();
    }

    /** What stands behind the organization that an entry opens with: "Acme: The title". */
    private static SourceSpan title(Reading reading, Entry entry) {
        List<Field> fields = entry.fields();
        boolean owned =
                fields.size() > 1
                        && fields.get(1).mark() == ':'
                        && reading.namesIn(fields.getFirst().span(), Kind.ORGANIZATION).stream()
                                .anyMatch(o -> o.span().equals(fields.getFirst().span()));
        return owned
                ? new SourceSpan(fields.get(1).span().begin(), entry.place().end())
                : entry.place();
    }

    private static boolean isPhrase(Line line) {
        return line.text().split("\\s+").length <= MOST_TITLE_WORDS
                && !line.text().endsWith(".")
                && !line.text().endsWith("다");
    }

    private void read(Reading reading, List<Entry> run, Set<Line> read) {
        Optional<Layout> found = Layout.of(reading, run, new JudgedFields(speakers));
        if (found.isEmpty() || !holds(reading, run, found.get())) {
            return;
        }
        for (Entry entry : run) {
            Optional<Talk> talk = found.get().read(reading, entry, new JudgedFields(speakers));
            if (talk.isPresent() && take(reading, run, talk.get())) {
                read.add(entry.line());
            }
        }
    }

    /** Whether the siblings agree well enough for what else says that they are a programme. */
    private boolean holds(Reading reading, List<Entry> run, Layout layout) {
        boolean coded = run.stream().filter(Entry::coded).count() * 2 >= run.size();
        boolean headed = headed(reading, run.getFirst().line());
        if (layout.told() >= 0.3 || headed || speakerColumn(reading, run)) {
            return layout.strength() >= 0.45;
        }
        return layout.strength() >= (coded ? 0.6 : 0.75) && run.size() > 2;
    }

    private boolean headed(Reading reading, Line line) {
        return reading.outline().sectionOf(line).headings().stream()
                .limit(2)
                .anyMatch(h -> h != line && listing.matcher(h.text()).find());
    }

    private static boolean speakerColumn(Reading reading, List<Entry> run) {
        return run.getFirst().line().block() instanceof Block.Row row
                && reading.columns(run.getFirst().line()).cell(row, "speaker").isPresent();
    }

    private boolean take(Reading reading, List<Entry> run, Talk talk) {
        boolean taken = false;
        for (Talk.Speaker speaker : talk.speakers()) {
            taken |= speakers.take(reading, speaker);
        }
        if (taken) {
            reading.add(talk.title().isPresent() ? talk : under(reading, run, talk));
        }
        return taken;
    }

    /**
     * The talk with the title that stands on the line above: the first line of the same paragraph,
     * the entry that this one belongs to, or the heading of which this is the only talk.
     */
    private Talk under(Reading reading, List<Entry> run, Talk talk) {
        Line line = reading.outline().lineAt(talk.span().begin());
        if (line.index() == 0 || line.isRow()) {
            return talk;
        }
        Line above = reading.outline().lines().get(line.index() - 1);
        Entry titled = Entry.of(reading, above);
        boolean material = titled.fields().stream().allMatch(f -> speakers.isNoTitle(reading, f));
        boolean same = !line.opensBlock() && above.block().equals(line.block());
        boolean entry = line.isItem() && above.isItem() && above.depth() < line.depth();
        boolean another = reading.talks().stream().anyMatch(t -> t.span().overlaps(above.span()));
        boolean room = Programme.ROOM.matcher(above.text()).matches();
        boolean heading =
                above.isHeading()
                        && !listing.matcher(above.text()).find()
                        && above.index() > 0
                        && isOnly(reading, run, line);
        boolean labelled =
                speakers.isNoTitle(reading, Entry.of(reading, line).fields().getFirst())
                        && !above.isItem()
                        && above.text().split("\\s+").length <= MOST_TITLE_WORDS;
        return (same || entry || heading || labelled) && !another && !room && !material
                ? new Talk(talk.span(), Optional.of(titled.place()), talk.speakers())
                : talk;
    }

    /** Whether no other line of the run stands in the section of this one. */
    private static boolean isOnly(Reading reading, List<Entry> run, Line line) {
        Section section = reading.outline().sectionOf(line);
        return run.stream().filter(e -> reading.outline().sectionOf(e.line()) == section).count()
                == 1;
    }

    /** Runs of siblings: those of one section first, then those of the whole note. */
    private static List<List<Entry>> runs(Reading reading) {
        Map<String, List<Entry>> within = new LinkedHashMap<>();
        Map<String, List<Entry>> across = new LinkedHashMap<>();
        int number = 0;
        for (Section section : reading.outline().sections()) {
            number++;
            List<Line> lines = new ArrayList<>(section.lines());
            section.heading().ifPresent(h -> lines.addFirst(h));
            int table = 0;
            for (Line line : lines) {
                boolean header = line.block() instanceof Block.Row row && row.header();
                if (header) {
                    table++;
                    continue;
                }
                Entry entry = Entry.of(reading, line);
                if (entry.fields().isEmpty()) {
                    continue;
                }
                String kind = kind(line);
                if (line.isRow()) {
                    put(within, number + " row " + table, entry);
                    continue;
                }
                if (!line.isHeading()) {
                    put(within, number + " " + kind, entry);
                    if (!line.opensBlock()) {
                        put(within, number + " " + kind + "+", entry);
                    }
                }
                put(across, kind, entry);
                if (entry.coded()) {
                    put(across, "coded", entry);
                }
            }
        }
        List<List<Entry>> runs = new ArrayList<>(within.values());
        runs.sort((a, b) -> Integer.compare(b.size(), a.size()));
        runs.addAll(across.values());
        return runs;
    }

    private static void put(Map<String, List<Entry>> runs, String key, Entry entry) {
        runs.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
    }

    private static String kind(Line line) {
        return switch (line.block()) {
            case Block.Heading heading -> "heading " + heading.level();
            case Block.Item item -> (item.ordered() ? "number " : "item ") + item.depth();
            default -> line.block().getClass().getSimpleName() + line.depth();
        };
    }
}
