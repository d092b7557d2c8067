package announcementgraph.command;

import announcementgraph.evaluation.Evaluation;
import announcementgraph.evaluation.Gold;
import announcementgraph.evaluation.GoldException;
import announcementgraph.evaluation.GoldReader;
import announcementgraph.evaluation.KnownForms;
import announcementgraph.extraction.Extraction;
import announcementgraph.lexicon.Lexicon;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** Tells how well notes are read. */
@Command(
        name = "evaluate",
        description = {
            "Reads notes and compares what was read with gold: what a careful reader finds in them.",
            "Prints tp, fp, fn, precision, recall and F1, with a 95 %% interval of F1 by a bootstrap over the notes.",
            "data/gold/README.md describes the gold, so that you can annotate notes of your own."
        },
        footer = {
            "",
            "Example: announcement-graph evaluate --gold data/gold --errors data/notes",
            "Leave-out check: announcement-graph evaluate --gold GOLD --leave-out --keep-names-of OTHERS NOTES"
        })
final class EvaluateCommand implements Callable<Integer> {

    /** How the figures are printed. */
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    private final Streams streams;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Mixin private final DataOptions data = new DataOptions();

    @Mixin private final NoteOptions notes = new NoteOptions();

    @Mixin private final ConfidenceOption confidence = new ConfidenceOption();

    @Option(
            names = "--gold",
            required = true,
            paramLabel = "DIR",
            description = "The folder of the gold, a .json file for each note.")
    private Path gold = Path.of("gold");

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            paramLabel = "FORMAT",
            description = "text (default), json or csv.")
    private Format format = Format.TEXT;

    @Option(
            names = "--errors",
            description =
                    "List what was missed and what was falsely found, note by note; with csv in place of the figures.")
    private boolean errors;

    @Option(
            names = "--leave-out",
            description =
                    "Read as if the names did not know what the gold names: each thing with one of the gold's names is hidden, with all its names.")
    private boolean leaveOut;

    @Option(
            names = "--keep-names-of",
            paramLabel = "PATH",
            description =
                    "With --leave-out: hide only what no note here names. May be given several times.")
    private List<Path> others = new ArrayList<>();

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "The notes: files, folders, or - for standard input.")
    private List<Path> paths = new ArrayList<>();

    private int failures;

    EvaluateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        if (!others.isEmpty() && !leaveOut) {
            throw new CommandFailure("--keep-names-of says what --leave-out keeps; give both");
        }
        Map<String, Gold> annotations = annotations();
        if (failures > 0) {
            return CommandRunner.FAILED;
        }
        List<Gold> all = List.copyOf(annotations.values());
        Lexicon lexicon = Lexicon.load(data.folders());
        Set<String> hidden = leaveOut ? hidden(all, lexicon) : Set.of();
        Lexicon left = lexicon.without(hidden);
        Evaluation evaluation = Evaluation.of(all, read(left), left);
        Set<String> unread = evaluation.notesNotRead();
        all.stream()
                .filter(annotation -> unread.contains(annotation.note()))
                .forEach(this::missing);
        print(evaluation, hidden.size());
        return failures == 0 ? 0 : CommandRunner.FAILED;
    }

    /** The gold by the name of its note. Every file that cannot be used is told. */
    private Map<String, Gold> annotations() throws GoldException {
        Map<String, Gold> annotations = new LinkedHashMap<>();
        for (Path file : GoldReader.files(gold)) {
            try {
                Gold read = new GoldReader().read(file);
                Gold other = annotations.putIfAbsent(read.note(), read);
                if (other != null) {
                    fail(file + ": " + other.file() + " is of the same note, " + read.note());
                }
            } catch (GoldException e) {
                fail(String.valueOf(e.getMessage()));
            }
        }
        return annotations;
    }

    private List<Extraction> read(Lexicon lexicon) throws Exception {
        Map<String, Extraction> readings = new HashMap<>();
        failures +=
                new Readings(lexicon, notes, confidence.least(), streams)
                        .of(
                                paths,
                                reading -> {
                                    String name = reading.extraction().note().name();
                                    streams.leftOut(name, reading.dropped());
                                    if (readings.putIfAbsent(name, reading.extraction()) != null) {
                                        fail(
                                                name
                                                        + ": another note of this name was read; rename one of them");
                                    }
                                });
        return List.copyOf(readings.values());
    }

    private Set<String> hidden(List<Gold> annotations, Lexicon lexicon) throws Exception {
        Set<String> hidden = new HashSet<>(new KnownForms(lexicon).namedIn(annotations));
        failures +=
                new Readings(lexicon, notes, 0, streams)
                        .of(
                                others,
                                reading ->
                                        reading.extraction()
                                                .mentions()
                                                .forEach(name -> hidden.remove(name.entity())));
        return hidden;
    }

    private void missing(Gold annotation) {
        fail(
                annotation.file()
                        + ": its note "
                        + annotation.note()
                        + " was not read, and all of it counts as missed; name the note, or put the gold elsewhere");
    }

    private void fail(String message) {
        failures++;
        streams.error(message);
    }

    private void print(Evaluation evaluation, int hidden) throws Exception {
        switch (format) {
            case TEXT -> new EvaluationText(evaluation, hidden).print(errors, streams.out());
            case JSON -> EvaluationData.json(evaluation, hidden, errors, streams.out());
            case CSV -> EvaluationData.csv(evaluation, errors, streams.out());
        }
        streams.out().flush();
    }
}
