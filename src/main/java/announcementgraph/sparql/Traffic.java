package announcementgraph.sparql;

import java.util.concurrent.atomic.AtomicInteger;

/** How many requests are being answered that ask for little. Safe for several threads. */
final class Traffic {

    /** Attribute of a request: its {@link Visit}. */
    static final String VISIT = "announcementgraph.sparql.visit";

    private final AtomicInteger few = new AtomicInteger();

    /** One request, until it ends or turns out to take long. For one thread at a time. */
    final class Visit implements AutoCloseable {

        private boolean counted;

        private Visit(boolean counted) {
            this.counted = counted;
            if (counted) {
                few.incrementAndGet();
            }
        }

        /** It takes long, or is over. */
        void end() {
            if (counted) {
                counted = false;
                few.decrementAndGet();
            }
        }

        @Override
        public void close() {
            end();
        }
    }

    /**
     * A request comes in.
     *
     * @param askingForLittle not one that sends a body, which may take as long as its client likes
     */
    Visit visit(boolean askingForLittle) {
        return new Visit(askingForLittle);
    }

    /** Whether nobody waits for an answer that takes a moment. */
    boolean isQuiet() {
        return few.get() == 0;
    }
}
