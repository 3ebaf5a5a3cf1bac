package dev.wowlab.persistence;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.record.Voucher;
import dev.wowlab.protocol.record.VoucherBatch;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/// Rows of `vouchers`: facts, inserted once. Stateless, thread-safe.
final class VoucherRows implements RowTable<VoucherRows.Row> {
    static final VoucherRows TABLE = new VoucherRows();

    private VoucherRows() {}

    /// One voucher with what its batch says once for all. Immutable.
    record Row(JobId jobId, EngineRef engine, Voucher voucher) {}

    static List<Row> of(VoucherBatch batch) {
        return batch.vouchers().stream()
                .map(voucher -> new Row(batch.jobId(), batch.engine(), voucher))
                .toList();
    }

    static List<Voucher> ofJob(Handle handle, JobId job, long firstChunk, int limit) {
        return list(handle.createQuery("""
                        select chunk, fights, node_id, digest, signature, null as totals from vouchers
                        where job_id = :job and chunk >= :first order by chunk, node_id, digest limit :limit"""), job, firstChunk, limit);
    }

    /// The same with their totals, those of one chunk in the order in which they were stored.
    static List<Voucher> withTotals(Handle handle, JobId job, long firstChunk, int limit) {
        return list(handle.createQuery("""
                        select chunk, fights, node_id, digest, signature, totals from vouchers
                        where job_id = :job and chunk >= :first
                        order by chunk, stored_at, node_id, digest limit :limit"""), job, firstChunk, limit);
    }

    private static List<Voucher> list(Query query, JobId job, long firstChunk, int limit) {
        return query.bind("job", job.value())
                .bind("first", firstChunk)
                .bind("limit", limit)
                .map((row, context) -> new Voucher(
                        row.getLong("chunk"),
                        row.getInt("fights"),
                        new NodeId(row.getString("node_id")),
                        new ResultDigest(row.getString("digest")),
                        row.getBytes("signature"),
                        Optional.ofNullable(row.getBytes("totals"))))
                .list();
    }

    /// Completed jobs of which the node alone computed a chunk, and that are not doubted for it yet, by id.
    static List<JobId> soleWork(Handle handle, NodeId node, Optional<JobId> after, int limit) {
        return handle.createQuery("""
                        select id from jobs
                        where state = 'COMPLETED' and id > :after
                          and not (vouching -> 'refuted') @> to_jsonb(cast(:node as text))
                          and not (vouching -> 'doubted') @> to_jsonb(cast(:node as text))
                          and exists (select from vouchers mine
                            where mine.node_id = :node and mine.job_id = jobs.id and not exists (
                              select from vouchers other
                              where other.job_id = mine.job_id and other.chunk = mine.chunk
                                and other.digest = mine.digest and other.node_id <> mine.node_id))
                        order by id limit :limit""")
                .bind("node", node.value())
                .bind("after", after.map(JobId::value).orElse(""))
                .bind("limit", limit)
                .map((row, context) -> new JobId(row.getString("id")))
                .list();
    }

    /// Notes a doubt about a completed job, once.
    static int doubt(Handle handle, JobId job, NodeId node) {
        return handle.createUpdate("""
                        update jobs set version = version + 1, stored_at = now(),
                          vouching = jsonb_set(vouching, '{doubted}',
                            (vouching -> 'doubted') || to_jsonb(cast(:node as text)))
                        where id = :job and state = 'COMPLETED'
                          and not (vouching -> 'doubted') @> to_jsonb(cast(:node as text))""")
                .bind("job", job.value())
                .bind("node", node.value())
                .execute();
    }

    /// Whether any of some jobs is doubted, or was answered from one that is.
    static boolean anyDoubted(Handle handle, List<JobId> jobs) {
        return !jobs.isEmpty()
                && handle.createQuery("""
                        select exists (
                          select from jobs left join jobs as source on source.id = jobs.vouching ->> 'source'
                          where jobs.id in (<ids>)
                            and (jobs.vouching -> 'doubted' <> '[]' or source.vouching -> 'doubted' <> '[]'))""")
                        .bindList("ids", jobs.stream().map(JobId::value).toList())
                        .mapTo(Boolean.class)
                        .one();
    }

    /// Those of some jobs that are doubted, or were answered from one that is.
    static Set<JobId> doubted(Handle handle, Collection<JobId> jobs) {
        return jobs.isEmpty()
                ? Set.of()
                : handle.createQuery("""
                        select jobs.id from jobs left join jobs as source on source.id = jobs.vouching ->> 'source'
                        where jobs.id in (<ids>)
                          and (jobs.vouching -> 'doubted' <> '[]' or source.vouching -> 'doubted' <> '[]')""")
                        .bindList("ids", jobs.stream().map(JobId::value).toList())
                        .map((row, context) -> new JobId(row.getString("id")))
                        .set();
    }

    static Map<NodeId, byte[]> keys(Handle handle, List<NodeId> nodes) {
        Map<NodeId, byte[]> keys = new HashMap<>();
        if (nodes.isEmpty()) {
            return keys;
        }
        handle.createQuery("select id, public_key from nodes where id in (<ids>)")
                .bindList("ids", nodes.stream().map(NodeId::value).toList())
                .map((row, context) -> Map.entry(new NodeId(row.getString("id")), row.getBytes("public_key")))
                .forEach(entry -> keys.put(entry.getKey(), entry.getValue()));
        return keys;
    }

    @Override
    public String name() {
        return "vouchers";
    }

    @Override
    public String idOf(Row row) {
        Voucher voucher = row.voucher();
        return "%s %012d %s %s".formatted(row.jobId(), voucher.chunk(), voucher.node(), voucher.digest());
    }

    /// A voucher never changes.
    @Override
    public long versionOf(Row row) {
        return 0;
    }

    @Override
    public int[] upsert(Handle handle, List<Row> rows) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into vouchers (job_id, chunk, node_id, digest, engine_name, engine_version, fights, signature, totals)
                values (:job, :chunk, :node, :digest, :engineName, :engineVersion, :fights, :signature, :totals)
                on conflict (job_id, chunk, node_id, digest) do nothing
                """);
        for (Row row : rows) {
            batch.bind("job", row.jobId().value())
                    .bind("chunk", row.voucher().chunk())
                    .bind("node", row.voucher().node().value())
                    .bind("digest", row.voucher().digest().value())
                    .bind("engineName", row.engine().name())
                    .bind("engineVersion", row.engine().version())
                    .bind("fights", row.voucher().fights())
                    .bind("signature", row.voucher().signature())
                    .bind("totals", row.voucher().totals())
                    .add();
        }
        return batch.execute();
    }
}
