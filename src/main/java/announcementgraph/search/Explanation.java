package announcementgraph.search;

import announcementgraph.search.analysis.Analyzers;
import announcementgraph.search.analysis.Forms;

import java.util.ArrayList;
import java.util.List;

/** Says in plain words why an entry was found. */
final class Explanation {

    private final Marks marks;
    private final boolean korean;

    Explanation(Analyzers analyzers, String language) {
        this.marks = new Marks(analyzers);
        this.korean = language.equals("ko");
    }

    String of(Entry entry, Plan plan, String typed) {
        List<String> reasons = new ArrayList<>();
        String key = Forms.key(typed);
        if (entry.names().stream().anyMatch(name -> Forms.key(name.form()).equals(key))) {
            reasons.add(say("It has exactly this name", "이름이 정확히 같습니다"));
        } else {
            for (int i = 0; i < plan.parts().size(); i++) {
                reasons.add(of(entry, plan.parts().get(i), plan.marked().get(i)));
            }
        }
        if (entry.notes() > 0) {
            reasons.add(say("notes that name it: ", "이름이 나오는 노트 수: ") + entry.notes());
        }
        if (entry.date() != null) {
            reasons.add(
                    say("newer ones come a little earlier: ", "최근일수록 조금 앞에 옵니다: ") + entry.date());
        }
        if (reasons.isEmpty()) {
            return say("It fits what was chosen.", "선택한 조건에 맞습니다.");
        }
        return String.join("; ", reasons) + ".";
    }

    private String of(Entry entry, Part part, Part withOtherNames) {
        String word = "“" + part.surface().replace("\"", "") + "”";
        boolean inText = !marks.inText(entry.text(), List.of(part)).isEmpty();
        if (inText && entry.kind().equals(Entry.THING)) {
            return word + say(" is in one of its names", ": 이름에 있습니다");
        }
        if (inText) {
            return word + say(" is in the text", ": 본문에 있습니다");
        }
        if (part.iris().stream().anyMatch(entry.things()::contains)
                || !marks.inText(entry.text(), List.of(withOtherNames)).isEmpty()) {
            return word + say(" is another name of what it speaks of", ": 본문에 나오는 것의 다른 이름입니다");
        }
        if (part.partly().stream().anyMatch(entry.things()::contains)) {
            return word + say(" is in a name of what it speaks of", ": 본문에 나오는 것의 이름 가운데 하나에 있습니다");
        }
        String titles = entry.title() + "\n" + entry.section();
        if (!marks.inText(titles, List.of(part)).isEmpty()) {
            return word + say(" is in the title above it", ": 위에 있는 제목에 있습니다");
        }
        if (entry.place() != null && part.iris().contains(entry.place())) {
            return word + say(" is the event of the note", ": 노트의 행사입니다");
        }
        return word + say(" is not in it", ": 여기에는 없습니다");
    }

    private String say(String english, String inKorean) {
        return korean ? inKorean : english;
    }
}
