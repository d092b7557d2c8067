package announcementgraph.language;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The Korean particles and endings that stand right behind a name (엔비디아<b>의</b>, 젯슨 나노<b>에서는</b>).
 * Immutable.
 */
public final class Particles {

    private final Set<String> forms;
    private final int longest;

    public Particles(Collection<String> forms) {
        this.forms = Set.copyOf(new HashSet<>(forms));
        this.longest = forms.stream().mapToInt(String::length).max().orElse(0);
    }

    /**
     * Whether these Hangul characters, all of them, can stand behind a name: one to three
     * particles.
     */
    public boolean isParticle(CharSequence tail) {
        return matches(tail.toString(), 3);
    }

    /**
     * Where a Hangul word ends if the particles at its end are left off: the shortest stem of at
     * least {@code least} characters that leaves a particle, or the whole word.
     */
    public int stemEnd(String word, int least) {
        for (int end = least; end < word.length(); end++) {
            if (isParticle(word.substring(end))) {
                return end;
            }
        }
        return word.length();
    }

    private boolean matches(String tail, int most) {
        if (tail.isEmpty()) {
            return true;
        }
        if (most == 0) {
            return false;
        }
        for (int length = Math.min(longest, tail.length()); length > 0; length--) {
            if (forms.contains(tail.substring(0, length))
                    && matches(tail.substring(length), most - 1)) {
                return true;
            }
        }
        return false;
    }
}
