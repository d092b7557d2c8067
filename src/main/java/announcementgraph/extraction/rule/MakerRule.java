package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.recognition.Referent;
import announcementgraph.extraction.structure.Line;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who makes a product: the maker whom the names know, where the note's line, heading or session
 * names it; the organization right before a new product ("NVIDIA's PGGAN", "Google GNMT"); "…에서 개발한
 * …"; else whoever announces a new product.
 */
final class MakerRule implements Rule {

    private static final Pattern OWNS =
            Pattern.compile(
                    "^(?:['’]s?|의|사의)?\\s{1,2}(?:AI\\s)?$|^['’]\\s?$|^(?:['’]s?|의)\\s(?:(?:new|latest|own|open|open-source|upcoming|first|flagship)\\s|(?:최신|새로운|자체|차세대)\\s){1,2}(?:[\\p{L}-]+\\s){0,2}$");
    private static final Pattern MAKES =
            Pattern.compile(
                    "^(?:에서|이|가|은|는)?\\s*(?:자체\\s*|직접\\s*|새로\\s*)?(?:개발|제작|만든|낸|출시|내놓|공개|발표)[^.]{0,12}$");
    private static final Pattern MADE_BY =
            Pattern.compile(
                    "(?i)^\\s*(?:,\\s*)?(?:made|developed|built|created|introduced)?\\s*(?:by|from)\\s+(?:the\\s+)?$|^\\s?\\($");

    /** "MTIA v1: Meta's first accelerator", "Gemma, Google's open model". */
    private static final Pattern APPOSED =
            Pattern.compile("\\s?(?:[:：,]|[–—-])\\s(?:is\\s)?|\\sis\\s");

    private static final Pattern OWNER = Pattern.compile("['’]s\\s");

    @Override
    public void apply(Reading reading, Facts facts) {
        Set<Referent> told = new HashSet<>();
        for (Line line : reading.outline().lines()) {
            inLine(reading, facts, line, told);
        }
        for (Name product : reading.names()) {
            if (product.is(Kind.PRODUCT)) {
                spoken(reading, facts, product, told);
            }
        }
    }

    private static void inLine(Reading reading, Facts facts, Line line, Set<Referent> told) {
        List<Name> organizations = reading.namesIn(line.span(), Kind.ORGANIZATION);
        List<Name> products = reading.namesIn(line.span(), Kind.PRODUCT);
        for (Name product : products) {
            Optional<Name> known =
                    organizations.stream()
                            .filter(o -> makes(o.referent(), product.referent()))
                            .findFirst();
            if (known.isPresent()) {
                facts.relation(
                        product.referent(),
                        Vocabulary.MANUFACTURER,
                        known.get().referent(),
                        line.span(),
                        "known-maker",
                        0.9);
                told.add(product.referent());
            } else if (product.referent().maker().isEmpty() && !product.nested()) {
                beside(reading, facts, line, organizations, product, told);
            }
        }
    }

    private static boolean makes(Referent organization, Referent product) {
        return product.maker().filter(m -> m.equals(organization.iri())).isPresent();
    }

    /**
     * A product without a known maker: the organization right before it or named behind it made it.
     */
    private static void beside(
            Reading reading,
            Facts facts,
            Line line,
            List<Name> organizations,
            Name product,
            Set<Referent> told) {
        for (Name organization : organizations) {
            if (organization.nested() && !product.span().contains(organization.span())) {
                continue;
            }
            boolean within =
                    organization.begin() == product.begin()
                            && product.span().contains(organization.span());
            boolean before =
                    organization.end() <= product.begin()
                            && said(
                                    OWNS,
                                    MAKES,
                                    reading.text().substring(organization.end(), product.begin()));
            boolean behind =
                    organization.begin() >= product.end()
                            && MADE_BY.matcher(
                                            reading.text()
                                                    .substring(product.end(), organization.begin()))
                                    .find();
            boolean apposed =
                    organization.begin() >= product.end()
                            && APPOSED.matcher(
                                            reading.text()
                                                    .substring(product.end(), organization.begin()))
                                    .matches()
                            && OWNER.matcher(
                                            reading.text()
                                                    .substring(
                                                            organization.end(), line.span().end()))
                                    .lookingAt();
            if (within || before || behind || apposed) {
                SourceSpan span =
                        line.isHeading()
                                ? line.span()
                                : Places.cover(organization.span(), product.span());
                facts.relation(
                        product.referent(),
                        Vocabulary.MANUFACTURER,
                        organization.referent(),
                        span,
                        "maker-beside",
                        0.75);
                told.add(product.referent());
                return;
            }
        }
    }

    private static boolean said(Pattern owns, Pattern makes, String between) {
        return between.length() < 40
                && (owns.matcher(between).matches() || makes.matcher(between).matches());
    }

    /**
     * In the voice of an organization, its own products are its own; a new one that it announces is
     * too.
     */
    private static void spoken(Reading reading, Facts facts, Name product, Set<Referent> told) {
        Referent thing = product.referent();
        Line line = reading.outline().lineAt(product.begin());
        Optional<Referent> voice =
                headed(reading, line, thing)
                        .or(() -> speaking(reading, product))
                        .or(() -> reading.voiceAt(product.begin()))
                        .or(() -> prominent(reading, thing));
        if (voice.isEmpty()) {
            return;
        }
        Referent organization = voice.get();
        if (makes(organization, thing) && isSteward(organization)) {
            return;
        }
        if (makes(organization, thing)) {
            facts.relation(
                    thing,
                    Vocabulary.MANUFACTURER,
                    organization,
                    line.span(),
                    "known-maker-speaks",
                    0.8);
        } else if (thing.maker().isEmpty()
                && facts.has(organization, Vocabulary.ANNOUNCED, thing)
                && told.add(thing)) {
            facts.relation(
                    thing,
                    Vocabulary.MANUFACTURER,
                    organization,
                    line.span(),
                    "announcer-makes",
                    0.55);
        } else if (thing.maker().isEmpty()
                && product.rule().equals("extended-name")
                && baseOf(reading, product).filter(b -> makes(organization, b)).isPresent()) {
            facts.relation(
                    thing,
                    Vocabulary.MANUFACTURER,
                    organization,
                    line.span(),
                    "maker-of-family",
                    0.6);
        }
    }

    /**
     * The maker, where it is the session's, the keynote's or the event's organization, or the
     * product's name says so ("Amazon Aurora", of AWS) and the note names it.
     */
    private static Optional<Referent> speaking(Reading reading, Name product) {
        Referent thing = product.referent();
        Stream<Referent> own =
                thing
                        .maker()
                        .filter(reading::mentions)
                        .flatMap(reading::known)
                        .filter(maker -> namesParent(reading, product, maker))
                        .stream();
        return Stream.of(
                        reading.voiceAt(product.begin()).stream(),
                        reading.keynoter().stream(),
                        reading.host().stream(),
                        prominent(reading, thing).stream(),
                        own)
                .flatMap(o -> o)
                .filter(o -> makes(o, thing) && !isSteward(o))
                .findFirst();
    }

    /** A foundation keeps what others make, and no event is its vendor's keynote. */
    private static boolean isSteward(Referent organization) {
        return organization.label().endsWith(" Foundation");
    }

    /** Whether a product's name begins with the organization that its maker belongs to. */
    private static boolean namesParent(Reading reading, Name product, Referent maker) {
        String written = product.span().of(reading.text());
        int space = written.indexOf(' ');
        return space > 0
                && maker.entry().stream()
                        .flatMap(e -> e.wholes().stream())
                        .flatMap(whole -> reading.known(whole).stream())
                        .anyMatch(parent -> parent.label().equals(written.substring(0, space)));
    }

    /** The maker, where the note speaks of it more often than of any other organization. */
    private static Optional<Referent> prominent(Reading reading, Referent product) {
        return product.maker()
                .flatMap(reading::referent)
                .filter(m -> reading.prominentOrganizations().contains(m));
    }

    private static Optional<Referent> baseOf(Reading reading, Name product) {
        return reading.namesIn(product.span(), Kind.PRODUCT).stream()
                .filter(n -> n.nested() && n.begin() == product.begin())
                .map(Name::referent)
                .findFirst();
    }

    /** The maker, where a heading above names it. */
    private static Optional<Referent> headed(Reading reading, Line line, Referent product) {
        return reading.outline().sectionOf(line).headings().stream()
                .flatMap(h -> reading.namesIn(h.span(), Kind.ORGANIZATION).stream())
                .map(Name::referent)
                .filter(o -> makes(o, product))
                .findFirst();
    }
}
