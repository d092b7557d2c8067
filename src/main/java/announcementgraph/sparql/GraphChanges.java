package announcementgraph.sparql;

import java.util.Set;
import java.util.function.Supplier;

/** Makes changes of the store durable, with all that is derived from it. */
@FunctionalInterface
public interface GraphChanges {

    /**
     * Run this work in a transaction that writes, alone. All of it is durable when this returns, or
     * nothing is where it throws.
     *
     * @param work changes the dataset; answers the IRIs of the things that it touched, none where
     *     it changed nothing
     */
    void make(Supplier<Set<String>> work);
}
