package announcementgraph.sparql;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import java.io.IOException;

/** An answer that ends in {@link TooLargeException} where it grows over a limit. */
final class BoundedResponse extends HttpServletResponseWrapper {

    private final long limit;

    BoundedResponse(HttpServletResponse response, long limit) {
        super(response);
        this.limit = limit;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new BoundedOutput(super.getOutputStream(), limit);
    }

    private static final class BoundedOutput extends ServletOutputStream {
        private final ServletOutputStream out;
        private final long limit;
        private long count;

        BoundedOutput(ServletOutputStream out, long limit) {
            this.out = out;
            this.limit = limit;
        }

        private void count(int written) {
            count += written;
            if (count > limit) {
                throw new TooLargeException(
                        "The result is larger than "
                                + limit
                                + " bytes. Ask for a part of it by LIMIT and OFFSET.");
            }
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            out.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
