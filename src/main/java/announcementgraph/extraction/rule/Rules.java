package announcementgraph.extraction.rule;

import announcementgraph.extraction.Fact;
import announcementgraph.extraction.recognition.Reading;
import java.util.List;

/** All rules, in the order in which they run: a later one may build on what an earlier one found. */
public final class Rules {

    private static final List<Rule> RULES =
            List.of(
                    new EventRule(),
                    new SpeakerRule(),
                    new AboutRule(),
                    new AnnouncementRule(),
                    new AcquisitionRule(),
                    new PartnershipRule(),
                    new PartRule(),
                    new UseRule(),
                    new MakerRule());

    private Rules() {}

    /** The facts of a note, in the order of the text. */
    public static List<Fact> apply(Reading reading) {
        Facts facts = new Facts(reading);
        RULES.forEach(rule -> rule.apply(reading, facts));
        return facts.inOrder();
    }
}
