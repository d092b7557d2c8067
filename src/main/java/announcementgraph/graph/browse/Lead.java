package announcementgraph.graph.browse;

import announcementgraph.graph.Terms;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says in one sentence what is known of a thing, in English or Korean. Only facts of the graph are
 * told.
 */
final class Lead {

    private final Reading reading;
    private final String language;
    private final Thing thing;
    private final List<AnnouncementReader.Key> announcements;

    Lead(
            Reading reading,
            String language,
            Thing thing,
            List<AnnouncementReader.Key> announcements) {
        this.reading = reading;
        this.language = language;
        this.thing = thing;
        this.announcements = announcements;
    }

    /** The sentence; empty where nothing but the name is known. */
    String sentence() {
        boolean korean = language.equals("ko");
        Optional<Kind> kind = Kind.ofWord(thing.kind());
        if (kind.isEmpty()) {
            return "";
        }
        return switch (kind.get()) {
            case PRODUCT -> korean ? koreanProduct() : product();
            case ORGANIZATION -> korean ? koreanOrganization() : organization();
            case PERSON -> korean ? koreanPerson() : person();
            case EVENT, SESSION -> korean ? koreanEvent() : event();
            case TOPIC -> korean ? koreanTopic() : topic();
            case PLACE, NOTE, ANNOUNCEMENT, CLAIM -> "";
        };
    }

    private String product() {
        String type = type().map(Lead::withArticle).orElse("a product");
        String maker = first(Vocabulary.MANUFACTURER, true);
        String event = announcedAt();
        String made = maker.isEmpty() ? "" : " made by " + maker;
        String announced = event.isEmpty() ? "" : ", announced at " + event;
        return made.isEmpty() && announced.isEmpty() && type().isEmpty()
                ? ""
                : thing.label() + " is " + type + made + announced + ".";
    }

    private String koreanProduct() {
        String type = type().orElse("제품");
        String maker = first(Vocabulary.MANUFACTURER, true);
        String event = announcedAt();
        if (maker.isEmpty() && event.isEmpty() && type().isEmpty()) {
            return "";
        }
        String made = maker.isEmpty() ? "" : Josa.subject(maker) + " 만든 ";
        String end =
                event.isEmpty()
                        ? Josa.copula(type) + "."
                        : Josa.as(type) + ", " + event + "에서 발표되었다.";
        return Josa.topic(thing.label()) + " " + made + end;
    }

    private String organization() {
        int products = count(Vocabulary.MANUFACTURER, false);
        String makes = products == 0 ? "" : " makes " + counted(products, "product");
        String announced =
                announcements.isEmpty()
                        ? ""
                        : " made "
                                + counted(announcements.size(), "announcement")
                                + latest(", the latest at ");
        if (makes.isEmpty() && announced.isEmpty()) {
            return "";
        }
        String and = makes.isEmpty() || announced.isEmpty() ? "" : " and";
        return thing.label() + makes + and + announced + ".";
    }

    private String koreanOrganization() {
        int products = count(Vocabulary.MANUFACTURER, false);
        if (products == 0 && announcements.isEmpty()) {
            return "";
        }
        if (announcements.isEmpty()) {
            return Josa.topic(thing.label()) + " 제품 " + products + "개를 만들었다.";
        }
        String made = products == 0 ? "" : " 제품 " + products + "개를 만들고";
        String event = announcedAt();
        String latest = event.isEmpty() ? "" : " 가장 최근 발표는 " + event + "에서 나왔다.";
        return Josa.topic(thing.label()) + made + " 발표 " + announcements.size() + "건을 했다." + latest;
    }

    private String person() {
        String title = attribute(Vocabulary.JOB_TITLE);
        String employer = first(Vocabulary.WORKS_FOR, true);
        String event = firstOf(Vocabulary.PERFORMER_IN, true, Kind.EVENT);
        if (title.isEmpty() && employer.isEmpty() && event.isEmpty()) {
            return "";
        }
        String works =
                title.isEmpty()
                        ? employer.isEmpty() ? "" : " works for " + employer
                        : " is " + title + (employer.isEmpty() ? "" : " at " + employer);
        String speaks =
                event.isEmpty() ? "" : (works.isEmpty() ? "" : " and") + " spoke at " + event;
        return thing.label() + works + speaks + ".";
    }

    private String koreanPerson() {
        String title = attribute(Vocabulary.JOB_TITLE);
        String employer = first(Vocabulary.WORKS_FOR, true);
        String event = firstOf(Vocabulary.PERFORMER_IN, true, Kind.EVENT);
        String post = (employer + " " + title).strip();
        if (post.isEmpty() && event.isEmpty()) {
            return "";
        }
        if (event.isEmpty()) {
            String works = title.isEmpty() ? employer + " 소속이다." : Josa.copula(post) + ".";
            return Josa.topic(thing.label()) + " " + works;
        }
        String as =
                post.isEmpty() ? "" : title.isEmpty() ? employer + " 소속으로, " : Josa.as(post) + ", ";
        return Josa.topic(thing.label()) + " " + as + event + "에서 발표했다.";
    }

    private String event() {
        boolean session = thing.kind().equals(Kind.SESSION.word());
        String whole = first(Vocabulary.SUPER_EVENT, true);
        String organizer = first(Vocabulary.ORGANIZER, true);
        String date = attribute(Vocabulary.START_DATE);
        String place = first(Vocabulary.LOCATION, true);
        String speakers = names(Vocabulary.PERFORMER_IN, " and ");
        StringBuilder sentence =
                new StringBuilder(thing.label()).append(session ? " is a session" : " is an event");
        int bare = sentence.length();
        if (session) {
            sentence.append(whole.isEmpty() ? "" : " of " + whole);
            sentence.append(speakers.isEmpty() ? "" : " with " + speakers);
        } else {
            sentence.append(organizer.isEmpty() ? "" : " of " + organizer);
            sentence.append(place.isEmpty() ? "" : " in " + place);
            sentence.append(date.isEmpty() ? "" : " on " + date);
        }
        if (!announcements.isEmpty()) {
            sentence.append(", where ")
                    .append(counted(announcements.size(), "announcement"))
                    .append(announcements.size() == 1 ? " was made" : " were made");
        }
        return sentence.length() == bare ? "" : sentence.append('.').toString();
    }

    private String koreanEvent() {
        boolean session = thing.kind().equals(Kind.SESSION.word());
        String whole = first(Vocabulary.SUPER_EVENT, true);
        String organizer = first(Vocabulary.ORGANIZER, true);
        String date = attribute(Vocabulary.START_DATE);
        String place = first(Vocabulary.LOCATION, true);
        String speakers = names(Vocabulary.PERFORMER_IN, ", ");
        StringBuilder sentence = new StringBuilder();
        if (session) {
            sentence.append(whole.isEmpty() ? "" : whole + "의 ");
            sentence.append("세션");
            String by = speakers.isEmpty() ? "이다" : "이며, " + Josa.subject(speakers) + " 발표했다";
            sentence.append(by);
        } else {
            sentence.append(date.isEmpty() ? "" : date + "에 ");
            sentence.append(place.isEmpty() ? "" : place + "에서 ");
            sentence.append(organizer.isEmpty() ? "열린 행사" : Josa.subject(organizer) + " 연 행사");
            sentence.append(
                    announcements.isEmpty() ? "이다" : "로, 발표 " + announcements.size() + "건이 나왔다");
        }
        boolean bare =
                whole.isEmpty()
                        && organizer.isEmpty()
                        && date.isEmpty()
                        && place.isEmpty()
                        && speakers.isEmpty()
                        && announcements.isEmpty();
        return bare ? "" : Josa.topic(thing.label()) + " " + sentence + ".";
    }

    private String topic() {
        String broader = first(Vocabulary.BROADER, true);
        int covered = count(Vocabulary.ABOUT, false);
        if (broader.isEmpty() && covered == 0) {
            return "";
        }
        String part = broader.isEmpty() ? " is a topic" : " is a topic within " + broader;
        String where =
                covered == 0
                        ? ""
                        : ", covered " + (covered == 1 ? "once" : counted(covered, "time"));
        return thing.label() + part + where + ".";
    }

    private String koreanTopic() {
        String broader = first(Vocabulary.BROADER, true);
        int covered = count(Vocabulary.ABOUT, false);
        if (broader.isEmpty() && covered == 0) {
            return "";
        }
        String within = broader.isEmpty() ? "" : broader + "에 속하는 ";
        String end = covered == 0 ? "주제이다." : "주제로, 행사와 세션 " + covered + "곳에서 다루었다.";
        return Josa.topic(thing.label()) + " " + within + end;
    }

    private Optional<String> type() {
        return reading.things().types(thing.iri()).stream()
                .filter(type -> type.startsWith(Vocabulary.AG))
                .findFirst()
                .map(type -> reading.words().type(type, language));
    }

    /** Hardware and software have no article; a service and a model do. */
    private static String withArticle(String type) {
        String word = type.toLowerCase(Locale.ROOT);
        return word.endsWith("ware")
                ? word
                : (("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word);
    }

    private String latest(String before) {
        String event = announcedAt();
        return event.isEmpty() ? "" : before + event;
    }

    /** The event, not the session, of the newest announcement that tells one. */
    private String announcedAt() {
        for (AnnouncementReader.Key key : announcements) {
            for (String at :
                    reading.values(key.graph(), key.announcement(), Vocabulary.ANNOUNCED_AT)) {
                String event =
                        reading.value(key.graph(), Terms.iri(at), Vocabulary.SUPER_EVENT)
                                .map(Terms::string)
                                .orElse(at);
                String whole =
                        Kind.ofIri(at).filter(kind -> kind == Kind.SESSION).isPresent()
                                ? event
                                : at;
                return reading.things().of(whole, language).label();
            }
        }
        return "";
    }

    private String first(String relation, boolean out) {
        return links(relation, out).stream()
                .findFirst()
                .map(link -> reading.things().of(link.other(), language).label())
                .orElse("");
    }

    private String firstOf(String relation, boolean out, Kind kind) {
        return links(relation, out).stream()
                .filter(link -> Kind.ofIri(link.other()).filter(kind::equals).isPresent())
                .findFirst()
                .map(link -> reading.things().of(link.other(), language).label())
                .orElse("");
    }

    private String names(String relation, String and) {
        List<String> labels =
                links(relation, false).stream()
                        .limit(3)
                        .map(link -> reading.things().of(link.other(), language).label())
                        .toList();
        return String.join(and, labels);
    }

    private int count(String relation, boolean out) {
        return links(relation, out).size();
    }

    private List<Links.Link> links(String relation, boolean out) {
        return reading.links().all(thing.iri()).stream()
                .filter(link -> link.predicate().equals(relation) && link.out() == out)
                .toList();
    }

    private String attribute(String property) {
        return reading.about(Terms.iri(thing.iri()), Terms.iri(property)).stream()
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .sorted(
                        Comparator.comparing(
                                        (Node value) ->
                                                !value.getLiteralLanguage().equals(language))
                                .thenComparing(Terms::string))
                .findFirst()
                .map(Terms::string)
                .orElse("");
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
