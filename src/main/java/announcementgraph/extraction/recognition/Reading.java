package announcementgraph.extraction.recognition;

import static java.util.stream.Collectors.toSet;

import announcementgraph.extraction.structure.Line;
import announcementgraph.extraction.structure.Outline;
import announcementgraph.language.Normalizer;
import announcementgraph.lexicon.Entry;
import announcementgraph.lexicon.Lexicon;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.Link;
import announcementgraph.notes.Note;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** One note being read: its lines, and the names found so far. For one thread. */
public final class Reading {

    private final Note note;
    private final Lexicon lexicon;
    private final Outline outline;
    private final Map<String, Referent> referents = new LinkedHashMap<>();
    private final Map<String, Referent> byName = new HashMap<>();
    private final List<Name> names = new ArrayList<>();
    private List<Name> snapshot = List.of();
    private Set<String> mentioned = Set.of();
    private boolean changed;
    private @Nullable Set<Referent> prominent;
    private int longest;
    private final List<Talk> talks = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Integer> furthest = new ArrayList<>();
    private final List<Link> links;
    private @Nullable List<TableColumns> columns;
    private @Nullable Referent event;
    private @Nullable Referent host;
    private @Nullable Referent keynoter;

    public Reading(Note note, Lexicon lexicon) {
        this.note = note;
        this.lexicon = lexicon;
        this.outline = Outline.of(note);
        this.links = new ArrayList<>(note.links());
        links.sort(Comparator.comparingInt(link -> link.span().begin()));
    }

    public Note note() {
        return note;
    }

    public String text() {
        return note.text();
    }

    public Outline outline() {
        return outline;
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public WordTables words() {
        return lexicon.words();
    }

    /** The event that the note is about. */
    public Optional<Referent> event() {
        return Optional.ofNullable(event);
    }

    void event(Referent newEvent) {
        this.event = newEvent;
    }

    /** The organization that holds the event. */
    public Optional<Referent> host() {
        return Optional.ofNullable(host);
    }

    /** The organization whose keynote the whole note is on, where its head says so. */
    public Optional<Referent> keynoter() {
        return Optional.ofNullable(keynoter);
    }

    void keynoter(Referent newKeynoter) {
        this.keynoter = newKeynoter;
    }

    void host(Referent newHost) {
        this.host = newHost;
    }

    /** The entries of programmes. */
    public List<Talk> talks() {
        return Collections.unmodifiableList(talks);
    }

    void add(Talk talk) {
        talks.add(talk);
    }

    public List<Session> sessions() {
        return Collections.unmodifiableList(sessions);
    }

    /** Takes a session, which begins where the one before it does or behind. */
    void add(Session session) {
        int end = session.scope().end();
        furthest.add(furthest.isEmpty() ? end : Math.max(furthest.getLast(), end));
        sessions.add(session);
    }

    /** The innermost session that this place belongs to. */
    public Optional<Session> sessionAt(int index) {
        Session best = null;
        int behind = firstFrom(sessions, s -> s.scope().begin(), index + 1);
        for (int i = behind - 1; i >= 0 && furthest.get(i) > index; i--) {
            Session session = sessions.get(i);
            if (index < session.scope().end()
                    && (best == null || session.scope().length() <= best.scope().length())) {
                best = session;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The links within a place of the text. */
    List<Link> linksIn(SourceSpan span) {
        List<Link> within = new ArrayList<>();
        for (int i = firstFrom(links, l -> l.span().begin(), span.begin()); i < links.size(); i++) {
            Link link = links.get(i);
            if (link.span().begin() > span.end()) {
                break;
            }
            if (span.contains(link.span())) {
                within.add(link);
            }
        }
        return within;
    }

    /** What the columns of the table are that a row stands in. */
    TableColumns columns(Line row) {
        if (columns == null) {
            columns = TableColumns.ofLines(text(), outline.lines(), words());
        }
        return columns.get(row.index());
    }

    /** The organization that speaks at this place: that of the session, else the event's host. */
    public Optional<Referent> voiceAt(int index) {
        return sessionAt(index).flatMap(Session::organization).or(this::keynoter).or(this::host);
    }

    /** The known thing of this entry. */
    public Referent known(Entry entry) {
        return referents.computeIfAbsent(entry.iri(), iri -> met(new Referent(entry)));
    }

    /** The known thing of this IRI, where the names have it. */
    public Optional<Referent> known(String iri) {
        return lexicon.entry(iri).map(this::known);
    }

    /** The organization that the names have as the maker of a product or of its family. */
    Optional<Referent> makerOf(Referent product) {
        return product.maker().flatMap(this::known);
    }

    /**
     * The thing of this kind and name: one that the names know by this slug, one met before in the
     * note, or a new one.
     */
    public Referent named(Kind kind, String label) {
        String iri = Iris.mint(kind, label);
        Optional<Entry> entry = lexicon.entry(iri);
        if (entry.isPresent()) {
            return known(entry.get());
        }
        Referent met = byName.get(keyOf(kind, label));
        return met == null ? at(iri, kind, label) : met;
    }

    private Referent met(Referent referent) {
        byName.putIfAbsent(keyOf(referent.kind(), referent.label()), referent);
        return referent;
    }

    private static String keyOf(Kind kind, String label) {
        return kind + " " + Normalizer.key(label);
    }

    /** The thing of this IRI, where the note has met it. */
    public Optional<Referent> referent(String iri) {
        return Optional.ofNullable(referents.get(iri));
    }

    /** The thing of this IRI and kind with this label. */
    Referent at(String iri, Kind kind, String label) {
        return referents.computeIfAbsent(iri, i -> met(new Referent(i, kind, label)));
    }

    /** The names found so far, in the order of the text, a longer one before those within it. */
    public List<Name> names() {
        if (changed) {
            snapshot = List.copyOf(names);
            mentioned = snapshot.stream().map(n -> n.referent().iri()).collect(toSet());
            prominent = null;
            changed = false;
        }
        return snapshot;
    }

    /** The names within a place of the text. */
    public List<Name> namesIn(SourceSpan span) {
        List<Name> within = new ArrayList<>();
        for (int i = firstFrom(span.begin()); i < names.size(); i++) {
            Name name = names.get(i);
            if (name.begin() >= span.end() && name.begin() > span.begin()) {
                break;
            }
            if (span.contains(name.span())) {
                within.add(name);
            }
        }
        return within;
    }

    /** The names that share a character with a place of the text. */
    public List<Name> namesAt(SourceSpan span) {
        List<Name> there = new ArrayList<>();
        for (int i = firstFrom(span.begin() - longest); i < names.size(); i++) {
            Name name = names.get(i);
            if (name.begin() >= span.end()) {
                break;
            }
            if (name.span().overlaps(span)) {
                there.add(name);
            }
        }
        return there;
    }

    /** The names that a place of the text lies within. */
    public List<Name> namesAround(SourceSpan span) {
        return namesAt(span).stream().filter(n -> n.span().contains(span)).toList();
    }

    /** The index of the first name that begins at this place or behind it. */
    private int firstFrom(int begin) {
        return firstFrom(names, Name::begin, begin);
    }

    private static <T> int firstFrom(List<T> ordered, ToIntFunction<T> place, int begin) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.applyAsInt(ordered.get(middle)) < begin) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public List<Name> namesIn(SourceSpan span, Kind kind) {
        return namesIn(span).stream().filter(n -> n.is(kind)).toList();
    }

    public List<Name> namesIn(Line line) {
        return namesIn(line.span());
    }

    /** Whether nothing is named at this place yet. */
    public boolean free(SourceSpan span) {
        return namesAt(span).isEmpty();
    }

    /** Takes a name, unless its place is taken; says whether it was. */
    public boolean add(SourceSpan span, Referent referent, String rule, double confidence) {
        if (span.length() == 0 || !free(span)) {
            return false;
        }
        put(new Name(span, referent, rule, confidence, false));
        return true;
    }

    /** Takes a name within a longer one. */
    void addNested(SourceSpan span, Referent referent, String rule, double confidence) {
        put(new Name(span, referent, rule, confidence, true));
    }

    /** Takes a longer name in place of those that stand within its span, which become nested. */
    void addAround(SourceSpan span, Referent referent, String rule, double confidence) {
        for (Name n : namesIn(span)) {
            names.set(indexOf(n), new Name(n.span(), n.referent(), n.rule(), n.confidence(), true));
        }
        put(new Name(span, referent, rule, confidence, false));
    }

    /** Forgets a name. */
    void drop(Name name) {
        int at = indexOf(name);
        if (at >= 0) {
            names.remove(at);
            changed = true;
        }
    }

    private int indexOf(Name name) {
        for (int i = firstFrom(name.begin()); i < names.size(); i++) {
            Name there = names.get(i);
            if (there.begin() > name.begin()) {
                break;
            }
            if (there.equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Makes every mention of one thing a mention of another. */
    void redirect(Referent from, Referent to) {
        names.replaceAll(
                n ->
                        n.referent() == from
                                ? new Name(n.span(), to, n.rule(), n.confidence(), n.nested())
                                : n);
        changed = true;
    }

    private void put(Name name) {
        name.referent().alsoCalled(name.span().of(text()));
        int at = firstFrom(name.begin());
        while (at < names.size()
                && names.get(at).begin() == name.begin()
                && names.get(at).end() >= name.end()) {
            at++;
        }
        names.add(at, name);
        longest = Math.max(longest, name.span().length());
        changed = true;
    }

    /** The organization that the note names most often, at least three times. */
    public Set<Referent> prominentOrganizations() {
        List<Name> found = names();
        if (prominent == null) {
            prominent = prominentOrganizations(found);
        }
        return prominent;
    }

    private static Set<Referent> prominentOrganizations(List<Name> found) {
        Map<Referent, Long> counts =
                found.stream()
                        .filter(n -> n.is(Kind.ORGANIZATION))
                        .collect(Collectors.groupingBy(Name::referent, Collectors.counting()));
        long most = counts.values().stream().mapToLong(c -> c).max().orElse(0);
        return counts.entrySet().stream()
                .filter(e -> e.getValue() == most && most >= 3)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether the note names this thing. */
    public boolean mentions(Referent referent) {
        return mentions(referent.iri());
    }

    /** Whether the note names the thing of this IRI. */
    public boolean mentions(String iri) {
        names();
        return mentioned.contains(iri);
    }
}
