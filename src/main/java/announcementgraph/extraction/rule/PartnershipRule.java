package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.recognition.Referent;
import announcementgraph.extraction.structure.Line;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who works with whom: a word of partnership, the organization it belongs to, and the others in the
 * sentence.
 */
final class PartnershipRule implements Rule {

    private static final int MOST = 12;
    private static final Pattern WITH =
            Pattern.compile(
                    "(?s)\\s?(?:와|과|와의|과의|와도|과도|랑|하고|와는|とも|と|との|与|和)\\s?(?:\\p{L}{1,8}\\s){0,2}");

    /** "Acme 협력", at the end of an entry. */
    private static final Pattern ENDS_ENTRY =
            Pattern.compile("\\s?(?:중|발표|확대|강화|예정)?\\s*[.!)]?\\s*");

    private static final Pattern LABEL =
            Pattern.compile("(?:사|업체|기업|기관|伙伴|夥伴|廠商|厂商)?\\s?[:：]\\s?(?:包含|包括)?\\s?");

    /** "Acme + Foobar GPUs" are things of both. */
    private static final Pattern OWN_THINGS =
            Pattern.compile(
                    "\\s(?:\\p{Lu}{2,}s?\\b|(?i:\\w*(?:chips?|servers?|hardware|clusters?|cards?|stack)\\b))");

    private static final Pattern LED = Pattern.compile("[与與和跟同]\\s?$");
    private static final int NEAR = 12;
    private static final Pattern OPENS =
            Pattern.compile("(?:\\s?\\([^()]{1,30}\\))?\\s?[:：–—-]\\s?[^:：.,]{0,30}");
    private static final Pattern MADE_WITH =
            Pattern.compile(
                    "(?i)^,?\\s(?:(?:built|made|released|developed|created|launched|designed)\\s)?(?:together\\s|jointly\\s)?with\\s");
    private static final Pattern ENDS =
            Pattern.compile("^\\s?(?:$|[.,:;)]|and\\s|in\\s|to\\s|for\\s)");
    private static final Pattern TO_WORD =
            Pattern.compile("\\s?(?:等|等等)?(?:的)?[\\p{IsHan}]{0,6}\\s?");

    private final Triggers triggers;

    PartnershipRule(Triggers triggers) {
        this.triggers = triggers;
    }

    @Override
    public void apply(Reading reading, Facts facts) {
        for (SourceSpan sentence : Places.sentences(reading)) {
            joined(reading, facts, sentence);
            made(reading, facts, sentence);
            List<Triggers.Trigger> found = triggers.find(reading, sentence, "partner");
            if (found.isEmpty()
                    || triggers.modality(sentence.of(reading.text())) != Modality.STATED) {
                continue;
            }
            List<Name> organizations = Places.outer(reading, sentence, Kind.ORGANIZATION);
            if (!organizations.isEmpty() && organizations.size() <= MOST) {
                read(reading, facts, sentence, organizations, found.getFirst());
            }
        }
    }

    /** "Mistral AI + NVIDIA", "AWS x NVIDIA". */
    private static void joined(Reading reading, Facts facts, SourceSpan sentence) {
        List<Name> organizations = Places.outer(reading, sentence, Kind.ORGANIZATION);
        for (int i = 1; i < organizations.size(); i++) {
            Name left = organizations.get(i - 1);
            Name right = organizations.get(i);
            // "A talk (Acme + Foobar)" says who speaks.
            boolean bracketed =
                    left.begin() > 0 && "(（".indexOf(reading.text().charAt(left.begin() - 1)) >= 0;
            boolean joined =
                    !bracketed
                            && !OWN_THINGS
                                    .matcher(reading.text())
                                    .region(right.end(), sentence.end())
                                    .lookingAt()
                            && left.end() <= right.begin()
                            && reading.text()
                                    .substring(left.end(), right.begin())
                                    .matches("\\s?[+×]\\s?|\\s[xX]\\s");
            if (joined) {
                facts.relation(
                        left.referent(),
                        Vocabulary.PARTNERS_WITH,
                        right.referent(),
                        sentence,
                        "joined-names",
                        0.55);
            }
        }
    }

    private static void read(
            Reading reading,
            Facts facts,
            SourceSpan sentence,
            List<Name> organizations,
            Triggers.Trigger trigger) {
        boolean listed =
                trigger.order().equals("sov")
                        ? before(reading, facts, sentence, organizations, trigger)
                        : behind(reading, facts, sentence, organizations, trigger);
        if (!listed && trigger.order().equals("any")) {
            together(reading, facts, sentence, organizations, trigger);
        }
    }

    /** "A가 B, C와 협력": with those listed before the word, in the voice of who speaks. */
    private static boolean before(
            Reading reading,
            Facts facts,
            SourceSpan sentence,
            List<Name> organizations,
            Triggers.Trigger trigger) {
        int at = trigger.span().begin();
        Optional<Name> last =
                Places.lastBefore(organizations, at)
                        .filter(
                                o ->
                                        WITH.matcher(reading.text().substring(o.end(), at))
                                                        .matches()
                                                || o.end() + 1 == at
                                                        && ENDS_ENTRY
                                                                .matcher(reading.text())
                                                                .region(
                                                                        trigger.span().end(),
                                                                        sentence.end())
                                                                .matches()
                                                || led(reading, sentence, organizations, o, at));
        if (last.isEmpty()) {
            return joins(reading, facts, sentence, organizations, at)
                    || labelled(reading, facts, sentence, organizations, trigger)
                    || opening(reading, facts, sentence, organizations, at);
        }
        List<Name> partners = Places.listedBefore(reading, organizations, last.get());
        boolean chinese = led(reading, sentence, organizations, last.get(), at);
        Optional<Referent> subject =
                organizations.stream()
                        .filter(o -> o.end() <= partners.getFirst().begin())
                        .filter(o -> chinese || Places.isSubject(reading, o))
                        .map(Name::referent)
                        .findFirst();
        Referent center =
                subject.or(() -> reading.voiceAt(sentence.begin()))
                        .or(() -> Above.actor(reading, reading.outline().lineAt(at)))
                        .orElse(partners.getFirst().referent());
        double confidence = subject.isPresent() || partners.size() > 1 ? 0.75 : 0.6;
        partners.forEach(o -> with(facts, center, o.referent(), sentence, confidence));
        return true;
    }

    /** "與 B、C 等合作": in Chinese the word for "with" stands before those listed. */
    private static boolean led(
            Reading reading, SourceSpan sentence, List<Name> organizations, Name last, int at) {
        Name first = Places.listedBefore(reading, organizations, last).getFirst();
        return LED.matcher(reading.text().substring(sentence.begin(), first.begin())).find()
                && TO_WORD.matcher(reading.text().substring(last.end(), at)).matches();
    }

    /** "B와 C가 … A 파트너에 합류": those that the clause is about, with the one right before the word. */
    private static boolean joins(
            Reading reading, Facts facts, SourceSpan sentence, List<Name> organizations, int at) {
        Optional<Name> center = Places.lastBefore(organizations, at).filter(o -> at - o.end() <= 2);
        Optional<Name> subject =
                center.flatMap(
                        c ->
                                organizations.stream()
                                        .filter(o -> o.end() < c.begin())
                                        .filter(o -> Places.isSubject(reading, o))
                                        .reduce((a, b) -> b));
        if (subject.isEmpty()) {
            return false;
        }
        Referent one = center.get().referent();
        Places.listedBefore(reading, organizations, subject.get())
                .forEach(o -> with(facts, one, o.referent(), sentence, 0.7));
        return true;
    }

    /** "협력사: B, C", "合作夥伴：B、C": those behind the label, in the voice of who speaks. */
    private static boolean labelled(
            Reading reading,
            Facts facts,
            SourceSpan sentence,
            List<Name> organizations,
            Triggers.Trigger trigger) {
        int end = trigger.span().end();
        Optional<Name> first =
                Places.firstBehind(organizations, end)
                        .filter(
                                o ->
                                        LABEL.matcher(reading.text().substring(end, o.begin()))
                                                .matches());
        Optional<Referent> center =
                reading.voiceAt(sentence.begin())
                        .or(() -> Above.actor(reading, reading.outline().lineAt(end)));
        if (first.isEmpty() || center.isEmpty()) {
            return false;
        }
        Places.listedBehind(reading, organizations, first.get())
                .forEach(o -> with(facts, center.get(), o.referent(), sentence, 0.7));
        return true;
    }

    /** "B: 데이터 제휴" as an entry: with the one that it opens with, in the voice of who speaks. */
    private static boolean opening(
            Reading reading, Facts facts, SourceSpan sentence, List<Name> organizations, int at) {
        Name first = organizations.getFirst();
        Line line = reading.outline().lineAt(sentence.begin());
        boolean opens =
                line.isItem()
                        && first.begin() - line.span().begin() <= 2
                        && first.end() < at
                        && OPENS.matcher(reading.text().substring(first.end(), at)).matches();
        Optional<Referent> voice =
                reading.voiceAt(sentence.begin()).filter(v -> v != first.referent());
        if (!opens || voice.isEmpty()) {
            return false;
        }
        with(facts, voice.get(), first.referent(), sentence, 0.6);
        return true;
    }

    /** "OpenEnv, with Acme": who made a product together with the one who speaks. */
    private static void made(Reading reading, Facts facts, SourceSpan sentence) {
        for (Name product : Places.outer(reading, sentence, Kind.PRODUCT)) {
            String behind = reading.text().substring(product.end(), sentence.end());
            Matcher with = MADE_WITH.matcher(behind);
            if (!with.find()) {
                continue;
            }
            int at = product.end() + with.end();
            Optional<Name> other =
                    Places.outer(reading, sentence, Kind.ORGANIZATION).stream()
                            .filter(o -> o.begin() == at)
                            .filter(
                                    o ->
                                            ENDS.matcher(
                                                            reading.text()
                                                                    .substring(
                                                                            o.end(),
                                                                            sentence.end()))
                                                    .find())
                            .findFirst();
            Optional<Referent> maker =
                    reading.voiceAt(sentence.begin())
                            .or(() -> product.referent().maker().flatMap(reading::known));
            if (other.isPresent() && maker.filter(m -> m != other.get().referent()).isPresent()) {
                with(facts, maker.get(), other.get().referent(), sentence, 0.6);
            }
        }
    }

    /** "A partners with B and C", "partners such as B and C". */
    private static boolean behind(
            Reading reading,
            Facts facts,
            SourceSpan sentence,
            List<Name> organizations,
            Triggers.Trigger trigger) {
        int end = trigger.span().end();
        Optional<Name> first =
                Places.firstBehind(organizations, end)
                        .filter(
                                o ->
                                        trigger.order().equals("any")
                                                ? reading.text()
                                                        .substring(end, o.begin())
                                                        .matches("\\W{1,6}")
                                                : o.begin() - end <= 40);
        // "working with Foobar, a model by Acme" is work with a product.
        boolean product =
                first.isPresent()
                        && !Places.outer(
                                        reading,
                                        new SourceSpan(end, first.get().begin()),
                                        Kind.PRODUCT)
                                .isEmpty();
        if (first.isEmpty() || product) {
            return false;
        }
        Optional<Referent> center =
                Places.lastBefore(organizations, trigger.span().begin())
                        .map(Name::referent)
                        .or(() -> reading.voiceAt(sentence.begin()))
                        .or(() -> Above.actor(reading, reading.outline().lineAt(end)));
        center.ifPresent(
                c ->
                        Places.listedBehind(reading, organizations, first.get())
                                .forEach(o -> with(facts, c, o.referent(), sentence, 0.75)));
        return true;
    }

    /** "A and B partner", "the A–B partnership". */
    private static void together(
            Reading reading,
            Facts facts,
            SourceSpan sentence,
            List<Name> organizations,
            Triggers.Trigger trigger) {
        int at = trigger.span().begin();
        Optional<Name> last =
                Places.lastBefore(organizations, at).filter(o -> at - o.end() <= 2 * NEAR);
        if (last.isPresent()) {
            List<Name> listed = Places.listedBefore(reading, organizations, last.get());
            if (listed.size() == 1 && at - last.get().end() > NEAR) {
                return;
            }
            for (Name other : listed.subList(1, listed.size())) {
                with(facts, listed.getFirst().referent(), other.referent(), sentence, 0.7);
            }
            if (listed.size() == 1 && at - last.get().end() <= 1) {
                reading.voiceAt(sentence.begin())
                        .filter(v -> v != last.get().referent())
                        .ifPresent(v -> with(facts, v, last.get().referent(), sentence, 0.6));
            }
        }
    }

    /** A company and what belongs to it are no partners. */
    private static void with(
            Facts facts, Referent center, Referent other, SourceSpan sentence, double confidence) {
        if (!owns(center, other) && !owns(other, center)) {
            facts.relation(
                    center,
                    Vocabulary.PARTNERS_WITH,
                    other,
                    sentence,
                    "partnership-word",
                    confidence);
        }
    }

    private static boolean owns(Referent whole, Referent part) {
        return part.entry().filter(e -> e.wholes().contains(whole.iri())).isPresent();
    }
}
