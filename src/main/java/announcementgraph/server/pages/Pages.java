package announcementgraph.server.pages;

import io.javalin.http.Context;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The files that {@code web/} is built into. One page, {@code index.html}, answers every address
 * that the browser's side routes; files whose names carry a hash of their content are kept by the
 * browser for a year.
 */
public final class Pages {

    private static final Map<String, String> MEDIA_TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("mjs", "text/javascript; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("map", "application/json"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("txt", "text/plain; charset=utf-8"),
                    Map.entry("wasm", "application/wasm"),
                    Map.entry("woff2", "font/woff2"));

    private static final String UNBUILT =
            """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Announcement Graph</title></head>
            <body>
            <h1>Announcement Graph</h1>
            <p>The server runs, but its pages are not built. Build them with <code>npm ci</code> and
            <code>npm run build</code> in <code>web/</code>, or start everything with
            <code>mvn -q compile exec:exec</code>.</p>
            <p>What answers without pages:</p>
            <ul>
            <li><a href="/api/stats">/api/stats</a>: what is in the graph</li>
            <li><a href="/api/search?q=">/api/search?q=</a>: search</li>
            <li><a href="/api/notes">/api/notes</a>: the notes</li>
            <li><a href="/sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%2010">/sparql</a>: queries</li>
            <li><a href="/api/openapi.json">/api/openapi.json</a>: all of the API</li>
            <li><a href="/health">/health</a></li>
            </ul>
            </body>
            </html>
            """;

    private final Path folder;

    public Pages(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Answer with the one page; the browser's side shows what its address asks for. */
    public void index(Context context) throws IOException {
        Path index = folder.resolve("index.html");
        byte[] page =
                Files.isRegularFile(index)
                        ? Files.readAllBytes(index)
                        : UNBUILT.getBytes(StandardCharsets.UTF_8);
        context.header("Cache-Control", "no-cache")
                .contentType("text/html; charset=utf-8")
                .result(page);
    }

    /** Answer with the file that the path names, if there is one. */
    public boolean file(Context context) throws IOException {
        Optional<Path> file = find(context.path());
        if (file.isEmpty()) {
            return false;
        }
        String name = file.get().getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean hashed = name.matches(".*-[A-Za-z0-9_-]{8,}\\.[a-z0-9]+");
        context.header("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache")
                .contentType(MEDIA_TYPES.getOrDefault(ending, "application/octet-stream"))
                .result(Files.readAllBytes(file.get()));
        return true;
    }

    private Optional<Path> find(String path) {
        if (path.contains("\0") || path.contains("%") || path.contains("\\")) {
            return Optional.empty();
        }
        try {
            Path file = folder.resolve(path.substring(1)).normalize();
            boolean inside = file.startsWith(folder) && !file.equals(folder);
            return inside && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
