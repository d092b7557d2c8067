package announcementgraph.extraction.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was judged of the fields of a programme, kept while no name is taken: a layout looks at each
 * field once for every place where its speaker may stand.
 */
final class JudgedFields {

    private final SpeakerField judge;
    private final Map<Field, Double> likelihoods = new HashMap<>();
    private final Map<Field, Boolean> affiliations = new HashMap<>();

    JudgedFields(SpeakerField judge) {
        this.judge = judge;
    }

    /** As {@link SpeakerField#likelihood}. */
    double likelihood(Reading reading, Field field) {
        Double known = likelihoods.get(field);
        if (known == null) {
            known = judge.likelihood(reading, field);
            likelihoods.put(field, known);
        }
        return known;
    }

    /** As {@link SpeakerField#tellsAffiliation}. */
    boolean tellsAffiliation(Reading reading, Field field) {
        Boolean known = affiliations.get(field);
        if (known == null) {
            known = judge.tellsAffiliation(reading, field);
            affiliations.put(field, known);
        }
        return known;
    }

    /** As {@link SpeakerField#speakers}. */
    List<Talk.Speaker> speakers(Reading reading, Field field) {
        return judge.speakers(reading, field);
    }

    /** As {@link SpeakerField#isNoTitle}. */
    boolean isNoTitle(Reading reading, Field field) {
        return judge.isNoTitle(reading, field);
    }
}
