package dev.wowlab.coordination;

import java.util.Locale;

/// Every kind of key that the platform has in Redis; `docs/redis-keys.md` is generated from it. Immutable.
///
/// `ID` in a template is replaced by the identity, `NAME` by a second part. What stands in braces is the hash
/// tag: keys with the same tag live in one slot of a Redis Cluster, and every script stays inside one.
enum KeyFamily {
    JOB(
            "wl:{j:ID}",
            RedisType.HASH,
            "10 min after its final state is persisted",
            "every job script",
            "state, version, priority, cursor, counters, description"),
    JOB_COUNTED(
            "wl:{j:ID}:counted",
            RedisType.STRING,
            "until the job ends",
            "complete_chunks, waive_rechecks, recall_node, suspect_job",
            "6 to 53 bits a chunk: whether a result is counted, the share of the sums that it is in (0 where two nodes "
                    + "agreed), first bits of its digest"),
    JOB_LEASES(
            "wl:{j:ID}:leases",
            RedisType.HASH,
            "until the job ends",
            "claim_chunks, claim_rechecks, complete_chunks, release_chunks, fail_chunks, reap_job, recall_node, "
                    + "pause_job",
            "chunk → lease id and node id"),
    JOB_DEADLINES(
            "wl:{j:ID}:deadlines",
            RedisType.ZSET,
            "until the job ends",
            "claim_chunks, claim_rechecks, extend_leases, complete_chunks, release_chunks, fail_chunks, reap_job, "
                    + "recall_node, pause_job",
            "leased chunk, by deadline (ms)"),
    JOB_RETRIES(
            "wl:{j:ID}:retries",
            RedisType.ZSET,
            "until the job ends",
            "claim_chunks, release_chunks, fail_chunks, reap_job, recall_node, pause_job, suspect_job",
            "chunk to run again, by earliest time (ms)"),
    JOB_ATTEMPTS(
            "wl:{j:ID}:attempts",
            RedisType.HASH,
            "until the job ends",
            "fail_chunks, reap_job",
            "chunk → failed attempts; chunk:by → owners whose nodes tried it again"),
    JOB_REASONS(
            "wl:{j:ID}:reasons",
            RedisType.LIST,
            "as the job",
            "complete_chunks, fail_chunks, reap_job, recall_node, suspect_job",
            "why chunks failed or were run again, newest last, at most 20"),
    JOB_PENDING(
            "wl:{j:ID}:pending",
            RedisType.LIST,
            "until the job ends",
            "complete_chunks, waive_rechecks, commit_merge, recall_node, suspect_job",
            "results that are counted but not merged yet, oldest first"),
    JOB_AHEAD(
            "wl:{j:ID}:ahead",
            RedisType.HASH,
            "until the job ends",
            "complete_chunks, waive_rechecks, commit_merge, recall_node, suspect_job",
            "chunk → result that is counted but not merged yet, of a job with a target precision"),
    JOB_MERGED(
            "wl:{j:ID}:merged",
            RedisType.STRING,
            "as the job",
            "commit_merge, answer_job",
            "canonical encoding of the final totals"),
    JOB_CHECKS(
            "wl:{j:ID}:checks",
            RedisType.HASH,
            "until the job ends",
            "complete_chunks, waive_rechecks, recall_node, suspect_job",
            "chunk that is run more than once → node, owner, digest and signature of each run so far"),
    JOB_HELD(
            "wl:{j:ID}:held",
            RedisType.HASH,
            "until the job ends",
            "complete_chunks, waive_rechecks, recall_node, suspect_job",
            "chunk and digest → totals, of chunks that are run more than once"),
    JOB_RECHECKS(
            "wl:{j:ID}:rechecks",
            RedisType.ZSET,
            "until the job ends",
            "claim_rechecks, complete_chunks, waive_rechecks, release_chunks, fail_chunks, reap_job, recall_node, "
                    + "pause_job, suspect_job",
            "chunk that wants a run by another owner's node, by earliest time (ms)"),
    JOB_VOUCHERS(
            "wl:{j:ID}:vouchers",
            RedisType.HASH,
            "until the job ends",
            "complete_chunks, waive_rechecks",
            "node → share of the sums that has what it alone vouches for"),
    JOB_SUMS(
            "wl:{j:ID}:sums",
            RedisType.HASH,
            "until the job ends",
            "commit_merge, recall_node, suspect_job",
            "share → totals merged so far, and its numbers of chunks and fights"),
    JOB_REFUTED(
            "wl:{j:ID}:refuted",
            RedisType.HASH,
            "as the job",
            "complete_chunks, recall_node, Trust",
            "node that lied in this job → `due` until its work is recalled, then `done`"),
    JOB_UNCHARGED(
            "wl:{j:ID}:uncharged",
            RedisType.STRING,
            "until the job ends",
            "claim_chunks",
            "one bit a chunk: leased last to its owner's own node, at nobody's charge; only where there was one"),
    JOB_CREDIT(
            "wl:{j:ID}:credit",
            RedisType.HASH,
            "as the job",
            "commit_merge, recall_node, suspect_job, doubt_job",
            "`twice:` or `once:` and a node → merged fights of it that two nodes agree on, or that are on its word alone; "
                    + "`own:` and a node of the job's owner → merged chunks on its word alone"),
    JOB_REPORT(
            "wl:{j:ID}:report", RedisType.STRING, "as the job", "commit_merge, answer_job", "the final report, JSON"),
    RACE(
            "wl:{r:ID}",
            RedisType.HASH,
            "10 min after its final state is persisted",
            "every race script",
            "state, version, description, progress"),
    RACE_STANDINGS(
            "wl:{r:ID}:standings",
            RedisType.STRING,
            "as the race",
            "create_race, advance_race",
            "where its sets stand after the last stage, exactly, JSON"),
    ROSTER(
            "wl:{o:ID}",
            RedisType.HASH,
            "for ever with a schedule or while it runs; else 1 h after it is persisted, or deleted",
            "store_roster, expire_roster",
            "version, description, whom to tell, runs, of a roster"),
    WEBHOOK(
            "wl:{w:ID}",
            RedisType.HASH,
            "7 days after its delivery, or after it was given up",
            "create_webhook, begin_delivery, end_delivery",
            "whom to tell when a job, a race or a roster's run has ended (ID: `job:`, `race:` or `roster:` and its id), and how "
                    + "that goes"),
    NODE(
            "wl:{n:ID}",
            RedisType.HASH,
            "for ever; while PENDING 1 h, and 1 day after a heartbeat",
            "register_node, activate_node, quarantine_node, pardon_node, revoke_node, restore_node, record_heartbeat, "
                    + "expire_node",
            "registration, status, last heartbeat, whether its record is still to be sent"),
    NODE_LEASES(
            "wl:{n:ID}:leases",
            RedisType.HASH,
            "while it holds leases",
            "Chunks",
            "lease id → job id and chunk; written after the job's own record of the lease"),
    NODE_NONCE("wl:{n:ID}:nonce:NAME", RedisType.STRING, "twice the signature window", "Nonces", "a nonce was used"),
    NODE_REPLY(
            "wl:{n:ID}:reply:NAME",
            RedisType.STRING,
            "30 s while it runs, 2 min when done",
            "begin_request, WorkRequests",
            "reply to a work request, by request id"),
    QUEUE_USERS(
            "wl:{q:ID}:NAME:users",
            RedisType.ZSET,
            "while jobs wait",
            "enqueue_job, pick_job, dequeue_job, return_fights",
            "user, by virtual time (fights / weight); one queue an engine (ID) and priority (NAME)"),
    QUEUE_JOBS(
            "wl:{q:ID}:NAME:jobs",
            RedisType.ZSET,
            "while jobs wait",
            "enqueue_job, pick_job, dequeue_job",
            "user, time, chunk size and job, in that order"),
    QUEUE_FINISH(
            "wl:{q:ID}:NAME:finish",
            RedisType.ZSET,
            "until the clock passes it",
            "enqueue_job, dequeue_job, return_fights",
            "virtual time that a user left with"),
    QUEUE_CLOCK(
            "wl:{q:ID}:NAME:clock", RedisType.STRING, "for ever", "pick_job", "virtual time of the user served last"),
    QUEUE_RECHECKS(
            "wl:{q:ID}:rechecks",
            RedisType.ZSET,
            "while some wait",
            "Rechecks",
            "job with chunks that want a run by another owner's node, by time"),
    QUEUE_RETURNED(
            "wl:{q:ID}:returned:NAME",
            RedisType.STRING,
            "1 h after the reaper's last visit",
            "return_fights",
            "fights that the user of a job (NAME) was given back so far, of leases that ended without a result"),
    QUEUE_WEIGHTS("wl:{q:ID}:weights", RedisType.HASH, "for ever", "JobQueue", "user → weight, 1 when absent"),
    INPUT("wl:{i:ID}", RedisType.HASH, "1 h after its last use", "Inputs", "engine and canonical input, deflated"),
    SUBMISSION(
            "wl:{s:ID}",
            RedisType.STRING,
            "24 h",
            "begin_submission",
            "job id and body digest of an Idempotency-Key (ID: SHA-256 of owner and key)"),
    ANSWER("wl:{a:ID}", RedisType.STRING, "10 min", "Answers", "finished job of a result identity (ID: its SHA-256)"),
    USER_JOBS("wl:{u:ID}:jobs", RedisType.ZSET, "30 days", "Jobs", "job id of a user, by time; at most 1,000"),
    USER_RACES("wl:{u:ID}:races", RedisType.ZSET, "30 days", "Races", "race id of a user, by time; at most 1,000"),
    USER_ROSTERS(
            "wl:{u:ID}:rosters", RedisType.ZSET, "30 days", "Rosters", "roster id of a user, by time; at most 1,000"),
    USER_UNFINISHED(
            "wl:{u:ID}:unfinished",
            RedisType.ZSET,
            "until they have ended, 30 days at most",
            "UnfinishedWork, take_place",
            "job (`job:` and its id) or race (`race:`) of a user that has not ended, by when it was submitted (ms); "
                    + "without those of races and rosters"),
    LOCK("wl:{l:ID}", RedisType.STRING, "the lock's time", "acquire_lock, extend_lock, release_lock", "holder"),
    LOCK_FENCE(
            "wl:{l:ID}:fence",
            RedisType.STRING,
            "1 day",
            "acquire_lock",
            "last fencing token: when the lock was taken (ms), or one more than before"),
    BUCKET("wl:{b:ID}", RedisType.HASH, "until it is full again", "take_tokens", "token bucket of a rate limit"),
    TOKEN(
            "wl:{k:ID}",
            RedisType.STRING,
            "1 min",
            "TokenOwners",
            "owner of a token for scripts, empty: nobody's (ID: SHA-256 of its secret)"),
    THROTTLE("wl:{t:ID}", RedisType.STRING, "one interval", "Throttle", "something was done lately"),
    ACTIVE(
            "wl:active",
            RedisType.ZSET,
            "for ever",
            "Jobs, Reaper",
            "job that is not settled yet, by when the reaper visits it (ms)"),
    RACES("wl:races", RedisType.ZSET, "for ever", "Races", "race that is not settled yet, by when it is visited (ms)"),
    ROSTERS(
            "wl:rosters",
            RedisType.ZSET,
            "for ever",
            "Rosters",
            "roster that runs or has a schedule, by when it is visited (ms)"),
    WEBHOOKS(
            "wl:webhooks",
            RedisType.ZSET,
            "for ever",
            "Webhooks, claim_webhooks",
            "webhook that is neither delivered nor given up, by when it is looked at (ms)"),
    NODES(
            "wl:nodes",
            RedisType.ZSET,
            "for ever",
            "NodeLists",
            "every node that is not PENDING, by when it was listed (ms)"),
    UNCLAIMED(
            "wl:unclaimed",
            RedisType.ZSET,
            "as the nodes",
            "NodeLists, await_claim",
            "node that is PENDING, by when it is forgotten (ms)"),
    RESTORED(
            "wl:restored",
            RedisType.STRING,
            "for ever",
            "NodeRestore, finish_restore",
            "`complete` once Redis has every node that PostgreSQL knows; else the token of a restore under way"),
    ALIVE(
            "wl:alive",
            RedisType.ZSET,
            "for ever",
            "NodeLists",
            "node that is not PENDING and beats, by its last heartbeat (ms)"),
    IDLE("wl:idle:ID", RedisType.ZSET, "1 h", "Nodes", "node that wanted work of an engine (ID) and got none, by time"),
    OWNERS(
            "wl:owners:ID",
            RedisType.ZSET,
            "1 h",
            "Owners",
            "owner of nodes that can run an engine (ID), by when they count as gone (ms)"),
    RECALLS(
            "wl:recalls",
            RedisType.ZSET,
            "until it is done",
            "Trust",
            "node that was caught lying and whose work is being recalled, by time"),
    OUTBOX("wl:outbox", RedisType.STREAM, "for ever", "Outbox", "records on their way to PostgreSQL"),
    REFUSED(
            "wl:refused",
            RedisType.STREAM,
            "for ever; the last 200",
            "Outbox",
            "records that PostgreSQL refused or nobody could read, as the outbox had them, and why");

    private final String template;
    private final RedisType type;
    private final String lifetime;
    private final String writers;
    private final String holds;

    KeyFamily(String template, RedisType type, String lifetime, String writers, String holds) {
        this.template = template;
        this.type = type;
        this.lifetime = lifetime;
        this.writers = writers;
        this.holds = holds;
    }

    String template() {
        return template;
    }

    String key() {
        return template;
    }

    String key(String id) {
        return template.replace("ID", id);
    }

    String key(String id, String name) {
        int idAt = template.indexOf("ID");
        int nameAt = template.indexOf("NAME");
        return template.substring(0, idAt)
                + id
                + template.substring(idAt + 2, nameAt)
                + name
                + template.substring(nameAt + 4);
    }

    /// One line of the table in `docs/redis-keys.md`.
    String documentation() {
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(template, type.name().toLowerCase(Locale.ROOT), holds, lifetime, writers);
    }
}
