package announcementgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {

    private final SampleGraph graph = new SampleGraph();

    @TempDir
    private Path folder;

    private LuceneIndex index;

    @BeforeEach
    void writeAnIndex() {
        index = LuceneIndex.open(folder, graph.koreanNames());
        index.stage(graph.everything());
        index.prepareCommit(7);
        index.commit();
    }

    @AfterEach
    void closeIt() {
        index.close();
    }

    private SearchResult search(String text) {
        return index.search(new SearchQuery(text, Map.of(), "relevance", 1, 10, "en", true));
    }

    @Test
    void show() {
        for (String q : List.of("젯슨 나노", "jetson nano", "엔비디아 발표", "dgx 2h", "jetson nanno", "젯슨 나뇨", "dpsqleldk",
                "ㅈㅅㄴㄴ", "GPT4o", "제미나이", "gemini", "2.5", "style gan", "삼성", "기술원", "\"심은수 센터장\"", "announcing -nano",
                "company:nvidia year:2019", "发表", "発表", "script", "회사:엔비디아 b200", "event:gtc robotics", "xyzzy qwrt", "")) {
            SearchResult result = search(q);
            System.out.println("== " + q + " total=" + result.total() + " meant=" + result.didYouMean());
            result.hits().stream().limit(4).forEach(h -> System.out.println(
                    "   " + h.kind() + " " + h.label() + " | " + h.snippet() + " | " + h.score() + " | " + h.explanation()));
        }
        System.out.println(search("").facets());
        for (String q : List.of("젯", "ㅈㅅㄴㄴ", "nan", "dpsqleldk", "ㅜㅍㅑ", "enbidia", "엔비디어", "gtc", "b2", "제", "tson", "ㅅㅅㅈ")) {
            System.out.println("-- " + q + " " + index.suggest(q, 5, "ko"));
        }
        assertThat(index.revision()).isEqualTo(7);
        assertThat(Set.of()).isEmpty();
    }
}
