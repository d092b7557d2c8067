package announcementgraph.search;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * All that the index holds of one document. Everything that is indexed of it follows from this
 * record, so that two indexes with the same entries find the same.
 *
 * @param id unique in the index
 * @param kind {@code thing}, {@code announcement} or {@code passage}
 * @param title of the note; the English label, or any, of a thing
 * @param text the words; a thing's are its names
 * @param things IRIs of what it speaks of, the foremost first
 * @param spans which characters of the text name which thing
 * @param place IRI of the event it belongs to, or null
 * @param section the title of the session it stands in, or empty
 * @param note IRI of the note that it comes from, or null
 * @param date ISO date as precise as known, or null
 * @param facets values by facet
 * @param names a thing's forms, labels first
 * @param notes how many notes name the thing
 * @param degree how many relations the thing has
 */
record Entry(
        String id,
        String kind,
        String iri,
        String href,
        String title,
        String text,
        List<String> things,
        List<Span> spans,
        @Nullable String place,
        String section,
        @Nullable String note,
        @Nullable String date,
        Map<String, List<String>> facets,
        List<Name> names,
        long notes,
        long degree) {

    Entry withText(String other) {
        return new Entry(
                id, kind, iri, href, title, other, things, spans, place, section, note, date,
                facets, names, notes, degree);
    }

    static final String THING = "thing";
    static final String ANNOUNCEMENT = "announcement";
    static final String PASSAGE = "passage";

    /** Characters that name a thing; {@code thing} is its place in the list of things. */
    record Span(int begin, int end, int thing) {}

    /** A form of a thing's name. */
    record Name(String form, String language, boolean label) {}
}
