package announcementgraph.sparql;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

/**
 * Tells when memory runs short, and which query is to blame. Groups, joins, sorting and paths keep
 * in memory what they have seen, and would take all there is. (Jena can sort in files, but then
 * does not stop when told to.) For one query.
 */
final class MemoryWatch {

    private static final double FULL = 0.85;
    private static final int PART = 8;

    /** Where the collector puts what stays. */
    private static final List<MemoryPoolMXBean> STAYING =
            ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .filter(pool -> pool.getName().matches(".*(Old|Tenured).*"))
                    .toList();

    private final Thread thread;
    private final long before;

    private MemoryWatch(Thread thread) {
        this.thread = thread;
        this.before = allocated();
    }

    /** Watch what this thread takes from now on. */
    static MemoryWatch of(Thread thread) {
        return new MemoryWatch(thread);
    }

    /** Whether memory is short and the thread took a good part of it. */
    boolean takesTooMuch() {
        return isShort() && allocated() - before > Runtime.getRuntime().maxMemory() / PART;
    }

    private long allocated() {
        return ManagementFactory.getThreadMXBean()
                        instanceof com.sun.management.ThreadMXBean threads
                ? Math.max(0, threads.getThreadAllocatedBytes(thread.threadId()))
                : 0;
    }

    private static boolean isShort() {
        return STAYING.stream().map(MemoryPoolMXBean::getUsage).anyMatch(MemoryWatch::isFull);
    }

    private static boolean isFull(MemoryUsage usage) {
        return usage.getMax() > 0 && usage.getUsed() > FULL * usage.getMax();
    }
}
