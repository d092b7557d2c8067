package announcementgraph.lexicon;

import java.util.List;

/**
 * A place in a text where a name of the lexicon stands.
 *
 * @param begin index of the first character
 * @param end index after the last character of the name, before any particle
 * @param exact whether it stands there with the letter case of the names
 * @param senses the things that have this name, in no order
 */
public record Match(int begin, int end, boolean exact, List<Sense> senses) {

    /**
     * One thing that has the name.
     *
     * @param form the name as the lexicon has it
     * @param ambiguous whether it is declared an ordinary word too
     */
    public record Sense(Entry entry, String form, boolean ambiguous) {}
}
