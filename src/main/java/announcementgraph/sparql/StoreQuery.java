package announcementgraph.sparql;

import announcementgraph.vocabulary.Prefixes;

import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2;

import java.io.OutputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers a query without HTTP, for the command line. The default graph is the union of all named
 * graphs.
 */
public final class StoreQuery {

    /** How an answer is printed. */
    public enum Format {
        TABLE,
        CSV,
        TSV,
        JSON,
        XML
    }

    private static final Map<Format, Lang> TABLES =
            Map.of(
                    Format.CSV, ResultSetLang.RS_CSV,
                    Format.TSV, ResultSetLang.RS_TSV,
                    Format.JSON, ResultSetLang.RS_JSON,
                    Format.XML, ResultSetLang.RS_XML);

    /** The parser's words for a place, which we put first. */
    private static final Pattern PLACE =
            Pattern.compile(
                    "(?:Lexical error |at )*[Ll]ine:? (\\d+), col(?:umn)?:? ?(\\d+)[.,:]?\\s*");

    private StoreQuery() {}

    /**
     * Print the answer to a query, in UTF-8. The prefixes of {@link Prefixes} need not be declared.
     *
     * @param name what the query is called in errors: its file's name
     * @throws StoreQueryException where it cannot be parsed or answered
     */
    public static void print(
            DatasetGraph store, String name, String query, Format format, OutputStream out)
            throws StoreQueryException {
        Query parsed = parse(name, query);
        Dataset dataset = DatasetFactory.wrap(store);
        dataset.begin(ReadWrite.READ);
        try (QueryExecution execution =
                QueryExecution.dataset(dataset)
                        .query(parsed)
                        .set(TDB2.symUnionDefaultGraph, true)
                        .build()) {
            print(parsed, execution, format, out);
        } catch (JenaException e) {
            throw new StoreQueryException(name + ": cannot be answered: " + firstLine(e), e);
        } finally {
            dataset.end();
        }
    }

    private static Query parse(String name, String query) throws StoreQueryException {
        Query parsed = new Query();
        parsed.getPrefixMapping().setNsPrefixes(Prefixes.ALL);
        try {
            return QueryFactory.parse(parsed, query, null, Syntax.syntaxARQ);
        } catch (JenaException e) {
            String message = firstLine(e);
            Matcher place = PLACE.matcher(message);
            String where = place.find() ? name + ":" + place.group(1) + ":" + place.group(2) : name;
            String what = place.replaceAll("").strip();
            throw new StoreQueryException(
                    where
                            + ": is not SPARQL: "
                            + (what.isEmpty() ? "it ends too early" : what)
                            + "; mend it there",
                    e);
        }
    }

    private static String firstLine(RuntimeException e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        return message.lines().findFirst().orElse("");
    }

    private static void print(
            Query query, QueryExecution execution, Format format, OutputStream out) {
        if (query.isSelectType()) {
            print(execution.execSelect(), query, format, out);
        } else if (query.isAskType()) {
            ResultSetFormatter.out(out, execution.execAsk());
        } else {
            Model model =
                    query.isDescribeType() ? execution.execDescribe() : execution.execConstruct();
            model.setNsPrefixes(Prefixes.ALL);
            RDFDataMgr.write(out, model, format == Format.JSON ? Lang.JSONLD : Lang.TURTLE);
        }
    }

    private static void print(ResultSet rows, Query query, Format format, OutputStream out) {
        Lang lang = TABLES.get(format);
        if (lang == null) {
            ResultSetFormatter.out(out, rows, query.getPrefixMapping());
        } else {
            ResultSetFormatter.output(out, rows, lang);
        }
    }
}
