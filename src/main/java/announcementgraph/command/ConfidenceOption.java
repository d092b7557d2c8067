package announcementgraph.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How sure a reading must be. */
final class ConfidenceOption {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private double least;

    @Option(
            names = "--min-confidence",
            defaultValue = "0",
            paramLabel = "0..1",
            description = "Leave out mentions and facts that are less sure than this.")
    void set(double given) {
        if (!(given >= 0 && given <= 1) && command != null) {
            throw new ParameterException(
                    command.commandLine(), "--min-confidence " + given + " must be from 0 to 1");
        }
        least = given;
    }

    double least() {
        return least;
    }
}
