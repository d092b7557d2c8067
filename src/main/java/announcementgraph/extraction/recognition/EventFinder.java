package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.language.Dates;
import announcementgraph.language.Normalizer;
import announcementgraph.lexicon.Match;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the event that a note is about: a known one in its title, metadata or first lines; else a
 * name there that ends in an event's word ("… Conference 2019", "… 서밋"); else a known one in the
 * file's name. With a year it is the edition of that year.
 */
final class EventFinder implements Recognizer {

    private static final int FIRST_LINES = 8;

    private static final Pattern KEYNOTE =
            Pattern.compile("(?i)^(?:['’]s|의)?\\s?(?:CEO\\s)?(?:keynote|키노트|기조연설|基調講演|主题演讲)");

    private static final Pattern YEAR_AT_ENDS =
            Pattern.compile("^(?:19|20)\\d{2}\\s*|\\s*(?:19|20)\\d{2}$");
    private static final Pattern DATED =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(\\p{Lu}[\\p{IsLatin}\\d+&.-]*(?:\\s\\p{Lu}[\\p{IsLatin}\\d+&.-]*){0,4}\\s(?:19|20)\\d{2})\\s?(?:에서|에\\s(?:참|다녀|갔)|키노트|기조|행사|컨퍼런스|콘퍼런스|현장|무대|참관|참가|참석|(?i:keynote|conference|trip|recap))");
    private static final Pattern BEFORE_NAME =
            Pattern.compile("[가-힣]+(?:을|를|에서|에게|이나|나|으로|까지|부터|에)\\s+");
    private static final Pattern SENTENCE = Pattern.compile("(?:[다요]|[a-z])[.!]|。");

    private final Set<String> attendance;
    private final Pattern named;
    private final WordTree eventWords;
    private final Pattern titled;
    private final Pattern gathering;

    EventFinder(WordTables words) {
        this.attendance = words.forms("attendance-words");
        this.named = pattern(words);
        this.eventWords =
                WordTree.of(
                        words.rows("event-words").stream()
                                .map(row -> row.getOrDefault("form", ""))
                                .toList());
        this.titled = titledPattern(words);
        this.gathering =
                Pattern.compile(
                        "(?iu)^(\\s(?:"
                                + Words.anyOf(words.forms("gathering-words"))
                                + "))(?![\\p{IsLatin}])");
    }

    @Override
    public void find(Reading reading) {
        if (reading.outline().isEmpty()) {
            return;
        }
        List<Line> head = head(reading);
        workshops(reading);
        keynote(reading, head).ifPresent(reading::keynoter);
        Optional<Referent> event =
                labelled(reading, head)
                        .or(() -> known(reading, head))
                        .or(() -> titled(reading, head))
                        .or(() -> named(reading, head.subList(0, 1)))
                        .or(() -> fromFileName(reading))
                        .or(() -> named(reading, head))
                        .or(() -> dated(reading, head));
        event.ifPresent(
                found -> {
                    reading.event(found);
                    Editions.editionsMeant(reading, found);
                    Editions.host(reading, found);
                });
    }

    /** A known name right before an event's word names an event: "DLI Workshop". */
    private void workshops(Reading reading) {
        for (Name name : reading.names()) {
            if (name.nested()
                    || name.is(Kind.EVENT)
                    || name.is(Kind.TOPIC)
                    || name.is(Kind.PERSON)
                    || name.is(Kind.PLACE)) {
                continue;
            }
            Line line = reading.outline().lineAt(name.begin());
            Matcher word =
                    gathering.matcher(
                            reading.text()
                                    .substring(
                                            name.end(), Math.max(name.end(), line.span().end())));
            if (word.find()) {
                SourceSpan span = new SourceSpan(name.begin(), name.end() + word.end(1));
                Referent event = reading.named(Kind.EVENT, span.of(reading.text()));
                reading.drop(name);
                reading.add(span, event, "event-name", 0.7);
            }
        }
    }

    /**
     * "CES 2025 / NVIDIA 키노트", "NVIDIA Keynote 발표": an organization right before a keynote's word
     * in the first lines.
     */
    private static Optional<Referent> keynote(Reading reading, List<Line> head) {
        for (Line line : head.subList(0, Math.min(4, head.size()))) {
            for (Name name : reading.namesIn(line.span(), Kind.ORGANIZATION)) {
                String behind = reading.text().substring(name.end(), line.span().end());
                if (KEYNOTE.matcher(behind).find()) {
                    return Optional.of(name.referent());
                }
            }
        }
        return Optional.empty();
    }

    /** The title's line first, then the metadata's and the first lines. */
    private static List<Line> head(Reading reading) {
        List<Line> lines = reading.outline().lines();
        List<Line> head = new ArrayList<>();
        String title = Normalizer.key(reading.note().title());
        for (Line line : lines.subList(0, Math.min(FIRST_LINES * 2, lines.size()))) {
            if (Normalizer.key(line.text()).equals(title)) {
                head.add(line);
            }
        }
        for (Line line : lines.subList(0, Math.min(FIRST_LINES, lines.size()))) {
            if (!head.contains(line)) {
                head.add(line);
            }
        }
        return head;
    }

    /** "행사명: AI KOREA 2022". */
    private static Optional<Referent> labelled(Reading reading, List<Line> head) {
        for (Line line : head) {
            Optional<SourceSpan> value = Fields.value(reading, line, "event");
            if (value.isEmpty() || value.get().length() > 60) {
                continue;
            }
            for (Name name : reading.namesIn(value.get(), Kind.EVENT)) {
                return Optional.of(Editions.edition(reading, name, line, yearOf(reading, line)));
            }
            return Optional.of(newEvent(reading, line, value.get(), "event-label", 0.9));
        }
        return Optional.empty();
    }

    private static Referent newEvent(
            Reading reading, Line line, SourceSpan span, String rule, double confidence) {
        String written = span.of(reading.text());
        String plain = YEAR_AT_ENDS.matcher(written).replaceAll("").strip();
        Optional<String> year = Dates.year(written).or(() -> yearOf(reading, line));
        // "DAN 24" has its year.
        boolean dated = year.filter(y -> plain.endsWith(" " + y.substring(2))).isPresent();
        Referent event =
                reading.named(
                        Kind.EVENT, dated ? plain : plain + year.map(y -> " " + y).orElse(""));
        event.alsoCalled(plain);
        reading.addAround(span, event, rule, confidence);
        return event;
    }

    private static Optional<Referent> known(Reading reading, List<Line> head) {
        for (Line line : head) {
            for (Name name : reading.namesIn(line.span(), Kind.EVENT)) {
                Referent event = Editions.edition(reading, name, line, yearOf(reading, line));
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    /** The year in the line, else in the head of the note, else of the metadata's date. */
    private static Optional<String> yearOf(Reading reading, Line line) {
        Optional<String> near = Dates.year(line.text());
        if (near.isPresent()) {
            return near;
        }
        for (Line other : head(reading)) {
            Optional<String> year = Dates.year(other.text());
            if (year.isPresent()) {
                return year;
            }
        }
        return Dates.year(reading.note().name())
                .or(() -> Dates.year(reading.note().metadatum("event_date")))
                .or(() -> Dates.year(reading.note().metadatum("date")));
    }

    /**
     * A title that is a name with a year ("Deview 2015", "2022 AI EXPO 후기"), without the words of a
     * report.
     */
    private Optional<Referent> titled(Reading reading, List<Line> head) {
        for (Line line : head.subList(0, Math.min(3, head.size()))) {
            Matcher matcher = titled.matcher(line.text());
            if (!matcher.find()) {
                continue;
            }
            String name =
                    matcher.group("name") == null ? matcher.group("bare") : matcher.group("name");
            Optional<String> year = name == null ? Optional.empty() : Dates.year(name);
            if (name == null || year.isEmpty() || noEvent(reading, name)) {
                continue;
            }
            int begin = line.span().begin() + line.text().indexOf(name);
            String plain = name.replaceAll("^(?:19|20)\\d{2}\\s*|\\s*(?:19|20)\\d{2}$", "").strip();
            Referent event = reading.named(Kind.EVENT, plain + " " + year.get());
            event.alsoCalled(plain);
            reading.addAround(
                    new SourceSpan(begin, begin + name.length()), event, "titled-event", 0.7);
            return Optional.of(event);
        }
        return Optional.empty();
    }

    private static Pattern titledPattern(WordTables words) {
        String report = Words.anyOf(words.forms("report-words"));
        return Pattern.compile(
                "(?iu)^(?:\\[[^\\]]{1,20}\\]\\s*)?(?:(?:"
                        + report
                        + ")[\\s:：-]+)*(?<name>(?:(?:19|20)\\d{2}\\s)?[\\p{L}\\p{N}][\\p{L}\\p{N} &+:'’-]{1,50}?(?:\\s?(?:19|20)\\d{2})?)(?:년|年)?[\\s,|(@:–—-]*(?:\\([^)]*\\)\\s*)?(?:[-\\s]*(?:"
                        + report
                        + "))+[\\s\\p{Punct}]*$|^(?:(?:"
                        + report
                        + ")[\\s:：-]+)*(?<bare>[\\p{L}][\\p{L}\\p{N} &+:'’-]{1,40}?\\s(?:19|20)\\d{2})\\s*(?:\\([^)]*\\))?$");
    }

    private static boolean noEvent(Reading reading, String name) {
        for (String word : name.split("\\s+")) {
            if (reading.words().contains("no-event-words", word)) {
                return true;
            }
        }
        return false;
    }

    /** A name in the head that ends in an event's word, with the year beside it. */
    private Optional<Referent> named(Reading reading, List<Line> head) {
        for (Line line : head) {
            // The pattern tries long for what cannot be there.
            if (!eventWords.in(line.text())) {
                continue;
            }
            Matcher matcher = named.matcher(line.text());
            while (matcher.find()) {
                Optional<Referent> event = take(reading, line, matcher);
                if (event.isPresent()) {
                    return event;
                }
            }
        }
        return Optional.empty();
    }

    /** "Foobar Connect 2026에서", "Foobar 2026 키노트": a name and a year where something was held. */
    private static Optional<Referent> dated(Reading reading, List<Line> head) {
        for (Line line : head) {
            Matcher matcher = DATED.matcher(line.text());
            while (matcher.find()) {
                int begin = line.span().begin() + matcher.start(1);
                SourceSpan span = new SourceSpan(begin, begin + matcher.group(1).length());
                boolean product =
                        reading.namesIn(span).stream()
                                .anyMatch(n -> n.is(Kind.PRODUCT) && n.end() + 5 >= span.end());
                if (!product && !noEvent(reading, matcher.group(1))) {
                    return Optional.of(newEvent(reading, line, span, "event-with-year", 0.6));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Referent> take(Reading reading, Line line, Matcher matcher) {
        String whole = matcher.group().strip();
        String written = whole.substring(nameBegin(whole));
        String plain = YEAR_AT_ENDS.matcher(written).replaceAll("").strip();
        if (plain.isBlank()
                || reading.words().contains("event-words", plain)
                || reading.words().contains("session-words", plain)
                || inPassing(line, written)) {
            return Optional.empty();
        }
        int begin = line.span().begin() + matcher.start() + whole.indexOf(written);
        SourceSpan span = new SourceSpan(begin, begin + written.length());
        return Optional.of(newEvent(reading, line, span, "event-name", 0.8));
    }

    /** Where the name begins behind words with a particle: "AI 캠퍼스나 해커톤" names but a hackathon. */
    private static int nameBegin(String written) {
        Matcher particle = BEFORE_NAME.matcher(written);
        int begin = 0;
        while (particle.find()) {
            begin = particle.end();
        }
        return begin;
    }

    /**
     * Whether a sentence has the words without a year, and does not say that the event was held.
     */
    private boolean inPassing(Line line, String written) {
        String text = line.text().toLowerCase(Locale.ROOT);
        return SENTENCE.matcher(line.text()).find()
                && Dates.year(written).isEmpty()
                && attendance.stream().noneMatch(text::contains);
    }

    private static Pattern pattern(WordTables words) {
        List<String> english = new ArrayList<>();
        List<String> other = new ArrayList<>();
        words.rows("event-words")
                .forEach(
                        row ->
                                ("en".equals(row.get("language")) ? english : other)
                                        .add(row.getOrDefault("form", "")));
        String year = "(?:19|20)\\d{2}";
        String word =
                "(?!\\d{3})[\\p{Lu}\\d][\\p{L}\\p{N}:&+'’.-]*(?:\\s+(?:&|\\+|and|of|for|in))?";
        String korean = "(?:[\\p{L}\\p{N}][\\p{L}\\p{N}.+/-]{0,40}|&|×)";
        return Pattern.compile(
                "(?<![\\p{IsLatin}\\p{IsHangul}\\p{N}])(?:"
                        + year
                        + "\\s+)?(?:(?:"
                        + word
                        + "\\s+){1,5}(?:"
                        + Words.anyOf(english)
                        + ")\\b(?:\\s+"
                        + year
                        + ")?|(?:"
                        + year
                        + "\\s*)?"
                        + korean
                        + "(?:\\s+"
                        + korean
                        + "){0,3}?\\s*(?:"
                        + Words.anyOf(other)
                        + ")(?:\\s*"
                        + year
                        + ")?)");
    }

    private static Optional<Referent> fromFileName(Reading reading) {
        String name = reading.note().name().replaceFirst("\\.\\w+$", "").replaceAll("[-_]+", " ");
        for (Match match : reading.lexicon().gazetteer().find(name, 0, name.length())) {
            for (Match.Sense sense : match.senses()) {
                if (sense.entry().kind() == Kind.EVENT) {
                    Referent series = reading.known(sense.entry());
                    return Optional.of(Editions.edition(reading, series, Dates.year(name)));
                }
            }
        }
        return Optional.empty();
    }
}
