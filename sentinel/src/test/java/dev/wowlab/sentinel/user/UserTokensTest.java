package dev.wowlab.sentinel.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.sentinel.config.Auth;
import dev.wowlab.testsupport.AuthServer;
import dev.wowlab.testsupport.JwtKey;
import dev.wowlab.testsupport.SettableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Access tokens, signed with real keys that a real server publishes.
final class UserTokensTest {
    private static final String ALICE = "0f2b0c3a-6a51-4f0e-9d0b-7f3b1c2d4e5f";
    private static final String SECRET = "a shared secret of at least 32 bytes!";

    private final SettableClock clock = new SettableClock(Instant.now());
    private final JwtKey elliptic = AuthServer.es256("elliptic");
    private final JwtKey rsa = AuthServer.rs256("rsa");
    private AuthServer server;
    private UserTokens tokens;

    @BeforeEach
    void start() {
        server = AuthServer.start(clock);
        server.publish(rsa);
        server.publish(elliptic);
        tokens = tokens(Optional.empty());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private UserTokens tokens(Optional<String> secret) {
        return new UserTokens(
                new Auth.Supabase(
                        URI.create(server.url()),
                        AuthServer.PUBLISHABLE_KEY,
                        URI.create(server.issuer() + "/.well-known/jwks.json"),
                        server.issuer(),
                        AuthServer.AUDIENCE,
                        secret,
                        List.of(),
                        Set.of()),
                clock);
    }

    private Map<String, Object> claims() {
        return server.claims(ALICE);
    }

    private Map<String, Object> claims(String name, Object value) {
        Map<String, Object> claims = claims();
        claims.put(name, value);
        return claims;
    }

    private void refused(String token) {
        assertThat(tokens.verify(token)).as(token).isInstanceOf(VerifiedToken.Refused.class);
    }

    @Test
    void a_token_of_either_published_algorithm_is_its_subject() {
        assertThat(tokens.verify(elliptic.sign(claims()))).isEqualTo(new VerifiedToken.User(ALICE));
        assertThat(tokens.verify(rsa.sign(claims()))).isEqualTo(new VerifiedToken.User(ALICE));
        assertThat(tokens.verify(elliptic.sign(claims("aud", List.of("other", "authenticated")))))
                .isEqualTo(new VerifiedToken.User(ALICE));
        assertThat(server.jwksReads()).as("keys are kept").isEqualTo(1);
    }

    @Test
    void the_subject_is_what_the_database_calls_the_user() {
        assertThat(tokens.verify(elliptic.sign(server.claims(ALICE.toUpperCase(Locale.ROOT)))))
                .isEqualTo(new VerifiedToken.User(ALICE));
        for (String subject : List.of("", "local", "alice", "1-2-3-4-5", ALICE + " ")) {
            refused(elliptic.sign(server.claims(subject)));
        }
        Map<String, Object> without = claims();
        without.remove("sub");
        refused(elliptic.sign(without));
    }

    @Test
    void a_token_is_good_from_its_first_to_its_last_second_and_half_a_minute_around() {
        long now = clock.instant().getEpochSecond();
        String token = elliptic.sign(claims("nbf", now));
        Instant start = clock.instant();

        clock.set(start.minusSeconds(25));
        assertThat(tokens.verify(token)).isEqualTo(new VerifiedToken.User(ALICE));
        clock.set(start.minusSeconds(40));
        refused(token);
        clock.set(start.plusSeconds(3_600 + 25));
        assertThat(tokens.verify(token)).isEqualTo(new VerifiedToken.User(ALICE));
        clock.set(start.plusSeconds(3_600 + 40));
        refused(token);
    }

    @Test
    void a_token_without_an_end_is_refused() {
        Map<String, Object> endless = claims();
        endless.remove("exp");
        refused(elliptic.sign(endless));
    }

    @Test
    void a_token_for_others_or_from_others_is_refused() {
        refused(elliptic.sign(claims("iss", "https://other.supabase.co/auth/v1")));
        refused(elliptic.sign(claims("aud", "anon")));
        refused(elliptic.sign(claims("role", "service_role")));
        refused(elliptic.sign(claims("role", "anon")));
        for (String name : List.of("iss", "aud", "role")) {
            Map<String, Object> without = claims();
            without.remove(name);
            refused(elliptic.sign(without));
        }
        refused(AuthServer.es256("elliptic").sign(claims()));
        refused(AuthServer.es256("nobody knows").sign(claims()));
    }

    @Test
    void one_changed_letter_anywhere_makes_it_worthless() {
        String token = elliptic.sign(claims());
        for (int at = 0; at < token.length(); at += 7) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, at) + other + token.substring(at + 1);
            if (token.charAt(at) != '.' && at != token.length() - 1) {
                refused(changed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "Bearer", "eyJhbGciOiJub25lIn0.e30.", "\u0000\u0000"})
    void what_is_no_token_is_refused(String text) {
        refused(text);
        refused("x".repeat(100_000));
    }

    @Test
    void an_unsigned_token_is_refused() {
        refused(JwtKey.none().sign(claims()));
        refused(JwtKey.none().sign(Map.of("alg", "None"), claims()));
        String signed = elliptic.sign(claims());
        refused(signed.substring(0, signed.lastIndexOf('.') + 1));
    }

    @Test
    void a_published_key_is_no_shared_secret() {
        byte[] publicKey = rsa.pair().orElseThrow().getPublic().getEncoded();
        JwtKey confused = JwtKey.hs256("rsa", publicKey);
        refused(confused.sign(claims()));
        tokens = tokens(Optional.of(SECRET));
        refused(confused.sign(claims()));
        refused(rsa.sign(Map.of("alg", "ES256", "kid", "rsa"), claims()));
        refused(elliptic.sign(Map.of("alg", "RS256", "kid", "elliptic"), claims()));
        refused(elliptic.sign(Map.of("alg", "ES256", "kid", "rsa"), claims()));
    }

    @Test
    void other_algorithms_and_unknown_critical_headers_are_refused() {
        refused(elliptic.sign(Map.of("alg", "ES384", "kid", "elliptic"), claims()));
        refused(rsa.sign(Map.of("alg", "PS256", "kid", "rsa"), claims()));
        Map<String, Object> header = Map.of("alg", "ES256", "kid", "elliptic", "crit", List.of("x-own"), "x-own", true);
        refused(elliptic.sign(header, claims()));
        refused(elliptic.sign(Map.of("alg", "ES256", "kid", "elliptic", "typ", "dpop+jwt"), claims()));
    }

    @Test
    void a_shared_secret_signs_where_one_is_configured_and_only_that_one() {
        JwtKey shared = JwtKey.hs256("", SECRET.getBytes(StandardCharsets.UTF_8));
        refused(shared.sign(claims()));

        tokens = tokens(Optional.of(SECRET));

        assertThat(tokens.verify(shared.sign(Map.of("alg", "HS256", "typ", "JWT"), claims())))
                .isEqualTo(new VerifiedToken.User(ALICE));
        assertThat(tokens.verify(elliptic.sign(claims()))).isEqualTo(new VerifiedToken.User(ALICE));
        refused(JwtKey.hs256("", (SECRET + "x").getBytes(StandardCharsets.UTF_8))
                .sign(claims()));
    }

    @Test
    void a_key_that_is_published_later_is_found_at_once() {
        tokens.verify(elliptic.sign(claims()));
        JwtKey next = AuthServer.es256("next");
        server.publish(next);

        assertThat(tokens.verify(next.sign(claims()))).isEqualTo(new VerifiedToken.User(ALICE));
        assertThat(tokens.verify(elliptic.sign(claims())))
                .as("old tokens live on while their key is published")
                .isEqualTo(new VerifiedToken.User(ALICE));
    }

    @Test
    void a_key_that_is_withdrawn_ends_with_the_next_reading() {
        tokens.verify(elliptic.sign(claims()));
        JwtKey next = AuthServer.es256("next");
        server.publishOnly(next);
        tokens.verify(next.sign(claims()));
        refused(elliptic.sign(claims()));
    }

    @Test
    void a_flood_of_unknown_keys_does_not_flood_the_server_of_keys() {
        for (int i = 0; i < 200; i++) {
            refused(AuthServer.es256("unknown " + i).sign(claims()));
        }
        assertThat(server.jwksReads()).isLessThanOrEqualTo(4);
        assertThat(tokens.verify(elliptic.sign(claims()))).isEqualTo(new VerifiedToken.User(ALICE));
    }

    @Test
    void while_no_key_was_ever_read_nobody_is_refused_for_good() {
        server.down(true);
        assertThat(tokens.verify(elliptic.sign(claims()))).isEqualTo(new VerifiedToken.Unavailable());
    }

    @Test
    void known_keys_outlive_an_outage() {
        tokens.verify(elliptic.sign(claims()));
        server.down(true);
        assertThat(tokens.verify(elliptic.sign(claims()))).isEqualTo(new VerifiedToken.User(ALICE));
    }
}
