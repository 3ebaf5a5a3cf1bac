package dev.wowlab.sentinel.race;

import dev.wowlab.coordination.RaceSteering;
import dev.wowlab.coordination.Races;
import dev.wowlab.coordination.SteerRaceReply;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.job.PriorityWish;
import java.util.Optional;
import java.util.function.Function;

/// What an owner does with a race that has not ended: `POST /api/v1/races/{id}/pause`, `/resume`, `/priority` and
/// `/cancel`. Thread-safe. Each may be sent twice: the second time nothing changes, and the answer is the race as it
/// is.
public final class SteerRaces {
    private final RaceReader reader;
    private final Races races;
    private final RaceSteering steering;
    private final PlayStages stages;

    public SteerRaces(RaceReader reader, Races races, RaceSteering steering, PlayStages stages) {
        this.reader = reader;
        this.races = races;
        this.steering = steering;
        this.stages = stages;
    }

    /// Stops the race and its jobs.
    public Reply pause(Call call) {
        return steer(call, steering::pause);
    }

    /// Lets a paused race and its jobs go on.
    public Reply resume(Call call) {
        return steer(call, steering::resume);
    }

    /// Moves the race's jobs, also those of later stages, to the queue of another priority.
    public Reply prioritise(Call call) {
        return PriorityWish.of(call, priority -> steer(call, id -> steering.prioritise(id, priority)));
    }

    /// Ends the race and its jobs.
    public Reply cancel(Call call) {
        // cancelling twice is no mistake
        return reader.of(call)
                .filter(race -> RaceReader.isOwner(race, call.user()) && race.state() == RaceState.CANCELLED)
                .map(Reply::ok)
                .orElseGet(() -> steer(call, steering::cancel));
    }

    private Reply steer(Call call, Function<RaceId, SteerRaceReply> wish) {
        Optional<RaceView> race = reader.of(call);
        if (race.isEmpty() || !RaceReader.isOwner(race.get(), call.user())) {
            return RaceReader.notFound(call);
        }
        RaceView before = race.get();
        return switch (wish.apply(before.id())) {
            case SteerRaceReply.Changed now -> {
                races.find(before.id()).ifPresent(stages::follow);
                yield current(call);
            }
            case SteerRaceReply.Same same -> current(call);
            case SteerRaceReply.AlreadyFinal over -> ended(before.id(), over.state());
            case SteerRaceReply.Unknown unknown ->
                before.state().isFinal() ? ended(before.id(), before.state()) : returning(before.id());
        };
    }

    private Reply current(Call call) {
        return reader.of(call).map(Reply::ok).orElseGet(() -> RaceReader.notFound(call));
    }

    private static Reply ended(RaceId id, RaceState state) {
        return Reply.problem(Problems.conflict("race '" + id + "' is " + state + " already"));
    }

    /// Redis lost the race, and it is about to be put back from the durable record.
    private static Reply returning(RaceId id) {
        return Reply.problem(Problems.unavailable("race '" + id + "' is being put back"))
                .with("Retry-After", "2");
    }
}
