package dev.wowlab.sentinel.race;

import dev.wowlab.coordination.Races;
import dev.wowlab.persistence.RaceStore;
import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceStandings;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.record.RaceRecord;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds races: in Redis while they are live, else in PostgreSQL. Thread-safe. Who may see one is as with jobs.
public final class RaceReader {
    private final Races races;
    private final RaceStore store;

    public RaceReader(Races races, RaceStore store) {
        this.races = races;
        this.store = store;
    }

    /// The race that a call names, if its caller may see it.
    public Optional<RaceView> of(Call call) {
        return id(call).flatMap(id -> find(id, call.user()));
    }

    /// The race as it is now, if the user may see it; a race of others is as absent as one that never was.
    ///
    /// @throws StoreUnavailableException when Redis does not have it and PostgreSQL cannot be asked
    public Optional<RaceView> find(RaceId id, String user) {
        return findAny(id).filter(race -> race.visibility() != Visibility.PRIVATE || isOwner(race, user));
    }

    /// The race as it is now, whoever may see it.
    ///
    /// @throws StoreUnavailableException when Redis does not have it and PostgreSQL cannot be asked
    public Optional<RaceView> findAny(RaceId id) {
        return races.find(id).or(() -> store.find(id).map(RaceRecord::view));
    }

    static boolean isOwner(RaceView race, String user) {
        return race.owner().equals(user);
    }

    /// Where the sets of a race stand.
    RaceStandings standings(RaceView race) {
        RaceStandings live = races.standings(race.id());
        return live.rows().isEmpty() && race.progress().contenders() > 0
                ? store.find(race.id()).map(RaceRecord::standings).orElse(RaceStandings.NONE)
                : live;
    }

    /// The newest races of a user; those that Redis has while the durable record cannot be read.
    public List<RaceView> newest(String user, int limit) {
        Map<RaceId, RaceView> newest = new LinkedHashMap<>();
        try {
            store.ofOwner(user, limit).forEach(race -> newest.put(race.id(), race));
        } catch (StoreUnavailableException down) {
            // Redis has the recent ones
        }
        // a live view is never older than the recorded one
        races.recent(user, limit).forEach(race -> newest.put(race.id(), race));
        return newest.values().stream()
                .sorted(Comparator.comparing(RaceView::createdAt)
                        .thenComparing(race -> race.id().value())
                        .reversed())
                .limit(limit)
                .toList();
    }

    /// The race that was submitted with a key, when Redis has forgotten the key.
    Optional<RaceView> findSubmitted(String owner, String idempotencyKey) {
        try {
            return store.findByIdempotencyKey(owner, idempotencyKey).map(RaceRecord::view);
        } catch (StoreUnavailableException down) {
            return Optional.empty();
        }
    }

    private static Optional<RaceId> id(Call call) {
        try {
            return Optional.of(new RaceId(call.pathParameter("id")));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /// The same answer for a malformed id, an unknown race and a race of others.
    static Reply notFound(Call call) {
        return Reply.problem(Problems.notFound("race '" + call.pathParameter("id") + "' does not exist"));
    }
}
