package announcementgraph.sparql;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * All of the data, described for machines that come upon it: VoID (how much of what is there, where
 * it is asked) and DCAT (where it is fetched whole).
 *
 * @param address where the server is, without a slash at the end
 * @param quads how many there are
 * @param things how many there are of each kind, by the kind's word
 * @param dump the file with all of it; null where it could not be made
 */
public record DatasetDescription(
        String address, long quads, Map<String, Long> things, @Nullable Dump dump) {

    /**
     * A file with all of the data.
     *
     * @param modified when it was written
     * @param sha256 its checksum in hexadecimal digits
     */
    public record Dump(Instant modified, long bytes, String sha256) {}

    public DatasetDescription {
        address = address.replaceAll("[<>\"{}|^`\\\\\\s]", "");
        things = Map.copyOf(things);
    }

    /** Print it. */
    public byte[] print(DescriptionFormat format) {
        return RdfDocument.ofTurtle(turtle()).print(format, JsonLdContext.none());
    }

    String turtle() {
        String dataset =
                """
                PREFIX dcat: <http://www.w3.org/ns/dcat#>
                PREFIX dcterms: <http://purl.org/dc/terms/>
                PREFIX foaf: <http://xmlns.com/foaf/0.1/>
                PREFIX spdx: <http://spdx.org/rdf/terms#>
                PREFIX void: <http://rdfs.org/ns/void#>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                <%1$s/.well-known/void> a void:DatasetDescription ;
                    foaf:primaryTopic <%1$s/.well-known/void#dataset> .
                <%1$s/.well-known/void#dataset> a void:Dataset , dcat:Dataset ;
                    dcterms:title "Announcement Graph: what notes of AI conferences say"@en ,
                        "Announcement Graph: AI 학회 노트가 말하는 것"@ko ;
                    foaf:homepage <%1$s/> ;
                    void:sparqlEndpoint <%1$s/sparql> ;
                    void:dataDump <%1$s/dump.nq.gz> ;
                    void:uriSpace "https://w3id.org/announcement-graph/id/" ;
                    void:vocabulary <https://w3id.org/announcement-graph/ontology#> ,
                        <https://schema.org/> , <http://www.w3.org/2004/02/skos/core#> ,
                        <http://www.w3.org/ns/prov#> ;
                    void:triples %2$d .
                <%1$s/.well-known/void#sparql> a dcat:DataService ;
                    dcterms:title "SPARQL endpoint"@en ;
                    dcat:endpointURL <%1$s/sparql> ;
                    dcat:servesDataset <%1$s/.well-known/void#dataset> .
                <%1$s/.well-known/void#api> a dcat:DataService ;
                    dcterms:title "HTTP API"@en ;
                    dcat:endpointURL <%1$s/api> ;
                    dcat:endpointDescription <%1$s/api/openapi.json> ;
                    dcat:servesDataset <%1$s/.well-known/void#dataset> .
                """
                        .formatted(address, quads);
        return dataset + partitions() + distribution();
    }

    private String partitions() {
        StringBuilder partitions = new StringBuilder();
        new TreeMap<>(things)
                .forEach(
                        (kind, count) ->
                                partitions.append(
                                        """
                                        <%1$s/.well-known/void#dataset> void:subset <%1$s/.well-known/void#%2$s> .
                                        <%1$s/.well-known/void#%2$s> a void:Dataset ; void:entities %3$d ;
                                            void:uriSpace "https://w3id.org/announcement-graph/id/%2$s/" .
                                        """
                                                .formatted(address, kind, count)));
        return partitions.toString();
    }

    private String distribution() {
        return dump == null
                ? ""
                : """
                  <%1$s/.well-known/void#dataset> dcterms:modified "%2$s"^^xsd:dateTime ;
                      dcat:distribution <%1$s/dump.nq.gz> .
                  <%1$s/dump.nq.gz> a dcat:Distribution ;
                      dcterms:modified "%2$s"^^xsd:dateTime ;
                      dcat:downloadURL <%1$s/dump.nq.gz> ;
                      dcat:mediaType <https://www.iana.org/assignments/media-types/application/n-quads> ;
                      dcat:compressFormat <https://www.iana.org/assignments/media-types/application/gzip> ;
                      dcat:byteSize %3$d ;
                      spdx:checksum [ a spdx:Checksum ;
                          spdx:algorithm spdx:checksumAlgorithm_sha256 ;
                          spdx:checksumValue "%4$s"^^xsd:hexBinary ] .
                  """
                        .formatted(address, dump.modified(), dump.bytes(), dump.sha256());
    }
}
