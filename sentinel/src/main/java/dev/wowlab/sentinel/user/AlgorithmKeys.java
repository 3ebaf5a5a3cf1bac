package dev.wowlab.sentinel.user;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Which keys may have signed a token, by its algorithm: ES256 and RS256 the published ones, HS256 the shared
/// secret, any other none. Thread-safe.
final class AlgorithmKeys implements JWSKeySelector<SecurityContext> {
    private static final Set<JWSAlgorithm> PUBLISHED = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256);

    private final JWSKeySelector<SecurityContext> published;
    private final Optional<SecretKey> secret;

    AlgorithmKeys(JWKSource<SecurityContext> published, Optional<String> secret) {
        this.published = new JWSVerificationKeySelector<>(PUBLISHED, published);
        this.secret = secret.map(text -> new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    }

    @Override
    public List<? extends Key> selectJWSKeys(JWSHeader header, @Nullable SecurityContext context)
            throws KeySourceException {
        JWSAlgorithm algorithm = header.getAlgorithm();
        if (JWSAlgorithm.HS256.equals(algorithm)) {
            return secret.map(List::of).orElse(List.of());
        }
        return PUBLISHED.contains(algorithm) ? published.selectJWSKeys(header, context) : List.of();
    }
}
