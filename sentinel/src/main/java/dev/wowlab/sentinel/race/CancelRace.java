package dev.wowlab.sentinel.race;

import dev.wowlab.coordination.CancelRaceReply;
import dev.wowlab.coordination.Races;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import java.util.Optional;

/// `POST /api/v1/races/{id}/cancel`. Thread-safe. Cancelling a cancelled race again answers the same.
public final class CancelRace implements Endpoint {
    private final RaceReader reader;
    private final Races races;
    private final PlayStages stages;

    public CancelRace(RaceReader reader, Races races, PlayStages stages) {
        this.reader = reader;
        this.races = races;
        this.stages = stages;
    }

    @Override
    public Reply handle(Call call) {
        Optional<RaceView> race = reader.of(call);
        if (race.isEmpty() || !RaceReader.isOwner(race.get(), call.user())) {
            return RaceReader.notFound(call);
        }
        RaceId id = race.get().id();
        return switch (races.cancel(id)) {
            case CancelRaceReply.Cancelled cancelled -> {
                races.find(id).ifPresent(stages::end);
                yield current(call);
            }
            case CancelRaceReply.AlreadyFinal already ->
                already.state() == RaceState.CANCELLED ? current(call) : tooLate(id, already.state());
            case CancelRaceReply.Unknown unknown -> forgotten(race.get());
        };
    }

    private Reply current(Call call) {
        return reader.of(call).map(Reply::ok).orElseGet(() -> RaceReader.notFound(call));
    }

    /// Redis does not have it: it ended long ago, or was lost and is about to be put back.
    private static Reply forgotten(RaceView race) {
        if (race.state() == RaceState.CANCELLED) {
            return Reply.ok(race);
        }
        return race.state().isFinal()
                ? tooLate(race.id(), race.state())
                : Reply.problem(Problems.unavailable("race '" + race.id() + "' is being put back"))
                        .with("Retry-After", "2");
    }

    private static Reply tooLate(RaceId id, RaceState state) {
        return Reply.problem(Problems.conflict("race '" + id + "' is " + state + " already"));
    }
}
