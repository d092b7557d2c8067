package announcementgraph.notes;

import announcementgraph.language.Language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A note while it is being read: the text so far, and what was found in it. */
final class NoteBuilder {

    private static final int LONGEST_TITLE = 120;

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, List<String>> metadata = new LinkedHashMap<>();

    NoteBuilder(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    StringBuilder text() {
        return text;
    }

    List<Draft> drafts() {
        return drafts;
    }

    void add(Draft draft) {
        drafts.add(draft);
    }

    void link(SourceSpan span, String target, boolean wiki) {
        if (span.length() > 0 && !target.isBlank()) {
            links.add(new Link(span, target, wiki));
        }
    }

    /** Add a value to a key's values, unless it is blank or there already. */
    void metadatum(String key, String value) {
        String clean = CleanText.ofLine(value);
        List<String> values =
                metadata.computeIfAbsent(
                        CleanText.ofLine(key).toLowerCase(Locale.ROOT), k -> new ArrayList<>());
        if (!clean.isEmpty() && !values.contains(clean)) {
            values.add(clean);
        }
    }

    String firstMetadatum(String key) {
        List<String> values = metadata.getOrDefault(key, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Begin a new line, unless the text is at the beginning of one. */
    void newLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    /** Leave a line blank, unless the text begins here or one is blank already. */
    void blankLine() {
        newLine();
        int length = text.length();
        if (length >= 2 && text.charAt(length - 2) != '\n') {
            text.append('\n');
        }
    }

    /** The note, if anything was read. */
    Note build() throws NoteException {
        if (text.toString().isBlank()) {
            throw new NoteException(name + ": has no text to read; put the note's text into it");
        }
        compose();
        List<Block> blocks =
                new ItemDepths()
                        .settled(new SectionMarks(text, drafts).settled()).stream()
                                .map(Draft::toBlock)
                                .toList();
        metadata.values().removeIf(List::isEmpty);
        metadata.replaceAll((key, values) -> List.copyOf(values));
        String read = text.toString();
        return new Note(
                name, title(read, blocks), Language.of(read), metadata, read, blocks, links);
    }

    /** Pieces that are in NFC each may not be so together. */
    private void compose() {
        Composition composition = Composition.of(text);
        if (composition.changes()) {
            drafts.replaceAll(draft -> draft.movedBy(composition::moved));
            links.replaceAll(
                    link -> new Link(composition.moved(link.span()), link.target(), link.wiki()));
            text.setLength(0);
            text.append(composition.text());
        }
    }

    private String title(String read, List<Block> blocks) {
        String given = firstMetadatum("title");
        if (!given.isEmpty()) {
            return given;
        }
        SourceSpan span =
                blocks.stream()
                        .filter(
                                block ->
                                        block instanceof Block.Heading heading
                                                && heading.level() == 1)
                        .findFirst()
                        .or(
                                () ->
                                        blocks.stream()
                                                .filter(block -> block.span().length() > 0)
                                                .findFirst())
                        .map(Block::span)
                        .orElse(new SourceSpan(0, 0));
        String title = cut(span.of(read).lines().findFirst().orElse("").strip());
        return title.isEmpty() ? name : title;
    }

    /** Cut at the end of a word where a first line is too long for a title. */
    private static String cut(String line) {
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_TITLE);
        int end = space > LONGEST_TITLE / 2 ? space : LONGEST_TITLE;
        if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end).strip() + "…";
    }
}
