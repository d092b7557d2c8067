package announcementgraph.extraction.recognition;

import java.util.List;

/** All that finds names, in order: what is known first, then what its context makes a name, then the event and its sessions. */
public final class Recognition {

    private static final List<Recognizer> RECOGNIZERS =
            List.of(
                    new KnownNames(),
                    new EventFinder(),
                    new NewOrganizations(),
                    new NewPeople(),
                    new SessionFinder(),
                    new NewProducts(),
                    new NewTopics());

    private Recognition() {}

    public static void run(Reading reading) {
        RECOGNIZERS.forEach(recognizer -> recognizer.find(reading));
    }
}
