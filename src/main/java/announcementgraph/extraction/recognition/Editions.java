package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.language.Dates;
import announcementgraph.lexicon.Entry;
import announcementgraph.lexicon.Match;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Series of events and their editions, and who holds them. Stateless. */
final class Editions {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    /** "GTC24", "re:Invent '23": what stands right behind an event's name. */
    private static final Pattern SHORT_YEAR =
            Pattern.compile("^\\s?['’]?(1[5-9]|2\\d)(?![\\p{L}\\p{N}]|[.,:/-]\\d)");

    private static final Pattern YEAR_BEHIND =
            Pattern.compile("\\s?(?:[-–—,]\\s?)?(?:['’]\\d\\d|(?:19|20)\\d\\d)(?!\\d)");

    private Editions() {}

    /**
     * The edition of a known series in a year; the series itself where no year is known or it is an
     * edition already.
     */
    static Referent edition(Reading reading, Name name, Line line, Optional<String> year) {
        Referent known = name.referent();
        Matcher behind =
                SHORT_YEAR.matcher(reading.text().substring(name.end(), line.span().end()));
        Optional<String> when = behind.find() ? Optional.of("20" + behind.group(1)) : year;
        Referent found =
                regional(reading, name, when).orElseGet(() -> edition(reading, known, when));
        if (found != known) {
            reading.redirect(known, found);
            found.alsoCalled(name.span().of(reading.text()));
        }
        return found;
    }

    /** "Open Source Summit Europe 2025": one of several editions in a year, told by its place. */
    private static Optional<Referent> regional(
            Reading reading, Name series, Optional<String> year) {
        int at = series.end() + 1;
        if (year.isEmpty() || Dates.year(series.referent().label()).isPresent()) {
            return Optional.empty();
        }
        String label = series.referent().label() + " " + year.get();
        boolean known =
                reading.lexicon().entry(Iris.mint(Kind.EVENT, label)).isPresent()
                        || editionOf(reading, series.referent(), year.get()).isPresent();
        return reading.namesAt(new SourceSpan(at, at + 1)).stream()
                .filter(place -> !known && place.is(Kind.PLACE) && place.begin() == at)
                .filter(
                        place ->
                                YEAR_BEHIND
                                        .matcher(reading.text().substring(place.end()))
                                        .lookingAt())
                .findFirst()
                .map(place -> place.span().of(reading.text()))
                .map(place -> regional(reading, series.referent(), place, year.get()));
    }

    private static Referent regional(Reading reading, Referent series, String place, String year) {
        String name = series.entry().map(e -> e.labels().get("en")).orElse(series.label());
        Referent event = reading.named(Kind.EVENT, name + " " + place + " " + year);
        event.alsoCalled(name + " " + year);
        series.maker().ifPresent(event::maker);
        return event;
    }

    static Referent edition(Reading reading, Referent series, Optional<String> year) {
        if (year.isEmpty() || Dates.year(series.label()).isPresent()) {
            return series;
        }
        String seriesLabel =
                series.entry()
                        .map(e -> e.labels().getOrDefault("en", series.label()))
                        .orElse(series.label());
        String label = seriesLabel + " " + year.get();
        Optional<Entry> edition =
                reading.lexicon()
                        .entry(Iris.mint(Kind.EVENT, label))
                        .or(() -> editionOf(reading, series, year.get()));
        Referent referent =
                edition.map(reading::known).orElseGet(() -> reading.named(Kind.EVENT, label));
        series.entry()
                .ifPresent(
                        e -> {
                            e.labels()
                                    .values()
                                    .forEach(l -> referent.alsoCalled(l + " " + year.get()));
                            e.aliases()
                                    .forEach(a -> referent.alsoCalled(a.form() + " " + year.get()));
                        });
        return referent;
    }

    private static Optional<Entry> editionOf(Reading reading, Referent series, String year) {
        return reading.lexicon().entries().stream()
                .filter(e -> e.kind() == Kind.EVENT && e.wholes().contains(series.iri()))
                .filter(e -> e.labels().values().stream().anyMatch(l -> l.contains(year)))
                .findFirst();
    }

    /** In a note on an edition, the bare name of the series means that edition. */
    static void editionsMeant(Reading reading, Referent event) {
        Set<Referent> events = new LinkedHashSet<>();
        reading.names().stream()
                .filter(name -> name.is(Kind.EVENT) && name.referent() != event)
                .forEach(name -> events.add(name.referent()));
        events.stream()
                .filter(other -> isSeriesOf(other.iri(), other.label(), event))
                .forEach(series -> reading.redirect(series, event));
    }

    private static boolean isSeriesOf(String iri, String label, Referent event) {
        return event.entry().filter(e -> e.wholes().contains(iri)).isPresent()
                || event.label().startsWith(label + " ")
                        && YEAR.matcher(event.label().substring(label.length() + 1)).matches();
    }

    private static boolean isSeriesOf(Entry series, Referent event) {
        return isSeriesOf(series.iri(), series.labels().values().iterator().next(), event);
    }

    /**
     * The host: the organizer as the names have it, else the organization whose name the event's
     * begins with.
     */
    static void host(Reading reading, Referent event) {
        Optional<Referent> known =
                event.maker()
                        .or(
                                () ->
                                        event.entry().stream()
                                                .flatMap(e -> e.wholes().stream())
                                                .flatMap(w -> reading.lexicon().entry(w).stream())
                                                .flatMap(e -> e.maker().stream())
                                                .findFirst())
                        .or(
                                () ->
                                        reading.lexicon().entries().stream()
                                                .filter(e -> e.kind() == Kind.EVENT)
                                                .filter(e -> isSeriesOf(e, event))
                                                .flatMap(e -> e.maker().stream())
                                                .findFirst())
                        .flatMap(reading::known);
        known.or(() -> namedWithin(reading, event)).ifPresent(reading::host);
    }

    private static Optional<Referent> namedWithin(Reading reading, Referent event) {
        String label = event.label();
        for (Match match : reading.lexicon().gazetteer().find(label, 0, label.length())) {
            for (Match.Sense sense : match.senses()) {
                if (match.begin() == 0 && sense.entry().kind() == Kind.ORGANIZATION) {
                    return Optional.of(reading.known(sense.entry()));
                }
            }
        }
        return Optional.empty();
    }
}
