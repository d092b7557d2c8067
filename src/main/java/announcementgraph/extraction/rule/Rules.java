package announcementgraph.extraction.rule;

import announcementgraph.extraction.Fact;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.lexicon.WordTables;

import java.util.List;

/**
 * All rules, in the order in which they run: a later one may build on what an earlier one found.
 * Immutable, safe for use by several threads.
 */
public final class Rules {

    private final List<Rule> rules;

    public Rules(WordTables words) {
        Triggers triggers = new Triggers(words);
        this.rules =
                List.of(
                        new EventRule(words),
                        new SpeakerRule(words),
                        new EmployerRule(words),
                        new AboutRule(),
                        new AnnouncementRule(triggers, words),
                        new AcquisitionRule(triggers),
                        new PartnershipRule(triggers),
                        new PartRule(),
                        new DeviceRule(),
                        new BuiltRule(triggers),
                        new UseRule(triggers),
                        new DeveloperRule(triggers),
                        new MakerRule());
    }

    /** The facts of a note, in the order of the text. */
    public List<Fact> apply(Reading reading) {
        Facts facts = new Facts(reading);
        rules.forEach(rule -> rule.apply(reading, facts));
        return facts.inOrder();
    }
}
