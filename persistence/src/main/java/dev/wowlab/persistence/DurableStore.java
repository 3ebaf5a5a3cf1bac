package dev.wowlab.persistence;

import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.JobPage;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.node.NodeCredit;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.protocol.record.NodeRecord;
import dev.wowlab.protocol.record.Voucher;
import dev.wowlab.protocol.record.VoucherBatch;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultIdentity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The durable record. Thread-safe; every method blocks on JDBC, so call it from a virtual thread.
///
/// Writes are upserts guarded by version: a batch may be sent twice, late or in another order, and the highest
/// version stays. A batch is one transaction. Every method throws `StoreUnavailableException` when the database
/// is out of reach; it may be down when the store is opened.
///
/// Instants are kept to the microsecond, PostgreSQL's resolution.
public final class DurableStore implements AutoCloseable {
    /// Most records that one call takes or returns.
    public static final int MAX_BATCH = 10_000;

    private final Database database;
    private final BatchWriter writer;

    private DurableStore(Database database) {
        this.database = database;
        this.writer = new BatchWriter(database);
    }

    /// Opens a pool. No connection is made until the first call needs one.
    public static DurableStore open(DatabaseConfig config) {
        return new DurableStore(Database.open(config));
    }

    /// Stores jobs, and the results of completed ones, over lower versions.
    public UpsertOutcome upsertJobs(List<JobRecord> jobs) {
        return writer.write(JobRows.TABLE, jobs);
    }

    /// Stores inputs whose hash is not stored yet; an input never changes, so a known hash counts as stale.
    public UpsertOutcome upsertInputs(List<InputRecord> inputs) {
        return writer.write(InputRows.TABLE, inputs);
    }

    /// Stores node registrations over lower versions; nothing but a revocation is stored over a revocation,
    /// whatever its version. Heartbeats are not part of the record.
    public UpsertOutcome upsertNodes(List<NodeRecord> nodes) {
        return writer.write(NodeRows.TABLE, nodes);
    }

    /// Stores what nodes signed; a known voucher counts as stale, since it never changes.
    public UpsertOutcome upsertVouchers(List<VoucherBatch> batches) {
        List<VoucherRows.Row> rows =
                batches.stream().map(VoucherRows::of).flatMap(List::stream).toList();
        UpsertOutcome all = UpsertOutcome.NOTHING;
        for (int from = 0; from < rows.size(); from += MAX_BATCH) {
            all = all.plus(
                    writer.write(VoucherRows.TABLE, rows.subList(from, Math.min(rows.size(), from + MAX_BATCH))));
        }
        return all;
    }

    /// What nodes signed about a job, by chunk.
    ///
    /// @param firstChunk chunk to begin with
    /// @param limit 1 to `MAX_BATCH`
    public List<Voucher> vouchers(JobId job, long firstChunk, int limit) {
        requireLimit(limit);
        return database.read("vouchers of job " + job, handle -> VoucherRows.ofJob(handle, job, firstChunk, limit));
    }

    /// The same with the totals that are kept, those of one chunk in the order in which they were stored.
    public List<Voucher> vouchersWithTotals(JobId job, long firstChunk, int limit) {
        requireLimit(limit);
        return database.read(
                "vouchers and totals of job " + job, handle -> VoucherRows.withTotals(handle, job, firstChunk, limit));
    }

    /// Raw public keys of nodes; those that were never stored are missing.
    public Map<NodeId, byte[]> publicKeys(List<NodeId> nodes) {
        return database.read("keys of nodes", handle -> VoucherRows.keys(handle, nodes));
    }

    /// Completed jobs that rest on chunks which the node alone computed, and that are not marked for it yet, by id.
    public List<JobId> soleWork(NodeId node, Optional<JobId> after, int limit) {
        requireLimit(limit);
        return database.read("work of node " + node, handle -> VoucherRows.soleWork(handle, node, after, limit));
    }

    /// Marks a completed job as resting on the word of a node that was caught lying since; raises its version.
    ///
    /// @return whether it was not marked before
    public boolean doubt(JobId job, NodeId node) {
        return database.read("doubt of job " + job, handle -> VoucherRows.doubt(handle, job, node)) > 0;
    }

    /// Whether any of some jobs is marked as resting on the word of a node that was caught lying since, or was
    /// answered from one that is.
    public boolean anyDoubted(List<JobId> jobs) {
        return database.read("doubts of jobs", handle -> VoucherRows.anyDoubted(handle, jobs));
    }

    /// Those of some jobs that are so marked, or were answered from one that is.
    public Set<JobId> doubted(Collection<JobId> jobs) {
        return database.read("doubts of jobs", handle -> VoucherRows.doubted(handle, jobs));
    }

    /// Takes from the credit of a node what it alone vouched for in jobs that have ended; repeating it changes nothing.
    public void forfeit(NodeId node) {
        database.read("credit of node " + node, handle -> WorkRows.forfeit(handle, node));
    }

    /// What each node has done so far; those that did nothing are missing.
    public Map<NodeId, NodeCredit> credit() {
        return database.read("credit of nodes", WorkRows::credit);
    }

    /// The job with its result; empty when it was never stored.
    public Optional<JobRecord> findJob(JobId id) {
        return database.read("job " + id, handle -> JobRows.SUBMITTED.find(handle, id.value()));
    }

    /// States of some jobs; those that were never stored are missing.
    public Map<JobId, JobState> jobStates(Collection<JobId> ids) {
        return database.read("states of jobs", handle -> JobRows.states(handle, ids));
    }

    /// The job that the owner submitted with this idempotency key, newest first if there are several.
    public Optional<JobRecord> findJobByIdempotencyKey(String owner, String key) {
        return database.read(
                "job of idempotency key '" + key + "'",
                handle -> JobRows.SUBMITTED.findByIdempotencyKey(handle, owner, key));
    }

    /// A completed job with that very result, whoever owns it, but not one of which a chunk rests on the word of its
    /// owner's nodes alone: that answers nobody but its owner.
    ///
    /// @param identity with a precision, with the most fights that were allowed
    /// @param precision what ended the job, where that was no number of fights
    /// @param user who asks; empty: nobody who is known
    public Optional<JobRecord> findAnswer(ResultIdentity identity, Optional<Precision> precision, String user) {
        return database.read(
                "completed job of input " + identity.inputHash(),
                handle -> JobRows.findAnswer(handle, identity, precision, user));
    }

    /// One page of an owner's jobs, newest first, without their reports.
    ///
    /// @param cursor `nextCursor` of the page before; empty for the first
    /// @param limit 1 to `MAX_BATCH`
    /// @throws IllegalArgumentException when the cursor is not one of ours
    public JobPage listJobs(String owner, Optional<String> cursor, int limit) {
        Optional<JobCursor> after = cursor.map(JobCursor::parse);
        requireLimit(limit);
        return database.read("jobs of " + owner, handle -> JobLists.ofOwner(handle, owner, after, limit));
    }

    /// One page of the jobs that are public, as `listJobs`.
    public JobPage listPublicJobs(Optional<String> cursor, int limit) {
        Optional<JobCursor> after = cursor.map(JobCursor::parse);
        requireLimit(limit);
        return database.read("public jobs", handle -> JobLists.ofEverybody(handle, after, limit));
    }

    /// The cursor that reads on after a job, for pages that were joined from several sources.
    public static String cursorAfter(JobView job) {
        return new JobCursor(job.createdAt(), job.id()).encoded();
    }

    /// Jobs that are neither completed, failed nor cancelled, by id.
    public List<JobRecord> unfinishedJobs(int limit) {
        return unfinishedJobs(Optional.empty(), limit);
    }

    /// The same, from the first id after `after` on, to read through more than one limit allows.
    public List<JobRecord> unfinishedJobs(Optional<JobId> after, int limit) {
        requireLimit(limit);
        return database.read(
                "unfinished jobs", handle -> JobRows.SUBMITTED.unfinished(handle, after.map(JobId::value), limit));
    }

    /// The input with this hash; empty when it was never stored.
    public Optional<InputRecord> findInput(InputHash hash) {
        return database.read("input " + hash, handle -> InputRows.find(handle, hash));
    }

    /// The registration of a node, unhealthy and without a heartbeat; empty when it was never stored.
    public Optional<NodeRecord> findNode(NodeId id) {
        return database.read("node " + id, handle -> NodeRows.find(handle, id));
    }

    /// Registrations by id, at most `limit`, from the first id after `after` on.
    public List<NodeRecord> listNodes(Optional<NodeId> after, int limit) {
        requireLimit(limit);
        return database.read("nodes", handle -> NodeRows.list(handle, after, limit));
    }

    /// Tokens for scripts.
    public TokenStore tokens() {
        return new TokenStore(database);
    }

    /// Races.
    public WebhookStore webhooks() {
        return new WebhookStore(database, writer);
    }

    /// Rosters and their runs.
    public RosterStore rosters() {
        return new RosterStore(database, writer);
    }

    public RaceStore races() {
        return new RaceStore(database, writer);
    }

    /// Whether a query succeeds now.
    public boolean isReachable() {
        return database.isReachable();
    }

    /// Closes every connection. Calling it twice is harmless.
    @Override
    public void close() {
        database.close();
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > MAX_BATCH) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_BATCH + ", not " + limit);
        }
    }
}
