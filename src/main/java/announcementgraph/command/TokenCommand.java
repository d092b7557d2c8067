package announcementgraph.command;

import announcementgraph.server.access.Role;
import announcementgraph.server.access.Tokens;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Makes tokens and takes them back. */
@Command(
        name = "token",
        description =
                "Makes a token, prints it once, and adds its hash to a token file; or takes one back.",
        footer = {
            "",
            "Example: announcement-graph token writer --token-file tokens --name anna",
            "         announcement-graph token --revoke anna --token-file tokens",
            "A server that runs with the file sees either within a second."
        })
final class TokenCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "0..1",
            defaultValue = "WRITER",
            paramLabel = "ROLE",
            description = "reader, writer (default) or admin.")
    private Role role = Role.WRITER;

    @Option(
            names = "--token-file",
            required = true,
            paramLabel = "FILE",
            description = "The file that serve --token-file names.")
    private Path file = Path.of("");

    @Option(
            names = "--name",
            defaultValue = "",
            paramLabel = "NAME",
            description = "Whose it is: what the audit log says, and --revoke takes.")
    private String name = "";

    @Option(
            names = "--revoke",
            defaultValue = "",
            paramLabel = "NAME",
            description = "Take the tokens of this name out of the file.")
    private String revoked = "";

    TokenCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (!revoked.isEmpty()) {
            List<String> left = lines.stream().filter(line -> !isOf(line, revoked)).toList();
            if (left.size() == lines.size()) {
                throw new CommandFailure(file + ": has no token of the name " + revoked);
            }
            write(left);
            streams.out().println(file + ": " + (lines.size() - left.size()) + " taken out");
            return 0;
        }
        if (!name.isEmpty() && !name.matches("\\S+")) {
            throw new CommandFailure("--name " + name + ": must be one word");
        }
        if (!name.isEmpty() && lines.stream().anyMatch(line -> isOf(line, name))) {
            throw new CommandFailure(
                    file + ": has a token of the name " + name + "; choose another, or revoke it");
        }
        String token = Tokens.random();
        List<String> more = new ArrayList<>(lines);
        more.add(Tokens.line(role, token, name).strip());
        write(more);
        streams.out().println(token);
        return 0;
    }

    private static boolean isOf(String line, String name) {
        String[] words = line.strip().split("\\s+");
        return words.length == 3 && words[1].startsWith("sha256:") && words[2].equals(name);
    }

    /** In one step, so that a server never reads half of it. */
    private void write(List<String> lines) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.write(unfinished, lines);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
