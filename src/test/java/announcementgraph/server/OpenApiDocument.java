package announcementgraph.server;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The served OpenAPI document, and what of an answer does not fit it. Knows the part of JSON Schema
 * that we use.
 */
record OpenApiDocument(JsonNode document) {

    /** {@code GET /api/search} and so on, sorted. */
    List<String> operations() {
        TreeSet<String> operations = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .fieldNames()
                                        .forEachRemaining(
                                                method ->
                                                        operations.add(
                                                                method.toUpperCase(Locale.ROOT)
                                                                        + " "
                                                                        + path.getKey())));
        return List.copyOf(operations);
    }

    /** The names of the parameters of an operation. */
    List<String> parameters(String path, String method) {
        List<String> names = new ArrayList<>();
        operation(path, method).path("parameters").forEach(p -> names.add(p.path("name").asText()));
        return names;
    }

    private JsonNode operation(String path, String method) {
        return document.path("paths").path(path).path(method);
    }

    /** What of this answer does not fit; empty where all of it does. */
    List<String> misfits(String path, String method, String status, JsonNode answer) {
        JsonNode schema =
                operation(path, method)
                        .path("responses")
                        .path(status)
                        .path("content")
                        .path("application/json")
                        .path("schema");
        List<String> misfits = new ArrayList<>();
        if (schema.isMissingNode()) {
            misfits.add(path + " has no schema for " + status);
        }
        check(path, schema, answer, misfits);
        return misfits;
    }

    private void check(String place, JsonNode schema, JsonNode value, List<String> misfits) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asText().replace("#/components/schemas/", "");
            check(place, document.path("components").path("schemas").path(name), value, misfits);
        } else if (schema.has("anyOf")) {
            if (!value.isNull()) {
                check(place, schema.path("anyOf").get(0), value, misfits);
            }
        } else {
            checkType(place, schema, value, misfits);
        }
    }

    private void checkType(String place, JsonNode schema, JsonNode value, List<String> misfits) {
        boolean fits =
                switch (schema.path("type").asText()) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" -> value.isTextual();
                    case "integer" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "boolean" -> value.isBoolean();
                    default -> false;
                };
        if (!fits) {
            misfits.add(place + " is " + value + ", not " + schema);
        } else if (value.isArray()) {
            value.forEach(item -> check(place + "[]", schema.path("items"), item, misfits));
        } else if (value.isObject()) {
            checkFields(place, schema, value, misfits);
        }
    }

    private void checkFields(String place, JsonNode schema, JsonNode value, List<String> misfits) {
        schema.path("required")
                .forEach(
                        name -> {
                            if (!value.has(name.asText())) {
                                misfits.add(place + " lacks " + name);
                            }
                        });
        value.properties()
                .forEach(
                        field -> {
                            JsonNode known = schema.path("properties").path(field.getKey());
                            if (!known.isMissingNode()) {
                                check(
                                        place + "." + field.getKey(),
                                        known,
                                        field.getValue(),
                                        misfits);
                            } else if (schema.has("additionalProperties")) {
                                check(
                                        place + "." + field.getKey(),
                                        schema.path("additionalProperties"),
                                        field.getValue(),
                                        misfits);
                            } else if (!schema.has("description")) {
                                misfits.add(place + " has the undescribed field " + field.getKey());
                            }
                        });
    }
}
