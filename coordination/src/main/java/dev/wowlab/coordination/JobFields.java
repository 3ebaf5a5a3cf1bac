package dev.wowlab.coordination;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.Estimate;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Vouching;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.ResultReport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the hash of a job. Immutable.
record JobFields(Map<String, byte[]> fields) {
    static NewJob description(byte[] json) {
        return Json.mapper().readValue(json, NewJob.class);
    }

    NewJob description() {
        return description(required("spec"));
    }

    JobState state() {
        return JobState.valueOf(text("state"));
    }

    long version() {
        return number("version");
    }

    JobCounters counters() {
        return new JobCounters(
                number("cursor"),
                number("done"),
                number("merged"),
                number("duplicates"),
                number("mismatches"),
                number("late"));
    }

    /// What Redis keeps of a job beside its hash. Immutable.
    ///
    /// @param reasons why chunks failed, newest last
    /// @param report the final report, JSON; empty before
    /// @param waiting chunks that wait for another run
    /// @param refuted nodes that lied in it
    record Aside(List<byte[]> reasons, byte[] report, long waiting, Collection<String> refuted) {}

    private Vouching vouching(Aside aside) {
        byte[] answered = fields.get("vouching");
        List<NodeId> doubted = Stream.of(optional("doubted").split(" ", -1))
                .filter(node -> !node.isEmpty())
                .map(NodeId::new)
                .toList();
        if (answered != null) {
            Vouching source = Json.mapper().readValue(answered, Vouching.class);
            return new Vouching(
                    source.twice(), source.once(), source.own(), 0, 0, source.refuted(), doubted, source.source());
        }
        return new Vouching(
                number("twice"),
                number("merged") - number("twice"),
                Optional.of(number("own")),
                aside.waiting(),
                number("disputes"),
                aside.refuted().stream().sorted().map(NodeId::new).toList(),
                doubted,
                Optional.empty());
    }

    JobView view(Aside aside) {
        NewJob job = description();
        byte[] estimate = fields.getOrDefault("estimate", new byte[0]);
        long finishedAtMs = number("finishedAtMs");
        return new JobView(
                job.id(),
                state(),
                version(),
                job.engine(),
                job.inputHash(),
                job.owner(),
                job.title(),
                job.visibility(),
                job.priority(),
                job.seed(),
                job.iterations(),
                job.precision(),
                job.chunkSize(),
                job.chunks(),
                number("fightsDone"),
                Instant.ofEpochMilli(number("createdAtMs")),
                Instant.ofEpochMilli(number("updatedAtMs")),
                finishedAtMs == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(finishedAtMs)),
                estimate.length == 0
                        ? Optional.empty()
                        : Optional.of(Json.mapper().readValue(estimate, Estimate.class)),
                job.warnings(),
                aside.reasons().stream()
                        .map(reason -> new String(reason, StandardCharsets.UTF_8))
                        .toList(),
                aside.report().length == 0
                        ? Optional.empty()
                        : Optional.of(Json.mapper().readValue(aside.report(), ResultReport.class)),
                vouching(aside),
                Optional.empty());
    }

    private byte[] required(String field) {
        byte[] value = fields.get(field);
        if (value == null) {
            throw new IllegalStateException("a job in Redis lacks its field '" + field + "'");
        }
        return value;
    }

    private String text(String field) {
        return new String(required(field), StandardCharsets.UTF_8);
    }

    private String optional(String field) {
        return new String(fields.getOrDefault(field, new byte[0]), StandardCharsets.UTF_8);
    }

    private long number(String field) {
        byte[] value = fields.get(field);
        return value == null ? 0 : Long.parseLong(new String(value, StandardCharsets.US_ASCII));
    }
}
