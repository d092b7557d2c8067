package announcementgraph.sparql;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

/**
 * Tells when memory runs short, and which query is to blame. Groups, joins, sorting and paths keep
 * in memory what they have seen, and would take all there is. (Jena can sort in files, but then
 * does not stop when told to.) Stateless.
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

    private MemoryWatch() {}

    /** Whether memory is short and this thread took a good part of it. */
    static boolean takesTooMuch(Thread thread) {
        return isShort()
                && ManagementFactory.getThreadMXBean()
                        instanceof com.sun.management.ThreadMXBean threads
                && threads.getThreadAllocatedBytes(thread.threadId())
                        > Runtime.getRuntime().maxMemory() / PART;
    }

    private static boolean isShort() {
        return STAYING.stream().map(MemoryPoolMXBean::getUsage).anyMatch(MemoryWatch::isFull);
    }

    private static boolean isFull(MemoryUsage usage) {
        return usage.getMax() > 0 && usage.getUsed() > FULL * usage.getMax();
    }
}
