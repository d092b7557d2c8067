package announcementgraph.graph;

import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** How the new quads of a note's graph differ from the old ones. */
record NoteDifference(Set<Quad> added, Set<Quad> gone, NoteChange change) {

    private static final Node SUBJECT = Terms.iri(Vocabulary.SUBJECT);
    private static final Node PREDICATE = Terms.iri(Vocabulary.PREDICATE);
    private static final Node OBJECT = Terms.iri(Vocabulary.OBJECT);

    static NoteDifference of(String note, Set<Quad> before, Collection<Quad> after) {
        Set<Quad> added = new LinkedHashSet<>(after);
        added.removeAll(before);
        Set<Quad> gone = new LinkedHashSet<>(before);
        // a set's removeAll walks the smaller side only where that side is a set, too
        gone.removeAll(new HashSet<>(after));
        Set<Object> factsBefore = facts(before);
        Set<Object> factsAfter = facts(after);
        Set<Object> kept = new HashSet<>(factsBefore);
        kept.retainAll(factsAfter);
        Set<String> things = new HashSet<>(things(before));
        things.addAll(things(after));
        NoteChange change =
                new NoteChange(
                        note,
                        !added.isEmpty() || !gone.isEmpty(),
                        factsAfter.size() - kept.size(),
                        factsBefore.size() - kept.size(),
                        kept.size(),
                        things);
        return new NoteDifference(added, gone, change);
    }

    private record Statement(Node subject, Node predicate, Node object) {}

    private static Set<Object> facts(Collection<Quad> quads) {
        Map<Node, Node[]> claims = new HashMap<>();
        Set<Object> facts = new HashSet<>();
        for (Quad quad : quads) {
            Node predicate = quad.getPredicate();
            int place =
                    predicate.equals(SUBJECT)
                            ? 0
                            : predicate.equals(PREDICATE) ? 1 : predicate.equals(OBJECT) ? 2 : -1;
            if (place >= 0) {
                claims.computeIfAbsent(quad.getSubject(), claim -> new Node[3])[place] =
                        quad.getObject();
            } else if (predicate.equals(Terms.TYPE)
                    && quad.getObject().equals(Terms.ANNOUNCEMENT)) {
                facts.add(quad.getSubject());
            }
        }
        claims.values().forEach(claim -> facts.add(new Statement(claim[0], claim[1], claim[2])));
        return facts;
    }

    /**
     * The things are whatever has a label and whatever stands at an end, apart from the note and
     * what it says.
     */
    private static Set<String> things(Collection<Quad> quads) {
        Set<String> things = new HashSet<>();
        for (Quad quad : quads) {
            addThing(things, quad.getSubject());
            addThing(things, quad.getObject());
        }
        return things;
    }

    private static void addThing(Set<String> things, Node node) {
        if (node.isURI() && node.getURI().indexOf('#') < 0) {
            Kind.ofIri(node.getURI())
                    .filter(
                            kind ->
                                    kind != Kind.NOTE
                                            && kind != Kind.CLAIM
                                            && kind != Kind.ANNOUNCEMENT)
                    .ifPresent(kind -> things.add(node.getURI()));
        }
    }
}
