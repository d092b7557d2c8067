package announcementgraph.extraction.recognition;

import announcementgraph.lexicon.WordTables;

import java.util.List;

/**
 * All that finds names, in order: what is known first, then what its context makes a name, then the
 * event and its sessions. Immutable, safe for use by several threads.
 */
public final class Recognition {

    private final List<Recognizer> recognizers;

    public Recognition(WordTables words) {
        this.recognizers =
                List.of(
                        new KnownNames(words),
                        new EventFinder(words),
                        new GivenNames(words),
                        new CalledNames(words),
                        new NewOrganizations(words),
                        new TalkFinder(words),
                        new EventOfProgramme(words),
                        new Bylines(words),
                        new NewCompanies(words),
                        new NewPeople(words),
                        new ListedCompanies(),
                        new SessionFinder(words),
                        new NewModels(),
                        new LinkedRepositories(),
                        new ShortForms(),
                        new ShortPersonNames(),
                        new NewProducts(),
                        new NewTopics(),
                        new PassingTopics());
    }

    public void run(Reading reading) {
        recognizers.forEach(recognizer -> recognizer.find(reading));
    }
}
