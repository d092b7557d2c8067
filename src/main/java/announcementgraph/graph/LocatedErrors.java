package announcementgraph.graph;

import org.apache.jena.riot.system.ErrorHandler;

/**
 * Turns a parser's complaint into an exception that says file, line and column. Warnings are let
 * pass.
 */
record LocatedErrors(String name) implements ErrorHandler {

    @Override
    public void warning(String message, long line, long column) {
        // an IRI that could be nicer is no reason to refuse a file
    }

    @Override
    public void error(String message, long line, long column) {
        throw unreadable(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
        throw unreadable(message, line, column);
    }

    private UnreadableFileException unreadable(String message, long line, long column) {
        String place = line > 0 ? ":" + line + ":" + Math.max(1, column) : "";
        return new UnreadableFileException(name + place + ": " + message);
    }
}
