package announcementgraph.bench;

import java.io.IOException;

/** A server had no place for a query: counted in the mix, a failure where there is one client. */
final class RefusedException extends IOException {

    RefusedException(String name) {
        super(name + " refused a query");
    }
}
