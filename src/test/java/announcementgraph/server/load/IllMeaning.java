package announcementgraph.server.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Clients that keep a server busy for nothing: heads that come byte by byte, bodies that never end,
 * queries that never end, large answers read slowly; two of each.
 */
final class IllMeaning {

    private static final String ENDLESS_QUERY =
            "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    private static final String LARGE_QUERY = "SELECT * WHERE { ?a ?b ?c . ?c ?d ?e }";

    private final ServerProcess server;
    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    private IllMeaning(ServerProcess server) {
        this.server = server;
    }

    /** What one of them does over one connection. */
    private interface Deed {
        void over(Socket socket) throws IOException, InterruptedException;
    }

    static IllMeaning start(ServerProcess server) {
        IllMeaning clients = new IllMeaning(server);
        for (int i = 0; i < 2; i++) {
            clients.repeat(clients::slowHead);
            clients.repeat(clients::endlessBody);
            clients.repeat(socket -> clients.query(socket, ENDLESS_QUERY));
            clients.repeat(socket -> clients.query(socket, LARGE_QUERY));
        }
        return clients;
    }

    private void repeat(Deed deed) {
        threads.add(
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    while (!over.get()) {
                                        once(deed);
                                    }
                                }));
    }

    private void once(Deed deed) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(5_000);
            deed.over(socket);
        } catch (IOException e) {
            // That the server lets such a client go is as it should be; it comes again.
            pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            over.set(true);
        }
    }

    private void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            over.set(true);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void slowHead(Socket socket) throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        for (char c :
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: aaaaaaaaaaaaaaaaaaaa".toCharArray()) {
            write(out, Character.toString(c));
            Thread.sleep(300);
            if (over.get()) {
                return;
            }
        }
    }

    private void endlessBody(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        write(
                out,
                "POST /api/extract HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/markdown\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n");
        String chunk = "2000\r\n" + "x".repeat(0x2000) + "\r\n";
        while (!over.get()) {
            write(out, chunk);
        }
    }

    private void query(Socket socket, String query) throws IOException, InterruptedException {
        write(
                socket.getOutputStream(),
                "GET /sparql?query="
                        + URLEncoder.encode(query, StandardCharsets.UTF_8)
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv\r\n\r\n");
        InputStream in = socket.getInputStream();
        byte[] some = new byte[1 << 14];
        while (!over.get() && in.read(some) >= 0) {
            Thread.sleep(20);
        }
    }

    void end() throws InterruptedException {
        over.set(true);
        for (Thread thread : threads) {
            thread.join(10_000);
        }
    }
}
