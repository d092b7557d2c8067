package announcementgraph.server;

import static announcementgraph.server.TestServer.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import announcementgraph.server.access.ClientLimits;
import announcementgraph.server.access.Role;
import announcementgraph.server.access.Tokens;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Who may do what, over HTTP. */
class AccessTest {

    @TempDir Path folder;

    private static HttpRequest.Builder write(TestServer server, String token) {
        return server.request("/update")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString("CLEAR ALL"));
    }

    private TestServer writable(Path tokens) throws Exception {
        return TestServer.start(
                folder, settings -> settings.withWritable(true).withTokenFile(tokens));
    }

    @Test
    void aHashedTokenWritesAndARevokedOneDoesNot() throws Exception {
        String anna = Tokens.random();
        String bert = Tokens.random();
        Path file = folder.resolve("hashed");
        Files.write(
                file,
                List.of(
                        Tokens.line(Role.WRITER, anna, "anna"),
                        Tokens.line(Role.WRITER, bert, "bert")));
        assertThat(Files.readString(file)).doesNotContain(anna).doesNotContain(bert);
        try (TestServer server = writable(file)) {
            assertThat(server.send(write(server, anna)).statusCode()).isEqualTo(204);
            assertThat(server.send(write(server, bert)).statusCode()).isEqualTo(204);
            Files.writeString(file, Tokens.line(Role.WRITER, bert, "bert") + "\n");
            Thread.sleep(1200);
            assertThat(server.send(write(server, anna)).statusCode()).isEqualTo(401);
            assertThat(server.send(write(server, bert)).statusCode()).isEqualTo(204);
            Files.delete(file);
            Thread.sleep(1200);
            assertThat(server.send(write(server, bert)).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void whoIsRefusedWithABodyUnreadIsToldThatTheConnectionEnds() throws Exception {
        try (TestServer server = TestServer.start(folder, s -> s.withWritable(true))) {
            for (int i = 0; i < 50; i++) {
                var refused = server.send(write(server, "none"));
                assertThat(refused.statusCode()).isEqualTo(401);
                assertThat(refused.headers().firstValue("Connection")).hasValue("close");
            }
            var read = server.send(server.request("/api/stats").GET());
            assertThat(read.headers().firstValue("Connection")).isEmpty();
        }
    }

    @Test
    void aHashIsNoToken() throws Exception {
        String token = Tokens.random();
        Path file = folder.resolve("hashed");
        Files.writeString(file, Tokens.line(Role.ADMIN, token, ""));
        try (TestServer server = writable(file)) {
            String hash = Files.readString(file).strip().split(" ")[1];
            assertThat(server.send(write(server, hash)).statusCode()).isEqualTo(401);
            assertThat(server.send(write(server, hash.substring(7))).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void tokensComeFromTheEnvironmentToo() throws Exception {
        Tokens tokens = Tokens.parse("writer a-word-of-the-environment; reader another-one", "ENV");
        try (TestServer server =
                TestServer.start(
                        folder,
                        s -> s.withWritable(true).withAccess(s.access().withTokens(tokens)))) {
            assertThat(server.send(write(server, "a-word-of-the-environment")).statusCode())
                    .isEqualTo(204);
            assertThat(server.send(write(server, "another-one")).statusCode()).isEqualTo(403);
            assertThat(server.send(write(server, TestServer.TOKEN)).statusCode()).isEqualTo(204);
        }
        assertThatThrownBy(() -> Tokens.parse("writer sha256:12", "ENV"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ENV:1");
    }

    @Test
    void readersNeedATokenWhereAskedFor() throws Exception {
        try (TestServer server =
                TestServer.start(folder, s -> s.withAccess(s.access().withReadersToo(true)))) {
            for (String path : List.of("/", "/api/stats", "/sparql?query=ASK%7B%7D", "/metrics")) {
                HttpResponse<String> refused = server.get(path);
                assertThat(refused.statusCode()).as(path).isEqualTo(401);
                assertThat(header(refused, "WWW-Authenticate")).isEqualTo("Bearer");
                assertThat(
                                server.get(path, "Authorization", "Bearer a-token-that-reads")
                                        .statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
            assertThat(server.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aClientThatAsksTooFastIsTurnedAway() throws Exception {
        ClientLimits few = new ClientLimits(5, 4, true);
        try (TestServer server =
                TestServer.start(folder, s -> s.withAccess(s.access().withClients(few)))) {
            HttpResponse<String> last = server.get("/health");
            int answered = 0;
            for (int i = 0; i < 60 && last.statusCode() == 200; i++) {
                answered++;
                last = server.get("/health");
            }
            assertThat(answered).isGreaterThanOrEqualTo(10);
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(header(last, "Retry-After")).isEqualTo("1");
            assertThat(header(last, "Content-Type")).isEqualTo("application/problem+json");
            Thread.sleep(1100);
            HttpResponse<String> metrics = server.get("/metrics");
            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(metrics.body())
                    .contains("http_requests_refused_total 1.0")
                    .contains("store_bytes")
                    .contains("index_bytes")
                    .contains("jvm_gc");
        }
    }

    @Test
    void changesAreWrittenDown() throws Exception {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger audit = (Logger) LoggerFactory.getLogger("announcementgraph.audit");
        lines.start();
        audit.setLevel(Level.INFO);
        audit.addAppender(lines);
        Path file = folder.resolve("hashed");
        String token = Tokens.random();
        Files.writeString(file, Tokens.line(Role.WRITER, token, "anna"));
        try (TestServer server = writable(file)) {
            server.send(write(server, token));
            server.send(write(server, "somebody-else"));
            server.get("/api/stats");
        } finally {
            audit.detachAppender(lines);
        }
        assertThat(lines.list.stream().map(ILoggingEvent::getFormattedMessage))
                .containsExactly(
                        "writer anna from 127.0.0.1: \"POST\" \"/update\" 204",
                        "nobody known from 127.0.0.1: \"POST\" \"/update\" 401");
    }

    @Test
    void httpsIsSpokenWithAKeyStoreAndWithPem() throws Exception {
        Path store = folder.resolve("keys.p12");
        assertThat(keytool(store).waitFor()).isZero();
        TlsFiles files = TlsFiles.keyStore(store, "secret-word");
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(files.keys());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        HttpClient client = HttpClient.newBuilder().sslContext(context).build();
        for (TlsFiles tls : List.of(files, asPem(files))) {
            Path other = Files.createTempDirectory(folder, "tls");
            try (TestServer server = TestServer.start(other, s -> s.withTls(tls))) {
                HttpResponse<String> response =
                        client.send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "https://localhost:"
                                                                + server.port()
                                                                + "/sparql?query=ASK%7B%7D"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(response.statusCode()).isEqualTo(200);
            }
        }
    }

    private static Process keytool(Path store) throws IOException {
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                                "-genkeypair",
                                "-alias",
                                "server",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost,ip:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                "secret-word",
                                "-keystore",
                                store.toString()))
                .inheritIO()
                .start();
    }

    private TlsFiles asPem(TlsFiles files) throws Exception {
        Base64.Encoder encoder = Base64.getMimeEncoder();
        Path certificate =
                Files.writeString(
                        folder.resolve("cert.pem"),
                        "-----BEGIN CERTIFICATE-----\n"
                                + encoder.encodeToString(
                                        files.keys().getCertificate("server").getEncoded())
                                + "\n-----END CERTIFICATE-----\n");
        Path key =
                Files.writeString(
                        folder.resolve("key.pem"),
                        "-----BEGIN PRIVATE KEY-----\n"
                                + encoder.encodeToString(
                                        files.keys()
                                                .getKey("server", "secret-word".toCharArray())
                                                .getEncoded())
                                + "\n-----END PRIVATE KEY-----\n");
        return TlsFiles.pem(certificate, key);
    }
}
