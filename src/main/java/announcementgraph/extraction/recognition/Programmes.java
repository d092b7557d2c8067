package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.extraction.structure.Section;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.Block;

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
final class Programmes implements Recognizer {

    private final SpeakerField speakers;
    private final Pattern listing;

    Programmes(WordTables words) {
        this.speakers = new SpeakerField(words);
        this.listing =
                Pattern.compile(
                        "(?iu)(?<!\\p{L})(?:"
                                + Words.anyOf(words.forms("programme-words"))
                                + ")(?![a-z])");
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
    }

    private void read(Reading reading, List<Entry> run, Set<Line> read) {
        Optional<Layout> found = Layout.of(reading, run, speakers);
        if (found.isEmpty() || !holds(reading, run, found.get())) {
            return;
        }
        for (Entry entry : run) {
            Optional<Talk> talk = found.get().read(reading, entry, speakers);
            if (talk.isPresent() && take(reading, talk.get())) {
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

    private boolean take(Reading reading, Talk talk) {
        boolean taken = false;
        for (Talk.Speaker speaker : talk.speakers()) {
            taken |= speakers.take(reading, speaker);
        }
        if (taken) {
            reading.add(talk);
        }
        return taken;
    }

    /** Runs of siblings: those of one section first, then those of the whole note. */
    private static List<List<Entry>> runs(Reading reading) {
        String text = reading.text();
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
                Entry entry = Entry.of(text, line);
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
        return line.block() instanceof Block.Heading heading
                ? "heading " + heading.level()
                : line.block().getClass().getSimpleName()
                        + line.depth()
                        + (line.opensBlock() ? "" : "+");
    }
}
