package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.language.Normalizer;
import announcementgraph.language.Script;
import announcementgraph.lexicon.Entry;
import announcementgraph.lexicon.Match;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names that the lexicon knows. A name that is an ordinary word too, or that several
 * things have, counts only with support: its maker, its family or another of its names in the note.
 */
final class KnownNames implements Recognizer {

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:https?://|www\\.)\\S+"
                            // With limits, or a long line without a space would be searched for
                            // minutes.
                            + "|[^\\s@]{1,64}@[^\\s@]{1,255}\\.\\w{1,63}"
                            + "|\\b[\\w-]{1,100}+(?:/[\\w.-]{1,200}){1,50}\\.\\w{1,20}");

    private static final Pattern LICENCE =
            Pattern.compile("(?i)[ -]?(?:licen[cs]e|라이[선센]스|ライセンス|许可证|授權)");

    private final Variants variants;
    private final CompanyRoles roles;

    KnownNames(WordTables words) {
        this.variants = new Variants(words);
        this.roles = new CompanyRoles(words);
    }

    @Override
    public void find(Reading reading) {
        List<Match> matches = new ArrayList<>();
        for (Line line : reading.outline().lines()) {
            matches.addAll(matchesIn(reading, line));
        }
        Set<String> certain = new HashSet<>();
        Map<Line, Set<String>> makers = new HashMap<>();
        for (Match match : matches) {
            if (match.senses().size() == 1 && !match.senses().getFirst().ambiguous()) {
                Entry entry = match.senses().getFirst().entry();
                certain.add(entry.iri());
                if (entry.kind() == Kind.PRODUCT) {
                    Line line = reading.outline().lineAt(match.begin());
                    entry.maker()
                            .ifPresent(
                                    maker ->
                                            makers.computeIfAbsent(line, l -> new HashSet<>())
                                                    .add(maker));
                }
            }
        }
        for (Match match : matches) {
            if (!isLicence(reading, match)) {
                choose(reading, match, support(reading, match, certain, makers))
                        .ifPresent(sense -> take(reading, match, sense));
            }
        }
    }

    /**
     * What speaks for a sense of a name: what the note certainly names, and who makes the products
     * that the line certainly names ("S3, Aurora, DynamoDB").
     */
    private static Set<String> support(
            Reading reading, Match match, Set<String> certain, Map<Line, Set<String>> makers) {
        Set<String> ofLine = makers.getOrDefault(reading.outline().lineAt(match.begin()), Set.of());
        if (certain.containsAll(ofLine)) {
            return certain;
        }
        Set<String> all = new HashSet<>(certain);
        all.addAll(ofLine);
        return all;
    }

    /** "MIT License": the terms are named, not the university that wrote them. */
    private static boolean isLicence(Reading reading, Match match) {
        return LICENCE.matcher(reading.text())
                .region(match.end(), reading.text().length())
                .lookingAt();
    }

    private boolean isCompany(Reading reading, Match match) {
        return roles.isCompany(reading, new SourceSpan(match.begin(), match.end()));
    }

    private static List<SourceSpan> addresses(Line line) {
        List<SourceSpan> addresses = new ArrayList<>();
        if (Words.hasAny(line.text(), "/@") || line.text().contains("www.")) {
            Matcher matcher = ADDRESS.matcher(line.text());
            while (matcher.find()) {
                int begin = line.span().begin();
                addresses.add(new SourceSpan(begin + matcher.start(), begin + matcher.end()));
            }
        }
        return addresses;
    }

    private static List<Match> matchesIn(Reading reading, Line line) {
        List<SourceSpan> addresses = addresses(line);
        return reading
                .lexicon()
                .gazetteer()
                .find(reading.text(), line.span().begin(), line.span().end())
                .stream()
                .filter(
                        m ->
                                addresses.stream()
                                        .noneMatch(
                                                a -> a.begin() <= m.begin() && m.end() <= a.end()))
                .toList();
    }

    private Optional<Match.Sense> choose(Reading reading, Match match, Set<String> certain) {
        Optional<Match.Sense> company =
                match.senses().stream()
                        .filter(s -> s.entry().kind() == Kind.ORGANIZATION)
                        .filter(s -> s.ambiguous() && match.exact() && isCompany(reading, match))
                        .findFirst();
        if (company.isPresent()) {
            return company;
        }
        return match.senses().stream()
                .filter(sense -> supported(reading, match, sense, certain))
                .filter(sense -> !outdone(match, sense, certain))
                .max(
                        Comparator.comparingDouble(
                                        (Match.Sense s) -> support(reading, match, s, certain))
                                .thenComparing(s -> s.entry().iri(), Comparator.reverseOrder()));
    }

    /**
     * An ambiguous name that nothing speaks for, where something speaks for another sense of it.
     */
    private static boolean outdone(Match match, Match.Sense sense, Set<String> certain) {
        return sense.ambiguous()
                && !related(sense.entry(), certain)
                && match.senses().stream().anyMatch(s -> related(s.entry(), certain));
    }

    private static boolean related(Entry entry, Set<String> certain) {
        return certain.contains(entry.iri())
                || entry.maker().filter(certain::contains).isPresent()
                || entry.wholes().stream().anyMatch(certain::contains);
    }

    private static boolean supported(
            Reading reading, Match match, Match.Sense sense, Set<String> certain) {
        Entry entry = sense.entry();
        if (!sense.ambiguous()) {
            return true;
        }
        if (compounded(reading, match)) {
            return false;
        }
        boolean related = related(entry, certain);
        return switch (entry.kind()) {
            case ORGANIZATION ->
                    (match.exact() || Words.isAllCapitals(written(reading, match)))
                            && (related
                                    || inLatin(reading, match)
                                            && !opensEnglish(reading, match)
                                            && !capitalTellsNothing(reading, match));
            case TOPIC -> false;
            case PERSON, PLACE -> related && match.exact();
            default -> match.exact() && related && !partOfLongerName(reading, match);
        };
    }

    private static String written(Reading reading, Match match) {
        return reading.text().substring(match.begin(), match.end());
    }

    private static boolean inLatin(Reading reading, Match match) {
        return Script.of(reading.text().charAt(match.begin())) == Script.LATIN;
    }

    /**
     * Whether the word has its capital perhaps only because a sentence or a title begins with it.
     */
    private static boolean opensEnglish(Reading reading, Match match) {
        Line line = reading.outline().lineAt(match.begin());
        if (line.text().chars().anyMatch(c -> Script.of((char) c) == Script.HANGUL)) {
            return false;
        }
        String before = reading.text().substring(line.span().begin(), match.begin()).strip();
        boolean opens = before.isEmpty() || ".!?:".indexOf(before.charAt(before.length() - 1)) >= 0;
        String form = reading.text().substring(match.begin(), match.end());
        boolean capitals = form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT));
        return opens && !capitals && match.end() < line.span().end();
    }

    /** Whether it stands in a title, in which ordinary words have capitals too. */
    private static boolean capitalTellsNothing(Reading reading, Match match) {
        Line line = reading.outline().lineAt(match.begin());
        String phrase = Words.phraseAt(line.text(), match.begin() - line.span().begin());
        return phrase.strip().split("\\s+").length > 3
                && Words.isTitleCase(phrase)
                && !Words.hasHangul(phrase)
                && !Words.isAllCapitals(written(reading, match));
    }

    /** Whether an ambiguous word is the end of a compound: "Cross-Modal". */
    private static boolean compounded(Reading reading, Match match) {
        int at = match.begin() - 1;
        return at > 0
                && reading.text().charAt(at) == '-'
                && Character.isLetter(reading.text().charAt(at - 1));
    }

    /**
     * Whether another capitalised word goes on right behind, so that the ambiguous word is a part
     * of a name only.
     */
    private static boolean partOfLongerName(Reading reading, Match match) {
        String text = reading.text();
        int at = match.end();
        return at + 1 < text.length()
                && text.charAt(at) == ' '
                && Character.isUpperCase(text.charAt(at + 1))
                && at + 2 < text.length()
                && Character.isLowerCase(text.charAt(at + 2))
                && !reading.words().contains("generic-words", wordAt(text, at + 1))
                && !reading.words().contains("common-words", wordAt(text, at + 1));
    }

    static String wordAt(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    private static double support(
            Reading reading, Match match, Match.Sense sense, Set<String> certain) {
        Entry entry = sense.entry();
        double support = sense.ambiguous() ? 0 : 1;
        if (entry.maker().filter(certain::contains).isPresent()) {
            support += 3;
        }
        if (entry.wholes().stream().anyMatch(certain::contains)) {
            support += 2;
        }
        if (certain.contains(entry.iri())) {
            support += 2;
        }
        if (sense.form().equals(reading.text().substring(match.begin(), match.end()))) {
            support += 1;
        }
        support +=
                switch (entry.kind()) {
                    case ORGANIZATION -> 0.5;
                    case PRODUCT -> 0.4;
                    case EVENT -> 0.3;
                    default -> 0.1;
                };
        return support;
    }

    private void take(Reading reading, Match match, Match.Sense sense) {
        SourceSpan span = new SourceSpan(match.begin(), match.end());
        double confidence = sense.ambiguous() ? 0.75 : match.exact() ? 0.95 : 0.9;
        Referent referent = reading.known(sense.entry());
        if (referent.is(Kind.PRODUCT)) {
            Optional<Referent> company = bearer(reading, span, referent);
            if (company.isPresent()) {
                reading.add(span, company.get(), "company-of-that-name", 0.75);
                return;
            }
            SourceSpan whole = withVariant(reading, span);
            if (whole.length() > span.length()) {
                Referent variant = reading.named(Kind.PRODUCT, whole.of(reading.text()));
                variant.family(referent);
                if (reading.add(whole, variant, "variant", 0.85)) {
                    reading.makerOf(referent)
                            .ifPresent(maker -> addMakerWithin(reading, whole, maker));
                }
                return;
            }
        }
        if (!reading.add(span, referent, "known-name", confidence)) {
            return;
        }
        if (referent.is(Kind.PRODUCT)) {
            reading.makerOf(referent).ifPresent(maker -> addMakerWithin(reading, span, maker));
        }
    }

    private SourceSpan withVariant(Reading reading, SourceSpan span) {
        int to = reading.outline().lineAt(span.begin()).span().end();
        return new SourceSpan(
                span.begin(), span.end() + variants.length(reading.text(), span.end(), to));
    }

    /**
     * The company that a product's name stands for where it does what companies do ("LangChain
     * raised …"): its maker, if that bears the name, or a company that only its product was known
     * of.
     */
    private Optional<Referent> bearer(Reading reading, SourceSpan span, Referent product) {
        String written = span.of(reading.text());
        Optional<Referent> namesake = Namesakes.maker(reading, product, written);
        boolean possible = namesake.isPresent() || reading.makerOf(product).isEmpty();
        if (!possible || Normalizer.key(written).length() < 3 || !roles.isCompany(reading, span)) {
            return Optional.empty();
        }
        return Optional.of(namesake.orElseGet(() -> reading.named(Kind.ORGANIZATION, written)));
    }

    /** "NVIDIA Cosmos" names NVIDIA as well. */
    private static void addMakerWithin(Reading reading, SourceSpan span, Referent maker) {
        String written = span.of(reading.text());
        int space = written.indexOf(' ');
        if (space > 0 && isNamed(maker, written.substring(0, space))) {
            reading.addNested(
                    new SourceSpan(span.begin(), span.begin() + space), maker, "known-name", 0.9);
        }
    }

    private static boolean isNamed(Referent referent, String form) {
        String key = Normalizer.key(form);
        return referent.entry()
                .filter(
                        e ->
                                e.labels().values().stream()
                                                .anyMatch(l -> Normalizer.key(l).equals(key))
                                        || e.aliases().stream()
                                                .anyMatch(
                                                        a -> Normalizer.key(a.form()).equals(key)))
                .isPresent();
    }
}
