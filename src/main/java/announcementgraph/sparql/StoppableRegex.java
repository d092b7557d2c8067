package announcementgraph.sparql;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * REGEX and REPLACE that end when the query must. A pattern may take years to fail on one text, and
 * nothing looks at the clock in between: here each look at a character of the text may. For one
 * query.
 */
final class StoppableRegex extends E_Regex {

    private final ExprList arguments;
    private final Stop stop;
    private @Nullable Compiled compiled;

    private record Compiled(String pattern, @Nullable String flags, Pattern regex) {}

    private StoppableRegex(ExprList arguments, Stop stop) {
        super(
                arguments.get(0),
                arguments.get(1),
                arguments.size() > 2 ? arguments.get(2) : (Expr) null);
        this.arguments = arguments;
        this.stop = stop;
    }

    /** The same query with patterns that can be stopped. */
    static Query in(Query query, String text, Stop stop) {
        String words = text.toLowerCase(Locale.ROOT);
        return words.contains("regex") || words.contains("replace")
                ? QueryTransformOps.transform(
                        query, new ElementTransformCopyBase(), new Replacement(stop))
                : query;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        String text =
                NodeValueOps.checkAndGetStringLiteral("REGEX", values.get(0))
                        .getLiteralLexicalForm();
        Pattern regex = compile(values, 2);
        return NodeValue.booleanReturn(regex.matcher(new Text(text, stop)).find());
    }

    private Pattern compile(List<NodeValue> values, int flagsAt) {
        String pattern = values.get(1).asString();
        String flags = values.size() > flagsAt ? values.get(flagsAt).asString() : null;
        Compiled last = compiled;
        if (last == null
                || !last.pattern().equals(pattern)
                || !java.util.Objects.equals(last.flags(), flags)) {
            last = new Compiled(pattern, flags, RegexEngine.makePattern("REGEX", pattern, flags));
            compiled = last;
        }
        return last.regex();
    }

    @Override
    public Expr copy(ExprList newArguments) {
        return new StoppableRegex(newArguments, stop);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + arguments.hashCode();
    }

    @Override
    public boolean equals(Expr other, boolean bySyntax) {
        return other instanceof StoppableRegex && super.equals(other, bySyntax);
    }

    /**
     * REPLACE that first looks, with an eye on the clock, whether the pattern ends on this text.
     */
    private static final class Replace extends E_StrReplace {

        private final Stop stop;

        Replace(ExprList arguments, Stop stop) {
            super(
                    arguments.get(0),
                    arguments.get(1),
                    arguments.get(2),
                    arguments.size() > 3 ? arguments.get(3) : (Expr) null);
            this.stop = stop;
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            String text =
                    NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(0))
                            .getLiteralLexicalForm();
            String flags = values.size() > 3 ? values.get(3).asString() : null;
            RegexEngine.makePattern("REPLACE", values.get(1).asString(), flags)
                    .matcher(new Text(text, stop))
                    .results()
                    .forEach(found -> stop.check());
            return super.eval(values);
        }

        @Override
        public Expr copy(ExprList newArguments) {
            return new Replace(newArguments, stop);
        }
    }

    /** Puts them in the place of what the parser made, in patterns within patterns too. */
    private static final class Replacement extends ExprTransformApplyElementTransform {

        private final Stop stop;

        Replacement(Stop stop) {
            super(new ElementTransformCopyBase());
            this.stop = stop;
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            if (function instanceof E_Regex) {
                return new StoppableRegex(withoutMissing(arguments), stop);
            }
            if (function instanceof E_StrReplace) {
                return new Replace(withoutMissing(arguments), stop);
            }
            return super.transform(function, arguments);
        }

        private static ExprList withoutMissing(ExprList arguments) {
            ExprList given = new ExprList();
            arguments.getList().stream().filter(a -> a != null).forEach(given::add);
            return given;
        }
    }

    /** A text that looks at the clock now and then, while its characters are read. */
    private static final class Text implements CharSequence {

        private static final int OFTEN = 0xFFFF;

        private final String text;
        private final Stop stop;
        private int reads;

        Text(String text, Stop stop) {
            this.text = text;
            this.stop = stop;
        }

        @Override
        public char charAt(int index) {
            if ((++reads & OFTEN) == 0) {
                stop.check();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
