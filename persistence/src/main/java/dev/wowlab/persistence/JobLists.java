package dev.wowlab.persistence;

import dev.wowlab.protocol.job.JobPage;
import dev.wowlab.protocol.job.JobView;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Pages of jobs, newest first. Stateless, thread-safe.
final class JobLists {
    private JobLists() {}

    static JobPage page(Handle handle, String owner, Optional<JobCursor> after, int limit) {
        String older = after.isPresent() ? "and (created_at, id) < (:createdAt, :id)" : "";
        Query query = handle.createQuery("select jobs.*, null as report, null as totals from jobs where owner = :owner "
                        + older + " order by created_at desc, id desc limit :limit")
                .bind("owner", owner)
                .bind("limit", limit + 1);
        after.ifPresent(cursor -> query.bind("createdAt", Times.toRow(cursor.createdAt()))
                .bind("id", cursor.id().value()));
        List<JobView> views =
                query.map((row, context) -> JobRows.read(row, context).view()).list();
        if (views.size() <= limit) {
            return new JobPage(views, Optional.empty());
        }
        JobView last = views.get(limit - 1);
        return new JobPage(views.subList(0, limit), Optional.of(new JobCursor(last.createdAt(), last.id()).encoded()));
    }
}
