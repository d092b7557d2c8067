package announcementgraph.evaluation;

import announcementgraph.language.Normalizer;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads gold annotations, in the format of {@code data/gold/README.md}. Stateless. */
public final class GoldReader {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** The annotations of a folder, in the order of their names. */
    public static List<Path> files(Path folder) throws GoldException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
            if (found.isEmpty()) {
                throw new GoldException(
                        folder + ": no gold is there; write a .json file for each note");
            }
            return found;
        } catch (IOException e) {
            throw new GoldException(
                    folder + ": is no folder that can be read; name the folder of the gold", e);
        }
    }

    public Gold read(Path file) throws GoldException {
        JsonNode json = parse(file);
        List<Gold.Entity> entities = new ArrayList<>();
        for (JsonNode entity : list(file, json, "entities", true)) {
            entities.add(entity(file, entity));
        }
        Set<String> keys =
                entities.stream().flatMap(e -> e.keys().stream()).collect(Collectors.toSet());
        return new Gold(
                file.toString(),
                Normalizer.nfc(text(file, json, "note")),
                json.path("language").asText(""),
                entities,
                relations(file, json, "relations", true, keys),
                relations(file, json, "relations_optional", false, keys));
    }

    private static JsonNode parse(Path file) throws GoldException {
        try {
            JsonNode json = JSON.readTree(file.toFile());
            if (!json.isObject()) {
                throw new GoldException(file + ":1:1: must be one JSON object");
            }
            return json;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String place = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
            throw new GoldException(
                    file + place + ": is broken JSON (" + e.getOriginalMessage() + ")", e);
        } catch (IOException e) {
            throw new GoldException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static Gold.Entity entity(Path file, JsonNode json) throws GoldException {
        String name = text(file, json, "name");
        String type = text(file, json, "type");
        List<String> forms = new ArrayList<>(List.of(name));
        json.path("aliases").forEach(alias -> forms.add(alias.asText()));
        return new Gold.Entity(
                name,
                EntityType.ofWord(type)
                        .orElseThrow(() -> unknown(file, "type", type, name, EntityType.words())),
                forms,
                json.path("must").asBoolean(true));
    }

    private static List<Gold.Relation> relations(
            Path file, JsonNode json, String field, boolean required, Set<String> keys)
            throws GoldException {
        List<Gold.Relation> relations = new ArrayList<>();
        for (JsonNode triple : list(file, json, field, required)) {
            if (!triple.isArray() || triple.size() != 3) {
                throw new GoldException(
                        file
                                + ": "
                                + field
                                + " has "
                                + triple
                                + "; write [\"subject\", \"predicate\", \"object\"]");
            }
            String predicate = triple.get(1).asText();
            Gold.Relation relation =
                    new Gold.Relation(
                            triple.get(0).asText(),
                            Predicate.ofWord(predicate)
                                    .orElseThrow(
                                            () ->
                                                    unknown(
                                                            file,
                                                            "predicate",
                                                            predicate,
                                                            triple.toString(),
                                                            Predicate.words())),
                            triple.get(2).asText());
            for (String end : relation.ends().toList()) {
                if (!keys.contains(Normalizer.key(end))) {
                    throw new GoldException(
                            file
                                    + ": "
                                    + end
                                    + " in "
                                    + field
                                    + " ("
                                    + relation
                                    + ") is no entity of the list; add it to entities");
                }
            }
            relations.add(relation);
        }
        return relations;
    }

    private static JsonNode list(Path file, JsonNode json, String field, boolean required)
            throws GoldException {
        JsonNode list = json.path(field);
        if (list.isArray() || list.isMissingNode() && !required) {
            return list;
        }
        throw new GoldException(file + ": " + field + " must be a list");
    }

    private static String text(Path file, JsonNode json, String field) throws GoldException {
        String text = json.path(field).asText("");
        if (text.isBlank()) {
            throw new GoldException(
                    file + ": " + (json.has("entities") ? "" : json + " ") + "has no " + field);
        }
        return text;
    }

    private static GoldException unknown(
            Path file, String what, String word, String where, List<String> words) {
        return new GoldException(
                file
                        + ": the "
                        + what
                        + " "
                        + word
                        + " of "
                        + where
                        + " must be one of "
                        + String.join(", ", words));
    }
}
