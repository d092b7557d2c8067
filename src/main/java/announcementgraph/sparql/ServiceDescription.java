package announcementgraph.sparql;

/**
 * What the endpoint says of itself where it is asked nothing: the SPARQL 1.1 Service Description,
 * with the description of the data that it serves.
 */
public final class ServiceDescription {

    private static final String TURTLE =
            """
            PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
            PREFIX formats: <http://www.w3.org/ns/formats/>
            PREFIX void: <http://rdfs.org/ns/void#>
            <%1$s/sparql#service> a sd:Service ;
                sd:endpoint <%1$s/sparql> ;
                sd:supportedLanguage sd:SPARQL10Query , sd:SPARQL11Query ;
                sd:feature sd:UnionDefaultGraph ;
                sd:propertyFeature <http://jena.apache.org/text#query> ;
                sd:resultFormat formats:SPARQL_Results_JSON , formats:SPARQL_Results_XML ,
                    formats:SPARQL_Results_CSV , formats:SPARQL_Results_TSV ,
                    formats:Turtle , formats:JSON-LD , formats:N-Triples , formats:RDF_XML ,
                    formats:N-Quads , formats:TriG ;
                sd:defaultDataset [ a sd:Dataset ;
                    sd:defaultGraph <%1$s/.well-known/void#dataset> ] .
            <%1$s/.well-known/void#dataset> a sd:Graph .
            """;
    private static final String WRITING =
            """
            <%1$s/update#service> a sd:Service ;
                sd:endpoint <%1$s/update> ;
                sd:supportedLanguage sd:SPARQL11Update .
            """;

    private ServiceDescription() {}

    /**
     * Describe the endpoint.
     *
     * @param writing whether it takes updates
     */
    public static byte[] describe(
            DatasetDescription data, boolean writing, DescriptionFormat format) {
        String service = TURTLE + (writing ? WRITING : "");
        return RdfDocument.ofTurtle(service.formatted(data.address()) + data.turtle())
                .print(format, JsonLdContext.none());
    }
}
