package announcementgraph.extraction.rule;

import announcementgraph.extraction.Fact;
import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.recognition.Referent;
import announcementgraph.extraction.recognition.Session;
import announcementgraph.extraction.structure.Line;
import announcementgraph.extraction.structure.Section;
import announcementgraph.extraction.structure.Sentences;
import announcementgraph.notes.Block;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who announced what: an announcing word in a sentence, with the products it takes and the
 * organization before it; or a heading that calls what stands below it announced. Where no
 * organization is named it is the session's, and in the last resort the event's host.
 */
final class AnnouncementRule implements Rule {

    private static final Pattern BY = Pattern.compile("(?i)^\\s*by\\s+(?:the\\s+)?");
    private static final Pattern ANNOUNCING_HEADING =
            Pattern.compile(
                    "(?i)announce|launche|unveil|\\bnew\\s(?:products?|releases?|models?|services?)\\b|what'?s new|공개|발표\\s*(?:내용|제품|목록|된)|신제품|출시|신규\\s*(?:서비스|제품)|새로운\\s*(?:제품|서비스)|発表|发布");
    private static final Pattern FEATURE =
            Pattern.compile(
                    "^(?:\\s[a-z][\\w-]*){0,3}\\s(?:support|integrations?|updates?|improvements?|features?)\\s*(?:$|[:,(–-])");
    private static final String CLAUSE_END = ",;:：、，()（）—–";

    private final Triggers triggers;

    AnnouncementRule(Triggers triggers) {
        this.triggers = triggers;
    }

    @Override
    public void apply(Reading reading, Facts facts) {
        for (SourceSpan sentence : Places.sentences(reading)) {
            sentence(reading, facts, sentence);
        }
        for (Section section : reading.outline().sections()) {
            if (section.headings().stream().limit(1).anyMatch(h -> announces(h.text()))) {
                underHeading(reading, facts, section);
            }
        }
    }

    private static boolean announces(String heading) {
        return ANNOUNCING_HEADING.matcher(heading).find();
    }

    private void sentence(Reading reading, Facts facts, SourceSpan sentence) {
        List<Name> products = Places.outer(reading, sentence, Kind.PRODUCT);
        belowProduct(reading, facts, sentence, products);
        if (products.isEmpty()) {
            return;
        }
        List<Name> organizations = Places.outer(reading, sentence, Kind.ORGANIZATION);
        Modality sentenceModality = triggers.modality(sentence.of(reading.text()));
        if (sentenceModality == Modality.DENIED) {
            return;
        }
        for (Triggers.Trigger trigger : triggers.find(reading, sentence, "announce")) {
            Modality modality =
                    sentenceModality == Modality.PLANNED
                            ? triggers.modality(clause(reading, sentence, trigger))
                            : sentenceModality;
            List<Name> announced = AnnouncedProducts.of(reading, trigger, products, sentence);
            if (announced.isEmpty()) {
                continue;
            }
            Optional<Name> by = by(reading, trigger, organizations, announced);
            state(
                    reading,
                    facts,
                    sentence,
                    announced,
                    by,
                    modality,
                    by.isPresent() ? 0.85 : 0.6,
                    "announcing-word");
        }
    }

    /** "Launched last month", "정식 출시", as an entry under a product: the product is announced. */
    private void belowProduct(
            Reading reading, Facts facts, SourceSpan sentence, List<Name> products) {
        Line line = reading.outline().lineAt(sentence.begin());
        if (!line.isItem() || sentence.begin() != line.span().begin()) {
            return;
        }
        boolean said =
                triggers.find(reading, sentence, "announce").stream()
                        .filter(t -> t.span().begin() - line.span().begin() <= 6)
                        .anyMatch(t -> Places.firstBehind(products, t.span().end()).isEmpty());
        if (!said || triggers.modality(sentence.of(reading.text())) != Modality.STATED) {
            return;
        }
        Above.productName(reading, line)
                .ifPresent(
                        p ->
                                state(
                                        reading,
                                        facts,
                                        sentence,
                                        List.of(p),
                                        Optional.empty(),
                                        Modality.STATED,
                                        0.55,
                                        "announced-below"));
    }

    /**
     * The part of a sentence that a word stands in: what is announced now may be planned to ship
     * ("announced, shipping is planned for May").
     */
    private static String clause(Reading reading, SourceSpan sentence, Triggers.Trigger trigger) {
        int begin = trigger.span().begin();
        while (begin > sentence.begin()
                && !CLAUSE_END.contains(reading.text().substring(begin - 1, begin))) {
            begin--;
        }
        int end = trigger.span().end();
        while (end < sentence.end()
                && !CLAUSE_END.contains(reading.text().substring(end, end + 1))) {
            end++;
        }
        return reading.text().substring(begin, end);
    }

    private static Optional<Name> by(
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
                .filter(o -> Places.isSubject(reading, o))
                .findFirst()
                .or(() -> left.stream().filter(o -> owns(reading, o, announced)).findFirst())
                .or(() -> left.stream().findFirst().filter(o -> !isOther(reading, o)));
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

    private static void state(
            Reading reading,
            Facts facts,
            SourceSpan evidence,
            List<Name> announced,
            Optional<Name> by,
            Modality modality,
            double confidence,
            String rule) {
        Optional<Referent> announcer =
                by.map(Name::referent)
                        .or(() -> lastSpokenOf(reading, evidence))
                        .or(() -> Above.entryOrganization(reading, evidence))
                        .or(() -> headed(reading, evidence))
                        .or(() -> reading.voiceAt(evidence.begin()));
        boolean others =
                by.isEmpty()
                        && announcer
                                .filter(
                                        a ->
                                                announced.stream()
                                                        .anyMatch(p -> mayMake(a, p.referent())))
                                .isEmpty();
        if (others) {
            announcer = commonMaker(reading, announced);
        }
        if (announcer.isEmpty()) {
            return;
        }
        Referent organization = announcer.get();
        List<Referent> things =
                announced.stream()
                        .map(Name::referent)
                        .filter(p -> by.isPresent() || mayMake(organization, p))
                        .distinct()
                        .toList();
        if (things.isEmpty()) {
            return;
        }
        boolean host =
                by.isEmpty()
                        && reading.sessionAt(evidence.begin())
                                .flatMap(Session::organization)
                                .isEmpty();
        double sure = host ? Math.min(confidence, 0.5) : confidence;
        if (modality == Modality.STATED) {
            for (Referent thing : things) {
                facts.relation(organization, Vocabulary.ANNOUNCED, thing, evidence, rule, sure);
            }
        }
        facts.announcement(
                new Fact.Announcement(
                        List.of(organization.iri()),
                        things.stream().map(Referent::iri).toList(),
                        place(reading, evidence.begin()),
                        reading.event().flatMap(e -> facts.value(e, Vocabulary.START_DATE)),
                        subjects(reading, facts, evidence),
                        modality.iri(),
                        facts.evidence(evidence, rule, sure)));
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

    /** The topics of the sentence that the session or the event is about as well. */
    private static List<String> subjects(Reading reading, Facts facts, SourceSpan evidence) {
        List<Referent> places = new ArrayList<>();
        reading.sessionAt(evidence.begin()).map(Session::referent).ifPresent(places::add);
        reading.event().ifPresent(places::add);
        return Places.outer(reading, evidence, Kind.TOPIC).stream()
                .map(Name::referent)
                .filter(t -> places.stream().anyMatch(p -> facts.has(p, Vocabulary.ABOUT, t)))
                .map(Referent::iri)
                .distinct()
                .toList();
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
    private static boolean mayMake(Referent organization, Referent product) {
        return product.maker().map(m -> m.equals(organization.iri())).orElse(true);
    }

    private static Optional<String> place(Reading reading, int index) {
        return reading.sessionAt(index)
                .map(s -> s.referent().iri())
                .or(() -> reading.event().map(Referent::iri));
    }

    /**
     * Under a heading of announcements, what an entry or a sub-heading begins with is announced.
     */
    private void underHeading(Reading reading, Facts facts, Section section) {
        List<Line> lines = new ArrayList<>(section.lines());
        section.heading().filter(h -> !announces(h.text())).ifPresent(lines::addFirst);
        for (Line line : lines) {
            if (line.isRow()) {
                inRow(reading, facts, line);
            }
            if (!line.isItem() && !line.isHeading()) {
                continue;
            }
            List<Name> products = Places.outer(reading, line.span(), Kind.PRODUCT);
            products.stream()
                    .filter(
                            p ->
                                    p.begin() - line.span().begin() <= 2
                                            || startsWithMaker(reading, line, p))
                    .findFirst()
                    .filter(p -> isWhole(reading, line, p))
                    .filter(p -> triggers.modality(line.text()) == Modality.STATED)
                    .ifPresent(
                            p ->
                                    state(
                                            reading,
                                            facts,
                                            line.span(),
                                            List.of(p),
                                            Optional.empty(),
                                            Modality.STATED,
                                            0.55,
                                            "under-announcing-heading"));
        }
    }

    /** In a table of announcements, the products of a row's first cell are announced. */
    private void inRow(Reading reading, Facts facts, Line row) {
        if (!(row.block() instanceof Block.Row cells)
                || cells.cells().isEmpty()
                || triggers.modality(row.text()) != Modality.STATED) {
            return;
        }
        List<Name> products = Places.outer(reading, cells.cells().getFirst(), Kind.PRODUCT);
        if (!products.isEmpty()) {
            state(
                    reading,
                    facts,
                    row.span(),
                    products,
                    Optional.empty(),
                    Modality.STATED,
                    0.5,
                    "under-announcing-heading");
        }
    }

    /** Whether the name is all that its entry is about, not "Foo support for bars". */
    private static boolean isWhole(Reading reading, Line line, Name product) {
        String behind = reading.text().substring(product.end(), line.span().end());
        return !FEATURE.matcher(behind).find();
    }

    private static boolean startsWithMaker(Reading reading, Line line, Name product) {
        return reading
                .namesIn(new SourceSpan(line.span().begin(), product.begin()), Kind.ORGANIZATION)
                .stream()
                .anyMatch(
                        o ->
                                o.begin() - line.span().begin() <= 2
                                        && product.begin() - o.end() <= 3);
    }
}
