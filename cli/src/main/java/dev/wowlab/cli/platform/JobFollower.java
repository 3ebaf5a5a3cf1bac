package dev.wowlab.cli.platform;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.RealtimeAccess;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.realtime.Progress;
import dev.wowlab.realtime.subscribe.Credentials;
import dev.wowlab.realtime.subscribe.RealtimeEvent;
import dev.wowlab.realtime.subscribe.Subscriber;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Follows one job to its end: through Centrifugo while that works, by asking again while it does not. Confined to
/// the thread that calls [#awaitEnd].
public final class JobFollower {
    private static final long POLL_WHILE_LIVE_MS = 3_000;
    private static final long POLL_WHILE_NOT_LIVE_MS = 400;

    private final PlatformClient platform;
    private final JobId id;
    private final Consumer<Seen> listener;
    private final BlockingQueue<RealtimeEvent> events = new LinkedBlockingQueue<>();
    private boolean live;
    private long newestVersion = -1;
    private long fightsShown = -1;

    /// A newer state of the job. Immutable.
    ///
    /// @param live whether it came through Centrifugo
    public record Seen(Progress progress, boolean live) {}

    /// @param listener called with every newer state, on the thread that waits
    public JobFollower(PlatformClient platform, JobId id, Consumer<Seen> listener) {
        this.platform = platform;
        this.id = id;
        this.listener = listener;
    }

    /// Waits for the job's end.
    ///
    /// @return the job in its final state
    public JobView awaitEnd() throws RefusedException, UnreachableException, InterruptedException {
        JobView job = platform.job(id);
        show(Progress.of(job), false);
        if (job.state().isFinal()) {
            return job;
        }
        try (Subscriber _ = Subscriber.start(this::credentials, "cli", events::add)) {
            while (true) {
                RealtimeEvent event =
                        events.poll(live ? POLL_WHILE_LIVE_MS : POLL_WHILE_NOT_LIVE_MS, TimeUnit.MILLISECONDS);
                if (saysEnough(event)) {
                    continue;
                }
                job = platform.job(id);
                show(Progress.of(job), false);
                if (job.state().isFinal()) {
                    return job;
                }
            }
        }
    }

    /// Whether the event tells all there is to know for now; otherwise the job is to be read over HTTP.
    private boolean saysEnough(@Nullable RealtimeEvent event) {
        return switch (event) {
            case null -> false;
            case RealtimeEvent.Connected _ -> {
                live = true;
                yield false;
            }
            case RealtimeEvent.Disconnected _ -> {
                live = false;
                yield false;
            }
            case RealtimeEvent.Resync _ -> false;
            case RealtimeEvent.Message message -> isUnfinishedProgress(message);
        };
    }

    private boolean isUnfinishedProgress(RealtimeEvent.Message message) {
        if (!message.channel().startsWith("progress:")) {
            return false; // a change of state
        }
        try {
            Progress progress = Json.mapper().readValue(message.data(), Progress.class);
            show(progress, true);
            return !progress.state().isFinal();
        } catch (JacksonException e) {
            return false; // of a newer version than this program: HTTP tells
        }
    }

    private void show(Progress progress, boolean fromCentrifugo) {
        boolean newer = progress.version() > newestVersion || progress.fightsDone() > fightsShown;
        if (newer && progress.fightsDone() >= fightsShown) {
            newestVersion = Math.max(newestVersion, progress.version());
            fightsShown = progress.fightsDone();
            listener.accept(new Seen(progress, fromCentrifugo));
        }
    }

    private Credentials credentials() throws IOException, InterruptedException {
        try {
            RealtimeAccess access = platform.realtime(id);
            return new Credentials(
                    URI.create(access.url()),
                    access.token(),
                    Map.of(
                            access.progressChannel(), access.progressToken(),
                            access.jobChannel(), access.jobToken()));
        } catch (RefusedException | UnreachableException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
