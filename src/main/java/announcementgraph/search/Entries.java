package announcementgraph.search;

import announcementgraph.graph.browse.AnnouncementView;
import announcementgraph.graph.browse.IndexedNote;
import announcementgraph.graph.browse.IndexedThing;
import announcementgraph.graph.browse.NoteView.MentionView;
import announcementgraph.graph.browse.Thing;
import announcementgraph.language.Language;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes the entries of notes and things. The same record gives the same entries, whenever it is
 * asked.
 */
final class Entries {

    /** The source of what notes say. */
    static final String NOTES = "notes";

    private Entries() {}

    static Entry ofThing(IndexedThing indexed) {
        Thing thing = indexed.thing();
        List<Entry.Name> names =
                indexed.names().stream()
                        .map(name -> new Entry.Name(name.form(), name.language(), name.preferred()))
                        .distinct()
                        .sorted(
                                Comparator.comparing(Entry.Name::label)
                                        .reversed()
                                        .thenComparing(Entry.Name::language)
                                        .thenComparing(Entry.Name::form))
                        .toList();
        String label = label(thing);
        Map<String, Set<String>> facets = new TreeMap<>();
        add(facets, thing.iri());
        indexed.related()
                .forEach(
                        (facet, iris) -> {
                            if (Facets.OF_THINGS.contains(facet)) {
                                facets.computeIfAbsent(facet, f -> new TreeSet<>()).addAll(iris);
                            }
                        });
        facets.put(Facets.KIND, Set.of(Entry.THING));
        thing.labels()
                .keySet()
                .forEach(
                        tag ->
                                facets.computeIfAbsent(Facets.LANGUAGE, f -> new TreeSet<>())
                                        .add(tag));
        Set<String> forms = new LinkedHashSet<>();
        forms.add(label);
        names.forEach(name -> forms.add(name.form()));
        return new Entry(
                thing.iri(),
                Entry.THING,
                thing.iri(),
                thing.href(),
                label,
                String.join(" · ", forms),
                List.of(thing.iri()),
                List.of(),
                null,
                "",
                null,
                null,
                lists(facets),
                names,
                indexed.notes(),
                indexed.degree());
    }

    static List<Entry> ofNote(IndexedNote note) {
        List<Entry> entries = new ArrayList<>();
        note.announcements()
                .forEach(announcement -> entries.add(ofAnnouncement(note, announcement)));
        for (Passages.Passage passage : Passages.of(note.text())) {
            entries.add(ofPassage(note, passage));
        }
        return entries;
    }

    private static Entry ofAnnouncement(IndexedNote note, AnnouncementView announcement) {
        Set<String> things = new LinkedHashSet<>();
        Stream.of(
                        announcement.by(),
                        announcement.announced(),
                        announcement.at(),
                        announcement.about())
                .flatMap(Collection::stream)
                .forEach(thing -> things.add(thing.iri()));
        int begin = announcement.evidence().begin();
        int end = begin + announcement.text().length();
        boolean inPlace =
                begin >= 0
                        && end <= note.text().length()
                        && note.text().startsWith(announcement.text(), begin);
        List<MentionView> mentions = inPlace ? mentions(note, begin, end) : List.of();
        mentions.forEach(mention -> things.add(mention.thing().iri()));
        List<String> listed = List.copyOf(things);
        String date = announcement.date() != null ? announcement.date() : note.date().orElse(null);
        Map<String, Set<String>> facets = facets(note, listed, date, announcement.text());
        facets.put(Facets.KIND, Set.of(Entry.ANNOUNCEMENT));
        Optional<Thing> place = announcement.at().stream().findFirst().or(note::event);
        return new Entry(
                note.iri() + "|" + announcement.iri(),
                Entry.ANNOUNCEMENT,
                announcement.iri(),
                announcement.href(),
                note.title(),
                announcement.text(),
                listed,
                spans(mentions, listed, begin),
                place.map(Thing::iri).orElse(null),
                section(note, Math.max(0, begin)),
                note.iri(),
                date,
                lists(facets),
                List.of(),
                0,
                0);
    }

    private static Entry ofPassage(IndexedNote note, Passages.Passage passage) {
        List<MentionView> mentions = mentions(note, passage.begin(), passage.end());
        Set<String> things = new LinkedHashSet<>();
        mentions.forEach(mention -> things.add(mention.thing().iri()));
        List<String> listed = List.copyOf(things);
        String text = note.text().substring(passage.begin(), passage.end());
        Map<String, Set<String>> facets = facets(note, listed, note.date().orElse(null), text);
        facets.put(Facets.KIND, Set.of(Entry.PASSAGE));
        return new Entry(
                note.iri() + "|" + passage.begin(),
                Entry.PASSAGE,
                note.iri(),
                Iris.hrefOf(note.iri()) + "?at=" + passage.begin() + "-" + passage.end(),
                note.title(),
                text,
                listed,
                spans(mentions, listed, passage.begin()),
                note.event().map(Thing::iri).orElse(null),
                section(note, passage.begin()),
                note.iri(),
                note.date().orElse(null),
                lists(facets),
                List.of(),
                0,
                0);
    }

    private static Map<String, Set<String>> facets(
            IndexedNote note,
            List<String> things,
            @org.jspecify.annotations.Nullable String date,
            String text) {
        Map<String, Set<String>> facets = new TreeMap<>();
        things.forEach(iri -> add(facets, iri));
        note.event().ifPresent(event -> add(facets, event.iri()));
        if (date != null && date.length() >= 4) {
            facets.put(Facets.YEAR, Set.of(date.substring(0, 4)));
        }
        Language language = Language.of(text);
        facets.put(
                Facets.LANGUAGE,
                Set.of(language == Language.OTHER ? note.language() : language.tag()));
        return facets;
    }

    private static void add(Map<String, Set<String>> facets, String iri) {
        Kind.ofIri(iri)
                .map(Kind::word)
                .filter(Facets.OF_THINGS::contains)
                .ifPresent(facet -> facets.computeIfAbsent(facet, f -> new TreeSet<>()).add(iri));
    }

    private static Map<String, List<String>> lists(Map<String, Set<String>> facets) {
        Map<String, List<String>> lists = new TreeMap<>();
        facets.forEach(
                (facet, values) ->
                        lists.put(
                                facet,
                                values.stream()
                                        .filter(value -> !value.isEmpty())
                                        .sorted()
                                        .toList()));
        return lists;
    }

    private static List<MentionView> mentions(IndexedNote note, int begin, int end) {
        return note.mentions().stream()
                .filter(mention -> mention.begin() >= begin && mention.end() <= end)
                .sorted(
                        Comparator.comparingInt(MentionView::begin)
                                .thenComparingInt(MentionView::end)
                                .thenComparing(mention -> mention.thing().iri()))
                .toList();
    }

    private static List<Entry.Span> spans(
            List<MentionView> mentions, List<String> things, int begin) {
        return mentions.stream()
                .map(
                        mention ->
                                new Entry.Span(
                                        mention.begin() - begin,
                                        mention.end() - begin,
                                        things.indexOf(mention.thing().iri())))
                .toList();
    }

    private static String section(IndexedNote note, int place) {
        return note.sections().stream()
                .filter(section -> section.begin() <= place)
                .max(Comparator.comparingInt(IndexedNote.Section::begin))
                .map(section -> label(section.session()))
                .orElse("");
    }

    /** A label that does not depend on the language of whoever asks. */
    private static String label(Thing thing) {
        String english = thing.labels().get("en");
        if (english != null) {
            return english;
        }
        return new TreeMap<>(thing.labels()).values().stream().findFirst().orElse(thing.label());
    }
}
