package dev.wowlab.sentinel.user;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.wowlab.sentinel.config.Auth;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Checks the access tokens of Supabase Auth: signature, issuer, audience, times, role. Thread-safe.
///
/// Keys come from the project's JWKS, which is kept for ten minutes and read again at once when a token names a
/// key that is not in it; while it cannot be read, the last one is good for four hours. HS256 is accepted only
/// where a shared secret is configured, and only with that: no published key can pass as a secret.
public final class UserTokens {
    /// How far the clocks of Supabase and of this machine may differ.
    static final Duration SKEW = Duration.ofSeconds(30);

    private static final Duration JWKS_KEPT = Duration.ofMinutes(10);
    private static final Duration JWKS_KEPT_IN_AN_OUTAGE = Duration.ofHours(4);
    private static final int JWKS_TIMEOUT_MS = 3_000;
    private static final int JWKS_MAX_BYTES = 64 * 1024;

    /// Two readings at most in this time, however many tokens name unknown keys.
    private static final long JWKS_MIN_PAUSE_MS = 10_000;

    /// Role of a person; the keys that Supabase hands out for services and for anonymous readers have others.
    private static final String ROLE = "authenticated";

    private static final int MAX_LENGTH = 6_000;

    private final DefaultJWTProcessor<SecurityContext> processor;

    /// @param clock tells the time that tokens are judged by
    public UserTokens(Auth.Supabase config, InstantSource clock) {
        this.processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new AlgorithmKeys(published(config.jwks()), config.secret()));
        processor.setJWTClaimsSetVerifier(new Claims(config, clock));
    }

    /// Checks one token.
    ///
    /// @param token as it came, three parts in base64url
    public VerifiedToken verify(String token) {
        if (token.length() > MAX_LENGTH) {
            return new VerifiedToken.Refused("too-long");
        }
        try {
            JWTClaimsSet claims = processor.process(token, null);
            return user(claims);
        } catch (ParseException malformed) {
            return new VerifiedToken.Refused("malformed");
        } catch (RateLimitReachedException tooOften) {
            // the newest keys were read a moment ago, and this one is not among them
            return new VerifiedToken.Refused("unknown-key");
        } catch (KeySourceException unreachable) {
            return new VerifiedToken.Unavailable();
        } catch (BadJOSEException | JOSEException bad) {
            return new VerifiedToken.Refused(bad.getClass().getSimpleName());
        }
    }

    private static VerifiedToken user(JWTClaimsSet claims) {
        if (!ROLE.equals(claims.getClaim("role"))) {
            return new VerifiedToken.Refused("role");
        }
        return uuid(claims.getSubject())
                .<VerifiedToken>map(VerifiedToken.User::new)
                .orElse(new VerifiedToken.Refused("subject"));
    }

    /// In the form in which PostgreSQL writes it, so that row-level security sees the same owner.
    private static Optional<String> uuid(String subject) {
        try {
            String canonical = UUID.fromString(subject).toString();
            return canonical.equalsIgnoreCase(subject) ? Optional.of(canonical) : Optional.empty();
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    private static com.nimbusds.jose.jwk.source.JWKSource<SecurityContext> published(URI jwks) {
        try {
            DefaultResourceRetriever http =
                    new DefaultResourceRetriever(JWKS_TIMEOUT_MS, JWKS_TIMEOUT_MS, JWKS_MAX_BYTES);
            return JWKSourceBuilder.create(jwks.toURL(), http)
                    .cache(JWKS_KEPT.toMillis(), JWKS_TIMEOUT_MS)
                    .refreshAheadCache(false)
                    .rateLimited(JWKS_MIN_PAUSE_MS)
                    .outageTolerant(JWKS_KEPT_IN_AN_OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException notHttp) {
            throw new IllegalArgumentException("the address of the JWKS is no URL: " + jwks, notHttp);
        }
    }

    /// Issuer, audience, expiry and not-before, by the given clock. Thread-safe.
    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final InstantSource clock;

        Claims(Auth.Supabase config, InstantSource clock) {
            super(
                    config.audience(),
                    new JWTClaimsSet.Builder().issuer(config.issuer()).build(),
                    Set.of("sub", "exp", "role"));
            this.clock = clock;
            setMaxClockSkew(Math.toIntExact(SKEW.toSeconds()));
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
