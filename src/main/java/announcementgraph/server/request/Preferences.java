package announcementgraph.server.request;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads headers that list what a client prefers: Accept, Accept-Language. Stateless. */
public final class Preferences {

    private static final int MOST = 50;

    private Preferences() {}

    /**
     * One thing that a client accepts.
     *
     * @param value the media type or language tag, in lower case, without parameters
     * @param quality from 0, excluded, to 1
     */
    public record Preference(String value, double quality) {}

    /**
     * The best first; equal ones as they were given; those with quality 0 left out. Never fails.
     */
    public static List<Preference> parse(String header) {
        List<Preference> preferences = new ArrayList<>();
        for (String part : header.split(",", MOST)) {
            String[] pieces = part.split(";", -1);
            String value = pieces[0].strip().toLowerCase(Locale.ROOT);
            double quality = quality(pieces);
            if (!value.isEmpty() && quality > 0) {
                preferences.add(new Preference(value, quality));
            }
        }
        preferences.sort(Comparator.comparingDouble(Preference::quality).reversed());
        return preferences;
    }

    private static double quality(String[] pieces) {
        for (int i = 1; i < pieces.length; i++) {
            String piece = pieces[i].strip().toLowerCase(Locale.ROOT);
            if (piece.startsWith("q=")) {
                try {
                    return Math.clamp(Double.parseDouble(piece.substring(2).strip()), 0, 1);
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }

    /**
     * The media type that fits the Accept header best; the first offered where the header is
     * missing, and none where nothing fits.
     */
    public static Optional<String> mediaType(@Nullable String accept, List<String> offered) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(offered.getFirst());
        }
        for (Preference preference : parse(accept)) {
            for (String type : offered) {
                if (fits(preference.value(), type)) {
                    return Optional.of(type);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(String range, String type) {
        return range.equals("*/*")
                || range.equals("*")
                || range.equals(type)
                || range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1));
    }
}
