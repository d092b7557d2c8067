package announcementgraph.extraction;

import announcementgraph.lexicon.SmallLexicon;
import announcementgraph.notes.NoteException;
import announcementgraph.notes.NoteReader;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Reads notes of a line or two with a lexicon of a few names. */
final class SmallNotes {

    private static final String NAMES =
            """
            organization:nvidia a schema:Organization ; rdfs:label "NVIDIA"@en , "엔비디아"@ko .
            organization:google a schema:Organization ; rdfs:label "Google"@en , "구글"@ko .
            organization:openai a schema:Organization ; rdfs:label "OpenAI"@en .
            organization:toyota a schema:Organization ; rdfs:label "Toyota"@en .
            organization:siemens a schema:Organization ; rdfs:label "Siemens"@en .
            organization:modal a schema:Organization ; rdfs:label "Modal"@en ; ag:ambiguousName "Modal"@en .
            organization:quilltool-inc a schema:Organization ; rdfs:label "Quilltool, Inc."@en .
            organization:skyhigh a schema:Organization ; rdfs:label "Skyhigh"@en .
            organization:skycloud a schema:Organization ; rdfs:label "Skycloud"@en ;
                schema:parentOrganization organization:skyhigh .
            product:skyhigh-teapot a schema:Product ; rdfs:label "Skyhigh Teapot"@en ;
                schema:manufacturer organization:skycloud .
            topic:energy-efficiency a skos:Concept ; rdfs:label "Energy Efficiency"@en ; skos:prefLabel "Energy Efficiency"@en .
            topic:inference a skos:Concept ; rdfs:label "Inference"@en ; skos:prefLabel "Inference"@en .
            topic:quantum-computing a skos:Concept ; rdfs:label "Quantum Computing"@en ; skos:prefLabel "Quantum Computing"@en .
            product:quilltool a schema:Product , ag:Software ; rdfs:label "Quilltool"@en ;
                schema:manufacturer organization:quilltool-inc .
            product:llama a schema:Product , ag:Model ; rdfs:label "Llama"@en .
            product:llama-3 a schema:Product , ag:Model ; rdfs:label "Llama 3"@en ; dcterms:isPartOf product:llama .
            product:gemini a schema:Product , ag:Model ; rdfs:label "Gemini"@en ; schema:manufacturer organization:google .
            product:gemini-nano a schema:Product , ag:Model ; rdfs:label "Gemini Nano"@en ;
                schema:manufacturer organization:google ; dcterms:isPartOf product:gemini .
            product:chrome a schema:Product ; rdfs:label "Chrome"@en ; schema:manufacturer organization:google .
            product:blackwell a schema:Product , ag:Hardware ; rdfs:label "Blackwell"@en ; schema:manufacturer organization:nvidia .
            product:dgx-h100 a schema:Product , ag:Hardware ; rdfs:label "DGX H100"@en ; schema:manufacturer organization:nvidia .
            product:dgx-superpod a schema:Product , ag:Hardware ; rdfs:label "DGX SuperPOD"@en ; schema:manufacturer organization:nvidia .
            product:jetson-nano a schema:Product , ag:Hardware ; rdfs:label "Jetson Nano"@en , "젯슨 나노"@ko ;
                schema:manufacturer organization:nvidia .
            event:nvidia-gtc a schema:Event ; rdfs:label "NVIDIA GTC"@en ; skos:altLabel "GTC"@en ;
                schema:organizer organization:nvidia .
            """;

    private final Extractor extractor;

    SmallNotes(Path folder) {
        this(folder, NAMES);
    }

    /** With names of one's own, in Turtle. */
    SmallNotes(Path folder, String names) {
        this.extractor = new Extractor(SmallLexicon.of(folder, names));
    }

    Extraction read(String text) {
        try {
            return extractor.extract(
                    new NoteReader().read("note.md", text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoteException e) {
            throw new AssertionError(e);
        }
    }

    /** What is named, as "kind/name as written". */
    List<String> names(String text) {
        return read(text).mentions().stream()
                .map(m -> m.entity().split("/id/")[1].split("/")[0] + "/" + m.anchor())
                .toList();
    }

    /** The relations as "subject predicate object", by the last parts of the IRIs. */
    List<String> relations(String text) {
        return read(text).facts().stream()
                .filter(Fact.Relation.class::isInstance)
                .map(Fact.Relation.class::cast)
                .map(r -> last(r.subject()) + " " + last(r.predicate()) + " " + last(r.object()))
                .toList();
    }

    private static String last(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
