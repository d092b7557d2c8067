package announcementgraph.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Finds in a query what this endpoint does not do: ask other servers, run code by name, sleep. What
 * it overlooks is still not done ({@link OfferedFunctions}, and SERVICE is off), only with a less
 * clear sentence. Stateless.
 */
final class QueryRefusals {

    private QueryRefusals() {}

    /** The sentence by which the query is refused; empty where it may run. */
    static Optional<String> of(Query query) {
        if (query.getQueryPattern() == null) {
            return Optional.empty();
        }
        Finder finder = new Finder();
        Walker.walk(Algebra.compile(query), finder.operators, finder.expressions);
        return Optional.ofNullable(finder.refusal);
    }

    /** The sentence by which the update is refused; empty where it may run. */
    static Optional<String> of(UpdateRequest update) {
        Finder finder = new Finder();
        for (Update operation : update) {
            if (operation instanceof UpdateLoad) {
                return Optional.of(
                        "LOAD is not offered here: this server fetches nothing. Put the data itself"
                                + " by POST or PUT to /data.");
            }
            if (operation instanceof UpdateModify modify) {
                Walker.walk(
                        Algebra.compile(modify.getWherePattern()),
                        finder.operators,
                        finder.expressions);
            }
        }
        return Optional.ofNullable(finder.refusal);
    }

    private static final class Finder {
        private @Nullable String refusal;

        private final ExprVisitorBase expressions =
                new ExprVisitorBase() {
                    @Override
                    public void visit(ExprFunctionN function) {
                        if (function instanceof E_Call) {
                            refusal = "CALL is not offered here: name the function in the query.";
                        } else if (function.getFunctionIRI() != null) {
                            refuseFunction(function.getFunctionIRI());
                        }
                    }
                };

        private final OpVisitorBase operators =
                new OpVisitorBase() {
                    @Override
                    public void visit(OpService service) {
                        refusal =
                                "SERVICE is not offered here: this endpoint answers from its own"
                                        + " graphs only, and asks no other server.";
                    }

                    @Override
                    public void visit(OpGroup group) {
                        group.getAggregators()
                                .forEach(
                                        a -> {
                                            if (a.getAggregator().getExprList() != null) {
                                                a.getAggregator()
                                                        .getExprList()
                                                        .forEach(
                                                                e ->
                                                                        Walker.walk(
                                                                                e,
                                                                                operators(),
                                                                                expressions));
                                            }
                                        });
                    }

                    @Override
                    public void visit(OpOrder order) {
                        order.getConditions()
                                .forEach(
                                        c ->
                                                Walker.walk(
                                                        c.getExpression(),
                                                        operators(),
                                                        expressions));
                    }

                    @Override
                    public void visit(OpBGP pattern) {
                        pattern.getPattern()
                                .forEach(
                                        triple -> {
                                            Node predicate = triple.getPredicate();
                                            if (predicate.isURI()
                                                    && OfferedFunctions.isCode(
                                                            predicate.getURI())) {
                                                refuseFunction(predicate.getURI());
                                            }
                                        });
                    }
                };

        private OpVisitorBase operators() {
            return operators;
        }

        private void refuseFunction(String iri) {
            if (!OfferedFunctions.isOffered(iri)) {
                refusal = "The function <" + iri + "> is not offered here.";
            }
        }
    }
}
