package announcementgraph.extraction.recognition;

/** Finds names in a note that is being read, and puts them into the reading. */
interface Recognizer {

    void find(Reading reading);
}
