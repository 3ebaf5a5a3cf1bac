package dev.wowlab.sentinel.job;

import dev.wowlab.coordination.Jobs;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobPage;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `GET /api/v1/jobs?limit&cursor`: the caller's jobs, newest first. Thread-safe.
///
/// The first page joins what Redis has with the durable record, so a job shows at once; later pages are the record's.
public final class ListJobs implements Endpoint {
    public static final int DEFAULT_LIMIT = 20;
    static final int MAX_LIMIT = 200;

    private static final Comparator<JobView> NEWEST_FIRST = Comparator.comparing(JobView::createdAt)
            .thenComparing(view -> view.id().value())
            .reversed();

    private final Jobs jobs;
    private final DurableStore store;

    public ListJobs(Jobs jobs, DurableStore store) {
        this.jobs = jobs;
        this.store = store;
    }

    @Override
    public Reply handle(Call call) {
        String user = call.user();
        return page(call, (cursor, limit) -> of(user, cursor, limit));
    }

    /// One page of a user's jobs.
    ///
    /// @throws StoreUnavailableException when it is not the first and the durable record cannot be read
    /// @throws IllegalArgumentException when the cursor is not one of ours
    public JobPage of(String user, Optional<String> cursor, int limit) {
        return cursor.isPresent() ? store.listJobs(user, cursor, limit) : first(user, limit);
    }

    /// One page of the jobs that are public, from the durable record, as [#of].
    public JobPage ofEverybody(Optional<String> cursor, int limit) {
        return store.listPublicJobs(cursor, limit);
    }

    /// `GET /api/v1/public/jobs?limit&cursor`: the jobs that are public, from the durable record.
    public Reply ofEverybody(Call call) {
        return page(call, this::ofEverybody);
    }

    @FunctionalInterface
    private interface Listed {
        JobPage page(Optional<String> cursor, int limit);
    }

    private static Reply page(Call call, Listed listed) {
        Optional<Integer> limit = limit(call, MAX_LIMIT);
        if (limit.isEmpty()) {
            return Reply.problem(Problems.badParameter("limit", "must be a whole number from 1 to " + MAX_LIMIT));
        }
        Optional<String> cursor = call.queryParameter("cursor").filter(text -> !text.isEmpty());
        try {
            return Reply.ok(listed.page(cursor, limit.get()));
        } catch (IllegalArgumentException malformed) {
            return Reply.problem(Problems.badParameter("cursor", "is not one that this service gave out"));
        }
    }

    /// The newest jobs that are public.
    ///
    /// @throws StoreUnavailableException when the durable record cannot be read
    public JobPage newestOfEverybody(int limit) {
        return store.listPublicJobs(Optional.empty(), limit);
    }

    /// The newest jobs, without a way on while the durable record cannot be read.
    public JobPage first(String user, int limit) {
        Map<JobId, JobView> newest = new LinkedHashMap<>();
        boolean more = false;
        try {
            JobPage durable = store.listJobs(user, Optional.empty(), limit);
            durable.jobs().forEach(view -> newest.put(view.id(), view));
            more = durable.nextCursor().isPresent();
        } catch (StoreUnavailableException down) {
            // Redis has the recent ones
        }
        // a live view is never older than the recorded one
        jobs.recent(user, limit).forEach(view -> newest.put(view.id(), view));
        List<JobView> sorted = newest.values().stream().sorted(NEWEST_FIRST).toList();
        List<JobView> page = sorted.subList(0, Math.min(limit, sorted.size()));
        boolean goesOn = !page.isEmpty() && (more || sorted.size() > limit);
        return new JobPage(page, goesOn ? Optional.of(DurableStore.cursorAfter(page.getLast())) : Optional.empty());
    }

    /// How many jobs a call asks for; empty where it says no number from 1 to `most`.
    public static Optional<Integer> limit(Call call, int most) {
        Optional<String> text = call.queryParameter("limit");
        if (text.isEmpty()) {
            return Optional.of(DEFAULT_LIMIT);
        }
        try {
            int limit = Integer.parseInt(text.get());
            return limit >= 1 && limit <= most ? Optional.of(limit) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
