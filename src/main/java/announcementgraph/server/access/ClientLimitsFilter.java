package announcementgraph.server.access;

import announcementgraph.sparql.ErrorWriter;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Turns away by 429 a client that asks too much too fast: a bucket of requests for each address
 * fills by so many a second and holds twice as many. Thread-safe.
 */
public final class ClientLimitsFilter implements Filter {

    private static final int MOST_CLIENTS = 20_000;
    private static final double SECOND = 1e9;

    private final ClientLimits limits;
    private final ErrorWriter errors;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();
    private final LongAdder refused = new LongAdder();

    public ClientLimitsFilter(ClientLimits limits, ErrorWriter errors) {
        this.limits = limits;
        this.errors = errors;
    }

    /** How many requests were turned away since the start. */
    public long refused() {
        return refused.sum();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        String address = request.getRemoteAddr();
        if (!limits.loopback() && isLoopback(address)) {
            chain.doFilter(request, response);
            return;
        }
        Client client = clients.computeIfAbsent(address, a -> new Client(limits));
        if (!client.enter()) {
            refused.increment();
            UnreadBody.tell((HttpServletRequest) request, response);
            response.setHeader("Retry-After", "1");
            errors.write(
                    response,
                    429,
                    "One client may ask "
                            + limits.perSecond()
                            + " times a second and "
                            + limits.atOnce()
                            + " at once. Try again in a second.");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            client.leave();
            forgetTheQuiet();
        }
    }

    private static boolean isLoopback(String address) {
        try {
            // An address in digits: no name is looked up.
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private void forgetTheQuiet() {
        if (clients.size() > MOST_CLIENTS) {
            clients.values().removeIf(Client::isQuiet);
        }
    }

    private static final class Client {

        private final ClientLimits limits;
        private double left;
        private long filled = System.nanoTime();
        private int running;

        Client(ClientLimits limits) {
            this.limits = limits;
            this.left = 2.0 * limits.perSecond();
        }

        synchronized boolean enter() {
            fill();
            if (left < 1 || running >= limits.atOnce()) {
                return false;
            }
            left--;
            running++;
            return true;
        }

        synchronized void leave() {
            running--;
        }

        synchronized boolean isQuiet() {
            fill();
            return running == 0 && left >= 2.0 * limits.perSecond();
        }

        private void fill() {
            long now = System.nanoTime();
            left =
                    Math.min(
                            2.0 * limits.perSecond(),
                            left + (now - filled) / SECOND * limits.perSecond());
            filled = now;
        }
    }
}
