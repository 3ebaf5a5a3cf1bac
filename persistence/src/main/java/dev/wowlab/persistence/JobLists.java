package dev.wowlab.persistence;

import dev.wowlab.protocol.job.JobPage;
import dev.wowlab.protocol.job.JobView;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Pages of jobs, newest first, without those that are parts of a race, or simulate another job again. Stateless,
/// thread-safe.
final class JobLists {
    private JobLists() {}

    static JobPage ofOwner(Handle handle, String owner, Optional<JobCursor> after, int limit) {
        return page(handle, "owner = :owner", query -> query.bind("owner", owner), after, limit);
    }

    /// Those that everybody may find.
    static JobPage ofEverybody(Handle handle, Optional<JobCursor> after, int limit) {
        return page(handle, "visibility = 'PUBLIC'", query -> {}, after, limit);
    }

    private static JobPage page(
            Handle handle, String which, Consumer<Query> bind, Optional<JobCursor> after, int limit) {
        String older = after.isPresent() ? "and (created_at, id) < (:createdAt, :id)" : "";
        Query query = handle.createQuery(
                        "select jobs.*, null as report, null as totals from jobs where id not like 'race-%'"
                                + " and id not like 'again-%' and id not like 'roster-%' and " + which + " " + older
                                + " order by created_at desc, id desc limit :limit")
                .bind("limit", limit + 1);
        bind.accept(query);
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
