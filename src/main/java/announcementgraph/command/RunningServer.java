package announcementgraph.command;

import announcementgraph.graph.StoreException;
import announcementgraph.ingestion.AnnouncementGraph;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/** A server that has a store open, to be asked for what only it can do then. */
final class RunningServer {

    private static final String ADMIN = "admin ";
    private static final String TOKEN = "ANNOUNCEMENT_GRAPH_TOKEN";

    private final URI address;
    private final @Nullable Path tokens;

    /**
     * @param tokens the server's token file
     */
    RunningServer(URI address, @Nullable Path tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    /** Have the index written anew; what the server says of it. */
    String reindex() throws CommandFailure, InterruptedException {
        return "index written anew " + post("/api/reindex", BodyHandlers.ofString()).body();
    }

    /** Have the graph's files rewritten; what the server says of it. */
    String compact() throws CommandFailure, InterruptedException {
        return "compacted " + post("/api/compact", BodyHandlers.ofString()).body();
    }

    /** Save the server's store to a file. */
    void backup(Path file) throws CommandFailure, InterruptedException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            HttpResponse<InputStream> answer = post("/api/backup", BodyHandlers.ofInputStream());
            try (InputStream in = answer.body();
                    OutputStream out = Files.newOutputStream(unfinished);
                    OutputStream packed =
                            file.toString().endsWith(".gz") ? new GZIPOutputStream(out) : out) {
                in.transferTo(packed);
            }
            AnnouncementGraph.checkBackup(unfinished, file.toString().endsWith(".gz"));
            try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | StoreException e) {
            throw new CommandFailure(file + ": the backup did not succeed: " + e.getMessage(), e);
        } finally {
            unfinished.toFile().delete();
        }
    }

    private <T> HttpResponse<T> post(String path, HttpResponse.BodyHandler<T> body)
            throws CommandFailure, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address.resolve(path))
                            .header("Authorization", "Bearer " + adminToken())
                            .POST(BodyPublishers.noBody())
                            .build();
            HttpResponse<T> answer = client.send(request, body);
            if (answer.statusCode() != 200) {
                String why =
                        answer.body() instanceof InputStream in
                                ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                : String.valueOf(answer.body());
                throw new CommandFailure(
                        address + " refused with status " + answer.statusCode() + ": " + why);
            }
            return answer;
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    address + " is not the address of a server, such as http://localhost:8080");
        } catch (IOException e) {
            throw new CommandFailure(
                    address + " does not answer; is the server running there? " + e.getMessage());
        }
    }

    private String adminToken() throws CommandFailure {
        String token = System.getenv(TOKEN);
        if (token != null) {
            return token;
        }
        if (tokens == null) {
            throw new CommandFailure(
                    "--server needs a token of role admin: in "
                            + TOKEN
                            + ", or in --token-file FILE as a line \"admin TOKEN\"");
        }
        try {
            return Files.readAllLines(tokens).stream()
                    .map(String::strip)
                    .filter(line -> line.startsWith(ADMIN))
                    .map(line -> line.substring(ADMIN.length()).strip())
                    .filter(line -> !line.startsWith("sha256:"))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new CommandFailure(
                                            tokens
                                                    + ": has no line \"admin TOKEN\" that tells"
                                                    + " the token; put the token into "
                                                    + TOKEN));
        } catch (IOException e) {
            throw new CommandFailure(tokens + ": cannot be read: " + e.getMessage());
        }
    }
}
