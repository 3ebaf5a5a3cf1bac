package dev.wowlab.sentinel.job;

import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.ChunkLayout;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.SignaturePage;
import dev.wowlab.protocol.record.Voucher;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `GET /api/v1/jobs/{id}/signatures?from`: who signed what of a job's result, by chunk, with the keys to check it.
/// Thread-safe. They are read from PostgreSQL, which has them within seconds.
public final class ReadSignatures implements Endpoint {
    /// Signatures that one page has at most.
    static final int PAGE = 500;

    private final JobReader jobs;
    private final DurableStore store;

    public ReadSignatures(JobReader jobs, DurableStore store) {
        this.jobs = jobs;
        this.store = store;
    }

    @Override
    public Reply handle(Call call) {
        Optional<JobView> job = jobs.of(call);
        if (job.isEmpty()) {
            return JobIds.notFound(call);
        }
        Optional<Long> from = from(call);
        if (from.isEmpty()) {
            return Reply.problem(Problems.badParameter("from", "must be a whole number, not negative"));
        }
        // an answered job shows who computed the answer
        JobView source = job.get().vouching().source().flatMap(jobs::findAny).orElse(job.get());
        return Reply.ok(page(source, from.get()));
    }

    private static Optional<Long> from(Call call) {
        try {
            return Optional.of(Long.parseLong(call.queryParameter("from").orElse("0")))
                    .filter(chunk -> chunk >= 0);
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    private SignaturePage page(JobView job, long from) {
        List<Voucher> read = store.vouchers(job.id(), from, PAGE);
        // the last chunk of a full page may go on behind it; the next page has all of it
        long cut = read.size() == PAGE ? read.getLast().chunk() : Long.MAX_VALUE;
        List<Voucher> shown = read.stream().filter(one -> one.chunk() < cut).toList();
        Set<NodeId> refuted = Set.copyOf(job.vouching().refuted());
        Set<Long> otherwise = shown.stream()
                .filter(one -> !refuted.contains(one.node()))
                .map(Voucher::chunk)
                .collect(Collectors.toSet());
        ChunkLayout layout = job.layout();
        List<SignaturePage.Entry> entries = shown.stream()
                .map(one -> new SignaturePage.Entry(
                        one.chunk(),
                        layout.firstOf(one.chunk()),
                        one.fights(),
                        one.node(),
                        one.digest(),
                        !refuted.contains(one.node()) || !otherwise.contains(one.chunk()),
                        one.signature()))
                .toList();
        List<NodeId> nodes = shown.stream().map(Voucher::node).distinct().toList();
        Optional<Long> next = cut == Long.MAX_VALUE ? Optional.empty() : Optional.of(cut);
        return new SignaturePage(job.id(), job.engine(), entries, store.publicKeys(nodes), next);
    }
}
