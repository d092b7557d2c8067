package announcementgraph.search.analysis;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

import java.io.IOException;
import java.util.List;

/** Gives the tokens that a function finds in the whole text. */
final class SpanTokenizer extends Tokenizer {

    /**
     * A token with its place in the text, and how many positions it stands after the one before.
     */
    record Span(String term, int begin, int end, int increment) {}

    /** Finds the tokens of a text, in order of their beginnings. */
    interface Finder {
        List<Span> find(String text);
    }

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position =
            addAttribute(PositionIncrementAttribute.class);
    private final Finder finder;
    private List<Span> spans = List.of();
    private int next;
    private int length;

    SpanTokenizer(Finder finder) {
        this.finder = finder;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[4096];
        for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
            text.append(buffer, 0, read);
        }
        length = text.length();
        spans = finder.find(text.toString());
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == spans.size()) {
            return false;
        }
        clearAttributes();
        Span span = spans.get(next++);
        term.append(span.term());
        offset.setOffset(correctOffset(span.begin()), correctOffset(span.end()));
        position.setPositionIncrement(span.increment());
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
        spans = List.of();
    }
}
