package announcementgraph.sparql;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * A request whose body is read up to a limit, whatever length it tells, whose HEAD is taken for a
 * GET, and that asks for Turtle where it names no form: RDF/XML, which would be sent, cannot say
 * every graph.
 */
final class BoundedRequest extends HttpServletRequestWrapper {

    private static final String ACCEPT = "Accept";
    private static final String USUAL = "text/turtle,*/*;q=0.5";

    private final long limit;

    BoundedRequest(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    /** The server leaves the body of the answer to a HEAD out by itself. */
    @Override
    public String getMethod() {
        String method = super.getMethod();
        return method.equals("HEAD") ? "GET" : method;
    }

    @Override
    public @Nullable String getHeader(String name) {
        String value = super.getHeader(name);
        return value == null && name.equalsIgnoreCase(ACCEPT) ? USUAL : value;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        Enumeration<String> values = super.getHeaders(name);
        return !values.hasMoreElements() && name.equalsIgnoreCase(ACCEPT)
                ? Collections.enumeration(List.of(USUAL))
                : values;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new BoundedInput(super.getInputStream(), limit);
    }

    private static final class BoundedInput extends ServletInputStream {
        private final ServletInputStream in;
        private final long limit;
        private long count;

        BoundedInput(ServletInputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        private int counted(int read) {
            count += Math.max(0, read);
            if (count > limit) {
                throw new TooLargeException("The request is larger than " + limit + " bytes.");
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            counted(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return counted(in.read(bytes, from, length));
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
