package announcementgraph.search;

import announcementgraph.graph.browse.AnnouncementView;
import announcementgraph.graph.browse.EntityView.NameView;
import announcementgraph.graph.browse.EvidenceView;
import announcementgraph.graph.browse.IndexedNote;
import announcementgraph.graph.browse.IndexedThing;
import announcementgraph.graph.browse.NoteView.MentionView;
import announcementgraph.graph.browse.Thing;
import announcementgraph.language.Language;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A small graph in records: things by their names, notes with mentions wherever a name stands in
 * the text.
 */
final class SampleGraph {

    static final String NVIDIA = iri(Kind.ORGANIZATION, "NVIDIA");
    static final String SAMSUNG = iri(Kind.ORGANIZATION, "삼성종합기술원");
    static final String GOOGLE = iri(Kind.ORGANIZATION, "Google");
    static final String OPENAI = iri(Kind.ORGANIZATION, "OpenAI");
    static final String JETSON_NANO = iri(Kind.PRODUCT, "Jetson Nano");
    static final String JETSON = iri(Kind.PRODUCT, "Jetson");
    static final String DGX_2H = iri(Kind.PRODUCT, "DGX-2H");
    static final String B200 = iri(Kind.PRODUCT, "B200");
    static final String GPT_4O = iri(Kind.PRODUCT, "GPT-4o");
    static final String GEMINI = iri(Kind.PRODUCT, "Gemini");
    static final String STYLEGAN = iri(Kind.PRODUCT, "StyleGAN");
    static final String ROBOTICS = iri(Kind.TOPIC, "Robotics");
    static final String CONFERENCE_2019 = iri(Kind.EVENT, "NVIDIA AI Conference 2019");
    static final String GTC = iri(Kind.EVENT, "NVIDIA GTC");
    static final String GTC_2024 = iri(Kind.EVENT, "NVIDIA GTC 2024");
    static final String HUANG = iri(Kind.PERSON, "Jensen Huang");
    static final String SHIM = iri(Kind.PERSON, "심은수");

    static final String NOTE_2019 = iri(Kind.NOTE, "seoul-2019");
    static final String NOTE_2024 = iri(Kind.NOTE, "gtc-2024");
    static final String NOTE_MIXED = iri(Kind.NOTE, "mixed");

    private final Map<String, List<NameView>> names = new LinkedHashMap<>();

    SampleGraph() {
        name(NVIDIA, "en:NVIDIA", "ko:엔비디아");
        name(SAMSUNG, "ko:삼성종합기술원", "en:Samsung Advanced Institute of Technology", "SAIT");
        name(GOOGLE, "en:Google", "ko:구글");
        name(OPENAI, "en:OpenAI", "ko:오픈AI", "오픈에이아이", "Open AI");
        name(JETSON_NANO, "en:Jetson Nano", "ko:젯슨 나노");
        name(JETSON, "en:Jetson", "ko:젯슨");
        name(DGX_2H, "en:DGX-2H");
        name(B200, "en:B200", "Blackwell B200");
        name(GPT_4O, "en:GPT-4o");
        name(GEMINI, "en:Gemini", "ko:제미나이");
        name(STYLEGAN, "en:StyleGAN", "ko:스타일갠");
        name(ROBOTICS, "en:Robotics", "ko:로보틱스", "로봇공학");
        name(CONFERENCE_2019, "en:NVIDIA AI Conference 2019");
        name(GTC, "en:NVIDIA GTC", "GTC");
        name(GTC_2024, "en:NVIDIA GTC 2024");
        name(HUANG, "en:Jensen Huang", "ko:젠슨 황");
        name(SHIM, "ko:심은수");
    }

    static String iri(Kind kind, String name) {
        return Iris.mint(kind, name);
    }

    void name(String iri, String... forms) {
        List<NameView> views = new ArrayList<>();
        for (String form : forms) {
            boolean label = form.length() > 3 && form.charAt(2) == ':';
            String bare = label ? form.substring(3) : form;
            views.add(
                    new NameView(
                            bare,
                            label ? form.substring(0, 2) : Language.ofName(bare).tag(),
                            label));
        }
        names.put(iri, views);
    }

    List<String> koreanNames() {
        return names.values().stream()
                .flatMap(List::stream)
                .filter(name -> name.language().equals("ko"))
                .map(NameView::form)
                .toList();
    }

    private List<NameView> names(String iri) {
        return names.getOrDefault(iri, List.of());
    }

    Thing thing(String iri) {
        Map<String, String> labels = new LinkedHashMap<>();
        names(iri).stream()
                .filter(NameView::preferred)
                .forEach(name -> labels.put(name.language(), name.form()));
        String label =
                labels.containsKey("en") ? labels.get("en") : labels.values().iterator().next();
        return Thing.of(iri, Kind.ofIri(iri).orElseThrow().word(), label, labels);
    }

    IndexedThing indexed(String iri, long notes) {
        return new IndexedThing(thing(iri), names(iri), List.of(), Map.of(), notes, 3);
    }

    List<IndexedThing> things() {
        List<IndexedThing> things = new ArrayList<>();
        for (String iri : names.keySet()) {
            things.add(indexed(iri, iri.equals(GEMINI) ? 0 : 2));
        }
        return things;
    }

    IndexedNote note(
            String iri,
            String title,
            String date,
            String event,
            String text,
            List<AnnouncementView> said) {
        List<MentionView> mentions = mentions(text);
        return new IndexedNote(
                iri,
                title,
                Language.of(text).tag(),
                text,
                Optional.of(date),
                Optional.of(thing(event)),
                mentions.stream().map(mention -> mention.thing().iri()).distinct().toList(),
                mentions,
                List.of(),
                said);
    }

    AnnouncementView said(
            String note,
            String title,
            String text,
            String quote,
            String by,
            String what,
            String at,
            String date) {
        int begin = text.indexOf(quote);
        String iri = iri(Kind.ANNOUNCEMENT, Iris.slugOf(note) + "-" + begin);
        String href = Iris.hrefOf(note) + "?at=" + begin + "-" + (begin + quote.length());
        return new AnnouncementView(
                iri,
                Iris.hrefOf(iri),
                List.of(thing(by)),
                List.of(thing(what)),
                List.of(thing(at)),
                List.of(),
                date,
                "stated",
                quote,
                new EvidenceView(
                        note, title, href, quote, begin, begin + quote.length(), "test", 1));
    }

    List<IndexedNote> notes() {
        String seoul =
                """
                엔비디아 행사를 다녀와서
                Announcing Jetson Nano
                삼성종합기술원의 심은수 센터장이 온디바이스 학습을 소개했다.
                DGX SuperPOD : 96 DGX-2H, 1536 Tesla V100
                NVIDIA's StyleGAN was shown with Tacotron 2.
                """;
        String gtc =
                """
                NVIDIA announced the Blackwell B200 GPU at the keynote.
                Jensen Huang talked about robotics and announcements to come.
                NVIDIA의 Blackwell은 이전 세대보다 2.5배 빠르다.
                """;
        String mixed =
                """
                구글이 제미나이를 발표했다.
                오픈AI는 GPT-4o를 공개했고 <script>alert("x")</script> & 젯슨 나노도 나왔다.
                日本語の発表もありました。
                """;
        return List.of(
                note(
                        NOTE_2019,
                        "NVIDIA AI Conference 2019",
                        "2019-07-02",
                        CONFERENCE_2019,
                        seoul,
                        List.of(
                                said(
                                        NOTE_2019,
                                        "NVIDIA AI Conference 2019",
                                        seoul,
                                        "Announcing Jetson Nano",
                                        NVIDIA,
                                        JETSON_NANO,
                                        CONFERENCE_2019,
                                        "2019-07-02"))),
                note(
                        NOTE_2024,
                        "GTC 2024 keynote",
                        "2024-03-18",
                        GTC_2024,
                        gtc,
                        List.of(
                                said(
                                        NOTE_2024,
                                        "GTC 2024 keynote",
                                        gtc,
                                        "NVIDIA announced the Blackwell B200 GPU at the keynote.",
                                        NVIDIA,
                                        B200,
                                        GTC_2024,
                                        "2024-03-18"))),
                note(NOTE_MIXED, "Mixed notes", "2024-05", GTC_2024, mixed, List.of()));
    }

    IndexChange everything() {
        return new IndexChange(Set.of(), notes(), Set.of(), things());
    }

    /** Finds every name in a text, the longest first, none over another. */
    private List<MentionView> mentions(String text) {
        List<MentionView> found = new ArrayList<>();
        boolean[] taken = new boolean[text.length()];
        names.entrySet().stream()
                .flatMap(
                        entry ->
                                entry.getValue().stream()
                                        .map(name -> Map.entry(name.form(), entry.getKey())))
                .sorted(Comparator.comparing(entry -> -entry.getKey().length()))
                .forEach(
                        entry -> {
                            String form = entry.getKey();
                            for (int at = text.indexOf(form);
                                    at >= 0;
                                    at = text.indexOf(form, at + 1)) {
                                if (!taken[at]) {
                                    java.util.Arrays.fill(taken, at, at + form.length(), true);
                                    found.add(
                                            new MentionView(
                                                    at,
                                                    at + form.length(),
                                                    thing(entry.getValue()),
                                                    1));
                                }
                            }
                        });
        return found;
    }
}
