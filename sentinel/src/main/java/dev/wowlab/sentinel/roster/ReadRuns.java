package dev.wowlab.sentinel.roster;

import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterRunView;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import java.util.Optional;

/// One run of a roster, as whoever may see it does. Thread-safe.
public final class ReadRuns {
    private final RosterReader reader;
    private final PlayRosters play;
    private final RosterDoubts doubts;

    public ReadRuns(RosterReader reader, PlayRosters play, RosterDoubts doubts) {
        this.reader = reader;
        this.play = play;
        this.doubts = doubts;
    }

    /// A run that may be seen. Immutable.
    ///
    /// @param mine whether its roster is the caller's
    public record Seen(RosterRunView run, boolean mine) {}

    /// The run that a call names, if its caller may see it; with what is known of it while it goes on.
    ///
    /// @throws dev.wowlab.persistence.StoreUnavailableException when PostgreSQL has to be asked and cannot be
    public Optional<Seen> of(Call call) {
        return reader.runOf(call).map(seen -> {
            RosterView roster = seen.roster();
            RosterRun run = seen.run().finishedAt().isPresent()
                    ? doubts.of(seen.run())
                    : play.live(roster).progress().running().orElse(seen.run());
            return new Seen(RosterRunView.of(roster.id(), run), roster.owner().equals(call.user()));
        });
    }

    /// `GET /api/v1/rosters/{id}/runs/{run}`.
    public Reply one(Call call) {
        return of(call).map(seen -> Reply.ok(seen.run())).orElseGet(() -> notFound(call));
    }

    /// The same answer for a run or a roster that never was, and for one of others that is private.
    static Reply notFound(Call call) {
        return Reply.problem(Problems.notFound(
                "run '" + call.pathParameter("run") + "' of roster '" + call.pathParameter("id") + "' does not exist"));
    }
}
