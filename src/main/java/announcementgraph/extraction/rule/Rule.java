package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Reading;

/** Draws facts of one sort from a note whose names are found. Stateless. */
interface Rule {

    void apply(Reading reading, Facts facts);
}
