package dev.wowlab.cli.platform;

import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceProgress;
import dev.wowlab.protocol.race.RaceView;
import java.time.Duration;
import java.util.function.Consumer;

/// Follows a race by asking for it. Stateless, thread-safe.
public final class RaceFollower {
    private static final Duration PAUSE = Duration.ofMillis(400);

    private RaceFollower() {}

    /// Waits for a race's end.
    ///
    /// @param listener is told of each stage, of every run
    public static RaceView awaitEnd(PlatformClient client, RaceId id, Consumer<RaceView> listener)
            throws RefusedException, UnreachableException, InterruptedException {
        int run = 0;
        int stage = 0;
        while (true) {
            RaceView race = client.race(id);
            RaceProgress now = race.progress();
            boolean news = now.run().number() > run || now.stage() > stage;
            if (news && !race.state().isFinal()) {
                run = now.run().number();
                stage = now.stage();
                listener.accept(race);
            }
            if (race.state().isFinal()) {
                return race;
            }
            Thread.sleep(PAUSE);
        }
    }
}
