package announcementgraph.server.access;

/**
 * What one client, by its address, may ask of the server.
 *
 * @param perSecond so many requests a second in the long run; twice as many in one go
 * @param atOnce so many at the same time
 * @param loopback whether clients on this machine are held to it too: a proxy that passes on the
 *     requests of many is one of them
 */
public record ClientLimits(int perSecond, int atOnce, boolean loopback) {

    /** 100 a second, 64 at once; not for clients on this machine. */
    public static final ClientLimits DEFAULT = new ClientLimits(100, 64, false);

    public ClientLimits {
        if (perSecond < 1 || atOnce < 1) {
            throw new IllegalArgumentException(
                    "limits of a client must be positive: " + perSecond + ", " + atOnce);
        }
    }
}
