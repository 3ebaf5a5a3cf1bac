package dev.wowlab.portal;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.Estimate;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.job.Vouching;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.Heartbeat;
import dev.wowlab.protocol.node.NodeCredit;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.pack.Computer;
import dev.wowlab.protocol.pack.NodeDownloads;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.VariantGain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Records as the API gives them. Stateless, thread-safe.
final class Samples {
    static final EngineRef ENGINE = new EngineRef("tbc", "0.1.0");
    static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    static final long ITERATIONS = 10_000;
    static final Optional<NodeDownloads> HANDED_OUT = Optional.of(new NodeDownloads(13_400_000, new TreeMap<>()));

    static final Optional<NodeDownloads> WITH_JAVA = Optional.of(new NodeDownloads(
            13_400_000, new TreeMap<>(Map.of(Computer.LINUX_X64, 60_000_000L, Computer.WINDOWS_X64, 62_000_000L))));

    private Samples() {}

    static ResultReport report() {
        return read("report.json");
    }

    /// Of three casters in one party.
    static JobView raid() {
        return job(JobState.COMPLETED, "Three casters", ITERATIONS, List.of(), Optional.of(read("raid.json")));
    }

    private static ResultReport read(String name) {
        try (InputStream file = Samples.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return Json.mapper().readValue(file, ResultReport.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static JobView completed(String title) {
        return job(JobState.COMPLETED, title, ITERATIONS, List.of(), Optional.of(report()));
    }

    static JobView running(long done) {
        return job(JobState.RUNNING, "Destruction Warlock, sample", done, List.of(), Optional.empty());
    }

    static JobView paused(long done) {
        return job(JobState.PAUSED, "Destruction Warlock, sample", done, List.of(), Optional.empty());
    }

    static JobView job(JobState state, String title, long done, List<String> failures, Optional<ResultReport> report) {
        return job(new JobId("mzxw6ytboi4dcmrtgq2tmnzyha"), state, title, done, failures, report);
    }

    static JobView job(
            JobId id, JobState state, String title, long done, List<String> failures, Optional<ResultReport> report) {
        double wobble = 60 * Math.sin(done / 700.0) / Math.sqrt(1 + done / 300.0);
        return new JobView(
                id,
                state,
                3 + done,
                ENGINE,
                new InputHash("ab".repeat(32)),
                "local",
                Optional.of(title),
                Visibility.UNLISTED,
                Priority.NORMAL,
                4_611_686_018_427_387_905L,
                ITERATIONS,
                Optional.empty(),
                100,
                100,
                done,
                START,
                START,
                state.isFinal() ? Optional.of(START.plusSeconds(4)) : Optional.empty(),
                done == 0
                        ? Optional.empty()
                        : Optional.of(new Estimate(done, 2177.4 + wobble, 96 / Math.sqrt((double) done))),
                List.of(),
                failures,
                report,
                new Vouching(37, 63, Optional.of(12L), 0, 0, List.of(), List.of(), Optional.empty()),
                Optional.empty());
    }

    static List<NodeView> nodes() {
        Heartbeat beat = new Heartbeat(9, 0.73, 180L << 20, 24L << 30, 2, List.of("a", "b"), 2412.5, false);
        return List.of(
                node(1, "anvil", NodeStatus.ACTIVE, true, Optional.of(beat)),
                node(2, "a machine with a long name in the cellar", NodeStatus.ACTIVE, false, Optional.of(beat)),
                node(3, "newcomer", NodeStatus.PENDING, false, Optional.empty()),
                node(4, "banned", NodeStatus.REVOKED, false, Optional.empty()),
                node(5, "liar", NodeStatus.QUARANTINED, false, Optional.of(beat)));
    }

    private static NodeView node(
            int number, String name, NodeStatus status, boolean healthy, Optional<Heartbeat> beat) {
        return new NodeView(
                        new NodeId("%064x".formatted(number)),
                        name,
                        "0.1.0",
                        status,
                        healthy,
                        List.of(ENGINE),
                        START,
                        beat.map(known -> START),
                        beat,
                        status == NodeStatus.QUARANTINED
                                ? Optional.of("chunk 5 of job 7hq3 was false")
                                : Optional.empty())
                .seen(
                        number == 3 ? Optional.empty() : Optional.of(new NodeCredit(1_234_567L * number, 24_000, 500)),
                        number <= 2,
                        number == 2);
    }

    /// The report with other parts of it.
    static ResultReport with(
            Optional<ResultReport.Tanking> tanking,
            List<ResultReport.Resource> resources,
            List<ResultReport.AplLine> lines,
            List<VariantGain> variants,
            List<String> warnings) {
        ResultReport sample = report();
        return new ResultReport(
                sample.digest(),
                sample.engine(),
                sample.seed(),
                sample.iterations(),
                sample.durationSeconds(),
                sample.durationStandardError(),
                sample.dps(),
                sample.luck(),
                sample.tps(),
                tanking,
                sample.players(),
                sample.histogram(),
                sample.actions(),
                sample.auras(),
                resources,
                lines,
                variants,
                warnings);
    }
}
