package dev.wowlab.coordination;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.roster.RosterId;
import java.util.List;

/// The only place that makes names of keys. Stateless, thread-safe.
final class Keys {
    static final String ACTIVE = KeyFamily.ACTIVE.key();
    static final String NODES = KeyFamily.NODES.key();
    static final String UNCLAIMED = KeyFamily.UNCLAIMED.key();
    static final String RESTORED = KeyFamily.RESTORED.key();
    static final String ALIVE = KeyFamily.ALIVE.key();
    static final String RECALLS = KeyFamily.RECALLS.key();
    static final String RACES = KeyFamily.RACES.key();
    static final String ROSTERS = KeyFamily.ROSTERS.key();
    static final String WEBHOOKS = KeyFamily.WEBHOOKS.key();
    static final String OUTBOX = KeyFamily.OUTBOX.key();
    static final String REFUSED = KeyFamily.REFUSED.key();

    /// Pub/sub channel, not a key: ids of nodes that were just revoked.
    static final String REVOCATIONS_CHANNEL = "wl:revocations";

    /// The keys that end with a job, in the order that `lib/end_job.lua` expects: the job, then what it deletes.
    private static final List<KeyFamily> WHOLE_JOB = List.of(
            KeyFamily.JOB,
            KeyFamily.JOB_LEASES,
            KeyFamily.JOB_DEADLINES,
            KeyFamily.JOB_RETRIES,
            KeyFamily.JOB_ATTEMPTS,
            KeyFamily.JOB_PENDING,
            KeyFamily.JOB_COUNTED,
            KeyFamily.JOB_UNCHARGED,
            KeyFamily.JOB_REASONS,
            KeyFamily.JOB_MERGED,
            KeyFamily.JOB_REPORT,
            KeyFamily.JOB_AHEAD,
            KeyFamily.JOB_CHECKS,
            KeyFamily.JOB_HELD,
            KeyFamily.JOB_RECHECKS,
            KeyFamily.JOB_VOUCHERS,
            KeyFamily.JOB_CREDIT,
            KeyFamily.JOB_SUMS,
            KeyFamily.JOB_REFUTED);

    private Keys() {}

    static String job(JobId job) {
        return KeyFamily.JOB.key(job.value());
    }

    static String of(KeyFamily family, JobId job) {
        return family.key(job.value());
    }

    /// All keys of a job, always in the same order.
    static List<String> wholeJob(JobId job) {
        return WHOLE_JOB.stream().map(family -> family.key(job.value())).toList();
    }

    /// The keys of a race: its hash, then its standings.
    static List<String> race(RaceId race) {
        return List.of(KeyFamily.RACE.key(race.value()), KeyFamily.RACE_STANDINGS.key(race.value()));
    }

    static String roster(RosterId roster) {
        return KeyFamily.ROSTER.key(roster.value());
    }

    static String webhook(WebhookSubject subject) {
        return KeyFamily.WEBHOOK.key(subject.key());
    }

    static String node(NodeId node) {
        return KeyFamily.NODE.key(node.value());
    }

    static String nodeLeases(NodeId node) {
        return KeyFamily.NODE_LEASES.key(node.value());
    }

    static String nonce(NodeId node, String nonce) {
        return KeyFamily.NODE_NONCE.key(node.value(), nonce);
    }

    static String reply(NodeId node, String requestId) {
        return KeyFamily.NODE_REPLY.key(node.value(), requestId);
    }

    /// The keys of one queue: users, jobs, finish, clock.
    static List<String> queue(EngineRef engine, Priority priority) {
        String id = tag(engine);
        String name = priority.name();
        return List.of(
                KeyFamily.QUEUE_USERS.key(id, name),
                KeyFamily.QUEUE_JOBS.key(id, name),
                KeyFamily.QUEUE_FINISH.key(id, name),
                KeyFamily.QUEUE_CLOCK.key(id, name));
    }

    static String queueReturned(EngineRef engine, JobId job) {
        return KeyFamily.QUEUE_RETURNED.key(tag(engine), job.value());
    }

    static String queueWeights(EngineRef engine) {
        return KeyFamily.QUEUE_WEIGHTS.key(tag(engine));
    }

    static String queueRechecks(EngineRef engine) {
        return KeyFamily.QUEUE_RECHECKS.key(tag(engine));
    }

    static String owners(EngineRef engine) {
        return KeyFamily.OWNERS.key(tag(engine));
    }

    static String input(InputHash hash) {
        return KeyFamily.INPUT.key(hash.value());
    }

    static String submission(String hash) {
        return KeyFamily.SUBMISSION.key(hash);
    }

    static String answer(String hash) {
        return KeyFamily.ANSWER.key(hash);
    }

    static String userJobs(String user) {
        return KeyFamily.USER_JOBS.key(user);
    }

    static String userRaces(String user) {
        return KeyFamily.USER_RACES.key(user);
    }

    static String userRosters(String user) {
        return KeyFamily.USER_ROSTERS.key(user);
    }

    static String userUnfinished(String user) {
        return KeyFamily.USER_UNFINISHED.key(user);
    }

    static String lock(String name) {
        return KeyFamily.LOCK.key(name);
    }

    static String lockFence(String name) {
        return KeyFamily.LOCK_FENCE.key(name);
    }

    static String bucket(String name) {
        return KeyFamily.BUCKET.key(name);
    }

    static String token(String hash) {
        return KeyFamily.TOKEN.key(hash);
    }

    static String throttle(String name) {
        return KeyFamily.THROTTLE.key(name);
    }

    static String idle(EngineRef engine) {
        return KeyFamily.IDLE.key(tag(engine));
    }

    /// A closing brace would end the hash tag early, and then the keys of one queue would part.
    private static String tag(EngineRef engine) {
        return engine.toString().replace('}', ')');
    }
}
