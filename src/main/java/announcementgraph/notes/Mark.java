package announcementgraph.notes;

/**
 * What a line of a list or of a section begins with.
 *
 * @param kind what sort of mark
 * @param family the marks that are taken for the same: {@code "-"}, {@code "→"} for all arrows,
 *     {@code "1."} for all such numbers
 * @param number the number that it shows, 0 for one without
 * @param content index in the text where the words after the mark begin
 */
record Mark(Kind kind, String family, int number, int content) {

    enum Kind {
        /** A sign such as a hyphen, dot or arrow. */
        BULLET,
        /** A sign that hangs the line below the one before, such as └. */
        CHILD,
        /** A square or the like, which may also open a section. */
        SQUARE,
        /** A number, which may also open a section. */
        NUMBER,
        /** A word in brackets such as [세션 3], which opens a section. */
        LABEL
    }

    boolean ordered() {
        return kind == Kind.NUMBER;
    }

    boolean mayOpenSection() {
        return kind == Kind.NUMBER || kind == Kind.SQUARE || kind == Kind.LABEL;
    }
}
