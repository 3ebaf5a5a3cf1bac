package dev.wowlab.realtime.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.realtime.Channels;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the tokens say and who can verify them.
final class BeaconTokensTest {
    private static final String CONNECTION = "connection-key-0123456789abcdef0123";
    private static final String SUBSCRIPTION = "subscription-key-0123456789abcdef01";
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = NOW.plusSeconds(900);
    private static final NodeId NODE = new NodeId("a".repeat(64));

    private final BeaconTokens tokens = new BeaconTokens(new TokenKeys(CONNECTION, SUBSCRIPTION));

    private static SignedJWT parsed(String token, String key) throws ParseException, JOSEException {
        SignedJWT jwt = SignedJWT.parse(token);
        assertThat(jwt.verify(new MACVerifier(key))).isTrue();
        assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo(BeaconTokens.ISSUER);
        assertThat(jwt.getJWTClaimsSet().getExpirationTime()).isEqualTo(Date.from(END));
        return jwt;
    }

    @Test
    void a_nodes_token_subscribes_it_to_its_own_channel_and_the_fleet_and_to_nothing_else()
            throws ParseException, JOSEException {
        SignedJWT jwt = parsed(tokens.forNode(NODE, NOW, END), CONNECTION);
        assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo(NODE.value());
        assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly(BeaconTokens.CONNECTION_AUDIENCE);
        Map<String, Object> channels = jwt.getJWTClaimsSet().getJSONObjectClaim("subs");
        assertThat(channels.keySet()).containsExactlyInAnyOrder("nodes:" + NODE, "fleet:all");
    }

    @Test
    void a_pages_connection_token_gives_no_channel() throws ParseException, JOSEException {
        SignedJWT jwt = parsed(tokens.forUser("local", NOW, END), CONNECTION);
        assertThat(jwt.getJWTClaimsSet().getClaims()).doesNotContainKeys("subs", "channel", "channels");
    }

    @Test
    void a_subscription_token_is_for_one_user_and_one_channel_under_the_other_key()
            throws ParseException, JOSEException {
        String channel = Channels.progress(new JobId("job1"));
        SignedJWT jwt = parsed(tokens.forChannel("local", channel, NOW, END), SUBSCRIPTION);
        assertThat(jwt.getJWTClaimsSet().getStringClaim("channel")).isEqualTo(channel);
        assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo("local");
        assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly(BeaconTokens.SUBSCRIPTION_AUDIENCE);
        assertThat(jwt.verify(new MACVerifier(CONNECTION))).isFalse();
    }

    @Test
    void keys_that_are_short_or_the_same_are_refused_without_being_told() {
        assertThatThrownBy(() -> new TokenKeys("short", SUBSCRIPTION))
                .hasMessageContaining("connection")
                .hasMessageNotContaining("short key")
                .hasMessageContaining("5 bytes");
        assertThatThrownBy(() -> new TokenKeys(CONNECTION, CONNECTION)).hasMessageContaining("differ");
    }
}
