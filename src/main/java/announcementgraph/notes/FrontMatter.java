package announcementgraph.notes;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The front matter of a Markdown file: YAML between lines of {@code ---}, or TOML between lines of
 * {@code +++} in its simple form. A file that merely begins with a rule has none.
 *
 * @param values each key in lower case with its values; a key inside another is joined to it by a
 *     dot
 * @param body index in the file's text where the body begins
 */
record FrontMatter(Map<String, List<String>> values, int body) {

    private static final Pattern TOML =
            Pattern.compile(
                    "\\A\\+\\+\\+[ \\t]*\\n(.*?)\\n\\+\\+\\+[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("(?m)^[\\p{L}\\p{N}_. -]{1,40}:(?:\\s|$)");
    private static final Pattern UNQUOTED =
            Pattern.compile(
                    "(?m)^([\\w-]{1,40}:[ \\t]+)([^\\s'\"\\[{|>&*!#][^\\n]*?(?:: | #|:$|\\t)[^\\n]*|[@`%][^\\n]*)$");
    private static final Set<String> COMMA_LISTS =
            Set.of("tags", "keywords", "categories", "topics", "speakers");
    private static final Pattern TOML_LINE =
            Pattern.compile("(?m)^\\s*([\\w.-]+)\\s*=\\s*(\\[[^\\]]{0,5000}]|.+)$");
    private static final int LONGEST = 200_000;
    private static final FrontMatter NONE = new FrontMatter(Map.of(), 0);

    /** Read the front matter that a file begins with. */
    static FrontMatter of(String name, String text) throws NoteException {
        String top = text.substring(0, Math.min(text.length(), LONGEST));
        if (top.startsWith("+++")) {
            return toml(top);
        }
        int end = top.startsWith("---") ? end(top) : -1;
        if (end < 0) {
            return NONE;
        }
        String yaml = top.substring(top.indexOf('\n') + 1, end);
        if (!KEY.matcher(yaml).find()) {
            return yaml.isBlank() ? new FrontMatter(Map.of(), bodyAfter(top, end)) : NONE;
        }
        return new FrontMatter(forgiving(name, yaml), bodyAfter(top, end));
    }

    /** Where the line that closes the front matter begins, or -1. */
    private static int end(String top) {
        if (!top.substring(3, Math.max(3, top.indexOf('\n'))).isBlank()) {
            return -1;
        }
        int from = top.indexOf('\n') + 1;
        while (from > 0 && from < top.length()) {
            int to = top.indexOf('\n', from);
            String line = (to < 0 ? top.substring(from) : top.substring(from, to)).stripTrailing();
            if (line.equals("---") || line.equals("...")) {
                return from;
            }
            from = to + 1;
        }
        return -1;
    }

    private static int bodyAfter(String top, int end) {
        int line = top.indexOf('\n', end);
        return line < 0 ? top.length() : line + 1;
    }

    /**
     * Read YAML; where it is broken by values that people write without quotes and other tools take
     * ("title: WWDC 2024: Keynote"), read it with those values in quotes.
     */
    private static Map<String, List<String>> forgiving(String name, String yaml)
            throws NoteException {
        try {
            return yaml(name, yaml);
        } catch (NoteException broken) {
            String quoted =
                    UNQUOTED.matcher(yaml)
                            .replaceAll(
                                    line ->
                                            Matcher.quoteReplacement(
                                                    line.group(1)
                                                            + '\''
                                                            + line.group(2)
                                                                    .strip()
                                                                    .replace("'", "''")
                                                            + '\''));
            if (quoted.equals(yaml)) {
                throw broken;
            }
            try {
                return yaml(name, quoted);
            } catch (NoteException stillBroken) {
                throw broken;
            }
        }
    }

    private static Map<String, List<String>> yaml(String name, String yaml) throws NoteException {
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(name)
                        .setAllowDuplicateKeys(true)
                        .setMaxAliasesForCollections(20)
                        .setCodePointLimit(LONGEST)
                        .build();
        try {
            Object loaded = new Load(settings).loadFromString(yaml);
            Map<String, List<String>> values = new LinkedHashMap<>();
            if (loaded instanceof Map<?, ?> map) {
                put(values, "", map, 0);
            }
            return values;
        } catch (MarkedYamlEngineException e) {
            throw broken(name, e.getProblemMark().or(e::getContextMark), e.getProblem(), e);
        } catch (YamlEngineException | StackOverflowError e) {
            throw broken(name, Optional.empty(), "it cannot be read as YAML", e);
        }
    }

    private static NoteException broken(
            String name, Optional<Mark> at, @Nullable String problem, Throwable cause) {
        int line = at.map(Mark::getLine).orElse(0) + 2;
        int column = at.map(Mark::getColumn).orElse(0) + 1;
        String what =
                problem == null
                        ? "it cannot be read as YAML"
                        : problem.lines().findFirst().orElse("");
        return new NoteException(
                "%s:%d:%d: the front matter is not YAML: %s; mend that line or put its value in quotes"
                        .formatted(name, line, column, what),
                cause);
    }

    private static void put(
            Map<String, List<String>> values, String prefix, Map<?, ?> map, int depth) {
        map.forEach(
                (key, value) -> {
                    String path = prefix + String.valueOf(key).toLowerCase(Locale.ROOT);
                    if (value instanceof Map<?, ?> inner && depth < 5) {
                        put(values, path + '.', inner, depth + 1);
                    } else if (value != null) {
                        values.put(
                                path,
                                words(path, value)
                                        .map(CleanText::ofLine)
                                        .filter(word -> !word.isEmpty())
                                        .toList());
                    }
                });
    }

    private static Stream<String> words(String path, Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .limit(1000)
                    .flatMap(each -> each == null ? Stream.of() : item(each));
        }
        String word = String.valueOf(value);
        return COMMA_LISTS.contains(path) ? Stream.of(word.split(",")) : Stream.of(word);
    }

    /** An entry of a list; of one that is a map itself, its name or title speaks for it. */
    private static Stream<String> item(Object each) {
        if (each instanceof Map<?, ?> map) {
            return Stream.of("name", "title", "label")
                    .filter(map::containsKey)
                    .limit(1)
                    .map(key -> String.valueOf(map.get(key)));
        }
        return Stream.of(String.valueOf(each));
    }

    private static FrontMatter toml(String top) {
        Matcher toml = TOML.matcher(top);
        if (!toml.find()) {
            return NONE;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        TOML_LINE
                .matcher(toml.group(1))
                .results()
                .forEach(
                        line -> {
                            String value = line.group(2).strip();
                            String inner =
                                    value.startsWith("[") && value.endsWith("]")
                                            ? value.substring(1, value.length() - 1)
                                            : value;
                            List<String> parts =
                                    value.startsWith("[")
                                            ? List.of(inner.split(","))
                                            : List.of(inner);
                            values.put(
                                    line.group(1).toLowerCase(Locale.ROOT),
                                    parts.stream()
                                            .map(FrontMatter::unquoted)
                                            .filter(part -> !part.isEmpty())
                                            .toList());
                        });
        return new FrontMatter(values, toml.end());
    }

    private static String unquoted(String value) {
        String bare = value.strip();
        boolean quoted =
                bare.length() >= 2
                        && "\"'".indexOf(bare.charAt(0)) >= 0
                        && bare.endsWith(bare.substring(0, 1));
        return CleanText.ofLine(quoted ? bare.substring(1, bare.length() - 1) : bare);
    }
}
