package announcementgraph.sparql;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Writes a few rows as {@code application/sparql-results+json}, letter by letter as Jena does,
 * whose writer makes large buffers for every answer: that took more time than to fill them. What is
 * rare (blank nodes, which are numbered, triple terms, texts with a direction) is left to Jena's.
 * Stateless.
 */
final class JsonRows {

    /** More rows are worth Jena's buffers. */
    static final int MOST = 500;

    static final String MEDIA_TYPE = "application/sparql-results+json";

    /** These say nothing of the form of the answer. */
    private static final Set<String> PLAIN_PARAMETERS =
            Set.of("query", "default-graph-uri", "named-graph-uri", "timeout");

    private static final int CHARACTERS_OF_ROW = 200;
    private static final char FIRST_PLAIN = ' ';

    private JsonRows() {}

    /** Whether the answer to this is to be in this form, without anything around it. */
    static boolean areAskedFor(HttpServletRequest request) {
        return PLAIN_PARAMETERS.containsAll(request.getParameterMap().keySet())
                && MEDIA_TYPE.equals(
                        ConNeg.chooseContentType(request, DEF.rsOfferTable, DEF.acceptResultSetXML)
                                .getContentTypeStr());
    }

    /** The rows in UTF-8; null where one of them has something rare. */
    static byte @Nullable [] of(List<Var> names, List<Binding> rows) {
        if (names.isEmpty() || rows.isEmpty()) {
            return null;
        }
        StringBuilder out = new StringBuilder(CHARACTERS_OF_ROW * (rows.size() + 1));
        out.append("{ \"head\": {\n    \"vars\": [ ");
        for (int i = 0; i < names.size(); i++) {
            out.append(i == 0 ? "" : " , ");
            quote(names.get(i).getVarName(), out);
        }
        out.append(" ]\n  } ,\n  \"results\": {\n    \"bindings\": [\n");
        for (int i = 0; i < rows.size(); i++) {
            out.append(i == 0 ? "" : " ,\n").append("      { \n");
            if (!write(names, rows.get(i), out)) {
                return null;
            }
            out.append("\n      }");
        }
        out.append("\n    ]\n  }\n}\n");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether it could be written: a row with nothing in it is rare as well. */
    private static boolean write(List<Var> names, Binding row, StringBuilder out) {
        boolean first = true;
        for (Var name : names) {
            Node value = row.get(name);
            if (value != null) {
                out.append(first ? "" : " ,\n").append("        ");
                quote(name.getVarName(), out);
                out.append(": { \"type\": ");
                if (!write(value, out)) {
                    return false;
                }
                out.append(" }");
                first = false;
            }
        }
        return !first;
    }

    private static boolean write(Node value, StringBuilder out) {
        if (value.isURI()) {
            out.append("\"uri\" , \"value\": ");
            quote(value.getURI(), out);
            return true;
        }
        if (!value.isLiteral() || value.getLiteralBaseDirection() != null) {
            return false;
        }
        out.append("\"literal\" , ");
        if (!value.getLiteralLanguage().isEmpty()) {
            out.append("\"xml:lang\": ");
            quote(value.getLiteralLanguage(), out);
            out.append(" , ");
        } else if (!value.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
            out.append("\"datatype\": ");
            quote(value.getLiteralDatatypeURI(), out);
            out.append(" , ");
        }
        out.append("\"value\": ");
        quote(value.getLiteralLexicalForm(), out);
        return true;
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c < FIRST_PLAIN) {
                out.append(text, done, i).append(escaped(c));
                done = i + 1;
            }
        }
        out.append(text, done, text.length()).append('"');
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> "\\u%04X".formatted((int) c);
        };
    }
}
