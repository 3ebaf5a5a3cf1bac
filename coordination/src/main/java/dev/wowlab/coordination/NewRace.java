package dev.wowlab.coordination;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceTerms;
import dev.wowlab.protocol.race.RaceView;
import java.util.Optional;

/// What is fixed about a race when it is created. Immutable.
///
/// @param owner user id
/// @param engine that plays its jobs
/// @param inputHash of what its jobs' inputs are made from
/// @param seed of all its jobs
/// @param sets how many are ranked, at least 2
/// @param idempotencyKey key of the submit; empty when there was none
public record NewRace(
        RaceId id,
        String owner,
        EngineRef engine,
        InputHash inputHash,
        long seed,
        RaceTerms terms,
        int sets,
        Optional<String> title,
        Visibility visibility,
        Priority priority,
        String idempotencyKey) {
    public NewRace {
        if (sets < 2) {
            throw new IllegalArgumentException("[race " + id + "] nothing is ranked with " + sets + " sets");
        }
    }

    /// The same with another priority.
    NewRace withPriority(Priority other) {
        return new NewRace(id, owner, engine, inputHash, seed, terms, sets, title, visibility, other, idempotencyKey);
    }

    /// One that Redis lost.
    public static NewRace of(RaceView last, String idempotencyKey) {
        return new NewRace(
                last.id(),
                last.owner(),
                last.engine(),
                last.inputHash(),
                last.seed(),
                last.terms(),
                last.sets(),
                last.title(),
                last.visibility(),
                last.priority(),
                idempotencyKey);
    }
}
