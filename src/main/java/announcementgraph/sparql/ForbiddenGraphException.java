package announcementgraph.sparql;

import announcementgraph.vocabulary.Vocabulary;

/** Somebody writes to a graph that is not theirs. */
final class ForbiddenGraphException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ForbiddenGraphException(String graph) {
        super(sentence(graph));
    }

    private static String sentence(String graph) {
        String whose =
                graph.startsWith(Vocabulary.ID)
                        ? "it holds what was read from a note, which changes only by reading or"
                                + " removing the note"
                        : "names, ontology and corrections change in their files only";
        return "The graph <"
                + graph
                + "> cannot be written: "
                + whose
                + ". Write to a graph of your own.";
    }
}
