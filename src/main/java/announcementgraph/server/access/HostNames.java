package announcementgraph.server.access;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names that a server on a loopback address answers by. A page of another site that had its own
 * name point to this machine would otherwise read what only this machine's users should. Immutable.
 */
public final class HostNames {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final boolean any;
    private final Set<String> names = new HashSet<>();

    /**
     * @param host the address that the server listens on; where it is not a loopback one every name
     *     is allowed
     * @param further other names to allow
     */
    public HostNames(String host, List<String> further) {
        this.any = !LOOPBACK.contains(host.toLowerCase(Locale.ROOT)) && further.isEmpty();
        names.addAll(LOOPBACK);
        names.add(host.toLowerCase(Locale.ROOT));
        further.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether a request with this Host header is answered. */
    boolean allow(@Nullable String header) {
        return any
                || header != null
                        && names.contains(withoutPort(header.strip().toLowerCase(Locale.ROOT)));
    }

    private static String withoutPort(String header) {
        return header.replaceFirst(":\\d*$", "");
    }
}
