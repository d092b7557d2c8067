package announcementgraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

class LimitedRowsTest {

    private static final String NUMBERS =
            IntStream.range(0, 100).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    private static final String MANY =
            "SELECT * { VALUES ?a { " + NUMBERS + " } VALUES ?b { " + NUMBERS + " } }";

    @Test
    void aQueryThatIsStoppedBetweenTwoRowsBreaksOffAndDoesNotEnd() {
        try (QueryExec execution =
                QueryExec.dataset(DatasetGraphFactory.empty()).query(MANY).build()) {
            RowSet rows = LimitedRows.of(execution.select(), 1_000_000);
            for (int i = 0; i < 6_000; i++) {
                assertThat(rows.hasNext()).isTrue();
                rows.next();
            }
            assertThat(rows.hasNext()).isTrue();
            execution.abort();
            assertThatThrownBy(rows::next)
                    .isInstanceOf(TooLargeException.class)
                    .hasMessageContaining("ran too long");
        }
    }

    @Test
    void moreRowsThanTheLimitAreRefusedBeforeAnyIsGiven() {
        try (QueryExec execution =
                QueryExec.dataset(DatasetGraphFactory.empty()).query(MANY).build()) {
            assertThatThrownBy(() -> LimitedRows.of(execution.select(), 100))
                    .isInstanceOf(TooLargeException.class)
                    .hasMessageContaining("more than 100 rows");
        }
    }
}
