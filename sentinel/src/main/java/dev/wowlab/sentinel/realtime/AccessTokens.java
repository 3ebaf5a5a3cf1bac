package dev.wowlab.sentinel.realtime;

import dev.wowlab.realtime.token.BeaconTokens;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Tokens with which a page follows what its reader may see. Thread-safe.
public final class AccessTokens {
    /// How long the tokens are good; a page asks again before.
    private static final Duration VALID = Duration.ofMinutes(30);

    /// Centrifugo wants a name of everybody.
    private static final String ANONYMOUS = "anonymous";

    private final BeaconTokens tokens;
    private final URI publicUrl;
    private final InstantSource clock;

    /// @param clock Centrifugo judges tokens by the machines' time, so this is the system's
    public AccessTokens(BeaconTokens tokens, URI publicUrl, InstantSource clock) {
        this.tokens = tokens;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /// For one reader, from now on.
    ///
    /// @param user id; empty for somebody who has not signed in
    public Grant of(String user) {
        Instant now = clock.instant();
        return new Grant(user.isEmpty() ? ANONYMOUS : user, now, now.plus(VALID));
    }

    /// What one reader is given. Immutable.
    public final class Grant {
        private final String user;
        private final Instant start;
        private final Instant end;

        private Grant(String user, Instant start, Instant end) {
            this.user = user;
            this.start = start;
            this.end = end;
        }

        /// Address of Centrifugo.
        public String url() {
            return publicUrl.toString();
        }

        /// For the connection.
        public String connection() {
            return tokens.forUser(user, start, end);
        }

        /// For one channel.
        public String channel(String name) {
            return tokens.forChannel(user, name, start, end);
        }

        /// When all of them cease to be good.
        public Instant end() {
            return end;
        }
    }
}
