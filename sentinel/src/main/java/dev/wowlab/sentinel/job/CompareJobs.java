package dev.wowlab.sentinel.job;

import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.VersusView;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import java.util.Arrays;
import java.util.Optional;

/// `GET /api/v1/jobs/{id}/versus/{other}`: two finished jobs beside each other, for whoever may see both.
/// Thread-safe.
public final class CompareJobs implements Endpoint {
    private static final String OTHER = "other";

    private final JobReader reader;

    public CompareJobs(JobReader reader) {
        this.reader = reader;
    }

    /// What a comparison of two jobs comes to.
    public sealed interface Compared {
        record Both(VersusView view) implements Compared {}

        /// One of them is not there, or not for whoever asks.
        ///
        /// @param id as it was asked for, maybe no id at all
        record Absent(String id) implements Compared {}

        /// One of them has no result: not yet, or never.
        ///
        /// @param why names it and its state
        record Unfinished(String why) implements Compared {}
    }

    @Override
    public Reply handle(Call call) {
        return switch (compare(call)) {
            case Compared.Both both -> Reply.ok(both.view());
            case Compared.Absent absent -> JobIds.notFound(absent.id());
            case Compared.Unfinished unfinished -> Reply.problem(Problems.notFinished(unfinished.why()));
        };
    }

    /// Compares the jobs that a call names as `id` and `other`.
    ///
    /// @throws StoreUnavailableException when Redis does not have one of them and PostgreSQL cannot be asked
    public Compared compare(Call call) {
        Optional<JobView> one = reader.of(call);
        if (one.isEmpty()) {
            return new Compared.Absent(call.pathParameter(JobIds.ID));
        }
        Optional<JobView> other = JobIds.of(call, OTHER).flatMap(id -> reader.find(id, call.user()));
        if (other.isEmpty()) {
            return new Compared.Absent(call.pathParameter(OTHER));
        }
        return unfinished(one.get())
                .or(() -> unfinished(other.get()))
                .orElseGet(() -> new Compared.Both(VersusView.of(
                        one.get(),
                        other.get(),
                        sameInput(one.get(), other.get()),
                        sameTotals(one.get(), other.get()))));
    }

    private static Optional<Compared> unfinished(JobView job) {
        return job.report().isPresent()
                ? Optional.empty()
                : Optional.of(new Compared.Unfinished(JobIds.noResult(job) + " to compare with"));
    }

    private boolean sameInput(JobView one, JobView other) {
        if (one.inputHash().equals(other.inputHash())) {
            return true;
        }
        Optional<InputRecord> input = reader.findInput(one.inputHash());
        return input.isPresent()
                && reader.findInput(other.inputHash())
                        .filter(another -> Arrays.equals(input.get().canonical(), another.canonical()))
                        .isPresent();
    }

    private boolean sameTotals(JobView one, JobView other) {
        Optional<byte[]> totals = totals(one.id());
        return totals.isPresent()
                && totals(other.id())
                        .filter(others -> Arrays.equals(totals.get(), others))
                        .isPresent();
    }

    private Optional<byte[]> totals(JobId job) {
        return reader.record(job).map(JobRecord::totals).filter(totals -> totals.length > 0);
    }
}
