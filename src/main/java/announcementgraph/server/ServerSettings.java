package announcementgraph.server;

import announcementgraph.server.access.AccessSettings;
import announcementgraph.sparql.SparqlLimits;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the server is to run.
 *
 * @param host the address to listen on; 127.0.0.1 unless others are to reach it
 * @param port the port to listen on; 0 for any free one
 * @param writable whether SPARQL Update and the Graph Store Protocol are offered, to who has a
 *     token
 * @param access who may do what
 * @param tls what HTTPS is spoken with; HTTP where it is empty
 * @param home the folder with {@code ontology/} and the pages
 * @param hostNames names beside localhost that requests may be for, where the server listens on a
 *     loopback address
 * @param noteBytes the longest note that is taken in over HTTP
 * @param limits what one query may cost
 */
public record ServerSettings(
        String host,
        int port,
        boolean writable,
        AccessSettings access,
        Optional<TlsFiles> tls,
        Path home,
        List<String> hostNames,
        int noteBytes,
        SparqlLimits limits) {

    private static final int NOTE_BYTES = 5_000_000;

    public ServerSettings {
        hostNames = List.copyOf(hostNames);
    }

    /** Read-only, on 127.0.0.1, port 8080. */
    public static ServerSettings of(Path home) {
        return new ServerSettings(
                "127.0.0.1",
                8080,
                false,
                AccessSettings.DEFAULT,
                Optional.empty(),
                home,
                List.of(),
                NOTE_BYTES,
                SparqlLimits.DEFAULT);
    }

    public ServerSettings withHost(String other) {
        return new ServerSettings(
                other, port, writable, access, tls, home, hostNames, noteBytes, limits);
    }

    public ServerSettings withPort(int other) {
        return new ServerSettings(
                host, other, writable, access, tls, home, hostNames, noteBytes, limits);
    }

    public ServerSettings withWritable(boolean other) {
        return new ServerSettings(
                host, port, other, access, tls, home, hostNames, noteBytes, limits);
    }

    public ServerSettings withTokenFile(Path other) {
        return withAccess(access.withTokenFile(other));
    }

    public ServerSettings withAccess(AccessSettings other) {
        return new ServerSettings(
                host, port, writable, other, tls, home, hostNames, noteBytes, limits);
    }

    public ServerSettings withTls(TlsFiles other) {
        return new ServerSettings(
                host,
                port,
                writable,
                access,
                Optional.of(other),
                home,
                hostNames,
                noteBytes,
                limits);
    }

    public ServerSettings withHostNames(List<String> other) {
        return new ServerSettings(
                host, port, writable, access, tls, home, other, noteBytes, limits);
    }

    public ServerSettings withLimits(SparqlLimits other) {
        return new ServerSettings(
                host, port, writable, access, tls, home, hostNames, noteBytes, other);
    }

    /**
     * The folder of the built pages: {@code web/dist} in a checkout, {@code web} in the application
     * image.
     */
    Path pages() {
        Path web = home.resolve("web");
        return Files.exists(web.resolve("package.json")) ? web.resolve("dist") : web;
    }

    Path ontology() {
        return home.resolve("ontology");
    }
}
