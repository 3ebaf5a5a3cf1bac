package dev.wowlab.sentinel.realtime;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.realtime.Channels;
import dev.wowlab.protocol.realtime.JobChanged;
import dev.wowlab.protocol.realtime.NodeSignal;
import dev.wowlab.protocol.realtime.Progress;
import dev.wowlab.protocol.realtime.RaceChanged;
import dev.wowlab.protocol.realtime.RosterChanged;
import dev.wowlab.realtime.api.BeaconApi;
import dev.wowlab.realtime.api.BeaconReply;
import dev.wowlab.realtime.api.Position;
import dev.wowlab.realtime.api.Publication;
import dev.wowlab.realtime.token.BeaconTokens;
import dev.wowlab.sentinel.metrics.Meters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes through Centrifugo without making its caller wait. Thread-safe. Everything sent is a hint: whoever misses
/// it learns the same over HTTP, so a failure is counted and forgotten.
public final class Announcements implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    /// Publications under way; above it new ones are dropped, as during an outage.
    private static final int MAX_IN_FLIGHT = 256;

    private final BeaconApi api;
    private final Meters meters;
    private final Semaphore slots = new Semaphore(MAX_IN_FLIGHT);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public Announcements(BeaconApi api, Meters meters) {
        this.api = api;
        this.meters = meters;
    }

    /// Tells that a job changed its state.
    public void jobChanged(JobChanged change) {
        Publication publication = new Publication(
                Channels.job(change.jobId()),
                change,
                Optional.of(change.jobId() + "-" + change.version()),
                Optional.empty());
        send("job", () -> done(api.publish(publication)));
    }

    /// Tells that a race changed: it was steered, ended a stage, or ended.
    public void raceChanged(RaceChanged change) {
        Publication publication = new Publication(
                Channels.race(change.raceId()),
                change,
                Optional.of(change.raceId() + "-" + change.version()),
                Optional.empty());
        send("race", () -> done(api.publish(publication)));
    }

    /// Tells that a roster changed, or a job of its run was created or has ended: to its owner, and to whoever looks at
    /// the run.
    public void rosterChanged(RosterChanged change) {
        List<String> channels =
                List.of(Channels.roster(change.rosterId()), Channels.run(change.rosterId(), change.run()));
        send("roster", () -> api.broadcast(channels, change).stream().allMatch(BeaconReply::isDone));
    }

    /// Tells how far a job is, at once; the caller throttles.
    public void progress(JobView view) {
        Publication publication = Publication.snapshot(Channels.progress(view.id()), Progress.of(view), view.version());
        send("progress", () -> done(api.publish(publication)));
    }

    /// Sends nodes a signal.
    public void signal(Collection<NodeId> nodes, NodeSignal.Kind kind) {
        if (nodes.isEmpty()) {
            return;
        }
        List<String> channels = nodes.stream().distinct().map(Channels::node).toList();
        send("signal", () -> {
            List<BeaconReply<Position>> replies = api.broadcast(channels, new NodeSignal(kind));
            return replies.stream().allMatch(BeaconReply::isDone);
        });
    }

    /// Ends a revoked node's connections, telling it why.
    public void cutOff(NodeId node) {
        send(
                "revoked",
                () -> api.disconnect(BeaconTokens.userOf(node), "revoked").isDone());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private interface Sending {
        boolean run();
    }

    private void send(String what, Sending sending) {
        if (!slots.tryAcquire()) {
            meters.publishFailed(what);
            return;
        }
        threads.execute(() -> {
            try {
                if (!sending.run()) {
                    meters.publishFailed(what);
                }
            } catch (RuntimeException failure) {
                meters.publishFailed(what);
                LOG.warn("publishing {} failed", what, failure);
            } finally {
                slots.release();
            }
        });
    }

    private static boolean done(BeaconReply<Position> reply) {
        if (reply instanceof BeaconReply.Refused<Position>(int code, String message)) {
            LOG.warn("Centrifugo refused a publication: {} {}", code, message);
        }
        return reply.isDone();
    }
}
