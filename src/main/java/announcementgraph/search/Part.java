package announcementgraph.search;

import announcementgraph.search.analysis.Analyzers;
import announcementgraph.search.analysis.Forms;
import announcementgraph.search.analysis.Script;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A part of a query as it was looked for, by which a hit is marked and explained.
 *
 * @param surface as typed
 * @param stems of words, as {@link Fields#TEXT} has them
 * @param codes as {@link Fields#CODE} has them
 * @param cjk CJK words as they stand in a text, spaces aside
 * @param iris the things that it names
 * @param partly the things that it is a part of the name of
 */
record Part(
        String surface,
        Set<String> stems,
        Set<String> codes,
        Set<String> cjk,
        List<String> iris,
        List<String> partly) {

    /** The same, and these names in other scripts for it. */
    Part with(List<String> otherScripts) {
        Set<String> moreCodes = new HashSet<>(codes);
        Set<String> moreCjk = new HashSet<>(cjk);
        for (String form : otherScripts) {
            if (Script.of(form.codePointAt(0)).isCjk()) {
                moreCjk.add(Forms.fold(form));
            } else {
                moreCodes.add(Analyzers.joined(form));
            }
        }
        return new Part(surface, stems, moreCodes, moreCjk, iris, partly);
    }
}
