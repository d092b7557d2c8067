package announcementgraph.command;

import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.ingestion.IngestionReport;
import announcementgraph.notes.NoteException;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads notes into a store and tells how far it is: a bar on a terminal, a line a note elsewhere.
 */
final class Ingestion {

    private final AnnouncementGraph graph;
    private final NoteOptions notes;
    private final double least;
    private final Streams streams;
    private final Map<String, List<String>> leftOut = new LinkedHashMap<>();
    private final long start = System.nanoTime();
    private @Nullable ProgressBar bar;
    private int read;
    private int failed;
    private long added;
    private long gone;
    private long kept;

    Ingestion(AnnouncementGraph graph, NoteOptions notes, double least, Streams streams) {
        this.graph = graph;
        this.notes = notes;
        this.least = least;
        this.streams = streams;
    }

    /** Read the notes of these paths; whether all could be read. */
    boolean read(List<Path> paths) throws IOException {
        NoteFiles found = NoteFiles.of(paths);
        List<Path> files = found.files();
        bar = streams.terminal() ? bar(files.size()) : null;
        try {
            if (files.stream().anyMatch(NoteOptions::isStandardInput)) {
                readStandardInput();
            }
            graph.ingestAll(
                    files.stream().filter(file -> !NoteOptions.isStandardInput(file)).toList(),
                    notes.reader(),
                    least,
                    this::tell);
        } finally {
            if (bar != null) {
                bar.close();
            }
        }
        summarize(found);
        return failed == 0;
    }

    private static ProgressBar bar(int files) {
        return new ProgressBarBuilder()
                .setTaskName("Reading notes")
                .setInitialMax(files)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build();
    }

    private void readStandardInput() {
        try {
            tell(graph.ingest(notes.read(Path.of("-"), notes.reader(), streams), least));
        } catch (NoteException e) {
            fail(String.valueOf(e.getMessage()));
        }
    }

    private void tell(IngestionReport report) {
        if (report.failure() != null) {
            fail(report.failure());
            return;
        }
        read++;
        added += report.added();
        gone += report.gone();
        kept += report.kept();
        if (!report.dropped().isEmpty()) {
            leftOut.put(report.note(), report.dropped());
        }
        if (bar != null) {
            bar.step();
            return;
        }
        streams.out()
                .printf(
                        Locale.ROOT,
                        "%s: +%d -%d =%d%n",
                        report.note(),
                        report.added(),
                        report.gone(),
                        report.kept());
    }

    private void fail(String message) {
        failed++;
        if (bar != null) {
            bar.step();
        }
        streams.error(message);
    }

    private void summarize(NoteFiles found) {
        leftOut.forEach(streams::leftOut);
        int dropped = leftOut.values().stream().mapToInt(List::size).sum();
        streams.out()
                .printf(
                        Locale.ROOT,
                        "%d note%s read%s: +%d -%d =%d facts%s, in %.1f s%n",
                        read,
                        read == 1 ? "" : "s",
                        failed == 0 ? "" : ", " + failed + " could not be",
                        added,
                        gone,
                        kept,
                        dropped == 0 ? "" : ", " + dropped + " left out",
                        (System.nanoTime() - start) / 1e9);
        streams.note(found.passedOverLine());
        streams.out().flush();
    }
}
