package announcementgraph.sparql;

import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/**
 * The standard functions without those that run a Java class by its name, sleep, or look into the
 * server.
 */
final class OfferedFunctions extends FunctionRegistry {

    private static final String LIBRARY = ARQConstants.ARQFunctionLibraryURI;
    private static final Set<String> REFUSED =
            Set.of(LIBRARY + "wait", LIBRARY + "print", LIBRARY + "context", LIBRARY + "eval");

    static boolean isOffered(String iri) {
        return !isCode(iri) && !REFUSED.contains(iri);
    }

    /** Whether this names a Java class rather than a term. */
    static boolean isCode(String iri) {
        return iri.toLowerCase(Locale.ROOT).startsWith(ARQConstants.javaClassURIScheme);
    }

    @Override
    public @Nullable FunctionFactory getFunctionFactory(String iri) {
        return isOffered(iri) ? FunctionRegistry.standardRegistry().getFunctionFactory(iri) : null;
    }

    @Override
    public boolean isRegistered(String iri) {
        return isOffered(iri) && FunctionRegistry.standardRegistry().isRegistered(iri);
    }
}
