package announcementgraph.sparql;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * An answer that is copied while it is sent, once somebody says that it may be kept. What is sent
 * in its place, such as an error, is not copied and not tagged. For the thread that answers.
 */
final class KeepableResponse extends HttpServletResponseWrapper {

    private static final String ATTRIBUTE = "announcementgraph.sparql.keepable";

    /** Fuseki would forbid to keep any answer. */
    private static final Set<String> OURS = Set.of("cache-control", "pragma", "vary", "etag");

    private @Nullable Copy copy;

    private record Copy(AnswerKey key, KeptAnswer.Moment moment, String tag, Bytes bytes) {}

    /** Collects up to a limit. */
    private static final class Bytes extends ByteArrayOutputStream {
        private boolean tooMany;

        @Override
        public void write(byte[] more, int from, int length) {
            tooMany |= length > KeptAnswers.MOST_BYTES - size();
            if (tooMany) {
                reset();
            } else {
                super.write(more, from, length);
            }
        }
    }

    KeepableResponse(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The one that answers this request; null where its answer is never kept. */
    static @Nullable KeepableResponse of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof KeepableResponse response
                ? response
                : null;
    }

    /** From now on copy what is sent, which is computed from the state of this moment. */
    void begin(AnswerKey key, KeptAnswer.Moment moment, String tag, boolean tagged) {
        super.setHeader("Cache-Control", KeptAnswer.CACHE_CONTROL);
        super.setHeader("Vary", KeptAnswer.VARY);
        if (tagged) {
            super.setHeader("ETag", tag);
        }
        copy = new Copy(key, moment, tag, new Bytes());
    }

    /** All was sent: keep it. */
    void end(KeptAnswers answers) {
        Copy whole = copy;
        copy = null;
        if (whole != null && getStatus() == SC_OK && !whole.bytes.tooMany) {
            answers.keep(
                    whole.key,
                    new KeptAnswer(
                            whole.moment, whole.tag, getContentType(), whole.bytes.toByteArray()));
        }
    }

    private void giveUp() {
        if (copy != null) {
            copy = null;
            super.setHeader("ETag", null);
        }
    }

    /** Something else is to be sent. */
    @Override
    public void resetBuffer() {
        giveUp();
        super.resetBuffer();
    }

    /** Said of an answer that was broken off too, too late for the client. */
    @Override
    public void setStatus(int status) {
        if (status != SC_OK) {
            giveUp();
        }
        super.setStatus(status);
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        if (copy == null || !OURS.contains(name.toLowerCase(Locale.ROOT))) {
            super.setHeader(name, value);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        Copy now = copy;
        ServletOutputStream out = super.getOutputStream();
        return now == null ? out : new CopiedOutput(out, now.bytes);
    }

    private static final class CopiedOutput extends ServletOutputStream {
        private final ServletOutputStream out;
        private final Bytes bytes;

        CopiedOutput(ServletOutputStream out, Bytes bytes) {
            this.out = out;
            this.bytes = bytes;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes.write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] more, int from, int length) throws IOException {
            out.write(more, from, length);
            bytes.write(more, from, length);
        }

        /** What is small is sent in one piece at the end; what is large does not wait for this. */
        @Override
        public void flush() {}

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
