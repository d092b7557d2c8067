package announcementgraph.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes talks out of what was read from a note that names no event: a talk belongs to an event, and
 * without one nobody could find it again. What was said in it stays.
 */
final class TalksOfNoEvent {

    private TalksOfNoEvent() {}

    static List<Fact> without(Set<String> talks, List<Fact> facts) {
        List<Fact> kept = new ArrayList<>();
        for (Fact fact : facts) {
            switch (fact) {
                case Fact.Relation r
                        when talks.contains(r.subject()) || talks.contains(r.object()) -> {
                    // Said of the talk alone.
                }
                case Fact.Attribute a when talks.contains(a.subject()) -> {
                    // Said of the talk alone.
                }
                case Fact.Announcement a when a.at().filter(talks::contains).isPresent() ->
                        kept.add(
                                new Fact.Announcement(
                                        a.by(),
                                        a.announced(),
                                        Optional.empty(),
                                        a.date(),
                                        a.about(),
                                        a.modality(),
                                        a.evidence()));
                default -> kept.add(fact);
            }
        }
        return kept;
    }
}
