package announcementgraph;

import announcementgraph.command.CommandRunner;
import announcementgraph.command.Streams;

/** The program: runs the command that its arguments ask for. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(CommandRunner.run(Streams.standard(), arguments));
    }
}
