package announcementgraph.server.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sixty-four people browse, first alone, then beside eight clients that mean it ill; then few
 * browse for long, and what the process takes is looked at. {@code mvn -B verify -Pload}; {@code
 * -Dload.seconds=N} for both parts together and {@code -Dsoak.seconds=N} for the long one.
 */
class LoadIT {

    private static final int LOAD = Integer.getInteger("load.seconds", 0);
    private static final int SOAK = Integer.getInteger("soak.seconds", 0);
    private static final int PEOPLE = 64;
    private static final int FEW = 8;
    private static final int SAMPLES = 60;

    @TempDir Path folder;

    @Test
    void thoseWhoBrowseSeeNoErrorAndWaitLittleLongerBesideThoseWhoMeanItIll() throws Exception {
        assumeTrue(LOAD > 0, "Skipped: it takes minutes; -Pload runs it.");
        try (ServerProcess server = ServerProcess.start(folder, "1g")) {
            Browsing people = new Browsing(server, PEOPLE);
            people.during(Duration.ofSeconds(Math.max(5, LOAD / 10)));
            Browsing.Seen alone = people.during(Duration.ofSeconds(LOAD / 2));
            IllMeaning ill = IllMeaning.start(server);
            Browsing.Seen beside = people.during(Duration.ofSeconds(LOAD / 2));
            ill.end();
            say("alone", alone);
            say("beside eight that mean it ill", beside);
            System.out.printf(
                    "load: p99 beside / alone = %.2f%n",
                    beside.quantile(0.99) / alone.quantile(0.99));
            assertThat(alone.errors()).isEmpty();
            assertThat(beside.errors()).isEmpty();
            assertThat(server.isAlive()).isTrue();
            assertThat(beside.quantile(0.99)).isLessThanOrEqualTo(5 * alone.quantile(0.99));
        }
    }

    private static void say(String when, Browsing.Seen seen) {
        System.out.printf(
                "load, %s: %d answers, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.0f ms, %d errors%n",
                when,
                seen.millis().length,
                seen.quantile(0.5),
                seen.quantile(0.95),
                seen.quantile(0.99),
                seen.quantile(1),
                seen.errors().size());
    }

    @Test
    void whatTheProcessTakesStaysFlat() throws Exception {
        assumeTrue(SOAK > 0, "Skipped: it takes long; -Pload runs it.");
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "Skipped: it reads /proc.");
        try (ServerProcess server = ServerProcess.start(folder, "512m")) {
            Browsing people = new Browsing(server, FEW);
            people.during(Duration.ofSeconds(Math.max(5, SOAK / 10)));
            List<ServerProcess.Sample> samples = new ArrayList<>();
            List<String> errors = new ArrayList<>();
            for (int i = 0; i < SAMPLES; i++) {
                errors.addAll(people.during(Duration.ofMillis(1000L * SOAK / SAMPLES)).errors());
                samples.add(server.sample());
            }
            ServerProcess.Sample first = samples.getFirst();
            ServerProcess.Sample last = samples.getLast();
            System.out.printf(
                    "soak: %.0f MB to %.0f MB, %+.2f MB a minute; files %d to %d, threads %d to %d, %d errors%n",
                    first.megabytes(),
                    last.megabytes(),
                    slope(samples) * 60 * SAMPLES / SOAK,
                    first.files(),
                    last.files(),
                    first.threads(),
                    last.threads(),
                    errors.size());
            assertThat(errors).isEmpty();
            assertThat(last.files()).isLessThanOrEqualTo(first.files() + 16);
            assertThat(last.threads()).isLessThanOrEqualTo(first.threads() + 8);
            assertThat(last.megabytes()).isLessThanOrEqualTo(1.3 * first.megabytes());
        }
    }

    /** Megabytes a sample, by least squares over the later half, when all is warm. */
    private static double slope(List<ServerProcess.Sample> all) {
        List<ServerProcess.Sample> samples = all.subList(all.size() / 2, all.size());
        double n = samples.size();
        double middle = (n - 1) / 2;
        double mean =
                samples.stream().mapToDouble(ServerProcess.Sample::megabytes).average().orElse(0);
        double over = 0;
        double under = 0;
        for (int i = 0; i < n; i++) {
            over += (i - middle) * (samples.get(i).megabytes() - mean);
            under += (i - middle) * (i - middle);
        }
        return over / under;
    }
}
