package announcementgraph.sparql;

/**
 * What the endpoint says of itself where it is asked nothing: the SPARQL 1.1 Service Description.
 */
public final class ServiceDescription {

    private ServiceDescription() {}

    /**
     * Describe the endpoint.
     *
     * @param address the address of the endpoint
     */
    public static byte[] describe(String address, DescriptionFormat format) {
        String turtle =
                """
                PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
                PREFIX formats: <http://www.w3.org/ns/formats/>
                PREFIX void: <http://rdfs.org/ns/void#>
                PREFIX dcterms: <http://purl.org/dc/terms/>
                [] a sd:Service ;
                    sd:endpoint <%s> ;
                    sd:supportedLanguage sd:SPARQL10Query , sd:SPARQL11Query ;
                    sd:feature sd:UnionDefaultGraph ;
                    sd:propertyFeature <http://jena.apache.org/text#query> ;
                    sd:resultFormat formats:SPARQL_Results_JSON , formats:SPARQL_Results_XML ,
                        formats:SPARQL_Results_CSV , formats:SPARQL_Results_TSV ,
                        formats:Turtle , formats:JSON-LD , formats:N-Triples , formats:RDF_XML ,
                        formats:N-Quads , formats:TriG ;
                    sd:defaultDataset [ a sd:Dataset ;
                        sd:defaultGraph [ a sd:Graph , void:Dataset ;
                            dcterms:title "Announcement Graph: what notes of AI conferences say"@en ;
                            void:uriSpace "https://w3id.org/announcement-graph/id/" ;
                            void:vocabulary <https://w3id.org/announcement-graph/ontology#> , <https://schema.org/> ,
                                <http://www.w3.org/2004/02/skos/core#> ] ] .
                """
                        .formatted(address.replaceAll("[<>\"{}|^`\\\\\\s]", ""));
        return RdfDocument.ofTurtle(turtle).print(format, JsonLdContext.none());
    }
}
