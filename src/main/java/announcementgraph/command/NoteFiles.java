package announcementgraph.command;

import announcementgraph.notes.NoteKinds;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files that are named on the command line: files as they are, folders with all the notes they
 * hold, in name order.
 *
 * @param files the notes, each once
 * @param passedOver how many other files the folders hold, by the endings of their names
 */
record NoteFiles(List<Path> files, Map<String, Integer> passedOver) {

    private static final int KINDS_SHOWN = 5;

    /**
     * Find the notes. What is hidden is left out unless it is named itself, and so are packages of
     * programs; a path that is not there stays, for its reading to fail.
     */
    static NoteFiles of(List<Path> paths) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        Map<String, Integer> passedOver = new TreeMap<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                Walk walk = new Walk(path, passedOver);
                // The named folder may be a link; links inside of it are not followed.
                Files.walkFileTree(
                        path, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
                walk.found.sort(Comparator.comparing(Path::toString));
                files.addAll(walk.found);
            } else {
                files.add(path);
            }
        }
        return new NoteFiles(List.copyOf(files), passedOver);
    }

    /** A line such as "passed over: 12 files of other kinds (9 png, 3 json)"; empty for none. */
    String passedOverLine() {
        int count = passedOver.values().stream().mapToInt(Integer::intValue).sum();
        if (count == 0) {
            return "";
        }
        String kinds =
                passedOver.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(KINDS_SHOWN)
                        .map(kind -> kind.getValue() + " " + kind.getKey())
                        .collect(Collectors.joining(", "));
        return "passed over: %d file%s of other kinds (%s%s)"
                .formatted(
                        count,
                        count == 1 ? "" : "s",
                        kinds,
                        passedOver.size() > KINDS_SHOWN ? ", …" : "");
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Map<String, Integer> passedOver;
        private final List<Path> found = new ArrayList<>();

        private Walk(Path root, Map<String, Integer> passedOver) {
            this.root = root;
            this.passedOver = passedOver;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            boolean isLink = Files.isSymbolicLink(folder);
            if (isLink && !isHidden(folder)) {
                passOver("link");
            }
            return isLink || isHidden(folder) || folder.endsWith("node_modules")
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isRegularFile() && NoteKinds.isNote(file)) {
                found.add(file);
            } else {
                passOver(kind(file, attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (e instanceof FileSystemLoopException) {
                passOver("link");
            } else if (!isHidden(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private static String kind(Path file, BasicFileAttributes attributes) {
            String ending = NoteKinds.ending(String.valueOf(file.getFileName()));
            if (!attributes.isRegularFile()) {
                return "pipe or device";
            }
            return ending.isEmpty() ? "without an ending" : ending;
        }

        private void passOver(String kind) {
            passedOver.merge(kind, 1, Integer::sum);
        }
    }

    private static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }
}
