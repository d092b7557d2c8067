package announcementgraph.command;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server that has a store open, to be asked for what only it can do then. */
final class RunningServer {

    private static final String ADMIN = "admin ";

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
        HttpResponse<String> answer = post("/api/reindex");
        if (answer.statusCode() != 200) {
            throw new CommandFailure(
                    address + " refused with status " + answer.statusCode() + ": " + answer.body());
        }
        return "index written anew " + answer.body();
    }

    private HttpResponse<String> post(String path) throws CommandFailure, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address.resolve(path))
                            .header("Authorization", "Bearer " + adminToken())
                            .POST(BodyPublishers.noBody())
                            .build();
            return client.send(request, BodyHandlers.ofString());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    address + " is not the address of a server, such as http://localhost:8080");
        } catch (IOException e) {
            throw new CommandFailure(
                    address + " does not answer; is the server running there? " + e.getMessage());
        }
    }

    private String adminToken() throws CommandFailure {
        if (tokens == null) {
            throw new CommandFailure(
                    "--server needs --token-file FILE, the file that the server was started with");
        }
        try {
            return Files.readAllLines(tokens).stream()
                    .map(String::strip)
                    .filter(line -> line.startsWith(ADMIN))
                    .map(line -> line.substring(ADMIN.length()).strip())
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new CommandFailure(
                                            tokens
                                                    + ": has no line \"admin TOKEN\"; add one and"
                                                    + " start the server with it"));
        } catch (IOException e) {
            throw new CommandFailure(tokens + ": cannot be read: " + e.getMessage());
        }
    }
}
