package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.Block;
import announcementgraph.notes.Link;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the people whom the layout introduces, and for whom they work: behind a speaker's label, in
 * a table's column, "홍길동(한빛소프트) / title", "홍길동 | 한빛소프트 대표", "Title (홍길동 | 한빛소프트)", "Jane Doe, CTO,
 * Acme", and links to people's pages.
 */
final class Bylines implements Recognizer {

    private static final Pattern PROFILE =
            Pattern.compile(
                    "(?i)^https?://(?:www\\.|mobile\\.)?(?:(?:twitter|x|threads|github|bsky)\\.\\w+/(?:profile/)?@?[\\w.-]+/?|\\w*\\.?linkedin\\.com/in/[^/]+/?)(?:\\?.*)?$");
    private static final String MARKS = "[^\\p{L}\\p{N}]{0,3}";
    private static final String JAPANESE_FULL =
            "[\\p{IsHan}]{3,5}|[\\p{IsHan}]{1,3}[ 　][\\p{IsHan}]{1,3}";
    private static final Pattern JAPANESE_SPEAKER =
            Pattern.compile(
                    "^\\s*(" + JAPANESE_FULL + ")(?:さん|氏|様)?\\s*[(（]([^()（）]{2,40})[)）]\\s*$");
    private static final Pattern ONE_NAME = Pattern.compile(PersonForms.ENGLISH);
    private static final Pattern NAMES_ONLY =
            Pattern.compile(
                    "^\\**("
                            + PersonForms.ENGLISH
                            + ")\\**(?:\\s*(?:,|&|and)\\s*("
                            + PersonForms.ENGLISH
                            + "))*\\**$");

    private final PersonNames names;
    private final Affiliations affiliations;
    private final Pattern label;
    private final Pattern anyName;
    private final Pattern enumeration;
    private final Pattern first;
    private final Pattern next;
    private final Pattern unspacedTitled;
    private final Pattern bracketed;
    private final Pattern behindLabel;
    private final Pattern japaneseBracketed;
    private final Pattern beforeQuoted;
    private final Pattern separated;
    private final Pattern enumerated;
    private final Pattern behindTitle;
    private final Pattern listed;

    Bylines(WordTables words) {
        this.names = new PersonNames(words);
        this.affiliations = new Affiliations(words);
        PersonForms forms = PersonForms.of(words);
        String any = "(?:" + forms.strict() + "|" + forms.any() + ")";
        String end = "\\s*(?=$|[/:：|,&·、]|\\s[–—-]\\s|さん|님)";
        this.label =
                PersonForms.pattern(
                        "(?i)^" + MARKS + "(?:",
                        Words.anyOf(words.forms("speaker-words")),
                        ")(?:\\s*[:：]\\**\\s*|\\s*[-–]\\s+)");
        this.anyName = PersonForms.pattern(any);
        this.enumeration = PersonForms.pattern("^" + MARKS + "(?:", any, "\\s*[,&、·]\\s*)+$");
        this.first = PersonForms.pattern("^\\s*(", any, ")");
        this.next = PersonForms.pattern("(?:,|/|·|、|&|\\)\\s*,?|\\band\\b|및)\\s*(", any, ")");
        this.unspacedTitled =
                PersonForms.pattern(
                        "(",
                        PersonForms.JAPANESE,
                        ")\\s*(?:",
                        PersonForms.titles(words, "ja"),
                        ")");
        this.bracketed =
                PersonForms.pattern(
                        "(?:^" + MARKS + "|(?<=[)）]\\s{0,2})[,&·、]\\s*|,\\s*)(",
                        any,
                        ")\\**\\s*[(（]([^()（）]{2,80})[)）]",
                        end);
        this.behindLabel =
                PersonForms.pattern(
                        "(?i)^" + MARKS + "(?:",
                        Words.anyOf(words.forms("session-words")),
                        ")\\s?\\d{0,2}\\s*[:：]\\**\\s*(",
                        any,
                        ")\\s*[(（]([^()（）]{2,40})[)）]\\W*$");
        this.japaneseBracketed =
                Pattern.compile(
                        "(?:^[^\\p{L}\\p{N}]{0,3}|[/／、,|]\\s*)("
                                + JAPANESE_FULL
                                + ")(?:さん|氏|様)?\\s*[(（]([^()（）]{2,40})[)）]\\s*$");
        this.beforeQuoted =
                PersonForms.pattern(
                        "(?:^" + MARKS + "|[:：]\\s*|\\s[-–—]\\s)(",
                        forms.strict(),
                        ")\\s*(?=[\"“「『]\\S[^\"”」』]{3,80}[\"”」』]\\s*$)");
        this.separated =
                PersonForms.pattern(
                        "^" + MARKS + "(?:(?<latin>",
                        any,
                        "|",
                        PersonForms.JAPANESE,
                        ")\\s*[|/／·@~～]|(?<other>",
                        forms.strict(),
                        "|",
                        forms.chinese(),
                        ")\\s*[,，])\\s*(?<rest>[^|]{2,60})$");
        this.enumerated =
                PersonForms.pattern(
                        "^" + MARKS + "(", PersonForms.ENGLISH, "|", forms.strict(), "),\\s+(.+)$");
        this.behindTitle =
                PersonForms.pattern("[(（]\\s*(", any, ")\\s*[|/／,，·@]\\s*([^()（）]{2,40})[)）]\\s*$");
        this.listed =
                PersonForms.pattern(
                        "(?:^|[,;|·*]\\s*|^\\*+)(",
                        PersonForms.ENGLISH,
                        ")\\**\\s*\\(([^()]{2,80})\\)");
    }

    @Override
    public void find(Reading reading) {
        List<Line> lines = reading.outline().lines();
        profiles(reading);
        lines.forEach(line -> columns(reading, line));
        lines.forEach(line -> labelled(reading, line));
        boolean listing = false;
        for (Line line : lines) {
            listing = pairs(reading, line, listed, "affiliation", false) || listing;
            pairs(reading, line, behindTitle, "speaker-entry", false);
            pairs(reading, line, behindLabel, "speaker-entry", false);
            pairs(reading, line, japaneseBracketed, "speaker-entry", true);
            beforeQuoted(reading, line);
            separated(reading, line);
            enumerated(reading, line);
        }
        boolean sure = lines.stream().anyMatch(line -> told(reading, line, bracketed));
        lines.forEach(line -> pairs(reading, line, bracketed, "speaker-entry", !sure));
        if (listing) {
            lines.forEach(line -> namesOnly(reading, line));
        }
    }

    /** A link to somebody's page in a network is on their name. */
    private void profiles(Reading reading) {
        for (Link link : reading.note().links()) {
            String written = link.span().of(reading.text());
            if (ONE_NAME.matcher(written).matches() && PROFILE.matcher(link.target()).matches()) {
                names.take(reading, link.span().begin(), written, "profile-link", 0.85);
            }
        }
    }

    /**
     * In a table, the column of speakers holds people and the column of companies organizations.
     */
    private void columns(Reading reading, Line line) {
        if (!(line.block() instanceof Block.Row row) || row.header()) {
            return;
        }
        TableColumns columns = reading.columns(line);
        for (SourceSpan cell : columns.cells(row, "speaker")) {
            people(reading, cell);
        }
        for (SourceSpan cell : columns.cells(row, "organization")) {
            if (cell.length() > 0 && reading.namesIn(cell, Kind.ORGANIZATION).isEmpty()) {
                affiliations.take(reading, cell);
            }
        }
    }

    /** "Speaker: A, B (Org)", "발표자: 홍길동", "分享嘉宾：李艳林，阿里云…", also with the names on the next line. */
    private void labelled(Reading reading, Line line) {
        Matcher matcher = label.matcher(line.text());
        if (!matcher.find()) {
            return;
        }
        int begin = line.span().begin() + matcher.end();
        if (begin < line.span().end()) {
            people(reading, new SourceSpan(begin, line.span().end()));
            return;
        }
        List<Line> lines = reading.outline().lines();
        if (line.index() + 1 < lines.size()) {
            people(reading, lines.get(line.index() + 1).span());
        }
    }

    private void people(Reading reading, SourceSpan span) {
        String text = span.of(reading.text());
        Matcher person = first.matcher(text);
        if (!person.find()) {
            Matcher titled = unspacedTitled.matcher(text);
            Matcher japanese = JAPANESE_SPEAKER.matcher(text);
            if (titled.find()) {
                take(reading, span.begin(), titled, 1, "title-word", 0.8);
            } else if (japanese.find()) {
                take(reading, span.begin(), japanese, 1, "speaker-label", 0.8);
                affiliations.take(
                        reading,
                        new SourceSpan(
                                span.begin() + japanese.start(2), span.begin() + japanese.end(2)));
            }
            return;
        }
        take(reading, span.begin(), person, 1, "speaker-label", 0.9);
        Matcher more = next.matcher(text);
        while (more.find()) {
            take(reading, span.begin(), more, 1, "speaker-label", 0.8);
        }
        Matcher bracket = Pattern.compile("[(（]([^()（）]{2,60})[)）]").matcher(text);
        while (bracket.find()) {
            affiliations.take(
                    reading,
                    new SourceSpan(span.begin() + bracket.start(1), span.begin() + bracket.end(1)));
        }
    }

    /** 홍길동 "세 개의 파도": a name and the title of the talk. */
    private void beforeQuoted(Reading reading, Line line) {
        Matcher matcher = beforeQuoted.matcher(line.text());
        if (Words.hasHangul(line.text()) && matcher.find()) {
            take(reading, line.span().begin(), matcher, 1, "speaker-entry", 0.75);
        }
    }

    /** Names with an affiliation in brackets; the affiliation becomes an organization too. */
    private boolean pairs(
            Reading reading, Line line, Pattern pattern, String rule, boolean onlyTold) {
        if (!Words.hasAny(line.text(), "(（")) {
            return false;
        }
        Matcher matcher = pattern.matcher(line.text());
        boolean found = false;
        while (matcher.find()) {
            SourceSpan affiliation = span(line, matcher, 2);
            if (pattern == behindTitle
                    && first.matcher(matcher.group(2)).matches()
                    && names.plausible(matcher.group(2).strip())) {
                people(
                        reading,
                        new SourceSpan(line.span().begin() + matcher.start(1), affiliation.end()));
                continue;
            }
            if (onlyTold && !affiliations.tells(reading, affiliation)
                    || Words.isInitials(matcher.group(2), matcher.group(1))) {
                continue;
            }
            if (take(reading, line.span().begin(), matcher, 1, rule, 0.85)
                    || PersonNames.isPerson(reading, line.span().begin() + matcher.start(1))) {
                affiliations.take(reading, affiliation);
                found = true;
                othersBefore(reading, line, matcher.start(1));
            }
        }
        return found;
    }

    /** "A, B, C (Org)" at the beginning of a line. */
    private void othersBefore(Reading reading, Line line, int end) {
        String before = line.text().substring(0, end);
        if (enumeration.matcher(before).matches()) {
            int begin = line.span().begin();
            Matcher other = anyName.matcher(before);
            while (other.find()) {
                take(reading, begin, other, 0, "speaker-entry", 0.7);
            }
        }
    }

    private boolean told(Reading reading, Line line, Pattern pattern) {
        if (!Words.hasAny(line.text(), "(（")) {
            return false;
        }
        Matcher matcher = pattern.matcher(line.text());
        while (matcher.find()) {
            if (names.plausible(matcher.group(1))
                    && affiliations.tells(reading, span(line, matcher, 2))) {
                return true;
            }
        }
        return false;
    }

    /** "홍길동 | 한빛소프트 대표": a line of a name and what tells a post or a known organization. */
    private void separated(Reading reading, Line line) {
        Matcher matcher = separated.matcher(line.text());
        if (line.isRow() || !matcher.find()) {
            return;
        }
        int base = line.span().begin();
        String group = matcher.group("latin") == null ? "other" : "latin";
        SourceSpan rest = new SourceSpan(base + matcher.start("rest"), base + matcher.end("rest"));
        int begin = base + matcher.start(group);
        if (affiliations.tells(reading, rest)
                && (names.take(reading, begin, matcher.group(group), "speaker-entry", 0.8)
                        || PersonNames.isPerson(reading, begin))) {
            affiliations.take(reading, rest);
        }
    }

    /** "Jane Doe, CTO, Acme, \"The title\"": what stands behind a post is an organization. */
    private void enumerated(Reading reading, Line line) {
        Matcher matcher = enumerated.matcher(line.text());
        if (line.isRow() || !matcher.find() || !names.plausible(matcher.group(1))) {
            return;
        }
        int base = line.span().begin();
        Matcher part =
                Pattern.compile("\\s*([^,\"“&]+)(?:[,&]|$|\\s*(?=[\"“]))").matcher(line.text());
        part.region(matcher.start(2), line.text().length());
        boolean post = false;
        boolean taken = false;
        while (part.lookingAt()) {
            SourceSpan span = span(line, part, 1);
            boolean title = affiliations.isTitle(part.group(1));
            if (title && !post) {
                taken = take(reading, base, matcher, 1, "speaker-entry", 0.8) || taken;
            } else if (post && !title) {
                affiliations.takeBehindPost(reading, span);
            }
            post = title;
            part.region(part.end(), line.text().length());
        }
    }

    /** In a note that lists people with affiliations, a line of nothing but names is people too. */
    private void namesOnly(Reading reading, Line line) {
        if (line.isHeading() || !NAMES_ONLY.matcher(line.text()).matches()) {
            return;
        }
        boolean underTitle =
                line.index() > 0
                        && !reading.linksIn(reading.outline().lines().get(line.index() - 1).span())
                                .isEmpty();
        Matcher matcher = ONE_NAME.matcher(line.text());
        while (matcher.find()) {
            if (underTitle || line.text().contains(",")) {
                take(reading, line.span().begin(), matcher, 0, "speaker-list", 0.7);
            }
        }
    }

    private boolean take(
            Reading reading, int base, Matcher matcher, int group, String rule, double confidence) {
        return names.take(
                reading, base + matcher.start(group), matcher.group(group), rule, confidence);
    }

    private static SourceSpan span(Line line, Matcher matcher, int group) {
        int base = line.span().begin();
        return new SourceSpan(base + matcher.start(group), base + matcher.end(group));
    }
}
