package dev.wowlab.persistence;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.Estimate;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.job.Vouching;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.result.ResultReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `jobs` and `job_results`. Stateless, thread-safe.
final class JobRows implements RowTable<JobRecord> {
    static final JobRows TABLE = new JobRows();

    private static final String SELECT =
            "select jobs.*, job_results.report, job_results.totals from jobs left join job_results on job_id = id";

    private static final String UPSERT_JOB = """
            insert into jobs (id, version, state, owner, title, visibility, priority, engine_name, engine_version,
              input_hash, seed, iterations, target_precision, chunk_size, chunks, fights_done, estimate_fights, estimate_mean,
              estimate_standard_error, warnings, failures, idempotency_key, created_at, updated_at, finished_at,
              vouching)
            values (:id, :version, :state, :owner, :title, :visibility, :priority, :engineName, :engineVersion,
              :inputHash, :seed, :iterations, :precision, :chunkSize, :chunks, :fightsDone, :estimateFights, :estimateMean,
              :estimateError, :warnings, :failures, :idempotencyKey, :createdAt, :updatedAt, :finishedAt,
              cast(:vouching as jsonb))
            on conflict (id) do update set
              version = excluded.version, state = excluded.state, owner = excluded.owner, title = excluded.title,
              visibility = excluded.visibility, priority = excluded.priority, engine_name = excluded.engine_name,
              engine_version = excluded.engine_version, input_hash = excluded.input_hash, seed = excluded.seed,
              iterations = excluded.iterations, target_precision = excluded.target_precision, chunk_size = excluded.chunk_size, chunks = excluded.chunks,
              fights_done = excluded.fights_done, estimate_fights = excluded.estimate_fights,
              estimate_mean = excluded.estimate_mean, estimate_standard_error = excluded.estimate_standard_error,
              warnings = excluded.warnings, failures = excluded.failures, idempotency_key = excluded.idempotency_key,
              created_at = excluded.created_at, updated_at = excluded.updated_at,
              finished_at = excluded.finished_at, vouching = excluded.vouching, stored_at = now()
            where jobs.version < excluded.version
            """;

    private static final String UPSERT_RESULT = """
            insert into job_results (job_id, version, digest, report, totals)
            values (:id, :version, :digest, cast(:report as jsonb), :totals)
            on conflict (job_id) do update set
              version = excluded.version, digest = excluded.digest, report = excluded.report,
              totals = excluded.totals, stored_at = now()
            where job_results.version < excluded.version
            """;

    static final SubmittedRows<JobRecord> SUBMITTED =
            new SubmittedRows<>(SELECT, "state in ('QUEUED', 'RUNNING', 'PAUSED')", JobRows::read);

    private JobRows() {}

    static Map<JobId, JobState> states(Handle handle, Collection<JobId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : handle.createQuery("select id, state from jobs where id in (<ids>)")
                        .bindList("ids", ids.stream().map(JobId::value).toList())
                        .map((row, context) ->
                                Map.entry(new JobId(row.getString("id")), JobState.valueOf(row.getString("state"))))
                        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /// The oldest answer that is not doubted itself and was not answered from a job that is: such a copy is older
    /// than what was computed in its place, and would hide it for ever.
    static Optional<JobRecord> findAnswer(
            Handle handle, ResultIdentity identity, Optional<Precision> precision, String user) {
        return handle.createQuery(SELECT + """
                         where input_hash = :hash and seed = :seed and iterations = :iterations
                          and target_precision is not distinct from :precision
                          and state = 'COMPLETED' and job_id is not null and vouching -> 'doubted' = '[]'
                          and not exists (
                            select from jobs as source
                            where source.id = jobs.vouching ->> 'source' and source.vouching -> 'doubted' <> '[]')
                          and (coalesce((vouching ->> 'own')::bigint, 0) = 0 or owner = :user)
                        order by created_at limit 1""")
                .bind("hash", identity.inputHash().value())
                .bind("seed", identity.seed())
                .bind("iterations", identity.fights())
                .bind("precision", precision.map(Precision::relative))
                .bind("user", user)
                .map(JobRows::read)
                .findOne();
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public String idOf(JobRecord rec) {
        return rec.view().id().value();
    }

    @Override
    public long versionOf(JobRecord rec) {
        return rec.view().version();
    }

    @Override
    public int[] upsert(Handle handle, List<JobRecord> records) {
        PreparedBatch jobs = handle.prepareBatch(UPSERT_JOB);
        records.forEach(rec -> bindJob(jobs, rec).add());
        int[] written = jobs.execute();
        PreparedBatch results = handle.prepareBatch(UPSERT_RESULT);
        for (JobRecord rec : records) {
            rec.view()
                    .report()
                    .ifPresent(report -> bindResult(results, rec, report).add());
        }
        if (results.size() > 0) {
            results.execute();
        }
        WorkRows.upsert(handle, records);
        return written;
    }

    private static PreparedBatch bindJob(PreparedBatch batch, JobRecord rec) {
        JobView view = rec.view();
        return bindSizes(batch, view)
                .bind("id", view.id().value())
                .bind("version", view.version())
                .bind("state", view.state().name())
                .bind("owner", view.owner())
                .bind("title", StorableText.of(view.title()))
                .bind("visibility", view.visibility().name())
                .bind("priority", view.priority().name())
                .bind("engineName", view.engine().name())
                .bind("engineVersion", view.engine().version())
                .bind("inputHash", view.inputHash().value())
                .bind("estimateFights", view.estimate().map(Estimate::fights))
                .bind("estimateMean", view.estimate().map(Estimate::mean))
                .bind("estimateError", view.estimate().map(Estimate::standardError))
                .bindArray("warnings", String.class, StorableText.of(view.warnings()))
                .bindArray("failures", String.class, StorableText.of(view.failures()))
                .bind("idempotencyKey", rec.idempotencyKey())
                .bind("createdAt", Times.toRow(view.createdAt()))
                .bind("updatedAt", Times.toRow(view.updatedAt()))
                .bind("finishedAt", view.finishedAt().map(Times::toRow))
                .bind("vouching", Json.mapper().writeValueAsString(view.vouching()));
    }

    private static PreparedBatch bindSizes(PreparedBatch batch, JobView view) {
        return batch.bind("seed", view.seed())
                .bind("iterations", view.iterations())
                .bind("precision", view.precision().map(Precision::relative))
                .bind("chunkSize", view.chunkSize())
                .bind("chunks", view.chunks())
                .bind("fightsDone", view.fightsDone());
    }

    private static PreparedBatch bindResult(PreparedBatch batch, JobRecord rec, ResultReport report) {
        return batch.bind("id", rec.view().id().value())
                .bind("version", rec.view().version())
                .bind("digest", report.digest().value())
                .bind("report", StorableText.json(report))
                .bind("totals", rec.totals());
    }

    static JobRecord read(ResultSet row, StatementContext context) throws SQLException {
        Optional<ResultReport> report = Optional.ofNullable(row.getString("report"))
                .map(json -> Json.mapper().readValue(json, ResultReport.class));
        JobView view = new JobView(
                new JobId(row.getString("id")),
                JobState.valueOf(row.getString("state")),
                row.getLong("version"),
                new EngineRef(row.getString("engine_name"), row.getString("engine_version")),
                new InputHash(row.getString("input_hash")),
                row.getString("owner"),
                Optional.ofNullable(row.getString("title")),
                Visibility.valueOf(row.getString("visibility")),
                Priority.valueOf(row.getString("priority")),
                row.getLong("seed"),
                row.getLong("iterations"),
                precision(row),
                row.getInt("chunk_size"),
                row.getLong("chunks"),
                row.getLong("fights_done"),
                Times.required(row, "created_at"),
                Times.required(row, "updated_at"),
                Times.optional(row, "finished_at"),
                estimate(row),
                texts(row, "warnings"),
                texts(row, "failures"),
                report,
                Json.mapper().readValue(row.getString("vouching"), Vouching.class),
                Optional.empty());
        byte[] totals = row.getBytes("totals");
        return new JobRecord(view, totals == null ? new byte[0] : totals, row.getString("idempotency_key"));
    }

    private static Optional<Precision> precision(ResultSet row) throws SQLException {
        double relative = row.getDouble("target_precision");
        return row.wasNull() ? Optional.empty() : Optional.of(new Precision(relative));
    }

    private static Optional<Estimate> estimate(ResultSet row) throws SQLException {
        long fights = row.getLong("estimate_fights");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(
                        new Estimate(fights, row.getDouble("estimate_mean"), row.getDouble("estimate_standard_error")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
