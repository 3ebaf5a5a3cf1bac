package dev.wowlab.sentinel.job;

import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.evidence.EvidenceChunk;
import dev.wowlab.protocol.evidence.EvidenceHead;
import dev.wowlab.protocol.evidence.EvidenceNode;
import dev.wowlab.protocol.evidence.EvidenceWriter;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// `GET /api/v1/jobs/{id}/evidence`: all that it takes to check a finished job's result without this platform, in
/// one document (`docs/evidence.md`). Thread-safe. It is written while it is read, so that a job of a million
/// chunks needs no more memory than one of ten.
public final class ReadEvidence implements Endpoint {
    private static final String LINES_OF_JSON = "application/x-ndjson";

    /// What a job's end told the outbox is in PostgreSQL within seconds; after so long nothing more is to be expected.
    private static final Duration STORING = Duration.ofMinutes(1);

    private static final int KEYS_AT_ONCE = 1_000;

    private final JobReader jobs;
    private final DurableStore store;
    private final InstantSource clock;

    public ReadEvidence(JobReader jobs, DurableStore store, InstantSource clock) {
        this.jobs = jobs;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Reply handle(Call call) {
        Optional<JobView> found = jobs.of(call);
        if (found.isEmpty()) {
            return JobIds.notFound(call);
        }
        JobView job = found.get();
        if (job.report().isEmpty()) {
            return Reply.problem(Problems.notFinished(JobIds.noResult(job)));
        }
        // an answered job rests on what nodes signed for another
        Optional<JobRecord> source = jobs.record(job.vouching().source().orElse(job.id()));
        Optional<InputRecord> input = jobs.findInput(job.inputHash());
        if (source.isEmpty() || source.get().totals().length == 0 || input.isEmpty()) {
            return missing(job, "its totals or its input");
        }
        return reply(job, source.get(), job.report().get(), input.get());
    }

    private Reply reply(JobView job, JobRecord source, ResultReport report, InputRecord input) {
        JobView computed = source.view();
        long chunks = computed.layout().chunksOf(report.iterations());
        CountedChunks counted = new CountedChunks(
                store, computed.id(), chunks, new CountedRuns(computed.layout(), computed.vouching()));
        Signers signers = new Signers(computed.vouching().refuted());
        long onRecord;
        try {
            onRecord = counted.each(signers::add);
        } catch (IOException tooMany) {
            throw new IllegalStateException(tooMany);
        }
        SortedMap<String, EvidenceNode> keys = keys(signers.nodes);
        if (onRecord < chunks || keys.size() < signers.nodes.size()) {
            return missing(job, (chunks - onRecord) + " of its " + chunks + " signatures, or a node's key,");
        }
        if (signers.ofLiars > 0 && isUnderWay(job)) {
            return missing(job, "the words of honest nodes about " + signers.ofLiars + " of its " + chunks + " chunks");
        }
        EvidenceHead head = new EvidenceHead(
                EvidenceHead.FORMAT,
                job.id(),
                computed.id(),
                computed.engine(),
                computed.inputHash(),
                computed.seed(),
                computed.iterations(),
                computed.precision(),
                computed.chunkSize(),
                report.iterations(),
                chunks,
                keys.size(),
                signers.allTotals,
                report.digest(),
                source.totals());
        return Reply.streamed(LINES_OF_JSON, out -> {
                    EvidenceWriter evidence = new EvidenceWriter(out);
                    evidence.head(head);
                    evidence.input(input.canonical());
                    evidence.report(report);
                    for (EvidenceNode node : keys.values()) {
                        evidence.node(node);
                    }
                    counted.each(chunk -> evidence.chunk(head.withTotals() ? chunk : withoutTotals(chunk)));
                    evidence.seal();
                })
                .with("Content-Disposition", "attachment; filename=\"wowlab-" + job.id() + "-evidence.jsonl\"");
    }

    private static EvidenceChunk withoutTotals(EvidenceChunk chunk) {
        return new EvidenceChunk(
                chunk.chunk(), chunk.first(), chunk.fights(), chunk.digest(), Optional.empty(), chunk.runs());
    }

    private Reply missing(JobView job, String what) {
        return isUnderWay(job)
                ? Reply.problem(Problems.unavailable("job '" + job.id() + "' has just ended; " + what
                                + " are on their way to the durable record"))
                        .with("Retry-After", "1")
                : Reply.problem(Problems.notFound(
                        "evidence of job '" + job.id() + "': " + what + " never came to the durable record"));
    }

    private boolean isUnderWay(JobView job) {
        return job.finishedAt()
                .filter(end -> end.plus(STORING).isAfter(clock.instant()))
                .isPresent();
    }

    private SortedMap<String, EvidenceNode> keys(TreeSet<String> nodes) {
        List<NodeId> ids = nodes.stream().map(NodeId::new).toList();
        SortedMap<String, EvidenceNode> keys = new TreeMap<>();
        for (int from = 0; from < ids.size(); from += KEYS_AT_ONCE) {
            Map<NodeId, byte[]> some = store.publicKeys(ids.subList(from, Math.min(ids.size(), from + KEYS_AT_ONCE)));
            some.forEach((id, key) -> keys.put(id.value(), new EvidenceNode(id, key)));
        }
        return keys;
    }

    /// Who signed, and whether every chunk's totals are kept. Confined to one call.
    private static final class Signers {
        private final Set<NodeId> refuted;
        private final TreeSet<String> nodes = new TreeSet<>();
        private boolean allTotals = true;

        /// Chunks about which only nodes refuted in this job have said anything so far. The result rests on such words
        /// only where two liars agreed; mostly those of the honest are still on their way to the record.
        private long ofLiars;

        Signers(Collection<NodeId> refuted) {
            this.refuted = Set.copyOf(refuted);
        }

        void add(EvidenceChunk chunk) {
            chunk.runs().forEach(run -> nodes.add(run.node().value()));
            ofLiars += chunk.runs().stream().allMatch(run -> refuted.contains(run.node())) ? 1 : 0;
            allTotals &= chunk.totals().isPresent();
        }
    }
}
