package dev.wowlab.coordination;

import dev.wowlab.protocol.EngineRef;
import java.security.SecureRandom;

/// Everything that sentinels share, over one connection to Redis. Thread-safe; all calls block, and are made for
/// virtual threads. When Redis cannot be reached they throw `io.lettuce.core.RedisException`.
public final class Coordination implements AutoCloseable {
    private final Redis redis;
    private final RedisClock clock;
    private final UnfinishedWork unfinished;
    private final Jobs jobs;
    private final Steering steering;
    private final JobQueue queue;
    private final Chunks chunks;
    private final Reaper reaper;
    private final Rechecks rechecks;
    private final Locks locks;
    private final Merges merges;
    private final Outbox outbox;
    private final Revocations revocations;
    private final Nodes nodes;
    private final Owners owners;
    private final Trust trust;
    private final NodeRestore nodeRestore;
    private final Nonces nonces;
    private final WorkRequests workRequests;
    private final Races races;
    private final RaceSteering raceSteering;
    private final Rosters rosters;
    private final Webhooks webhooks;
    private final Submissions submissions;
    private final Answers answers;
    private final Inputs inputs;
    private final RateLimits rateLimits;
    private final Throttle throttle;
    private final TokenOwners tokenOwners;

    private Coordination(Redis redis, RetryPolicy retry) {
        Scripts scripts = new Scripts(redis);
        Leases leases = new Leases(redis);
        this.redis = redis;
        this.clock = new RedisClock(redis);
        this.queue = new JobQueue(redis, scripts);
        this.outbox = new Outbox(redis, clock);
        this.unfinished = new UnfinishedWork(redis, scripts, clock);
        this.jobs = new Jobs(redis, scripts, queue, clock, outbox, unfinished);
        this.owners = new Owners(redis, clock);
        this.rechecks = new Rechecks(redis, scripts, leases, owners, retry);
        this.steering = new Steering(redis, scripts, queue, leases, rechecks);
        this.reaper = new Reaper(redis, scripts, queue, leases, retry, rechecks);
        this.chunks = new Chunks(scripts, queue, leases, retry, reaper, rechecks);
        this.trust = new Trust(redis, scripts, queue, leases, rechecks, clock);
        this.locks = new Locks(scripts);
        this.merges = new Merges(scripts, new JobCredit(redis), locks, queue, leases);
        this.revocations = new Revocations(redis);
        this.nodes = new Nodes(redis, scripts, clock, revocations);
        this.nodeRestore = new NodeRestore(redis, scripts);
        this.nonces = new Nonces(redis);
        this.workRequests = new WorkRequests(redis, scripts);
        this.races = new Races(redis, scripts, clock, outbox, unfinished);
        this.raceSteering = new RaceSteering(redis, scripts);
        this.rosters = new Rosters(redis, scripts, clock, outbox);
        this.webhooks = new Webhooks(redis, scripts, clock, outbox);
        this.submissions = new Submissions(scripts);
        this.answers = new Answers(redis);
        this.inputs = new Inputs(redis);
        this.rateLimits = new RateLimits(scripts);
        this.throttle = new Throttle(redis);
        this.tokenOwners = new TokenOwners(redis);
    }

    /// Connects to Redis.
    ///
    /// @param url `redis://host:port`, or several separated by commas: nodes of a Redis Cluster
    public static Coordination connect(String url) {
        return connect(url, new RetryPolicy(500, 60_000, 2_000, new SecureRandom()));
    }

    /// Connects with another rule for when a failed chunk is tried again.
    public static Coordination connect(String url, RetryPolicy retry) {
        return new Coordination(Redis.connect(url), retry);
    }

    /// Whether Redis answers; throws when it does not.
    public boolean ping() {
        return "PONG".equals(redis.sync().ping());
    }

    public RedisClock clock() {
        return clock;
    }

    public Jobs jobs() {
        return jobs;
    }

    /// How much unfinished work users have.
    public UnfinishedWork unfinished() {
        return unfinished;
    }

    public Steering steering() {
        return steering;
    }

    public JobQueue queue() {
        return queue;
    }

    public Chunks chunks() {
        return chunks;
    }

    public Reaper reaper() {
        return reaper;
    }

    public Locks locks() {
        return locks;
    }

    public Merges merges() {
        return merges;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Revocations revocations() {
        return revocations;
    }

    public Nodes nodes() {
        return nodes;
    }

    public Owners owners() {
        return owners;
    }

    public Trust trust() {
        return trust;
    }

    /// Jobs of an engine with chunks that want another owner's run.
    public long wantedRechecks(EngineRef engine) {
        return rechecks.depth(engine);
    }

    public NodeRestore nodeRestore() {
        return nodeRestore;
    }

    public Nonces nonces() {
        return nonces;
    }

    public WorkRequests workRequests() {
        return workRequests;
    }

    public Races races() {
        return races;
    }

    /// Pausing, resuming and cancelling races, and changing their priority.
    public RaceSteering raceSteering() {
        return raceSteering;
    }

    /// Characters that are simulated together, at once or every week.
    public Rosters rosters() {
        return rosters;
    }

    /// Whom to tell when jobs, races and runs of rosters end.
    public Webhooks webhooks() {
        return webhooks;
    }

    public Submissions submissions() {
        return submissions;
    }

    public Answers answers() {
        return answers;
    }

    public Inputs inputs() {
        return inputs;
    }

    public RateLimits rateLimits() {
        return rateLimits;
    }

    public Throttle throttle() {
        return throttle;
    }

    public TokenOwners tokenOwners() {
        return tokenOwners;
    }

    /// Further runs of chunks, for tests of this module.
    Rechecks rechecks() {
        return rechecks;
    }

    /// The underlying connection, for tests of this module.
    Redis redis() {
        return redis;
    }

    /// Closes all connections; what others wait for fails.
    @Override
    public void close() {
        redis.close();
    }
}
