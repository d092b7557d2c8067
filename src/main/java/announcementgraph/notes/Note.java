package announcementgraph.notes;

import announcementgraph.language.Language;

import java.util.List;
import java.util.Map;

/**
 * A note as it was read: its text in NFC with plain line breaks, and the layout found in it.
 * Immutable.
 *
 * @param name the file's name without folders, NFC; what the note is known by
 * @param title the title from front matter, first heading or first line; the name where there is
 *     none
 * @param language the language that most of the text is in
 * @param metadata front matter and {@code key:: value} lines, keys in lower case, each with its
 *     values in order; also {@code title}, {@code date} and {@code tags} as the file gives them
 * @param text the normalised text that every span points into. Marks of Markdown and HTML that
 *     carry no words (link targets, images, emphasis, tags) are not in it; line breaks, headings'
 *     and bullets' marks are as in the file
 * @param blocks the layout, in the order of the text
 * @param links the links, in the order of the text
 */
public record Note(
        String name,
        String title,
        Language language,
        Map<String, List<String>> metadata,
        String text,
        List<Block> blocks,
        List<Link> links) {

    public Note {
        metadata = Map.copyOf(metadata);
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
    }

    /** The first value of this metadata key, or the empty string. */
    public String metadatum(String key) {
        List<String> values = metadata.getOrDefault(key, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
