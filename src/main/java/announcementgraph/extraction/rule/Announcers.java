package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.recognition.Referent;
import announcementgraph.extraction.structure.Line;
import announcementgraph.extraction.structure.Sentences;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the organization that announces: named in the sentence, or told by what is around it. */
final class Announcers {

    private static final Pattern BY = Pattern.compile("(?i)^\\s*by\\s+(?:the\\s+)?");

    private static final Pattern ADVERBS =
            Pattern.compile("\\s(?:(?:\\w+ly|also|has|have|had|just|then|today)\\s){0,2}");

    private final Pattern crowd;

    Announcers(WordTables words) {
        String any =
                String.join("|", words.forms("crowd-words").stream().map(Pattern::quote).toList());
        this.crowd =
                Pattern.compile(
                        "(?i)(?<![\\p{L}\\p{N}])(?:"
                                + any
                                + ")\\s(?:(?:\\w+ly|also|has|have|had|just|then)\\s){0,2}$");
    }

    /** Whether the word's subject is people of no organization: "A member announced …". */
    boolean isCrowd(Reading reading, SourceSpan sentence, Triggers.Trigger trigger) {
        return crowd.matcher(reading.text().substring(sentence.begin(), trigger.span().begin()))
                .find();
    }

    /** The organization that the sentence names as the one who announces. */
    static Optional<Name> named(
            Reading reading,
            Triggers.Trigger trigger,
            List<Name> organizations,
            List<Name> announced) {
        var named =
                BY.matcher(reading.text()).region(trigger.span().end(), reading.text().length());
        if (named.find()) {
            int at = named.end();
            Optional<Name> agent = organizations.stream().filter(o -> o.begin() == at).findFirst();
            if (agent.isPresent()) {
                return agent;
            }
        }
        List<Name> left =
                organizations.stream()
                        .filter(
                                o ->
                                        o.end() <= trigger.span().begin()
                                                || o.end() <= announced.getFirst().begin())
                        .toList();
        return left.stream()
                .filter(o -> isRightBefore(reading, o, trigger))
                .findFirst()
                .or(() -> left.stream().filter(o -> Places.isSubject(reading, o)).findFirst())
                .or(() -> left.stream().filter(o -> owns(reading, o, announced)).findFirst())
                .or(() -> left.stream().findFirst().filter(o -> !isOther(reading, o)));
    }

    /**
     * "Acme and Foobar released Wombat 2 and Quokka": to each what it is known to make, the rest to
     * the one who announces.
     */
    static Map<Optional<Name>, List<Name>> shares(
            Optional<Name> by, List<Name> announced, List<Name> organizations) {
        Map<Optional<Name>, List<Name>> shares = new LinkedHashMap<>();
        for (Name product : announced) {
            Optional<Name> maker =
                    by.filter(b -> !mayMake(b.referent(), product.referent()))
                            .flatMap(b -> makerAmong(organizations, product));
            shares.computeIfAbsent(maker.or(() -> by), o -> new ArrayList<>()).add(product);
        }
        return shares;
    }

    private static Optional<Name> makerAmong(List<Name> organizations, Name product) {
        return product.referent()
                .maker()
                .flatMap(
                        m ->
                                organizations.stream()
                                        .filter(o -> o.referent().iri().equals(m))
                                        .findFirst());
    }

    /** "…, and Foobar also presented": the subject that the word itself has. */
    private static boolean isRightBefore(
            Reading reading, Name organization, Triggers.Trigger trigger) {
        return organization.end() < trigger.span().begin()
                && trigger.order().equals("svo")
                && ADVERBS.matcher(reading.text())
                        .region(organization.end(), trigger.span().begin())
                        .matches();
    }

    /** Whether it stands with another role: with, for, on, 과, 와, 을 위한. */
    private static boolean isOther(Reading reading, Name organization) {
        String before =
                reading.text()
                        .substring(Math.max(0, organization.begin() - 8), organization.begin());
        String behind =
                reading.text()
                        .substring(
                                organization.end(),
                                Math.min(reading.text().length(), organization.end() + 4));
        return before.matches("(?is).*\\b(?:with|for|on|in|at|from)\\s$")
                || behind.matches("(?s)^(?:과|와|랑|을|를|에)[\\s].*");
    }

    private static boolean owns(Reading reading, Name organization, List<Name> announced) {
        return announced.stream()
                .anyMatch(
                        p ->
                                p.referent()
                                        .maker()
                                        .filter(m -> m.equals(organization.referent().iri()))
                                        .isPresent());
    }

    /** The organization named, else the one that the words around or the products tell. */
    static Optional<Referent> of(
            Reading reading, SourceSpan evidence, List<Name> announced, Optional<Name> by) {
        Optional<Referent> announcer =
                by.map(Name::referent)
                        .or(
                                () ->
                                        lastSpokenOf(reading, evidence)
                                                .or(
                                                        () ->
                                                                Above.entryOrganization(
                                                                        reading, evidence))
                                                .or(() -> headed(reading, evidence))
                                                .or(() -> reading.voiceAt(evidence.begin()))
                                                .filter(o -> !isForum(reading, o)));
        boolean others =
                by.isEmpty()
                        && announcer
                                .filter(
                                        a ->
                                                announced.stream()
                                                        .anyMatch(p -> mayMake(a, p.referent())))
                                .isEmpty();
        return others ? commonMaker(reading, announced) : announcer;
    }

    /** What stands under "Reddit" was said there, not by Reddit. */
    private static boolean isForum(Reading reading, Referent organization) {
        return reading.words().contains("crowd-words", organization.label());
    }

    /** In running text, the organization that the sentence before speaks of. */
    private static Optional<Referent> lastSpokenOf(Reading reading, SourceSpan sentence) {
        Line line = reading.outline().lineAt(sentence.begin());
        List<SourceSpan> sentences = Sentences.of(reading.text(), line.span());
        int at = sentences.indexOf(sentence);
        if (at <= 0) {
            return Optional.empty();
        }
        return Places.outer(reading, sentences.get(at - 1), Kind.ORGANIZATION).stream()
                .map(Name::referent)
                .reduce((a, b) -> b);
    }

    /** The organization that a heading above begins with. */
    private static Optional<Referent> headed(Reading reading, SourceSpan sentence) {
        Line line = reading.outline().lineAt(sentence.begin());
        return reading.outline().sectionOf(line).headings().stream()
                .flatMap(
                        h ->
                                Places.outer(reading, h.span(), Kind.ORGANIZATION).stream()
                                        .filter(o -> o.begin() - h.span().begin() <= 4))
                .map(Name::referent)
                .findFirst();
    }

    /**
     * The maker that the names know for all of these, where the note's line or heading names it.
     */
    private static Optional<Referent> commonMaker(Reading reading, List<Name> announced) {
        return announced.stream()
                .map(p -> p.referent().maker())
                .reduce((a, b) -> a.equals(b) ? a : Optional.empty())
                .flatMap(m -> m)
                .filter(reading::mentions)
                .flatMap(reading::known);
    }

    /** A product that another is known to make is not announced by whoever happens to speak. */
    static boolean mayMake(Referent organization, Referent product) {
        return product.maker().map(m -> m.equals(organization.iri())).orElse(true);
    }
}
