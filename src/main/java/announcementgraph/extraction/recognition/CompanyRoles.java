package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;

import java.util.regex.Pattern;

/**
 * Tells by the words around a name that it is a company: somebody has a post there ("CEO, …", "…
 * researchers"), it raises money, is bought, or announces something. Immutable.
 */
final class CompanyRoles {

    private static final int AROUND = 70;

    private static final Pattern EMPLOYS =
            Pattern.compile(
                    "(?i)^(?:['’]s?)?\\s+(?:CEO|CTO|COO|CFO|CPO|(?:co-?)?founders?|president|chair(?:man|woman)?|executives?|team(?!s)|teams|researchers?|engineers?|scientists?|employees|staff|headquarters|hq|offices?|shares|stock(?:s|\\sprice)?|valuation|ipo|investors?|board|funding|customers|community|discord|developers|blog|spokes\\w+)\\b|^['’]s\\s(?:turn|vision|version|strategy|keynote|booth|roadmap|mission|business|revenue|acquisition)\\b|^['’]s\\s(?:new\\s|latest\\s|own\\s)?(?-i:[\\p{Lu}][\\p{L}]*[\\p{Lu}\\d])");
    private static final Pattern DOES_BUSINESS =
            Pattern.compile(
                    "(?i)^\\s+(?:(?:has|have|had|also|just|recently|today|now|is|was)\\s+){0,2}(?:(?:raised|raises|raising|secured|closed|closes|closing|valued at|in talks to raise)\\s.{0,30}[$€£₩]|(?:acquired|acquires|acquiring|hired|hires|hiring|invested|invests|partnered|partners|partnering|teamed up|teams up|sued|sues|filed)\\s|(?:is\\s)?(?:being\\s)?acquired by\\b)");
    private static final Pattern PUBLISHES =
            Pattern.compile(
                    "^(?:,\\s(?:an?|the)\\s[^,.]{3,50},)?(?:(?:,|\\sand|,\\sand|\\s&)\\s[\\p{Lu}][\\p{L}\\d.-]*(?:\\s[\\p{Lu}][\\p{L}\\d.-]*){0,2}){0,3}\\s+(?:(?:has|have|also|just|recently|today|officially|now)\\s+){0,2}(?:announce[sd]?|launche[sd]|unveil(?:s|ed)|introduce[sd]|release[sd]|open-?\\s?source[sd]|publishe[sd]|shipped|ships|enhanced|enhances|added|adds|updated|updates|expanded|expands|rolled out|rolls out|showcases|showcased|offers|offered|integrated|described|describes|reported|reports|shared|shares|explained|claimed|claims|demonstrated|demonstrates|hosted|hosts|welcomed|adopted|pushes|pushed|pivots|pivoted|positions|is evolving|is broadening|is expanding|is pivoting|is releasing|is launching|is building|is working on|plans to)\\s+(?!(?:in|on|at|under|as|for|by|with|that|to|and|or|from|over|during|after|last|this|next|early|late|today|yesterday)\\b)\\S");
    private static final Pattern DESCRIBED =
            Pattern.compile(
                    "(?i)^(?:,|\\s\\(|\\s[–—-])\\s?(?:a|an|the)\\s+(?:[\\p{L}\\d-]+\\s+){0,4}(?:company|startup|start-up|firm|vendor|lab|unicorn)\\b");
    private static final Pattern EMPLOYED_BY =
            Pattern.compile(
                    "(?i)(?:\\b(?:team|engineers?|researchers?|people|folks|scientists?|employees|interns?|work(?:s|ed|ing)?|jobs?|joins?|joined|joining|leads?|ceo|cto|coo|cfo|(?:co-?)?founders?|president|chair(?:man|woman)?|chief\\s\\w+\\s?\\w*)\\s+(?:at|of|from)|\\b(?:joins?|joined|joining|left|founded|co-?founded|startup|start-up|company|firm|vendor|acqui(?:res?|red|ring)|acquisition of|(?:partner(?:s|ed|ing|ships?)?|collaborat(?:es|ed|ing|ions?)|teams? up|teamed up|deals?)\\s+with|invest(?:s|ed|ing|ments?)?\\s+in|stake in|(?:backed|funded|founded|acquired|led|owned|sponsored|hosted|organi[sz]ed|developed|created|built|released|launched|announced|introduced|open-?sourced|published)\\s+by))\\s+(?:the\\s|an?\\s)?$|\\b(?:according to|contributions? from|(?:courses?|guides?|reports?|blog|posts?|tools?|models?|research|updates?)\\s(?:from|by)|(?:noted|reported|shared|described) by)\\s$");

    /** "Partners: A, B": a label over companies, and those listed behind it. */
    private static final Pattern PARTNERS =
            Pattern.compile(
                    "(?i)^\\W{0,4}(?:(?:first|launch|new|initial|main)\\s)?(?:partners?|customers?|sponsors?|exhibitors?|파트너사?|협력사|고객사?|참여사|후원사?|참가사|도입사|合作伙伴|客户|パートナー|協賛)\\s?[:：]\\s?(?:[^:：.!?]{1,40},\\s?){0,12}$");

    private static final Pattern POST =
            Pattern.compile(
                    "^https?://(?:www\\.)?(?:x|twitter|linkedin|bsky|threads|facebook)\\.[a-z.]+/\\S");

    private final Pattern titled;
    private final Pattern speaker;
    private final Pattern titleBehind;

    CompanyRoles(WordTables words) {
        String titles = Words.anyOf(words.forms("titles"));
        this.titled =
                Pattern.compile(
                        "(?iu)(?:^|[,(:|–—-]\\s?|\\s)(?:(?:"
                                + titles
                                + ")(?:[,/]?\\s(?:of|for|and|&)?\\s?[\\p{Lu}][\\p{L}/&-]*){0,4}),?\\s+(?:(?<=,\\s)|at\\s|@\\s?)$");
        this.speaker =
                Pattern.compile(
                        "(?iu)^\\W{0,4}(?:"
                                + Words.anyOf(words.forms("speaker-words"))
                                + ")\\s*[:：]\\s*\\p{L}[\\p{L}'’.-]*(?:\\s\\p{L}[\\p{L}'’.-]*){1,3},\\s$");
        this.titleBehind = Pattern.compile("(?iu)^,\\s+(?:" + titles + ")(?![\\p{L}])");
    }

    /** Whether the name at this place is a company's, whatever it is elsewhere. */
    boolean isCompany(Reading reading, SourceSpan name) {
        return surely(reading, name) || PUBLISHES.matcher(behind(reading, name)).find();
    }

    /** Whether it is one by more than announcing something, which people do too. */
    boolean surely(Reading reading, SourceSpan name) {
        String before = before(reading, name);
        String behind = behind(reading, name);
        if (EMPLOYS.matcher(behind).find()
                || DOES_BUSINESS.matcher(behind).find()
                || DESCRIBED.matcher(behind).find()) {
            return true;
        }
        if (before.endsWith("@") || isLinkToPost(reading, name)) {
            return true;
        }
        // All that tells it before the name ends in a space or a mark.
        if (before.isEmpty() || Character.isLetterOrDigit(before.charAt(before.length() - 1))) {
            return false;
        }
        return PARTNERS.matcher(before).find()
                || titled.matcher(before).find() && !titleBehind.matcher(behind).find()
                || behind.isBlank() && speaker.matcher(before).find()
                || EMPLOYED_BY.matcher(before).find();
    }

    /** "[Quilltool](https://x.com/…) argued": what links to a post is who wrote it. */
    private static boolean isLinkToPost(Reading reading, SourceSpan name) {
        return !reading.words().contains("common-words", name.of(reading.text()))
                && reading.linksIn(name).stream()
                        .anyMatch(
                                link ->
                                        link.span().equals(name)
                                                && POST.matcher(link.target()).find());
    }

    private static String before(Reading reading, SourceSpan name) {
        Line line = reading.outline().lineAt(name.begin());
        int from = Math.max(line.span().begin(), name.begin() - AROUND);
        return reading.text().substring(Math.min(from, name.begin()), name.begin());
    }

    private static String behind(Reading reading, SourceSpan name) {
        Line line = reading.outline().lineAt(name.begin());
        int to = Math.min(line.span().end(), name.end() + AROUND);
        return reading.text().substring(name.end(), Math.max(to, name.end()));
    }
}
