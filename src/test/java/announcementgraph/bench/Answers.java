package announcementgraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Whether two engines answer the same: the same rows as often, but for scores, which may differ.
 */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    static boolean agree(Question question, byte[] one, byte[] other) throws IOException {
        List<String> ours = rows(one);
        List<String> theirs = rows(other);
        boolean cut = question.limit() > 0 && ours.size() == question.limit();
        return cut ? ours.size() == theirs.size() : ours.equals(theirs);
    }

    /** What is in one of both only, for a message. */
    static String difference(byte[] one, byte[] other) throws IOException {
        List<String> ours = rows(one);
        List<String> theirs = rows(other);
        List<String> more = new ArrayList<>(ours);
        more.removeAll(theirs);
        List<String> less = new ArrayList<>(theirs);
        less.removeAll(ours);
        return ours.size()
                + " and "
                + theirs.size()
                + " rows; first only "
                + more.stream().limit(1).toList()
                + ", second only "
                + less.stream().limit(1).toList();
    }

    private static List<String> rows(byte[] answer) throws IOException {
        List<String> rows = new ArrayList<>();
        for (JsonNode binding : JSON.readTree(answer).path("results").path("bindings")) {
            TreeMap<String, String> row = new TreeMap<>();
            binding.properties().stream()
                    .filter(value -> !value.getKey().equals("score"))
                    .forEach(value -> row.put(value.getKey(), term(value.getValue())));
            rows.add(row.toString());
        }
        rows.sort(null);
        return rows;
    }

    private static String term(JsonNode term) {
        return String.join(
                " ",
                term.path("type").asText(),
                term.path("value").asText(),
                term.path("xml:lang").asText(),
                term.path("datatype").asText());
    }
}
