package announcementgraph.notes;

/** The reading of one format. Implementations are stateless, or made anew for each note. */
interface NoteFormat {

    /**
     * Read a file's text into a note.
     *
     * @param text the whole text, cleaned by {@link CleanText}
     * @throws NoteException where the file breaks its own format
     */
    void read(String text, NoteBuilder note) throws NoteException;
}
