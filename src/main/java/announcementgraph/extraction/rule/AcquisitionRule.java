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
 * Who bought whom: a buying word with two organizations, or with one in the voice of another ("ARM
 * 인수").
 */
final class AcquisitionRule implements Rule {

    private final Triggers triggers;

    AcquisitionRule(Triggers triggers) {
        this.triggers = triggers;
    }

    @Override
    public void apply(Reading reading, Facts facts) {
        for (SourceSpan sentence : Places.sentences(reading)) {
            List<Triggers.Trigger> found = triggers.find(reading, sentence, "acquire");
            if (found.isEmpty()
                    || triggers.modality(sentence.of(reading.text())) != Modality.STATED) {
                continue;
            }
            List<Name> organizations = Places.outer(reading, sentence, Kind.ORGANIZATION);
            for (Triggers.Trigger trigger : found) {
                read(reading, facts, sentence, organizations, trigger);
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
        Optional<Name> bought;
        Optional<Name> buyer;
        if (trigger.order().equals("sov")) {
            bought = Places.lastBefore(organizations, at).filter(o -> at - o.end() <= 15);
            buyer =
                    bought.flatMap(
                            b ->
                                    organizations.stream()
                                            .filter(
                                                    o ->
                                                            o.referent() != b.referent()
                                                                    && o.end() <= b.begin())
                                            .findFirst());
        } else {
            Optional<Name> behind = Places.firstBehind(organizations, trigger.span().end());
            Optional<Name> before = Places.lastBefore(organizations, at);
            boolean by =
                    behind.isPresent()
                            && reading.text()
                                    .substring(trigger.span().end(), behind.get().begin())
                                    .strip()
                                    .equalsIgnoreCase("by");
            bought = by ? before : behind;
            buyer = by ? behind : before;
        }
        if (bought.isEmpty()) {
            return;
        }
        Name object = bought.get();
        Optional<Referent> subject =
                buyer.map(Name::referent).or(() -> reading.voiceAt(sentence.begin()));
        double confidence = buyer.isPresent() ? 0.85 : 0.6;
        subject.filter(s -> s != object.referent())
                .ifPresent(
                        s ->
                                facts.relation(
                                        s,
                                        Vocabulary.ACQUIRED,
                                        object.referent(),
                                        sentence,
                                        "acquiring-word",
                                        confidence));
    }
}
