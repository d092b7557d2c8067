package announcementgraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A query with holes for what is asked of.
 *
 * @param limit with so many rows or more an engine may choose which; 0 where it may not
 */
record Question(String name, int percent, int limit, String sparql) {

    static List<Question> all() throws IOException {
        try (InputStream in = Question.class.getResourceAsStream("queries.json")) {
            JsonNode root = new ObjectMapper().readTree(Objects.requireNonNull(in));
            StringBuilder prefixes = new StringBuilder();
            root.get("prefixes")
                    .properties()
                    .forEach(
                            p ->
                                    prefixes.append("PREFIX ")
                                            .append(p.getKey())
                                            .append(": <")
                                            .append(p.getValue().asText())
                                            .append("> "));
            List<Question> questions = new ArrayList<>();
            for (JsonNode q : root.get("queries")) {
                questions.add(
                        new Question(
                                q.get("name").asText(),
                                q.get("percent").asInt(),
                                q.get("limit").asInt(),
                                prefixes + q.get("sparql").asText()));
            }
            return questions;
        }
    }

    String with(Map<String, String> values) {
        String filled = sparql;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
