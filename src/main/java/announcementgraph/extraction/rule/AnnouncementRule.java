package announcementgraph.extraction.rule;

import announcementgraph.extraction.Fact;
import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.recognition.Referent;
import announcementgraph.extraction.recognition.Session;
import announcementgraph.extraction.structure.Line;
import announcementgraph.extraction.structure.Section;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.Block;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who announced what: an announcing word in a sentence, with the products it takes and the
 * organization before it; or a heading that calls what stands below it announced. Where no
 * organization is named it is the session's, and in the last resort the event's host.
 */
final class AnnouncementRule implements Rule {

    private static final Pattern ANNOUNCING_HEADING =
            Pattern.compile(
                    "(?i)announce|launche|unveil|\\bnew\\s(?:products?|releases?|models?|services?)\\b|what'?s new|공개|발표\\s*(?:내용|제품|목록|된)|신제품|출시|신규\\s*(?:서비스|제품)|새로운\\s*(?:제품|서비스)|発表|发布");

    /** "출시 5개월 만에", "출시 이후": how old it is, not that it is new. */
    private static final Pattern AGE =
            Pattern.compile(
                    "\\s?(?:(?:\\d+|한|두|세|네|반)\\s?(?:개월|년|주일?|일|시간|달|해)|이후|이래|당시|전부터|후\\s\\d)");

    private static final Pattern FEATURE =
            Pattern.compile(
                    "^(?:\\s[a-z][\\w-]*){0,3}\\s(?:support|integrations?|updates?|improvements?|features?)\\s*(?:$|[:,(–-])");
    private static final String CLAUSE_END = ",;:：、，()（）—–";

    private final Triggers triggers;
    private final Announcers announcers;

    AnnouncementRule(Triggers triggers, WordTables words) {
        this.triggers = triggers;
        this.announcers = new Announcers(words);
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
            if (AGE.matcher(reading.text()).region(trigger.span().end(), sentence.end()).lookingAt()
                    || announcers.isCrowd(reading, sentence, trigger)) {
                continue;
            }
            Optional<Name> by = Announcers.named(reading, trigger, organizations, announced);
            for (Map.Entry<Optional<Name>, List<Name>> each :
                    Announcers.shares(by, announced, organizations).entrySet()) {
                state(
                        reading,
                        facts,
                        sentence,
                        each.getValue(),
                        each.getKey(),
                        modality,
                        by.isPresent() ? 0.85 : 0.6,
                        "announcing-word");
            }
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

    private static void state(
            Reading reading,
            Facts facts,
            SourceSpan evidence,
            List<Name> announced,
            Optional<Name> by,
            Modality modality,
            double confidence,
            String rule) {
        Optional<Referent> announcer = Announcers.of(reading, evidence, announced, by);
        if (announcer.isEmpty()) {
            return;
        }
        Referent organization = announcer.get();
        List<Referent> things =
                announced.stream()
                        .map(Name::referent)
                        .filter(p -> by.isPresent() || Announcers.mayMake(organization, p))
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
