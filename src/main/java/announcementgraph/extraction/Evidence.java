package announcementgraph.extraction;

import announcementgraph.notes.SourceSpan;

/**
 * The words of a note that say a fact.
 *
 * @param span their place in the note's text, one line as a rule
 * @param quote the words themselves: the characters at that place
 * @param rule the name of the rule that read them so, in kebab case
 * @param confidence how sure the rule is, from 0 to 1
 */
public record Evidence(SourceSpan span, String quote, String rule, double confidence) {

    public Evidence {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "confidence " + confidence + " must be between 0 and 1");
        }
    }
}
