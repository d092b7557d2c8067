package announcementgraph.search;

import java.util.List;

/**
 * The full-text index: derived from the graph, and never the truth. Searching is safe for several
 * threads, beside one that writes. Writing is for one thread: {@link #stage} any number of times,
 * then {@link #prepareCommit} and {@link #commit}, or {@link #rollback}.
 */
public interface SearchIndex extends AutoCloseable {

    SearchResult search(SearchQuery query);

    /**
     * Complete a name as it is typed, in any language.
     *
     * @param language {@code en} or {@code ko}: the language of labels in the answer
     */
    List<Suggestion> suggest(String typed, int limit, String language);

    /** The revision of the graph that the last commit shows; -1 where there was none. */
    long revision();

    /** How many documents it holds. */
    long size();

    /** Forget everything; takes effect with the next commit. */
    void clear();

    /** Write a change; takes effect with the next commit. */
    void stage(IndexChange change);

    /** Make all that is staged durable without showing it, as of this revision of the graph. */
    void prepareCommit(long revision);

    /** Show what was prepared. */
    void commit();

    /** Drop what was staged or prepared. */
    void rollback();

    @Override
    void close();
}
