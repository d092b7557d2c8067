package announcementgraph.extraction.recognition;

import announcementgraph.language.Script;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a given or a family name alone as the person of the note who has it, where only one has and
 * what stands behind it speaks of somebody: "Peter는 Acme에 합류", "Huang said".
 */
final class ShortPersonNames implements Recognizer {

    private static final Pattern ALONE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}@#/_.&-])(?<![\\p{Lu}]\\p{Ll}{1,15} )(\\p{Lu}\\p{Ll}{2,15})(?=(?:은|는|이|가|도|의|와|과|에게|씨|님)(?![가-힣])|\\s(?:said|says|explained|showed|announced|told|joined|also)\\b)");

    @Override
    public void find(Reading reading) {
        Map<String, Referent> people = people(reading);
        if (people.isEmpty()) {
            return;
        }
        Matcher word = ALONE.matcher(reading.text());
        while (word.find()) {
            Referent person = people.get(word.group(1));
            SourceSpan span = new SourceSpan(word.start(1), word.end(1));
            if (person != null
                    && reading.free(span)
                    && !reading.words().contains("common-words", word.group(1))) {
                reading.add(span, person, "short-name", 0.7);
            }
        }
    }

    /** The words of names that only one person of the note has. */
    private static Map<String, Referent> people(Reading reading) {
        Map<String, Referent> people = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Name name : reading.names()) {
            String written = name.span().of(reading.text());
            if (!name.is(Kind.PERSON)
                    || written.indexOf(' ') < 0
                    || Script.of(written.charAt(0)) != Script.LATIN) {
                continue;
            }
            for (int at : new int[] {0, written.lastIndexOf(' ') + 1}) {
                String part =
                        at == 0
                                ? written.substring(0, written.indexOf(' '))
                                : written.substring(at);
                Referent other = people.putIfAbsent(part, name.referent());
                if (other != null && other != name.referent()) {
                    shared.add(part);
                }
            }
        }
        people.keySet().removeAll(shared);
        return people;
    }
}
