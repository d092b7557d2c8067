package announcementgraph.command;

import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which names and word tables are read. */
final class DataOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "A folder of your own names/*.ttl and language/*.csv, read after ours. May be given several times.")
    List<Path> own = new ArrayList<>();

    /** Where the application's own ontology, data and pages are. */
    static Path home() {
        return Path.of(System.getProperty("announcementgraph.home", "")).toAbsolutePath();
    }

    /** All data folders, ours first. */
    List<Path> folders() throws CommandFailure {
        for (Path folder : own) {
            if (!Files.isDirectory(folder)) {
                throw new CommandFailure(
                        "--data "
                                + folder
                                + ": there is no such folder; name one with names/*.ttl in it");
            }
        }
        Path ours = home().resolve("data");
        if (!Files.isDirectory(ours)) {
            throw new CommandFailure(
                    ours
                            + ": the application's data is not there; start it from its folder or set"
                            + " -Dannouncementgraph.home=DIR");
        }
        List<Path> folders = new ArrayList<>(List.of(ours));
        folders.addAll(own);
        return folders;
    }
}
