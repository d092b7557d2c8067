package announcementgraph.extraction.recognition;

import announcementgraph.notes.SourceSpan;

import java.util.List;
import java.util.Optional;

/**
 * An entry of a programme, read by the layout that it shares with its siblings.
 *
 * @param span the entry's line
 * @param title the words of its title, where it has one
 * @param speakers who speaks
 */
public record Talk(SourceSpan span, Optional<SourceSpan> title, List<Speaker> speakers) {

    public Talk {
        speakers = List.copyOf(speakers);
    }

    /**
     * Somebody who speaks.
     *
     * @param person the place of the name
     * @param affiliation the place of the words that say for whom, where there are such
     */
    public record Speaker(SourceSpan person, Optional<SourceSpan> affiliation) {}
}
