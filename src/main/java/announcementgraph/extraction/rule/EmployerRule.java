package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.recognition.Referent;
import announcementgraph.extraction.recognition.Talk;
import announcementgraph.extraction.structure.Line;
import announcementgraph.language.Language;
import announcementgraph.language.Script;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** For whom people work, and as what: read off the layout around a person's name. */
final class EmployerRule implements Rule {

    private static final Pattern OWNER = Pattern.compile("['’]s\\s|의\\s");
    private static final Pattern REPRESENTED =
            Pattern.compile(
                    "^[^.!?]{0,20}\\b(?:represent|joined|from|works? (?:for|at)|of)\\w*\\s");

    /** "Jane Doe는 Acme에 합류": whom somebody joins. */
    private static final Pattern JOINS_KOREAN = Pattern.compile("^(?:에|로|으로)\\s(?:합류|입사|이직|조인|영입)");

    private static final Pattern QUOTE = Pattern.compile("[\"“”'‘’.!?]");
    private static final Pattern OTHER_PART = Pattern.compile("^,\\s*[^,.\"“]{2,30},\\s*$");

    /** "Jane Doe. Panelists from Acme": not after a short form such as "Dr." */
    private static final Pattern SENTENCE_END = Pattern.compile("^\\s?[.!?]\\s+(?:\\p{Lu}|$)");

    private static final Pattern LIST = Pattern.compile("^[^(（\\[]*[,，、;·]|와 |과 ");
    private static final Pattern MARK = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}|]");

    private final Posts posts;

    EmployerRule(WordTables words) {
        this.posts = new Posts(words);
    }

    @Override
    public void apply(Reading reading, Facts facts) {
        Set<Name> told = new HashSet<>();
        for (Talk talk : reading.talks()) {
            talk.speakers().forEach(speaker -> told.addAll(told(reading, facts, talk, speaker)));
        }
        for (Name person : reading.names()) {
            if (person.is(Kind.PERSON) && !told.contains(person) && !isHandle(reading, person)) {
                affiliation(reading, facts, person, reading.outline().lineAt(person.begin()));
            }
        }
        implied(reading, facts);
    }

    /** "foobar_labs; jdoe": beside accounts other accounts are listed, not employers. */
    private static boolean isHandle(Reading reading, Name person) {
        return Character.isLowerCase(reading.text().charAt(person.begin()))
                && Script.of(reading.text().charAt(person.begin())) == Script.LATIN;
    }

    /** The people of a programme's entry whose affiliation the layout tells. */
    private List<Name> told(Reading reading, Facts facts, Talk talk, Talk.Speaker speaker) {
        Line line = reading.outline().lineAt(talk.span().begin());
        List<Name> people = reading.namesIn(speaker.person(), Kind.PERSON);
        List<Name> told = new ArrayList<>();
        for (Name person : people) {
            List<Name> organizations =
                    speaker.affiliation()
                            .map(a -> Places.outer(reading, a, Kind.ORGANIZATION))
                            .orElse(List.of());
            organizations.forEach(o -> worksFor(facts, person, o, line, 0.85));
            if (!organizations.isEmpty()) {
                title(reading, facts, person, talk.span().begin(), talk.span().end());
                told.add(person);
            }
        }
        return told;
    }

    /**
     * The organizations in the person's part of the line: behind the name first, else before it.
     */
    private void affiliation(Reading reading, Facts facts, Name person, Line line) {
        List<Name> people = reading.namesIn(line.span(), Kind.PERSON);
        List<Name> organizations = Places.outer(reading, line.span(), Kind.ORGANIZATION);
        int at = people.indexOf(person);
        int until = at + 1 < people.size() ? people.get(at + 1).begin() : line.span().end();
        int since = at > 0 ? people.get(at - 1).end() : line.span().begin();
        title(reading, facts, person, since, until);
        Optional<Name> before =
                Places.lastBefore(organizations, person.begin()).filter(o -> o.begin() >= since);
        if (before.filter(o -> OWNER.matcher(between(reading, o, person)).matches()).isPresent()) {
            worksFor(facts, person, before.get(), line, 0.85);
            return;
        }
        List<Name> behind = adjacent(reading, person, organizations, until, line);
        // In the list "한빛 홍길동 이사, 별빛 성춘향 대표" what stands behind a comma is the next one's.
        boolean next =
                before.filter(o -> directly(reading, o, person)).isPresent()
                        && !behind.isEmpty()
                        && LIST.matcher(between(reading, person, behind.getFirst())).find();
        if (next || !behind.isEmpty() && ofNext(reading, person, behind.getLast(), people, at)) {
            behind = List.of();
        }
        behind.forEach(o -> worksFor(facts, person, o, line, 0.85));
        if (behind.isEmpty()) {
            before.filter(o -> posts.join(between(reading, o, person)))
                    .ifPresent(o -> worksFor(facts, person, o, line, 0.8));
            represented(reading, facts, person, line, organizations);
        }
    }

    /** "에릭 홍, 한빛소프트 홍길동": behind a comma and right before the next person, it is that one's. */
    private boolean ofNext(
            Reading reading, Name person, Name organization, List<Name> people, int at) {
        return at + 1 < people.size()
                && LIST.matcher(between(reading, person, organization)).find()
                && between(reading, organization, people.get(at + 1)).length() <= 12
                && directly(reading, organization, people.get(at + 1));
    }

    private boolean directly(Reading reading, Name organization, Name person) {
        String words = between(reading, organization, person);
        return !MARK.matcher(words).find() && posts.join(words);
    }

    private static String between(Reading reading, Name first, Name second) {
        return reading.text().substring(first.end(), second.begin());
    }

    private List<Name> adjacent(
            Reading reading, Name person, List<Name> organizations, int until, Line line) {
        boolean opens = person.begin() - line.span().begin() <= 3;
        List<Name> found = new ArrayList<>();
        int at = person.end();
        for (Name organization : organizations) {
            if (organization.begin() < at || organization.end() > until) {
                continue;
            }
            String words = reading.text().substring(at, organization.begin());
            if (SENTENCE_END.matcher(words).find()
                    || !posts.join(words) && !(opens && OTHER_PART.matcher(words).matches())) {
                break;
            }
            found.add(organization);
            at = organization.end();
        }
        return found;
    }

    private static void represented(
            Reading reading, Facts facts, Name person, Line line, List<Name> organizations) {
        String behind = reading.text().substring(person.end(), line.span().end());
        Places.firstBehind(organizations, person.end())
                .filter(o -> o.begin() - person.end() < 20)
                .filter(
                        o ->
                                JOINS_KOREAN
                                        .matcher(
                                                reading.text()
                                                        .substring(o.end(), line.span().end()))
                                        .find())
                .ifPresent(o -> worksFor(facts, person, o, line, 0.75));
        if (REPRESENTED.matcher(behind).find()) {
            Places.firstBehind(organizations, person.end())
                    .filter(o -> o.begin() - person.end() < 45)
                    .filter(o -> !QUOTE.matcher(between(reading, person, o)).find())
                    .ifPresent(o -> worksFor(facts, person, o, line, 0.7));
        }
    }

    private static void worksFor(
            Facts facts, Name person, Name organization, Line line, double confidence) {
        facts.relation(
                person.referent(),
                Vocabulary.WORKS_FOR,
                organization.referent(),
                line.isRow() ? line.span() : Places.cover(person.span(), organization.span()),
                "affiliation",
                confidence);
    }

    private void title(Reading reading, Facts facts, Name person, int since, int until) {
        String text = reading.text();
        posts.nearest(text, new SourceSpan(person.end(), until), true)
                .filter(t -> isNoName(reading, t))
                .filter(t -> Posts.near(unnamed(reading, person.end(), t.begin())))
                .or(
                        () ->
                                posts.nearest(text, new SourceSpan(since, person.begin()), false)
                                        .filter(t -> isNoName(reading, t))
                                        .filter(
                                                t ->
                                                        Posts.near(
                                                                unnamed(
                                                                        reading,
                                                                        t.end(),
                                                                        person.begin()))))
                .ifPresent(
                        t ->
                                facts.attribute(
                                        person.referent(),
                                        Vocabulary.JOB_TITLE,
                                        t.of(text),
                                        Language.ofName(t.of(text)).tag(),
                                        Places.cover(person.span(), t),
                                        "title-word",
                                        0.8));
    }

    /** "AI Engineer" in "AI Engineer Europe" is the event's. */
    private static boolean isNoName(Reading reading, SourceSpan title) {
        return reading.namesAt(title).stream()
                .noneMatch(n -> n.is(Kind.EVENT) || n.is(Kind.PRODUCT));
    }

    /** How many characters between two places are in no organization's name. */
    private static int unnamed(Reading reading, int begin, int end) {
        SourceSpan gap = new SourceSpan(begin, end);
        return gap.length()
                - Places.outer(reading, gap, Kind.ORGANIZATION).stream()
                        .mapToInt(o -> o.span().length())
                        .sum();
    }

    /**
     * A speaker of whom the note does not say for whom: the affiliation that the names know, where
     * the note names that organization; else, of one with a title at the host's own keynote, the
     * host.
     */
    private static void implied(Reading reading, Facts facts) {
        for (Name person : reading.names()) {
            if (person.is(Kind.PERSON)
                    && !facts.objects(person.referent(), Vocabulary.PERFORMER_IN).isEmpty()
                    && facts.objects(person.referent(), Vocabulary.WORKS_FOR).isEmpty()) {
                implied(reading, facts, person);
            }
        }
    }

    private static void implied(Reading reading, Facts facts, Name speaker) {
        Referent person = speaker.referent();
        SourceSpan line = Places.lineOf(reading, speaker.begin());
        Optional<Referent> known =
                person.entry().stream()
                        .flatMap(e -> e.wholes().stream())
                        .filter(reading::mentions)
                        .flatMap(w -> reading.known(w).stream())
                        .findFirst();
        if (known.isPresent()) {
            facts.relation(
                    person, Vocabulary.WORKS_FOR, known.get(), line, "known-affiliation", 0.6);
        } else if (person.entry().isEmpty()
                && facts.value(person, Vocabulary.JOB_TITLE).isPresent()) {
            reading.host()
                    .filter(reading::mentions)
                    .ifPresent(
                            h ->
                                    facts.relation(
                                            person,
                                            Vocabulary.WORKS_FOR,
                                            h,
                                            line,
                                            "speaks-for-host",
                                            0.45));
        }
    }
}
