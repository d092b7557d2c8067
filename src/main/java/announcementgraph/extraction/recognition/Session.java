package announcementgraph.extraction.recognition;

import announcementgraph.notes.SourceSpan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A talk, keynote or workshop that the note tells of: its title, who speaks, and the lines that
 * belong to it.
 */
public final class Session {

    private final Referent referent;
    private final SourceSpan title;
    private SourceSpan scope;
    private final List<Name> speakers = new ArrayList<>();
    private @Nullable Referent organization;

    Session(Referent referent, SourceSpan title, SourceSpan scope) {
        this.referent = referent;
        this.title = title;
        this.scope = scope;
    }

    public Referent referent() {
        return referent;
    }

    /** The place of the title's words. */
    public SourceSpan title() {
        return title;
    }

    /** From the title to the next session. */
    public SourceSpan scope() {
        return scope;
    }

    void scope(SourceSpan newScope) {
        this.scope = newScope;
    }

    /** Those who speak, by their names in the text. */
    public List<Name> speakers() {
        return speakers;
    }

    /**
     * The organization whose session it is: that of the speaker, or the one named with the title.
     */
    public Optional<Referent> organization() {
        return Optional.ofNullable(organization);
    }

    public void organization(Referent newOrganization) {
        this.organization = newOrganization;
    }
}
