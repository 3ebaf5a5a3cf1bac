package dev.wowlab.sentinel.roster;

import dev.wowlab.protocol.realtime.Channels;
import dev.wowlab.protocol.roster.RosterAccess;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.realtime.AccessTokens;

/// Tokens to follow rosters and their runs with. Thread-safe. The channel of a roster is its owner's; that of a
/// run is for whoever may see the run, and tells no more than that it changed.
public final class GrantRosterRealtime {
    private final RosterReader reader;
    private final AccessTokens tokens;

    public GrantRosterRealtime(RosterReader reader, AccessTokens tokens) {
        this.reader = reader;
        this.tokens = tokens;
    }

    /// `GET /api/v1/rosters/{id}/realtime`.
    public Reply ofRoster(Call call) {
        return reader.of(call)
                .map(roster -> Reply.ok(access(Channels.roster(roster.view().id()), call.user())))
                .orElseGet(() -> RosterReader.notFound(call));
    }

    /// `GET /api/v1/rosters/{id}/runs/{run}/realtime`.
    public Reply ofRun(Call call) {
        return reader.runOf(call)
                .map(seen -> {
                    RosterId id = seen.roster().id();
                    return Reply.ok(access(Channels.run(id, seen.run().number()), call.user()));
                })
                .orElseGet(() -> ReadRuns.notFound(call));
    }

    private RosterAccess access(String channel, String user) {
        AccessTokens.Grant grant = tokens.of(user);
        return new RosterAccess(grant.url(), grant.connection(), channel, grant.channel(channel), grant.end());
    }
}
