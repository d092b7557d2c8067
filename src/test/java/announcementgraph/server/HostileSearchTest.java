package announcementgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Strange things typed into the search box, and into {@code text:query}: none brings an error of
 * the server's own, and none takes a second. {@code -Dhostile.queries=10000} asks as many.
 */
class HostileSearchTest {

    private static final long SEED = 20261125;
    private static final int QUERIES = Integer.getInteger("hostile.queries", 300);
    private static final long LONGEST = 1_000_000_000;

    /** Asked again, a query that is slow is slow again; a server that has just begun is not. */
    private static final int TRIES = 4;

    /** What the whole process has computed: less than the time that passed on a busy machine. */
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final String SIGNS =
            "abN0 29\"'()[]{}*?~^:-+!&|\\/.,<>#@%$_=;`\u0000\u0001\u0007\u001b\t\r\n\u007f"
                    + "가나힣ㄱㅏ엔젯漢かカー🤖é\u0301\u200b\u200d\u202e\ufeff\ufffe\ud83d\udc00İßﬁ";
    private static final List<String> PIECES =
            List.of(
                    "nvidia",
                    "젯슨 나노",
                    "company:",
                    "product:\"",
                    "year:20",
                    "kind:",
                    " OR ",
                    " AND NOT ",
                    "-\"",
                    "(((",
                    ")))",
                    "[* TO *]",
                    "{a TO z]",
                    "a*",
                    "*a",
                    "?*?*",
                    "/.*(a+)+$/",
                    "~99",
                    "^1e9",
                    "\\u0000",
                    "“",
                    "”",
                    "ㅈㅅㄴㄴ",
                    "dpsqleldk",
                    "' OR 1=1 --",
                    "${jndi:x}",
                    "<script>",
                    "*:*",
                    "\u202e\u2066");

    /** What a browser would never send in an address. */
    private static final List<String> JUNK =
            List.of("%", "%zz", "%00", "%ed%a0%80", "%c0%af", "%ff%fe", "%u0041", "&&==", "%25%32");

    @TempDir static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(folder, settings -> settings);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void nothingThatIsTypedBreaksTheSearchOrHoldsItUp() throws IOException {
        Random random = new Random(SEED);
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            String typed = typed(random);
            String junk = random.nextInt(10) == 0 ? JUNK.get(random.nextInt(JUNK.size())) : "";
            String address = "?q=" + encoded(typed) + junk;
            check(get("/api/search" + address + "&explain=true"), failures);
            check(get("/api/suggest" + address), failures);
            if (i % 4 == 0) {
                check(sparql(typed), failures);
            }
        }
        assertThat(failures).isEmpty();
        assertThat(answer(get("/health"))).startsWith("HTTP/1.1 200");
    }

    private static String typed(Random random) {
        StringBuilder typed = new StringBuilder();
        int parts = 1 + random.nextInt(random.nextInt(8) == 0 ? 60 : 8);
        for (int i = 0; i < parts; i++) {
            if (random.nextBoolean()) {
                typed.append(PIECES.get(random.nextInt(PIECES.size())));
            } else {
                int length = random.nextInt(12);
                for (int j = 0; j < length; j++) {
                    typed.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
                }
            }
        }
        // mostly as long as is taken, at times ten thousand characters
        int longest = random.nextInt(20) == 0 ? 10_000 : random.nextInt(10) == 0 ? 990 : 0;
        while (longest > 0 && !typed.isEmpty() && typed.length() < longest) {
            typed.append(typed, 0, Math.min(typed.length(), longest - typed.length()));
        }
        return typed.toString();
    }

    private static String get(String address) {
        return "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    }

    private static String sparql(String typed) {
        StringBuilder literal = new StringBuilder();
        typed.chars().forEach(c -> literal.append(String.format("\\u%04x", c)));
        String query =
                "PREFIX text: <http://jena.apache.org/text#> SELECT * { (?s ?score ?literal)"
                        + " text:query \""
                        + literal
                        + "\" } LIMIT 5";
        return "POST /sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/sparql-query\r\nContent-Length: "
                + query.length()
                + "\r\n\r\n"
                + query;
    }

    /** Percent encoding that keeps what is no character, as nothing but an attacker sends it. */
    private static String encoded(String typed) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            boolean pair =
                    i + 1 < typed.length() && Character.isSurrogatePair(c, typed.charAt(i + 1));
            if (Character.isSurrogate(c) && !pair) {
                encoded.append(
                        String.format(
                                "%%%02x%%%02x%%%02x",
                                0xe0 | c >> 12, 0x80 | c >> 6 & 0x3f, 0x80 | c & 0x3f));
            } else {
                encoded.append(TestServer.encoded(typed.substring(i, pair ? i + 2 : i + 1)));
                i += pair ? 1 : 0;
            }
        }
        return encoded.toString();
    }

    private static void check(String request, List<String> failures) throws IOException {
        String answer = "";
        long taken = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && taken > LONGEST; i++) {
            long begin = System.nanoTime();
            long busy = SYSTEM.getProcessCpuTime();
            answer = answer(request);
            taken = Math.min(System.nanoTime() - begin, SYSTEM.getProcessCpuTime() - busy);
        }
        boolean broken = answer.startsWith("HTTP/1.1 5") || answer.contains("\tat ");
        if (broken || taken > LONGEST) {
            failures.add(
                    taken / 1_000_000
                            + " ms: "
                            + request.substring(0, Math.min(500, request.length()))
                            + "\n=> "
                            + answer.substring(0, Math.min(300, answer.length())));
        }
    }

    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            // the server may close before it has read what it will not take
            return "";
        }
    }
}
