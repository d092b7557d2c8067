package announcementgraph.vocabulary;

/**
 * The IRIs of the terms that the graph uses. Those of {@link #AG} are defined in {@code
 * ontology/announcement-graph.ttl}; a test holds the two equal.
 */
public final class Vocabulary {

    public static final String AG = "https://w3id.org/announcement-graph/ontology#";
    public static final String ID = "https://w3id.org/announcement-graph/id/";
    public static final String GRAPH = "https://w3id.org/announcement-graph/graph/";
    public static final String SCHEMA = "https://schema.org/";
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final String DCTERMS = "http://purl.org/dc/terms/";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String NIF =
            "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    public static final String ITSRDF = "http://www.w3.org/2005/11/its/rdf#";
    public static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    public static final String TEXT = "http://jena.apache.org/text#";

    /** The graph of the names that the project and the user ship. */
    public static final String NAMES_GRAPH = GRAPH + "names";

    /** The graph of the ontology itself. */
    public static final String ONTOLOGY_GRAPH = GRAPH + "ontology";

    /** The graph of people's corrections. */
    public static final String CORRECTIONS_GRAPH = GRAPH + "corrections";

    /** The graph of what the store says of itself: its revision. */
    public static final String SYSTEM_GRAPH = GRAPH + "system";

    public static final String TYPE = RDF + "type";
    public static final String LABEL = RDFS + "label";
    public static final String ALT_LABEL = SKOS + "altLabel";
    public static final String PREF_LABEL = SKOS + "prefLabel";
    public static final String BROADER = SKOS + "broader";
    public static final String IN_SCHEME = SKOS + "inScheme";

    public static final String ORGANIZATION = SCHEMA + "Organization";
    public static final String PRODUCT = SCHEMA + "Product";
    public static final String PERSON = SCHEMA + "Person";
    public static final String EVENT = SCHEMA + "Event";
    public static final String PLACE = SCHEMA + "Place";
    public static final String CONCEPT = SKOS + "Concept";
    public static final String DIGITAL_DOCUMENT = SCHEMA + "DigitalDocument";

    public static final String HARDWARE = AG + "Hardware";
    public static final String SOFTWARE = AG + "Software";
    public static final String SERVICE = AG + "Service";
    public static final String MODEL = AG + "Model";
    public static final String SESSION = AG + "Session";
    public static final String ANNOUNCEMENT = AG + "Announcement";
    public static final String NOTE = AG + "Note";
    public static final String CLAIM = AG + "Claim";
    public static final String COMPOSITION = AG + "Composition";

    /** The class of {@link #STATED}, {@link #PLANNED} and {@link #RUMOURED}. */
    public static final String MODALITY_CLASS = AG + "Modality";

    public static final String PHRASE = NIF + "Phrase";

    public static final String ANNOUNCED = AG + "announced";
    public static final String ANNOUNCED_BY = AG + "announcedBy";
    public static final String ANNOUNCES = AG + "announces";
    public static final String ANNOUNCED_AT = AG + "announcedAt";
    public static final String MODALITY = AG + "modality";
    public static final String STATED = AG + "Stated";
    public static final String PLANNED = AG + "Planned";
    public static final String RUMOURED = AG + "Rumoured";
    public static final String ACQUIRED = AG + "acquired";
    public static final String PARTNERS_WITH = AG + "partnersWith";
    public static final String USES = AG + "uses";
    public static final String WHOLE = AG + "whole";
    public static final String PART = AG + "part";
    public static final String QUANTITY = AG + "quantity";
    public static final String CONFIDENCE = AG + "confidence";
    public static final String RULE = AG + "rule";
    public static final String REVISION = AG + "revision";

    /** Date, month or year on a claim: when what it says held. */
    public static final String AS_OF = AG + "asOf";

    /**
     * On a property, its words read from the object to the subject: "makes" for {@link
     * #MANUFACTURER}.
     */
    public static final String INVERSE_LABEL = AG + "inverseLabel";

    /** The scheme of topics. Defined in {@code ontology/topics.ttl}. */
    public static final String TOPICS = AG + "topics";

    /**
     * Literal on a named thing: this form of its name is also an ordinary word, and counts only
     * with support.
     */
    public static final String AMBIGUOUS_NAME = AG + "ambiguousName";

    public static final String MANUFACTURER = SCHEMA + "manufacturer";
    public static final String WORKS_FOR = SCHEMA + "worksFor";
    public static final String JOB_TITLE = SCHEMA + "jobTitle";
    public static final String PERFORMER_IN = SCHEMA + "performerIn";
    public static final String ABOUT = SCHEMA + "about";

    /** Of a note: the event at which it was taken. */
    public static final String RECORDED_AT = SCHEMA + "recordedAt";

    public static final String MENTIONS = SCHEMA + "mentions";
    public static final String START_DATE = SCHEMA + "startDate";
    public static final String END_DATE = SCHEMA + "endDate";
    public static final String LOCATION = SCHEMA + "location";
    public static final String SUPER_EVENT = SCHEMA + "superEvent";
    public static final String ORGANIZER = SCHEMA + "organizer";
    public static final String PARENT_ORGANIZATION = SCHEMA + "parentOrganization";
    public static final String CATEGORY = SCHEMA + "category";
    public static final String DATE_PUBLISHED = SCHEMA + "datePublished";
    public static final String TEXT_PROPERTY = SCHEMA + "text";
    public static final String IDENTIFIER = DCTERMS + "identifier";
    public static final String MODIFIED = DCTERMS + "modified";
    public static final String NOTE_LANGUAGE = DCTERMS + "language";
    public static final String IS_PART_OF = DCTERMS + "isPartOf";

    public static final String REFERENCE_CONTEXT = NIF + "referenceContext";
    public static final String BEGIN_INDEX = NIF + "beginIndex";
    public static final String END_INDEX = NIF + "endIndex";
    public static final String ANCHOR_OF = NIF + "anchorOf";
    public static final String IDENT_REF = ITSRDF + "taIdentRef";
    public static final String TA_CONFIDENCE = ITSRDF + "taConfidence";
    public static final String WAS_DERIVED_FROM = PROV + "wasDerivedFrom";
    public static final String SUBJECT = RDF + "subject";
    public static final String PREDICATE = RDF + "predicate";
    public static final String OBJECT = RDF + "object";
    public static final String STATEMENT = RDF + "Statement";

    private Vocabulary() {}
}
