package announcementgraph.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where options come from that the command line does not name: the environment ({@code
 * ANNOUNCEMENT_GRAPH_CLIENT_RATE} for {@code --client-rate}), then a file of lines {@code
 * client-rate = 50}. Immutable.
 */
final class SettingsSources implements IDefaultValueProvider {

    private static final String PREFIX = "ANNOUNCEMENT_GRAPH_";
    private static final String FILE = PREFIX + "SETTINGS";
    private static final String USUAL = "announcement-graph.properties";

    private final Map<String, String> environment;
    private final Properties file;
    private final String name;

    private SettingsSources(Map<String, String> environment, Properties file, String name) {
        this.environment = Map.copyOf(environment);
        this.file = file;
        this.name = name;
    }

    /**
     * Read the file that ANNOUNCEMENT_GRAPH_SETTINGS names, else announcement-graph.properties
     * where we are, if it is there.
     */
    static SettingsSources read(Map<String, String> environment) throws CommandFailure {
        String named = environment.get(FILE);
        Path path = Path.of(named == null ? USUAL : named);
        Properties properties = new Properties();
        if (named != null || Files.isRegularFile(path)) {
            try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                properties.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new CommandFailure(path + ": the settings cannot be read: " + e.getMessage());
            }
        }
        return new SettingsSources(environment, properties, path.toString());
    }

    /** Refuse a file with a setting that no option is called by. */
    void check(Set<String> options) throws CommandFailure {
        Set<String> unknown = new TreeSet<>(file.stringPropertyNames());
        unknown.removeAll(options);
        if (!unknown.isEmpty()) {
            throw new CommandFailure(
                    name
                            + ": there is no setting "
                            + unknown.iterator().next()
                            + "; see serve --help");
        }
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? value(option) : null;
    }

    private @Nullable String value(OptionSpec option) {
        String value = environment.get(variable(option));
        return value == null ? file.getProperty(key(option)) : value;
    }

    /** Where the value of an option comes from that the command line does not name. */
    String source(OptionSpec option) {
        if (environment.containsKey(variable(option))) {
            return variable(option);
        }
        return file.containsKey(key(option)) ? name : "default";
    }

    static String key(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    private static String variable(OptionSpec option) {
        return PREFIX + key(option).replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
