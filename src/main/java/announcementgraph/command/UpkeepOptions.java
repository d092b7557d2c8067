package announcementgraph.command;

import announcementgraph.graph.StoreException;
import announcementgraph.ingestion.AnnouncementGraph;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What the server keeps beside the store: backups and logs. */
final class UpkeepOptions {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(UpkeepOptions.class);

    @Option(
            names = "--backup-to",
            paramLabel = "DIR",
            description = "Save the store to a file in this folder again and again.")
    private @Nullable Path folder;

    @Option(
            names = "--backup-hours",
            defaultValue = "24",
            paramLabel = "N",
            description = "How often (default: ${DEFAULT-VALUE}).")
    private int hours = 24;

    @Option(
            names = "--backup-keep",
            defaultValue = "7",
            paramLabel = "N",
            description = "How many to keep; older ones are deleted (default: ${DEFAULT-VALUE}).")
    private int keep = 7;

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description = "Write a line a request to this file.")
    private @Nullable Path accessLog;

    @Option(
            names = "--audit-log",
            paramLabel = "FILE",
            description =
                    "Write a line a change, or attempt at one, to this file instead of standard error.")
    private @Nullable Path auditLog;

    /** Open the logs. */
    void log() {
        log("announcementgraph.server.access", accessLog, Level.DEBUG);
        log("announcementgraph.audit", auditLog, Level.INFO);
    }

    private static void log(String name, @Nullable Path file, Level level) {
        if (file == null || !(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %msg%n");
        encoder.start();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setFile(file.toString());
        appender.start();
        Logger logger = context.getLogger(name);
        logger.setLevel(level);
        logger.setAdditive(false);
        logger.addAppender(appender);
    }

    /** Have the store saved as often as asked for, the first time now. */
    void backUp(AnnouncementGraph graph, ScheduledExecutorService clock) throws CommandFailure {
        if (folder == null) {
            return;
        }
        if (hours < 1 || keep < 1) {
            throw new CommandFailure("--backup-hours and --backup-keep must be 1 or more");
        }
        Path to = folder;
        clock.scheduleAtFixedRate(() -> backUp(graph, to), 0, hours, TimeUnit.HOURS);
    }

    private void backUp(AnnouncementGraph graph, Path to) {
        try {
            Files.createDirectories(to);
            graph.backup(to.resolve("backup-" + LocalDateTime.now().format(TIME) + ".nq.gz"));
            List<Path> old;
            try (Stream<Path> files = Files.list(to)) {
                old =
                        files.filter(
                                        file ->
                                                file.getFileName()
                                                        .toString()
                                                        .matches("backup-\\d{8}-\\d{6}\\.nq\\.gz"))
                                .sorted()
                                .toList();
            }
            for (Path file : old.subList(0, Math.max(0, old.size() - keep))) {
                Files.delete(file);
            }
        } catch (StoreException | IOException | RuntimeException e) {
            LOG.error("The store could not be saved to {}: {}", to, e.getMessage());
        }
    }
}
