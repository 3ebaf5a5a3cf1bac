package dev.wowlab.coordination;

import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceState;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.util.List;

/// What an owner does with a race that has not ended. Each may be repeated. What its jobs do is the caller's: they are
/// in other slots. Thread-safe.
public final class RaceSteering {
    private final RedisClusterCommands<String, byte[]> commands;
    private final Scripts scripts;

    RaceSteering(Redis redis, Scripts scripts) {
        this.commands = redis.sync();
        this.scripts = scripts;
    }

    /// Lets a race take no step until it is resumed.
    public SteerRaceReply pause(RaceId id) {
        return read(scripts.run(Script.PAUSE_RACE, List.of(key(id))));
    }

    /// Lets a paused race go on.
    public SteerRaceReply resume(RaceId id) {
        return read(scripts.run(Script.RESUME_RACE, List.of(key(id))));
    }

    /// Gives the race, and all jobs that it creates from then on, another priority.
    public SteerRaceReply prioritise(RaceId id, Priority priority) {
        byte[] spec = commands.hget(key(id), "spec");
        if (spec == null) {
            return new SteerRaceReply.Unknown();
        }
        // whoever comes between can only have changed the priority: the rest of the description never changes
        NewRace moved = Json.mapper().readValue(spec, NewRace.class).withPriority(priority);
        return read(scripts.run(
                Script.PRIORITISE_RACE, List.of(key(id)), Json.mapper().writeValueAsBytes(moved)));
    }

    /// Ends a race.
    public SteerRaceReply cancel(RaceId id) {
        return read(scripts.run(Script.CANCEL_RACE, List.of(key(id))));
    }

    private static String key(RaceId id) {
        return Keys.race(id).getFirst();
    }

    private static SteerRaceReply read(Reply reply) {
        return switch (reply.word()) {
            case "CHANGED" -> new SteerRaceReply.Changed(reply.number(1));
            case "SAME" -> new SteerRaceReply.Same(reply.number(1));
            case "ENDED" -> new SteerRaceReply.AlreadyFinal(RaceState.valueOf(reply.text(1)), reply.number(2));
            case "UNKNOWN" -> new SteerRaceReply.Unknown();
            default -> throw reply.unexpected();
        };
    }
}
