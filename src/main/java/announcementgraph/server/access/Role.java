package announcementgraph.server.access;

import java.util.Locale;
import java.util.Optional;

/** What the bearer of a token may do; each role may do what those before it may. */
public enum Role {
    READER,
    WRITER,
    ADMIN;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** The word of the role in a token file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> ofWord(String word) {
        for (Role role : values()) {
            if (role.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
