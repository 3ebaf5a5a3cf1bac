package dev.wowlab.sentinel.roster;

import dev.wowlab.coordination.Rosters;
import dev.wowlab.coordination.StoredRoster;
import dev.wowlab.persistence.RosterStore;
import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds rosters: in Redis while there is something to do for them, else in PostgreSQL. Thread-safe. A roster is
/// seen by its owner alone: for everybody else it is as absent as one that never was, but for those runs of it that are
/// not private.
public final class RosterReader {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final Rosters rosters;
    private final RosterStore store;

    public RosterReader(Rosters rosters, RosterStore store) {
        this.rosters = rosters;
        this.store = store;
    }

    /// The roster that a call names, if it is its caller's.
    public Optional<StoredRoster> of(Call call) {
        return id(call).flatMap(this::findAny).filter(roster -> isOf(roster.view(), call.user()));
    }

    private static boolean isOf(RosterView roster, String user) {
        return roster.owner().equals(user) && !roster.deleted();
    }

    /// The roster as it is now, whoever owns it, deleted or not.
    ///
    /// @throws StoreUnavailableException when Redis does not have it and PostgreSQL cannot be asked
    public Optional<StoredRoster> findAny(RosterId id) {
        return rosters.find(id).or(() -> store.find(id).map(StoredRoster::of));
    }

    /// The roster that a call names, to be changed: in Redis, if it is its caller's.
    Optional<StoredRoster> toChange(Call call) {
        Optional<StoredRoster> known = of(call);
        known.filter(roster -> rosters.find(roster.view().id()).isEmpty()).ifPresent(rosters::restore);
        return known.isEmpty() ? known : rosters.find(known.get().view().id());
    }

    /// The roster that a call names, if it is its caller's, deleted or not: in Redis where anything goes on of it.
    Optional<StoredRoster> toDelete(Call call) {
        Optional<StoredRoster> known = id(call).flatMap(this::findAny)
                .filter(roster -> roster.view().owner().equals(call.user()));
        known.filter(roster -> !isGone(roster.view()))
                .filter(roster -> rosters.find(roster.view().id()).isEmpty())
                .ifPresent(rosters::restore);
        return known.flatMap(roster -> rosters.find(roster.view().id()).or(() -> known));
    }

    private static boolean isGone(RosterView roster) {
        return roster.deleted() && roster.progress().isIdle();
    }

    /// The newest rosters of a user; those that Redis has while the durable record cannot be read.
    public List<RosterView> newest(String user, int limit) {
        Map<RosterId, RosterView> newest = new LinkedHashMap<>();
        try {
            store.ofOwner(user, limit).forEach(roster -> newest.put(roster.id(), roster));
        } catch (StoreUnavailableException down) {
            // Redis has those with something to do
        }
        // a live view is never older than the recorded one
        rosters.recent(user, limit).forEach(roster -> newest.put(roster.id(), roster));
        return newest.values().stream()
                .filter(roster -> isOf(roster, user))
                .sorted(Comparator.comparing(RosterView::createdAt)
                        .thenComparing(roster -> roster.id().value())
                        .reversed())
                .limit(limit)
                .toList();
    }

    /// Runs of a roster that have ended, newest first.
    public List<RosterRun> runs(RosterView roster, int limit) {
        List<RosterRun> runs = new ArrayList<>(roster.progress().last().stream().toList());
        try {
            long newest = runs.isEmpty() ? 0 : runs.getFirst().number();
            store.runs(roster.id(), limit).stream()
                    .filter(run -> run.number() != newest)
                    .forEach(runs::add);
        } catch (StoreUnavailableException down) {
            // the last one is known
        }
        return runs.stream().limit(limit).toList();
    }

    /// One run of a roster, if it has ended.
    ///
    /// @throws StoreUnavailableException when PostgreSQL has to be asked and cannot be
    public Optional<RosterRun> run(RosterView roster, long number) {
        return roster.progress()
                .last()
                .filter(last -> last.number() == number)
                .or(() -> store.run(roster.id(), number));
    }

    /// A run that a call names, if its caller may see it: that of a roster of theirs; another's where it
    /// began as one that is not private, of a roster that is not private now.
    ///
    /// @throws StoreUnavailableException when PostgreSQL has to be asked and cannot be
    Optional<SeenRun> runOf(Call call) {
        Optional<RosterView> roster = id(call).flatMap(this::findAny)
                .map(StoredRoster::view)
                .filter(known -> isOf(known, call.user()) || (known.plan().isShared() && !known.deleted()));
        return roster.flatMap(known -> number(call)
                .flatMap(number -> known.progress()
                        .running()
                        .filter(running -> running.number() == number)
                        .or(() -> run(known, number)))
                .filter(run -> isOf(known, call.user()) || run.plan().isShared())
                .map(run -> new SeenRun(known, run)));
    }

    /// A run and its roster. Immutable.
    record SeenRun(RosterView roster, RosterRun run) {}

    private static Optional<Long> number(Call call) {
        String text = call.pathParameter("run");
        return NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /// The roster that was submitted with a key, when Redis has forgotten the key.
    Optional<RosterView> findSubmitted(String owner, String idempotencyKey) {
        try {
            return store.findByIdempotencyKey(owner, idempotencyKey).map(row -> row.view());
        } catch (StoreUnavailableException down) {
            return Optional.empty();
        }
    }

    private static Optional<RosterId> id(Call call) {
        try {
            return Optional.of(new RosterId(call.pathParameter("id")));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /// The same answer for a malformed id, an unknown roster and a roster of others.
    static Reply notFound(Call call) {
        return Reply.problem(Problems.notFound("roster '" + call.pathParameter("id") + "' does not exist"));
    }
}
