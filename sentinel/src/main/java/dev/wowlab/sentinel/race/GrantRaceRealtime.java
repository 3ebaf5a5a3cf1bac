package dev.wowlab.sentinel.race;

import dev.wowlab.protocol.race.RaceAccess;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.realtime.Channels;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.realtime.AccessTokens;

/// `GET /api/v1/races/{id}/realtime`. Thread-safe.
public final class GrantRaceRealtime implements Endpoint {
    private final RaceReader races;
    private final AccessTokens tokens;

    public GrantRaceRealtime(RaceReader races, AccessTokens tokens) {
        this.races = races;
        this.tokens = tokens;
    }

    @Override
    public Reply handle(Call call) {
        return races.of(call)
                .map(race -> Reply.ok(access(race.id(), call.user())))
                .orElseGet(() -> RaceReader.notFound(call));
    }

    private RaceAccess access(RaceId id, String user) {
        AccessTokens.Grant grant = tokens.of(user);
        String channel = Channels.race(id);
        return new RaceAccess(grant.url(), grant.connection(), channel, grant.channel(channel), grant.end());
    }
}
