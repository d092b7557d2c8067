package announcementgraph.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.extraction.Extraction;
import announcementgraph.graph.Signatures.Fitting;
import announcementgraph.notes.Note;
import announcementgraph.notes.NoteReader;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class NoteBatchesTest {

    private static final int NOTES = 600;

    @TempDir Path folder;

    private final AtomicInteger read = new AtomicInteger();
    private final List<String> stored = new ArrayList<>();
    private int mostWaiting;

    @Test
    void fewNotesWaitInMemoryHoweverManyAreReadAndTheirOrderStays() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < NOTES; i++) {
            Path file = folder.resolve("note-%03d.txt".formatted(i));
            files.add(Files.writeString(file, "NVIDIA unveiled a thing\n"));
        }

        List<IngestionReport> reports =
                new NoteBatches(new NoteReader(), this::fitting, this::store)
                        .ingest(files, report -> {});

        assertThat(mostWaiting).isLessThan(NOTES / 4);
        assertThat(stored).hasSize(NOTES).isSorted();
        assertThat(reports).extracting(IngestionReport::note).isEqualTo(stored);
    }

    private Fitting fitting(Note note) {
        read.incrementAndGet();
        String iri = Iris.mint(Kind.NOTE, note.name());
        return new Fitting(
                new Extraction(note, iri, Optional.empty(), List.of(), List.of(), List.of()),
                List.of());
    }

    private List<IngestionReport> store(List<Fitting> batch) {
        mostWaiting = Math.max(mostWaiting, read.get() - stored.size());
        List<IngestionReport> reports = new ArrayList<>();
        for (Fitting fitting : batch) {
            String name = fitting.extraction().note().name();
            stored.add(name);
            reports.add(IngestionReport.failed(name, "only counted"));
        }
        return reports;
    }
}
