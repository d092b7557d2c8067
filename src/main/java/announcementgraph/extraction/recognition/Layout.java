package announcementgraph.extraction.recognition;

import announcementgraph.notes.Block;
import announcementgraph.notes.SourceSpan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the entries of one programme have their speakers and for whom they work: what most of the
 * siblings agree on. Immutable.
 *
 * @param position where the speaker's field stands
 * @param affiliation where the affiliation's stands to it
 * @param several whether what follows a speaker is another one even at the entry's end
 * @param strength how sure the agreement is, from 0 to 1
 * @param told the share of the entries beside whose speaker an organization or a post stands
 */
record Layout(Position position, Side affiliation, boolean several, double strength, double told) {

    /** Where the affiliation stands to the speaker outside of brackets. */
    enum Side {
        BEFORE,
        BEHIND,
        NONE
    }

    /** A way to say which field of an entry is meant. */
    sealed interface Position {
        /** The place of the field among the entry's, or -1. */
        int in(Entry entry);
    }

    private record FromStart(int index) implements Position {
        @Override
        public int in(Entry entry) {
            return index < entry.fields().size() ? index : -1;
        }
    }

    private record FromEnd(int index) implements Position {
        @Override
        public int in(Entry entry) {
            return entry.fields().size() - index;
        }
    }

    /** The first field behind the last mark of a kind. */
    private record Behind(char mark) implements Position {
        @Override
        public int in(Entry entry) {
            for (int i = entry.fields().size() - 1; i > 0; i--) {
                if (entry.fields().get(i).mark() == mark) {
                    return i;
                }
            }
            return -1;
        }
    }

    /** The first field of a table's cell. */
    private record InCell(int cell) implements Position {
        @Override
        public int in(Entry entry) {
            for (int i = 0; i < entry.fields().size(); i++) {
                if (entry.fields().get(i).cell() == cell) {
                    return i;
                }
            }
            return -1;
        }
    }

    private static List<Position> positions(boolean rows) {
        List<Position> positions = new ArrayList<>();
        if (rows) {
            for (int cell = 1; cell <= 8; cell++) {
                positions.add(new InCell(cell));
            }
            positions.add(new Behind('@'));
            positions.add(new Behind('('));
            return positions;
        }
        positions.add(new FromStart(0));
        for (char mark : "-(/|@:\"·\t,".toCharArray()) {
            positions.add(new Behind(mark));
        }
        for (int i = 1; i <= 3; i++) {
            positions.add(new FromEnd(i));
        }
        positions.add(new FromStart(1));
        positions.add(new FromStart(2));
        return positions;
    }

    /** The layout that most of these entries agree on. */
    static Optional<Layout> of(Reading reading, List<Entry> entries, JudgedFields speakers) {
        boolean rows = entries.getFirst().line().isRow();
        List<Entry> parted =
                entries.stream()
                        .filter(e -> e.fields().size() > 1 || speaksAlone(reading, e, speakers))
                        .toList();
        @Nullable Layout best = null;
        for (Position position : positions(rows)) {
            Layout layout = at(reading, parted, position, speakers);
            if (best == null
                    || layout.strength() + layout.told() > best.strength() + best.told() + 0.01) {
                best = layout;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean speaksAlone(Reading reading, Entry entry, JudgedFields speakers) {
        return entry.fields().size() == 1
                && speakers.likelihood(reading, entry.fields().getFirst()) >= 0.5;
    }

    private static Layout at(
            Reading reading, List<Entry> entries, Position position, JudgedFields speakers) {
        double sum = 0;
        int hits = 0;
        int told = 0;
        int before = 0;
        int behind = 0;
        int followed = 0;
        int listed = 0;
        int wordsBefore = 0;
        int wordsBehind = 0;
        for (Entry entry : entries) {
            int at = position.in(entry);
            double likely = at < 0 ? 0 : speakers.likelihood(reading, entry.fields().get(at));
            sum += likely;
            if (likely < 0.5) {
                continue;
            }
            hits++;
            List<Field> fields = entry.fields();
            int next = lastSpeaker(reading, entry, at, false, speakers) + 1;
            boolean tellsBehind =
                    next < fields.size() && speakers.tellsAffiliation(reading, fields.get(next));
            boolean tellsBefore = at > 0 && speakers.tellsAffiliation(reading, fields.get(at - 1));
            boolean within =
                    speakers.speakers(reading, fields.get(at)).stream()
                            .anyMatch(s -> s.affiliation().isPresent());
            told += tellsBehind || tellsBefore || within ? 1 : 0;
            boolean bracketed = next < fields.size() && fields.get(next).mark() == '(';
            followed += next < fields.size() && !bracketed ? 1 : 0;
            listed += speaksToo(reading, entry, at, next, true, speakers) ? 1 : 0;
            behind += tellsBehind && !bracketed ? 1 : 0;
            before += tellsBefore ? 1 : 0;
            wordsBefore += words(reading, fields.subList(0, at));
            wordsBehind +=
                    words(reading, fields.subList(Math.min(next, fields.size()), fields.size()));
        }
        int all = Math.max(1, entries.size());
        return new Layout(
                position,
                side(hits, before, behind, followed * 10 >= hits * 7, wordsBefore, wordsBehind),
                behind == 0 && listed * 10 >= followed * 6 && listed > 0,
                hits < 2 ? 0 : sum / all,
                hits < 2 ? 0 : (double) told / all);
    }

    private static int words(Reading reading, List<Field> fields) {
        return fields.stream().mapToInt(f -> f.words(reading.text())).sum();
    }

    /**
     * The side on which organizations and posts stand; where none are known, the side of fewer
     * words than the other has, of the title.
     */
    private static Side side(
            int hits, int before, int behind, boolean followed, int wordsBefore, int wordsBehind) {
        if (behind * 10 >= hits * 3 && behind >= before) {
            return Side.BEHIND;
        }
        if (before * 10 >= hits * 3) {
            return Side.BEFORE;
        }
        boolean few = followed && wordsBehind <= hits * 4;
        return few && wordsBefore > wordsBehind ? Side.BEHIND : Side.NONE;
    }

    /** The last of the fields that name the entry's speakers, from the first of them on. */
    private static int lastSpeaker(
            Reading reading, Entry entry, int first, boolean several, JudgedFields speakers) {
        int last = first;
        while (speaksToo(reading, entry, first, last + 1, several, speakers)) {
            last++;
        }
        return last;
    }

    /**
     * Whether a field that follows a speaker names another. The last one of all rather says for
     * whom the speaker works, unless it is somebody known.
     */
    private static boolean speaksToo(
            Reading reading,
            Entry entry,
            int first,
            int at,
            boolean several,
            JudgedFields speakers) {
        List<Field> fields = entry.fields();
        if (at >= fields.size()) {
            return false;
        }
        Field field = fields.get(first);
        Field next = fields.get(at);
        double likely = speakers.likelihood(reading, next);
        if (next.mark() == '\t' && next.cell() == field.cell() && next.cell() > 0) {
            // On the next line of a table's cell.
            return likely >= 0.3;
        }
        return ",·/&".indexOf(next.mark()) >= 0
                && next.cell() == field.cell()
                && next.bracket() == field.bracket()
                && !speakers.tellsAffiliation(reading, next)
                && (likely == 1
                        || likely >= 0.5 && (several || next.mark() == '&')
                        || likely >= 0.5
                                && at + 1 < fields.size()
                                && fields.get(at + 1).cell() == next.cell());
    }

    /** What an entry of this layout says. */
    Optional<Talk> read(Reading reading, Entry entry, JudgedFields speakers) {
        List<Field> fields = entry.fields();
        int at = position.in(entry);
        double likely = at < 0 ? 0 : speakers.likelihood(reading, fields.get(at));
        boolean beside =
                likely > 0
                        && at + 1 < fields.size()
                        && speakers.tellsAffiliation(reading, fields.get(at + 1));
        if (likely < 0.3 && !beside) {
            return Optional.empty();
        }
        Set<Field> used = new HashSet<>();
        List<Talk.Speaker> found = new ArrayList<>();
        int i = at;
        while (i >= 0) {
            i = readSpeaker(reading, entry, i, speakers, used, found);
        }
        return Optional.of(
                new Talk(entry.line().span(), title(reading, entry, used, speakers), found));
    }

    /**
     * Reads the speakers of a field and what stands beside them; the next speakers' field, or -1.
     */
    private int readSpeaker(
            Reading reading,
            Entry entry,
            int at,
            JudgedFields speakers,
            Set<Field> used,
            List<Talk.Speaker> found) {
        List<Field> fields = entry.fields();
        Field field = fields.get(at);
        used.add(field);
        List<Field> own = affiliation(reading, entry, at, speakers);
        used.addAll(own);
        Optional<SourceSpan> beside = own.isEmpty() ? Optional.empty() : Optional.of(cover(own));
        List<Talk.Speaker> here = speakers.speakers(reading, field);
        for (Talk.Speaker speaker : here) {
            boolean last = speaker == here.getLast();
            found.add(
                    speaker.affiliation().isPresent() || !last
                            ? speaker
                            : new Talk.Speaker(speaker.person(), beside));
        }
        int next = at + 1 + (own.isEmpty() || fields.indexOf(own.getFirst()) < at ? 0 : own.size());
        boolean another = speaksToo(reading, entry, at, next, several, speakers);
        return another ? next : -1;
    }

    private List<Field> affiliation(Reading reading, Entry entry, int at, JudgedFields speakers) {
        List<Field> fields = entry.fields();
        Field field = fields.get(at);
        List<Field> own = new ArrayList<>();
        int next = at + 1;
        boolean bracketed = next < fields.size() && fields.get(next).mark() == '(';
        if (next < fields.size() && (bracketed || field.bracket() > 0)) {
            int bracket = fields.get(next).bracket();
            for (int i = next;
                    i < fields.size() && bracket > 0 && fields.get(i).bracket() == bracket;
                    i++) {
                if (i == next
                        && !bracketed
                        && speaksToo(reading, entry, at, i, several, speakers)) {
                    return own;
                }
                own.add(fields.get(i));
            }
        }
        if (!own.isEmpty()) {
            return own;
        }
        // In a table, what follows in the speaker's own cell is the speaker's.
        for (int i = next;
                field.cell() > 0
                        && i < fields.size()
                        && fields.get(i).cell() == field.cell()
                        && !speaksToo(reading, entry, at, i, several, speakers);
                i++) {
            own.add(fields.get(i));
        }
        if (!own.isEmpty()) {
            return own;
        }
        if (affiliation == Side.BEHIND) {
            boolean titled =
                    at > 0 && !(position instanceof FromStart)
                            || fields.stream().skip(at).anyMatch(Field::quoted);
            for (int i = next; i < fields.size(); i++) {
                boolean tells = speakers.tellsAffiliation(reading, fields.get(i));
                boolean cell = field.cell() == 0 || fields.get(i).cell() <= field.cell() + 1;
                if (!cell
                        || fields.get(i).quoted()
                        || !tells && !titled && i > next
                        || speaksToo(reading, entry, at, i, several, speakers)
                        || fields.get(i).words(reading.text()) > 8) {
                    break;
                }
                own.add(fields.get(i));
            }
        } else if (affiliation == Side.BEFORE && at > 0) {
            own.add(fields.get(at - 1));
        }
        return own;
    }

    private static SourceSpan cover(List<Field> fields) {
        return new SourceSpan(fields.getFirst().span().begin(), fields.getLast().span().end());
    }

    /** The longest run of fields, or the longest cell, that is neither speaker nor affiliation. */
    private static Optional<SourceSpan> title(
            Reading reading, Entry entry, Set<Field> used, JudgedFields speakers) {
        if (entry.line().block() instanceof Block.Row row) {
            Optional<SourceSpan> headed = reading.columns(entry.line()).cell(row, "title");
            if (headed.isPresent()) {
                return headed.filter(t -> t.length() > 1);
            }
        }
        Optional<Field> quoted =
                entry.fields().stream()
                        .filter(f -> f.quoted() && f.words(reading.text()) > 1)
                        .findFirst();
        if (quoted.isPresent()) {
            return quoted.map(Field::span);
        }
        List<List<Field>> runs = new ArrayList<>();
        @Nullable Field before = null;
        for (Field field : entry.fields()) {
            if (speakers.isNoTitle(reading, field)) {
                continue;
            }
            if (!used.contains(field)) {
                boolean joined =
                        before != null && !used.contains(before) && before.cell() == field.cell();
                if (!joined) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(field);
            }
            before = field;
        }
        return runs.stream()
                .map(Layout::cover)
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .filter(t -> t.length() > 1)
                .map(t -> closed(reading.text(), t, entry.line().span().end()));
    }

    /** With the bracket, the quote or the question mark that ends it. */
    private static SourceSpan closed(String text, SourceSpan title, int end) {
        int at = title.end();
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        boolean mark = at < end && ")]）」』".indexOf(text.charAt(at)) >= 0;
        return mark ? new SourceSpan(title.begin(), at + 1) : title;
    }
}
