package dev.wowlab.node;

import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.RegisterNode;
import dev.wowlab.protocol.node.Registered;
import dev.wowlab.protocol.problem.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends until there is an answer to act on, and does what every loop of the node would do about the others:
/// registers again, slows down, backs off, ends the node. Thread-safe.
final class Sentinel {
    private static final Logger LOG = LoggerFactory.getLogger(Sentinel.class);
    private static final Duration SLOW_DOWN = Duration.ofSeconds(1);
    private static final Duration MAX_SLOW_DOWN = Duration.ofSeconds(60);

    private final SentinelClient client;
    private final RegisterNode registration;
    private final Membership membership;
    private final RandomGenerator random;
    private final Object registering = new Object();

    /// One request, sent once.
    interface Request<T> {
        Reply<T> send() throws InterruptedException;
    }

    Sentinel(SentinelClient client, RegisterNode registration, Membership membership, RandomGenerator random) {
        this.client = client;
        this.registration = registration;
        this.membership = membership;
        this.random = random;
    }

    SentinelClient client() {
        return client;
    }

    /// Registers, trying until the node is known or over.
    ///
    /// @return empty when the node is over
    Optional<Registered> register() throws InterruptedException {
        Backoff backoff = new Backoff(random);
        while (membership.end().isEmpty()) {
            Reply<Registered> reply = registerOnce();
            if (reply instanceof Reply.Ok<Registered>(Registered registered)) {
                return registered.status() == NodeStatus.REVOKED ? Optional.empty() : Optional.of(registered);
            }
            Duration wait = toldToWait(reply).orElseGet(backoff::next);
            LOG.warn("not registered yet ({}); again in {} ms", reasonOf(reply), wait.toMillis());
            Thread.sleep(wait);
        }
        return Optional.empty();
    }

    /// How long a platform that has no room wants to be left alone.
    private static <T> Optional<Duration> toldToWait(Reply<T> reply) {
        return reply instanceof Reply.Refused<T>(Problem problem, Optional<Duration> retryAfter)
                        && Advice.of(problem) == Advice.SLOW_DOWN
                ? Optional.of(bounded(retryAfter.orElse(SLOW_DOWN)))
                : Optional.empty();
    }

    /// Sends until the answer is Ok, or a refusal that sending again would not change, or `keepTrying` is false.
    ///
    /// @return `Refused` only with an advice of DROP, AWAIT_CLAIM, AWAIT_PARDON, SEND_LESS,
    ///     STOP_REVOKED or STOP_OUTDATED
    <T> Reply<T> call(Request<T> request, BooleanSupplier keepTrying) throws InterruptedException {
        Backoff backoff = new Backoff(random);
        while (true) {
            Reply<T> reply = request.send();
            Optional<Duration> wait = pauseBeforeNext(reply, backoff);
            if (wait.isEmpty() || !keepTrying.getAsBoolean() || membership.end().isPresent()) {
                return reply;
            }
            LOG.info("{}; again in {} ms", reasonOf(reply), wait.get().toMillis());
            Thread.sleep(wait.get());
        }
    }

    /// How long to wait before sending again; empty when that is no use.
    private <T> Optional<Duration> pauseBeforeNext(Reply<T> reply, Backoff backoff) throws InterruptedException {
        return switch (reply) {
            case Reply.Ok<T> ok -> Optional.empty();
            case Reply.Unreachable<T> unreachable -> Optional.of(backoff.next());
            case Reply.Refused<T>(Problem problem, Optional<Duration> retryAfter) ->
                switch (Advice.of(problem)) {
                    case RETRY -> Optional.of(backoff.next());
                    case SLOW_DOWN -> Optional.of(bounded(retryAfter.orElse(SLOW_DOWN)));
                    case REGISTER -> {
                        registerOnce();
                        yield Optional.of(backoff.next());
                    }
                    case STOP_REVOKED -> {
                        membership.end(Membership.End.REVOKED);
                        yield Optional.empty();
                    }
                    case STOP_OUTDATED -> {
                        membership.end(Membership.End.OUTDATED);
                        yield Optional.empty();
                    }
                    case AWAIT_CLAIM -> {
                        membership.update(NodeStatus.PENDING);
                        yield Optional.empty();
                    }
                    case AWAIT_PARDON -> {
                        membership.update(NodeStatus.QUARANTINED);
                        yield Optional.empty();
                    }
                    case DROP, SEND_LESS -> Optional.empty();
                };
        };
    }

    /// One registration at a time: when several loops hear 401 together, the others only repeat what is idempotent.
    private Reply<Registered> registerOnce() throws InterruptedException {
        synchronized (registering) {
            Reply<Registered> reply = client.register(registration);
            switch (reply) {
                case Reply.Ok<Registered>(Registered registered) -> accept(registered);
                case Reply.Refused<Registered>(Problem problem, Optional<Duration> retryAfter) -> {
                    switch (Advice.of(problem)) {
                        case STOP_REVOKED -> membership.end(Membership.End.REVOKED);
                        case STOP_OUTDATED -> membership.end(Membership.End.OUTDATED);
                        case DROP, REGISTER, AWAIT_CLAIM, AWAIT_PARDON, SEND_LESS, SLOW_DOWN, RETRY ->
                            LOG.debug("registration refused: {}", problem.detail());
                    }
                }
                case Reply.Unreachable<Registered>(String reason) -> LOG.debug("registration: {}", reason);
            }
            return reply;
        }
    }

    private void accept(Registered registered) {
        membership.update(registered.status());
        registered
                .claimCode()
                .filter(code -> registered.status() == NodeStatus.PENDING)
                .ifPresent(code -> LOG.info(
                        "this node is not claimed yet: enter the code {} at {} (node {})",
                        code,
                        client.fleetPage(),
                        registered.nodeId()));
    }

    private static Duration bounded(Duration wait) {
        return wait.compareTo(MAX_SLOW_DOWN) > 0 ? MAX_SLOW_DOWN : wait;
    }

    static <T> String reasonOf(Reply<T> reply) {
        return switch (reply) {
            case Reply.Ok<T> ok -> "ok";
            case Reply.Refused<T>(Problem problem, Optional<Duration> retryAfter) ->
                problem.status() + " " + problem.type() + ", " + problem.detail();
            case Reply.Unreachable<T>(String reason) -> reason;
        };
    }
}
