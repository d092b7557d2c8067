package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Outline;
import announcementgraph.language.Script;
import announcementgraph.lexicon.Match;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads for whom somebody works off the words beside a name: "SK텔레콤 AI 연구팀 팀장", "CTO, Acme Labs",
 * "한빛소프트". Knows titles and departments, so that the organization is what is left. Immutable.
 */
final class Affiliations {

    private static final int LONGEST = 6;
    private static final Pattern PART = Pattern.compile("[^,/;·，、／；|]+");

    private final WordTables words;
    private final Pattern title;
    private final Pattern leadingTitle;
    private final Pattern head;
    private final Pattern department;
    private final Pattern legalForm;
    private final Pattern koreanName;

    Affiliations(WordTables words) {
        this.words = words;
        String titles =
                Words.anyOf(
                        words.rows("titles").stream()
                                .map(row -> row.getOrDefault("form", ""))
                                .toList());
        this.title =
                Pattern.compile(
                        "(?i)(?:^|\\s|(?<=[가-힣\\p{IsHan}])|\\bof\\s)(?:[A-Za-z]{2,4})?(?:"
                                + PersonForms.RANK
                                + ")(?:"
                                + titles
                                + ")(?:님)?\\s*$");
        this.koreanName =
                Pattern.compile("(?:" + Words.anyOf(words.forms("surnames")) + ")[가-힣]{2}");
        String english = PersonForms.titles(words, "en");
        this.leadingTitle =
                Pattern.compile(
                        "^"
                                + PersonForms.RANK
                                + "(?:"
                                + english
                                + ")(?![A-Za-z])(?:\\s*(?:&|/|and)\\s*(?:"
                                + english
                                + ")(?![A-Za-z]))?(?:\\s+(?:(at|of|@)\\s*)?(.*))?$");
        this.head =
                Pattern.compile("(?:" + PersonForms.titlesOfKind(words, "head") + ")(?![A-Za-z])");
        // "星光科技有限公司研发": the department is written behind the company without a space.
        this.legalForm =
                Pattern.compile(
                        "^[\\p{IsHan}\\p{IsKatakana}ー]{2,}(?:"
                                + Words.anyOf(
                                        words.rows("organization-words").stream()
                                                .filter(row -> "tail".equals(row.get("place")))
                                                .filter(row -> !"ko".equals(row.get("language")))
                                                .map(row -> row.getOrDefault("form", ""))
                                                .toList())
                                + ")");
        this.department =
                Pattern.compile(
                        "(?i)(?:^|\\s)\\S*(?:"
                                + Words.anyOf(words.forms("department-words"))
                                + ")$");
    }

    /**
     * Whether the words tell a post or an organization that is known or has an organization's word.
     */
    boolean tells(Reading reading, SourceSpan span) {
        String text = span.of(reading.text());
        return !reading.namesIn(span, Kind.ORGANIZATION).isEmpty()
                || PART.matcher(text)
                        .results()
                        .anyMatch(part -> title.matcher(part.group().strip()).find());
    }

    /** Whether the words are a post and nothing else. */
    boolean isTitle(String written) {
        return organization(written).isEmpty();
    }

    /** Takes the one organization that stands behind a post: "CTO, Acme". */
    void takeBehindPost(Reading reading, SourceSpan span) {
        if (reading.namesIn(span, Kind.PERSON).isEmpty()
                && span.of(reading.text()).strip().split("\\s+").length <= 3) {
            takeOne(reading, Outline.trim(reading.text(), span.begin(), span.end()));
        }
    }

    /** Takes the organizations that these words name, where the names do not know them yet. */
    void take(Reading reading, SourceSpan span) {
        Optional<Name> same = sameName(reading, span);
        if (same.isPresent()) {
            same.get().referent().alsoCalled(span.of(reading.text()));
            return;
        }
        List<SourceSpan> pieces = pieces(reading.text(), span);
        Optional<SourceSpan> beside = besideKoreanPost(reading, pieces);
        if (beside.isPresent()) {
            takeOne(reading, beside.get());
            return;
        }
        boolean posts = pieces.stream().anyMatch(p -> hasPost(reading, p));
        boolean known = false;
        boolean sure = pieces.stream().anyMatch(p -> isKnown(reading, p));
        for (int i = 0; i < pieces.size(); i++) {
            SourceSpan piece = pieces.get(i);
            // Beside an organization that is known, the other parts are posts and departments.
            if (sure && !isKnown(reading, piece) && span.of(reading.text()).indexOf('/') < 0) {
                continue;
            }
            // Behind "Acme, " stands its department; behind "Acme / " another organization.
            String before = reading.text().substring(span.begin(), piece.begin()).stripTrailing();
            boolean within = known && before.matches("(?s).*[,，、]");
            if (!within && (!posts || besidePost(reading, pieces, i))) {
                takeOne(reading, piece);
            }
            known = !reading.namesIn(piece, Kind.ORGANIZATION).isEmpty();
        }
    }

    /** "Jeffrey Kim (김동규)": the person whose name in another script the brackets have. */
    private Optional<Name> sameName(Reading reading, SourceSpan span) {
        String text = reading.text();
        boolean bracketed = span.begin() > 1 && "(（".indexOf(text.charAt(span.begin() - 1)) >= 0;
        if (!bracketed || !koreanName.matcher(span.of(text)).matches()) {
            return Optional.empty();
        }
        SourceSpan before = new SourceSpan(Math.max(0, span.begin() - 4), span.begin());
        return reading.namesAt(before).stream()
                .filter(name -> name.is(Kind.PERSON))
                .filter(name -> Script.of(text.charAt(name.begin())) == Script.LATIN)
                .findFirst();
    }

    /** "데이터플랫폼 팀장, 한빛소프트": one of two parts is a post with its department, so the other is not. */
    private Optional<SourceSpan> besideKoreanPost(Reading reading, List<SourceSpan> pieces) {
        if (pieces.size() != 2 || pieces.stream().anyMatch(p -> isKnown(reading, p))) {
            return Optional.empty();
        }
        List<SourceSpan> posts = pieces.stream().filter(p -> hasKoreanPost(reading, p)).toList();
        return posts.size() == 1
                ? pieces.stream().filter(p -> !posts.contains(p)).findFirst()
                : Optional.empty();
    }

    private boolean hasKoreanPost(Reading reading, SourceSpan piece) {
        String text = piece.of(reading.text());
        return Script.of(text.charAt(text.length() - 1)) == Script.HANGUL
                && title.matcher(text).find();
    }

    private static List<SourceSpan> pieces(String text, SourceSpan span) {
        return PART.matcher(span.of(text))
                .results()
                .map(p -> Outline.trim(text, span.begin() + p.start(), span.begin() + p.end()))
                .filter(p -> p.length() > 0)
                .toList();
    }

    /** Whether a piece has a post in it, or is the neighbour of one that is nothing else. */
    private boolean besidePost(Reading reading, List<SourceSpan> pieces, int at) {
        return hasPost(reading, pieces.get(at))
                || at > 0 && isTitle(pieces.get(at - 1).of(reading.text()))
                || at + 1 < pieces.size() && isTitle(pieces.get(at + 1).of(reading.text()));
    }

    private boolean hasPost(Reading reading, SourceSpan piece) {
        String text = piece.of(reading.text());
        return title.matcher(text).find() || leadingTitle.matcher(text).find();
    }

    /** Whether a piece is or opens with the name of an organization. */
    private static boolean isKnown(Reading reading, SourceSpan piece) {
        return reading.namesIn(piece, Kind.ORGANIZATION).stream()
                .anyMatch(
                        o ->
                                o.begin() == piece.begin()
                                        || o.span().length() * 10 >= piece.length() * 6);
    }

    private void takeOne(Reading reading, SourceSpan piece) {
        String name = organization(piece.of(reading.text()));
        if (!name.isEmpty()) {
            int begin = piece.begin() + piece.of(reading.text()).indexOf(name);
            named(reading, new SourceSpan(begin, begin + name.length()));
        }
    }

    /** The words without title and department, or nothing where no organization can be left. */
    private String organization(String written) {
        if (written.strip().matches("@[\\w.-]+")) {
            return "";
        }
        String rest =
                written.strip().replaceFirst("^(?:현|전|前|現|소속|@|花名.*|网名.*|본명.*)\\s*[:：]?\\s*", "");
        Matcher leading = leadingTitle.matcher(rest);
        if (leading.find()) {
            // "EVP Devices" and "VP of Product" are posts, "CEO of Acme" names an organization.
            boolean named =
                    leading.group(1) != null
                            && (!"of".equals(leading.group(1)) || head.matcher(rest).find());
            rest = named ? leading.group(2) : "";
        }
        Matcher post = title.matcher(rest);
        while (post.find()) {
            String before = rest.substring(0, post.start());
            // "데이터팀장" is a post of its own: the team is no organization.
            boolean apart = Character.isWhitespace(rest.charAt(post.start()));
            rest = (apart ? before : before.replaceFirst("[가-힣A-Za-z0-9]*[가-힣]$", "")).strip();
            post = title.matcher(rest);
        }
        if (!rest.equals(written.strip())
                && rest.indexOf(' ') < 0
                && department.matcher(rest).matches()
                && words.contains("unit-heads", lastWord(written.strip()))) {
            return "";
        }
        Matcher unit = department.matcher(rest);
        while (unit.find() && unit.start() > 0) {
            rest = rest.substring(0, unit.start()).strip();
            unit = department.matcher(rest);
        }
        Matcher form = legalForm.matcher(rest);
        return form.find() ? form.group() : rest.replaceFirst("^(?i)(?:at|of|from)\\s+", "");
    }

    private void named(Reading reading, SourceSpan span) {
        String written = span.of(reading.text());
        if (!nameable(written)) {
            return;
        }
        List<Name> within = reading.namesAt(span);
        if (within.isEmpty()) {
            reading.add(span, reading.named(Kind.ORGANIZATION, written), "affiliation", 0.75);
            return;
        }
        boolean organization =
                within.stream().anyMatch(n -> n.is(Kind.ORGANIZATION))
                        && within.stream().noneMatch(n -> n.is(Kind.PRODUCT));
        if (organization && within.stream().noneMatch(n -> n.span().equals(span))) {
            boolean several =
                    within.stream().filter(n -> n.is(Kind.ORGANIZATION) && !n.nested()).count() > 1;
            boolean whole = within.stream().allMatch(n -> span.contains(n.span()));
            if (!several && whole && longer(written, within)) {
                reading.addAround(
                        span, reading.named(Kind.ORGANIZATION, written), "affiliation", 0.7);
            }
        } else if (!organization
                && (within.stream().noneMatch(n -> n.is(Kind.PRODUCT))
                        || heads(reading, span.begin())
                        || organizationOf(reading, written).isPresent())
                && within.stream().noneMatch(n -> n.is(Kind.PERSON) || n.is(Kind.EVENT))
                && within.stream().allMatch(n -> span.contains(n.span()))) {
            within.forEach(reading::drop);
            Referent found =
                    organizationOf(reading, written)
                            .orElseGet(() -> reading.named(Kind.ORGANIZATION, written));
            reading.add(span, found, "affiliation", 0.7);
        }
    }

    /** "SK 인텔릭스" is more than SK; "구글 코리아" is Google, and so is its department. */
    private boolean longer(String written, List<Name> within) {
        if (Script.of(written.charAt(written.length() - 1)) == Script.LATIN) {
            return Words.isTitleCase(written) && !words.contains("titles", lastWord(written));
        }
        Name known = within.getFirst();
        if (Words.hasUnspaced(written)) {
            return known.referent().entry().isEmpty() && !words.contains("titles", written);
        }
        String rest = written.substring(Math.min(written.length(), known.span().length())).strip();
        return Words.hasHangul(rest)
                && rest.indexOf(' ') < 0
                && !words.contains("department-words", rest)
                && within.stream().noneMatch(n -> n.is(Kind.PRODUCT));
    }

    /** The organization that the names know by this name, which some product has too. */
    private static Optional<Referent> organizationOf(Reading reading, String written) {
        return reading.lexicon().gazetteer().find(written, 0, written.length()).stream()
                .filter(m -> m.end() - m.begin() == written.length())
                .flatMap(m -> m.senses().stream())
                .map(Match.Sense::entry)
                .filter(e -> e.kind() == Kind.ORGANIZATION)
                .map(reading::known)
                .findFirst();
    }

    /** Whether the words before this place are the post of one who heads an organization. */
    private boolean heads(Reading reading, int begin) {
        String before = reading.text().substring(Math.max(0, begin - 15), begin);
        return head.matcher(before).find();
    }

    private boolean nameable(String written) {
        char first = written.isEmpty() ? ' ' : written.charAt(0);
        return written.length() > 1
                && Character.isLetter(first)
                && (Character.isUpperCase(first)
                        || written.contains(".")
                        || Script.of(first) != Script.LATIN)
                && !words.contains("titles", written)
                && !words.contains("generic-words", written)
                && !words.contains("no-organization-words", written)
                && !words.contains("session-words", written)
                && !words.contains("department-words", written)
                && written.split("\\s+").length <= LONGEST;
    }

    private static String lastWord(String written) {
        return written.substring(written.lastIndexOf(' ') + 1);
    }
}
