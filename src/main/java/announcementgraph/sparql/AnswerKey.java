package announcementgraph.sparql;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.jena.riot.web.HttpNames;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All in a request that its answer depends on, whichever way the query came in.
 *
 * @param query its text
 * @param accept which form of answer is asked for
 * @param parameters every other parameter, each its name, how many values it has, and them: graphs,
 *     form, time limit
 */
record AnswerKey(String query, String accept, List<String> parameters) {

    private static final int DIGEST_BYTES = 12;

    AnswerKey {
        parameters = List.copyOf(parameters);
    }

    /**
     * The key of a request with this query. It reads the parameters, which throws where they cannot
     * be read.
     */
    static AnswerKey of(HttpServletRequest request, String query) {
        Map<String, String[]> given = request.getParameterMap();
        List<String> parameters = List.of();
        if (given.size() > 1 || !given.isEmpty() && !given.containsKey(HttpNames.paramQuery)) {
            parameters = new ArrayList<>();
            for (Map.Entry<String, String[]> parameter : new TreeMap<>(given).entrySet()) {
                if (!parameter.getKey().equals(HttpNames.paramQuery)) {
                    parameters.add(parameter.getKey());
                    parameters.add(Integer.toString(parameter.getValue().length));
                    Collections.addAll(parameters, parameter.getValue());
                }
            }
        }
        return new AnswerKey(
                query,
                String.join(",", Collections.list(request.getHeaders("Accept"))),
                parameters);
    }

    /** The key of a query in the address alone; null where there is not exactly one. */
    static @Nullable AnswerKey ofAddress(HttpServletRequest request) {
        if (request.getContentType() != null) {
            // refused, or read from a body: not for here to say
            return null;
        }
        String @Nullable [] queries = request.getParameterValues(HttpNames.paramQuery);
        return queries == null || queries.length != 1 ? null : of(request, queries[0]);
    }

    /** So many characters it holds. */
    int length() {
        return query.length()
                + accept.length()
                + parameters.stream().mapToInt(String::length).sum();
    }

    /** What tells it from all others, in a few letters. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<String> parts = new ArrayList<>(List.of(query, accept));
            parts.addAll(parameters);
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
