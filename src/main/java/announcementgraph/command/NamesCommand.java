package announcementgraph.command;

import announcementgraph.lexicon.NamesCheck;
import announcementgraph.lexicon.NamesCheck.Finding;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.concurrent.Callable;

/** Checks names for mistakes. */
@Command(
        name = "names",
        description =
                "Checks the names, ours and those of --data together: forms that several things claim,"
                        + " links that lead nowhere, circles, well-known things without a Korean name;"
                        + " exit code 1 if there is one.",
        footer = {"", "Example: announcement-graph names --data mine"})
final class NamesCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Mixin private final DataOptions data = new DataOptions();

    NamesCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        List<Finding> findings = NamesCheck.of(data.folders());
        findings.forEach(
                finding ->
                        streams.out()
                                .println(finding.iri() + " " + Streams.oneLine(finding.problem())));
        streams.out().println(findings.isEmpty() ? "no mistakes" : findings.size() + " mistakes");
        return findings.isEmpty() ? 0 : CommandRunner.FAILED;
    }
}
