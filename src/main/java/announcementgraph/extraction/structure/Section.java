package announcementgraph.extraction.structure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A heading and the lines under it, down to the next heading of its own level. */
public final class Section {

    private final @Nullable Section parent;
    private final @Nullable Line heading;
    private final int level;
    private final List<Line> lines = new ArrayList<>();

    Section(@Nullable Section parent, @Nullable Line heading, int level) {
        this.parent = parent;
        this.heading = heading;
        this.level = level;
    }

    void add(Line line) {
        lines.add(line);
    }

    public Optional<Section> parent() {
        return Optional.ofNullable(parent);
    }

    public Optional<Line> heading() {
        return Optional.ofNullable(heading);
    }

    /** The heading's level; 0 for what stands before the first heading. */
    public int level() {
        return level;
    }

    /** The lines of its own, without those of the sections within. */
    public List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** The headings above, the nearest first, its own at the front. */
    public List<Line> headings() {
        List<Line> headings = new ArrayList<>();
        for (Section s = this; s != null; s = s.parent) {
            if (s.heading != null) {
                headings.add(s.heading);
            }
        }
        return headings;
    }
}
