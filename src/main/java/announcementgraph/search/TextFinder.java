package announcementgraph.search;

import announcementgraph.search.analysis.Analyzers;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers one {@code text:query}: every word must match, and no other spelling is tried. A subject
 * answers once, with its best text.
 */
final class TextFinder {

    private final Snapshot snapshot;
    private final Analyzers analyzers;
    private final TextQuestion asked;

    TextFinder(Snapshot snapshot, Analyzers analyzers, TextQuestion asked) {
        this.snapshot = snapshot;
        this.analyzers = analyzers;
        this.asked = asked;
    }

    List<TextMatch> find() throws IOException {
        TypedQuery typed = QueryReader.read(asked.text());
        if (typed.isEmpty() || asked.limit() < 1) {
            return List.of();
        }
        Plan plan = new Planner(snapshot, analyzers).unranked(typed);
        int most = Math.min(asked.limit(), Math.max(1, snapshot.getIndexReader().maxDoc()));
        List<TextMatch> matches = new ArrayList<>();
        Set<String> subjects = new HashSet<>();
        for (ScoreDoc hit : snapshot.search(narrowed(plan.ranked()), most).scoreDocs) {
            String iri = snapshot.iri(hit.doc);
            if (subjects.add(iri)) {
                match(iri, hit, plan).ifPresent(matches::add);
            }
        }
        return matches;
    }

    private Query narrowed(Query query) {
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
        List<BytesRef> kinds = asked.kinds().stream().map(BytesRef::new).toList();
        narrowed.add(new TermInSetQuery(Fields.KIND, kinds), Occur.FILTER);
        if (asked.subject() != null) {
            narrowed.add(new TermQuery(new Term(Fields.IRI, asked.subject())), Occur.FILTER);
        }
        if (asked.note() != null) {
            narrowed.add(new TermQuery(new Term(Fields.NOTE, asked.note())), Occur.FILTER);
        }
        if (asked.language() != null) {
            narrowed.add(Planner.hasValue(Facets.LANGUAGE, asked.language()), Occur.FILTER);
        }
        return narrowed.build();
    }

    private Optional<TextMatch> match(String iri, ScoreDoc hit, Plan plan) throws IOException {
        if (!asked.kinds().contains(Entry.THING) && !asked.marked()) {
            String literal = snapshot.literal(hit.doc);
            return Optional.of(
                    new TextMatch(Entry.PASSAGE, iri, hit.score, literal, "", asked.note()));
        }
        Entry entry = snapshot.entry(hit.doc);
        Marks marks = new Marks(analyzers);
        if (!entry.kind().equals(Entry.THING)) {
            String literal =
                    asked.marked()
                            ? Snippet.of(entry.text(), marks.of(entry, plan.marked()))
                            : entry.text();
            return Optional.of(
                    new TextMatch(entry.kind(), iri, hit.score, literal, "", entry.note()));
        }
        return entry.names().stream()
                .filter(
                        name ->
                                asked.language() == null
                                        || name.language().equals(asked.language()))
                .max((a, b) -> Integer.compare(marked(marks, a, plan), marked(marks, b, plan)))
                .map(name -> ofName(entry, name, hit, marks, plan));
    }

    private TextMatch ofName(Entry entry, Entry.Name name, ScoreDoc hit, Marks marks, Plan plan) {
        String literal =
                asked.marked()
                        ? Snippet.of(name.form(), marks.inText(name.form(), plan.marked()))
                        : name.form();
        return new TextMatch(entry.kind(), entry.iri(), hit.score, literal, name.language(), null);
    }

    /** How much of a name is marked, labels before other forms. */
    private static int marked(Marks marks, Entry.Name name, Plan plan) {
        int characters =
                marks.inText(name.form(), plan.marked()).stream()
                        .mapToInt(mark -> mark.end() - mark.begin())
                        .sum();
        return 2 * characters + (name.label() ? 1 : 0);
    }
}
