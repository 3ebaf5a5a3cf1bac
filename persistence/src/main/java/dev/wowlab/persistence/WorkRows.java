package dev.wowlab.persistence;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.NodeCredit;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.protocol.record.NodeWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Rows of `job_work`, and the sums that the database keeps of them. Stateless, thread-safe.
final class WorkRows {
    private static final String UPSERT = """
            insert into job_work (job_id, version, work) values (:id, :version, cast(:work as jsonb))
            on conflict (job_id) do update set
              version = excluded.version, work = excluded.work, stored_at = now()
            where job_work.version < excluded.version
            """;

    /// Of a job that begins anew nobody has computed anything; most jobs that say so have no row, and get none.
    private static final String CLEAR = """
            update job_work set version = :version, work = '{}', stored_at = now()
            where job_id = :id and version < :version
            """;

    private WorkRows() {}

    /// What one node did for one job, as its row has it. Immutable.
    private record Part(long twice, long once, boolean own) {}

    /// Stores who did what, over lower versions; call it in the transaction that stores the jobs.
    static void upsert(Handle handle, List<JobRecord> records) {
        PreparedBatch upserts = handle.prepareBatch(UPSERT);
        PreparedBatch clears = handle.prepareBatch(CLEAR);
        for (JobRecord rec : records) {
            PreparedBatch batch = rec.work().isEmpty() ? clears : upserts;
            batch.bind("id", rec.view().id().value()).bind("version", rec.view().version());
            if (!rec.work().isEmpty()) {
                batch.bind("work", json(rec.work()));
            }
            batch.add();
        }
        if (upserts.size() > 0) {
            upserts.execute();
        }
        if (clears.size() > 0) {
            clears.execute();
        }
    }

    private static String json(List<NodeWork> work) {
        Map<String, Part> parts = new TreeMap<>();
        work.forEach(one -> parts.put(one.node().value(), new Part(one.twice(), one.once(), one.own())));
        return Json.mapper().writeValueAsString(parts);
    }

    /// Takes from a node what it alone vouched for in jobs that have ended; what goes on is recalled where it runs.
    static int forfeit(Handle handle, NodeId node) {
        return handle.createUpdate("""
                        update job_work set work = jsonb_set(work, array[:node, 'once'], '0'), stored_at = now()
                        from jobs
                        where jobs.id = job_work.job_id and jobs.state in ('COMPLETED', 'FAILED', 'CANCELLED')
                          and job_work.job_id in (select job_id from vouchers where node_id = :node)
                          and cast(work -> :node ->> 'once' as bigint) > 0""").bind("node", node.value()).execute();
    }

    static Map<NodeId, NodeCredit> credit(Handle handle) {
        Map<NodeId, NodeCredit> credit = new HashMap<>();
        handle.createQuery("select node_id, twice, once, own from node_credit")
                .map((row, context) -> Map.entry(
                        new NodeId(row.getString("node_id")),
                        new NodeCredit(
                                row.getLong("twice") + row.getLong("once"), row.getLong("twice"), row.getLong("own"))))
                .forEach(entry -> credit.put(entry.getKey(), entry.getValue()));
        return credit;
    }
}
