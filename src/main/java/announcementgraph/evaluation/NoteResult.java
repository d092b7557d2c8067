package announcementgraph.evaluation;

import java.util.List;

/**
 * What came of one note.
 *
 * @param note its file name
 * @param language gold's tag of its language
 * @param read whether it was among the notes; if not, all of its gold is missed
 * @param findings what is right, false and missed
 */
public record NoteResult(String note, String language, boolean read, List<Finding> findings) {

    public NoteResult {
        findings = List.copyOf(findings);
    }
}
