package announcementgraph.ingestion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A dozen names, with the real word tables and ontology, and notes about them: a store of it opens
 * at once.
 */
final class SmallWorld {

    private static final String NAMES =
            """
            @prefix ag: <https://w3id.org/announcement-graph/ontology#> .
            @prefix schema: <https://schema.org/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix organization: <https://w3id.org/announcement-graph/id/organization/> .
            @prefix product: <https://w3id.org/announcement-graph/id/product/> .
            @prefix event: <https://w3id.org/announcement-graph/id/event/> .
            organization:nvidia a schema:Organization ; rdfs:label "NVIDIA"@en , "엔비디아"@ko .
            organization:mellanox a schema:Organization ; rdfs:label "Mellanox"@en .
            organization:openai a schema:Organization ; rdfs:label "OpenAI"@en , "오픈AI"@ko .
            organization:google a schema:Organization ; rdfs:label "Google"@en , "구글"@ko .
            product:jetson-nano a schema:Product , ag:Hardware ; rdfs:label "Jetson Nano"@en , "젯슨 나노"@ko ;
                schema:manufacturer organization:nvidia .
            product:dgx-a100 a schema:Product , ag:Hardware ; rdfs:label "DGX A100"@en ;
                schema:manufacturer organization:nvidia .
            product:gpt-4o a schema:Product , ag:Model ; rdfs:label "GPT-4o"@en ; schema:manufacturer organization:openai .
            product:gemini a schema:Product , ag:Model ; rdfs:label "Gemini"@en , "제미나이"@ko ;
                schema:manufacturer organization:google .
            product:tpu a schema:Product , ag:Hardware ; rdfs:label "TPU"@en ; schema:manufacturer organization:google .
            event:nvidia-gtc-2019 a schema:Event ; rdfs:label "NVIDIA GTC 2019"@en ; schema:startDate "2019-03-18" ;
                schema:organizer organization:nvidia .
            event:google-io-2024 a schema:Event ; rdfs:label "Google I/O 2024"@en ; schema:startDate "2024-05-14" ;
                schema:organizer organization:google .
            """;

    private static final List<String> TITLES =
            List.of(
                    "# NVIDIA GTC 2019",
                    "# Google I/O 2024",
                    "# 사내 세미나",
                    "# Notes of 2023-05-04",
                    "1. Keynote, Mark Hamilton VP, NVIDIA");

    private static final List<String> LINES =
            List.of(
                    "- NVIDIA announced Jetson Nano.",
                    "- NVIDIA acquired Mellanox.",
                    "- 엔비디아가 젯슨 나노를 발표했다.",
                    "- OpenAI announced GPT-4o.",
                    "- 구글은 제미나이를 공개했다.",
                    "- Google will launch TPU next year.",
                    "- DGX SuperPOD : 96 DGX-2H, 1536 Tesla V100",
                    "- Google introduced Zephyron-7B, a new model.",
                    "- NVIDIA partners with Google.",
                    "- Speaker: 심은수 센터장, 삼성종합기술원",
                    "- NVIDIA's DGX A100 uses the TPU-X9 board.",
                    "- 오픈AI는 Zephyron-7B를 발표하지 않았다.");

    private SmallWorld() {}

    /** The names and tables, written into this folder. */
    static Resources in(Path folder) throws IOException {
        Path names = Files.createDirectories(folder.resolve("names"));
        Files.writeString(names.resolve("small.ttl"), NAMES);
        Path tables = Files.createDirectories(folder.resolve("language"));
        try (Stream<Path> files = Files.list(Path.of("data/language"))) {
            for (Path file : files.toList()) {
                Files.copy(file, tables.resolve(file.getFileName()));
            }
        }
        return new Resources(Path.of("ontology"), List.of(folder));
    }

    /** The text of a note: some lines under a title. The same random numbers give the same text. */
    static String note(Random random) {
        StringBuilder text =
                new StringBuilder(TITLES.get(random.nextInt(TITLES.size()))).append('\n');
        int lines = 1 + random.nextInt(5);
        for (int i = 0; i < lines; i++) {
            text.append(LINES.get(random.nextInt(LINES.size()))).append('\n');
        }
        return text.toString();
    }
}
