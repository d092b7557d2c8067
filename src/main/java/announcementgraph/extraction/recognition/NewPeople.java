package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.language.KoreanDictionary;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds people that the lexicon does not know by the words beside their names: a title (심은수 센터장, VP
 * Mark Hamilton, 太田さん, 创始人李明), the organization before the title (홍길동 한빛소프트 이사), a name in two
 * scripts (토니 살다나(Tony Saldanha) 대표), or what only people do.
 */
final class NewPeople implements Recognizer {

    private static final Pattern SUBJECT =
            Pattern.compile(
                    "(?:^|[.!?]\\s|\\bfrom\\s|\\bby\\s|\\bwith\\s)("
                            + PersonForms.ENGLISH
                            + ")\\s+(?:said|says|spoke|speaks|talked|talks about|presented|presents|joined|represented|explained|and I\\b|took the stage|on stage)");
    private static final Pattern INTRODUCED =
            Pattern.compile("(?i:my name is|my name['’]s)\\s+(" + PersonForms.ENGLISH + ")");

    private static final Pattern TALK_OF =
            Pattern.compile(
                    "(?i:talk|keynote|speech|session|tutorial|panel|lecture|demo)s?\\s+(?i:from|by|with|of|di|von|de|par|por)\\s+("
                            + PersonForms.ENGLISH
                            + ")");

    /** "그렉 브로크만(OpenAI)": a foreign name in Hangul before an organization in brackets. */
    private static final Pattern FOREIGN =
            Pattern.compile("(?<![가-힣] ?)([가-힣]{2,5})\\s([가-힣]{2,6})\\s?[(（](?=\\p{L})");

    /** "나왔고, 구글이": a verb that a clause ends in. */
    private static final Pattern VERB_END = Pattern.compile("^[가-힣]+[고며면서데도다요는은],");

    private final PersonNames names;
    private final Affiliations affiliations;
    private final Pattern koreanTitled;
    private final Pattern occupation;
    private final Pattern koreanOrganizationBetween;
    private final Pattern lastName;
    private final Pattern koreanInList;
    private final Pattern inTwoScripts;
    private final Pattern japaneseHonoured;
    private final Pattern chineseTitled;
    private final Pattern chineseBehindTitle;
    private final WordTree titleWords;
    private final Pattern beforeTitle;
    private final Pattern behindTitle;
    private final Pattern beforeOrganization;

    NewPeople(WordTables words) {
        this.names = new PersonNames(words);
        this.affiliations = new Affiliations(words);
        PersonForms forms = PersonForms.of(words);
        String title =
                "(?:"
                        + forms.koreanTitles()
                        + "|"
                        + PersonForms.RANK
                        + "(?:"
                        + forms.englishTitles()
                        + ")(?![A-Za-z]))";
        this.koreanTitled =
                PersonForms.pattern(
                        "(?<![가-힣])(?<![A-Za-z]-)(",
                        forms.korean(),
                        ")(\\s*[,(]?\\s*)(",
                        title,
                        ")(?![가-힣]{3})");
        this.occupation = Pattern.compile(PersonForms.titlesOfKind(words, "occupation"));
        this.koreanOrganizationBetween =
                PersonForms.pattern(
                        "(?<![가-힣])(",
                        forms.korean(),
                        ")[\\s,(]+([\\p{L}\\p{N}&.() -]{2,30}?)\\s*",
                        title,
                        "(?![가-힣]{3})");
        this.lastName = PersonForms.pattern("\\s", forms.korean(), "$");
        this.koreanInList =
                PersonForms.pattern("(?<![가-힣])(", forms.korean(), ")\\s*[(|/,]\\s*([^()|]{2,30})");
        this.inTwoScripts =
                PersonForms.pattern(
                        "((?:[가-힣]{1,7}[ ]){0,3}[가-힣]{1,7})\\s?[(（](",
                        PersonForms.ENGLISH,
                        ")[)）]([\\p{L}\\p{N}&.() -]{0,30}?)\\s*",
                        title);
        this.japaneseHonoured =
                Pattern.compile(
                        "([\\p{IsHan}]{2,4}(?:\\s[\\p{IsHan}]{1,3})?)\\s*(?:さん|氏|様|先生|教授|准教授)");
        String chineseTitles = PersonForms.titles(words, "zh");
        this.chineseTitled =
                PersonForms.pattern(
                        "(?<![\\p{IsHan}])(",
                        forms.chinese(),
                        ")(?:[，,、]|(?=",
                        chineseTitles,
                        "))");
        this.chineseBehindTitle =
                PersonForms.pattern(
                        "(?:",
                        chineseTitles,
                        ")(",
                        forms.chinese(),
                        ")(?=$|[、，。；,;）)]|等|和|与|及|表示|在)");
        this.titleWords = PersonForms.titleWords(words, "en", "ko");
        this.beforeTitle =
                PersonForms.pattern(
                        "(",
                        PersonForms.ENGLISH,
                        ")\\s*(?:,|\\(|\\||–|—|-)?\\s*(?:the\\s+)?",
                        PersonForms.RANK,
                        "(?:",
                        forms.englishTitles(),
                        "|",
                        forms.koreanTitles(),
                        ")(?![A-Za-z])");
        this.behindTitle =
                PersonForms.pattern(
                        "(?<![A-Za-z])(?:",
                        forms.englishTitles(),
                        "|",
                        forms.koreanTitles(),
                        ")\\s+(",
                        PersonForms.ENGLISH,
                        ")");
        this.beforeOrganization =
                PersonForms.pattern(
                        "(?:^|[(\\[,;|·:]\\s*|\\d\\s+|\\b(?:met|with|and)\\s)(",
                        PersonForms.ENGLISH,
                        ")\\s*(?:,|\\(|\\||/|–|—|-|@|of|from|at)\\s*(?=\\p{L})");
    }

    @Override
    public void find(Reading reading) {
        TitleCase titles = new TitleCase(reading);
        for (Line line : reading.outline().lines()) {
            if (Words.hasHangul(line.text())) {
                korean(reading, line);
            }
            if (Words.hasUnspaced(line.text())) {
                all(reading, line, titles, japaneseHonoured, "title-word", 0.8);
                all(reading, line, titles, chineseTitled, "title-word", 0.75);
                all(reading, line, titles, chineseBehindTitle, "title-word", 0.75);
            }
            if (Words.mayNameLatin(line.text())) {
                if (titleWords.in(line.text())) {
                    all(reading, line, titles, beforeTitle, "title-word", 0.85);
                    all(reading, line, titles, behindTitle, "title-word", 0.85);
                }
                all(reading, line, titles, SUBJECT, "speaks", 0.75);
                all(reading, line, titles, TALK_OF, "speaks", 0.75);
                all(reading, line, titles, INTRODUCED, "speaks", 0.8);
                beforeOrganization(reading, line, titles);
            }
        }
    }

    private void all(
            Reading reading,
            Line line,
            TitleCase titles,
            Pattern pattern,
            String rule,
            double confidence) {
        Matcher matcher = pattern.matcher(line.text());
        while (matcher.find()) {
            // In "PM Pursues Productivity" the capitals tell nothing; "Preference Optimization
            // (PO)".
            String behind = matcher.group().substring(matcher.end(1) - matcher.start());
            if (!Words.isInitials(behind.replaceAll("[^\\p{L}]", ""), matcher.group(1))
                    && (!titles.covers(line, line.span().begin() + matcher.start(1))
                            || names.certain(matcher.group(1)))) {
                take(reading, line, matcher, rule, confidence);
            }
        }
    }

    private void korean(Reading reading, Line line) {
        twoScripts(reading, line);
        foreign(reading, line);
        Matcher titled = koreanTitled.matcher(line.text());
        while (titled.find()) {
            // Two syllables are rarely a name right before a title (석좌교수) or an occupation (인디
            // 개발자).
            boolean apart =
                    !titled.group(2).isEmpty() && !occupation.matcher(titled.group(3)).matches();
            boolean word = titled.group(2).isEmpty() && KoreanDictionary.isOrdinary(titled.group());
            if (!word && (titled.group(1).length() > 2 || apart)) {
                take(reading, line, titled, "title-word", 0.85);
            }
        }
        Matcher between = koreanOrganizationBetween.matcher(line.text());
        while (between.find()) {
            if (opensWithOrganization(reading, span(line, between, 2))) {
                take(reading, line, between, "title-word", 0.85);
            }
        }
        Matcher inList = koreanInList.matcher(line.text());
        while (inList.find()) {
            boolean verb = VERB_END.matcher(inList.group()).find();
            if (!verb && !reading.namesIn(span(line, inList, 2), Kind.ORGANIZATION).isEmpty()) {
                take(reading, line, inList, "affiliation", 0.8);
            }
        }
    }

    private void foreign(Reading reading, Line line) {
        Matcher matcher = FOREIGN.matcher(line.text());
        while (matcher.find()) {
            int next = line.span().begin() + matcher.end();
            boolean organization =
                    reading.namesAt(new SourceSpan(next, next + 1)).stream()
                            .anyMatch(n -> n.is(Kind.ORGANIZATION) && n.begin() == next);
            SourceSpan written =
                    new SourceSpan(
                            line.span().begin() + matcher.start(1),
                            line.span().begin() + matcher.end(2));
            if (organization
                    && reading.free(written)
                    && isForeign(matcher.group(1))
                    && isForeign(matcher.group(2))
                    && names.plausible(written.of(reading.text()))) {
                names.take(
                        reading, written.begin(), written.of(reading.text()), "affiliation", 0.7);
            }
        }
    }

    private static boolean isForeign(String word) {
        return !KoreanDictionary.isOrdinary(word) && !KoreanDictionary.isInflected(word);
    }

    /**
     * A foreign name in Hangul and in Latin letters, with a title behind: as many words of the one
     * as of the other.
     */
    private void twoScripts(Reading reading, Line line) {
        Matcher matcher = inTwoScripts.matcher(line.text());
        while (matcher.find()) {
            String[] hangul = matcher.group(1).split(" ");
            int latin = matcher.group(2).split("[ ]+").length;
            int words = Math.min(latin, hangul.length);
            String name =
                    String.join(" ", List.of(hangul).subList(hangul.length - words, hangul.length));
            if (!names.plausible(matcher.group(2))) {
                continue;
            }
            if (names.take(
                    reading,
                    line.span().begin() + matcher.end(1) - name.length(),
                    name,
                    "name-in-two-scripts",
                    0.85)) {
                reading.namesAt(span(line, matcher, 1))
                        .getLast()
                        .referent()
                        .alsoCalled(matcher.group(2));
                affiliations.take(reading, span(line, matcher, 3));
            }
        }
    }

    /** Whether an organization's name opens the span, and no other person's name ends it. */
    private boolean opensWithOrganization(Reading reading, SourceSpan span) {
        return !lastName.matcher(span.of(reading.text()).strip()).find()
                && reading.namesIn(span, Kind.ORGANIZATION).stream()
                        .anyMatch(o -> o.begin() - span.begin() <= 1);
    }

    private void beforeOrganization(Reading reading, Line line, TitleCase titles) {
        Matcher matcher = beforeOrganization.matcher(line.text());
        while (matcher.find()) {
            int next = line.span().begin() + matcher.end();
            boolean organization =
                    reading.namesAt(new SourceSpan(next, next + 1)).stream()
                            .anyMatch(n -> n.is(Kind.ORGANIZATION) && n.begin() == next);
            boolean title = titles.covers(line, line.span().begin() + matcher.start(1));
            String behind = KnownNames.wordAt(reading.text(), next);
            if (organization
                    && !Words.isInitials(behind, matcher.group(1))
                    && (!title || names.certain(matcher.group(1)))) {
                take(reading, line, matcher, "affiliation", 0.75);
            }
        }
    }

    private void take(Reading reading, Line line, Matcher matcher, String rule, double confidence) {
        names.take(
                reading,
                line.span().begin() + matcher.start(1),
                matcher.group(1),
                rule,
                confidence);
    }

    private static SourceSpan span(Line line, Matcher matcher, int group) {
        int base = line.span().begin();
        return new SourceSpan(base + matcher.start(group), base + matcher.end(group));
    }
}
