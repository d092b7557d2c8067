package announcementgraph.graph;

import java.util.regex.Pattern;

/**
 * There is no room on the disk for a change. It changed nothing, or will be whole when the store is
 * opened with room again; what was acknowledged before is there.
 */
public final class FullDiskException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What systems say of it; a page of a mapped file that finds no room is a fault of memory. */
    private static final Pattern FULL =
            Pattern.compile(
                    "(?i)no space left|disk quota exceeded|not enough space|file too large|fault occurred in (?:an|a recent) unsafe memory access");

    private FullDiskException(Throwable cause) {
        super(
                "There is no room left on the disk. Make room and do it again: what was stored"
                        + " before is there, and nothing is half stored.",
                cause);
    }

    /** Whether this, or what it comes from, says that the disk is full. */
    public static boolean tells(Throwable error) {
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (e instanceof FullDiskException
                    || e.getMessage() != null && FULL.matcher(e.getMessage()).find()) {
                return true;
            }
        }
        return false;
    }

    /** Throws one where that is what the error says; else does nothing. */
    public static void throwIf(Throwable error) {
        if (error instanceof FullDiskException full) {
            throw full;
        }
        if (tells(error)) {
            throw new FullDiskException(error);
        }
    }
}
