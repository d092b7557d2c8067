package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.recognition.Referent;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * Who works with whom: a word of partnership, the organization it belongs to, and the others in the
 * sentence.
 */
final class PartnershipRule implements Rule {

    private static final int MOST = 12;

    private final Triggers triggers;

    PartnershipRule(Triggers triggers) {
        this.triggers = triggers;
    }

    @Override
    public void apply(Reading reading, Facts facts) {
        for (SourceSpan sentence : Places.sentences(reading)) {
            joined(reading, facts, sentence);
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
            boolean joined =
                    reading.text()
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
        int at = trigger.span().begin();
        Optional<Name> beside = Places.lastBefore(organizations, at).filter(o -> at - o.end() <= 2);
        Referent center =
                beside.or(
                                () ->
                                        Places.lastBefore(organizations, at)
                                                .filter(o -> trigger.order().equals("svo")))
                        .or(
                                () ->
                                        organizations.size() > 1
                                                ? Optional.of(organizations.getFirst())
                                                : Optional.empty())
                        .map(Name::referent)
                        .or(() -> reading.voiceAt(sentence.begin()))
                        .orElse(null);
        if (center == null) {
            return;
        }
        double confidence = organizations.size() > 1 ? 0.75 : 0.5;
        for (Name other : organizations) {
            if (other.referent() != center) {
                facts.relation(
                        center,
                        Vocabulary.PARTNERS_WITH,
                        other.referent(),
                        sentence,
                        "partnership-word",
                        confidence);
            }
        }
    }
}
