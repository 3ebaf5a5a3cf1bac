package dev.wowlab.sentinel.user;

import dev.wowlab.coordination.TokenOwners;
import dev.wowlab.persistence.TokenStore;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.record.TokenRecord;
import dev.wowlab.protocol.user.ApiToken;
import dev.wowlab.protocol.user.IssuedToken;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tokens for scripts: made, checked, revoked. Thread-safe. A secret is known to whoever asked for it alone; here
/// it is only its hash. A revocation holds at once on every sentinel.
public final class ApiTokens {
    /// How every secret begins, so that it is told from an access token, and found where it should not be.
    public static final String PREFIX = "wlt_";

    /// Tokens of one user that are not revoked.
    public static final int MAX_LIVE = 50;

    private static final int SECRET_BYTES = 32;
    private static final int ID_LENGTH = 16;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{" + ID_LENGTH + "}");

    private final TokenStore store;
    private final TokenOwners owners;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public ApiTokens(TokenStore store, TokenOwners owners, InstantSource clock) {
        this.store = store;
        this.owners = owners;
        this.clock = clock;
    }

    /// Makes a token for the user.
    ///
    /// @return empty when the user has too many
    public Optional<IssuedToken> issue(String owner, String name) {
        long live = store.of(owner).stream()
                .filter(token -> token.token().revokedAt().isEmpty())
                .count();
        if (live >= MAX_LIVE) {
            return Optional.empty();
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String hash = hash(secret);
        ApiToken token = new ApiToken(
                hash.substring(0, ID_LENGTH), name, clock.instant().truncatedTo(ChronoUnit.MICROS), Optional.empty());
        store.insert(new TokenRecord(hash, owner, token));
        return Optional.of(new IssuedToken(token, secret));
    }

    /// Whose secret it is.
    VerifiedToken verify(String secret) {
        String hash = hash(secret);
        String owner = owners.find(hash).orElseGet(() -> look(hash));
        return owner.isEmpty() ? new VerifiedToken.Refused("api-token") : new VerifiedToken.User(owner);
    }

    private String look(String hash) {
        String owner = store.find(hash)
                .filter(token -> token.token().revokedAt().isEmpty())
                .map(TokenRecord::owner)
                .orElse("");
        owners.remember(hash, owner);
        // a revocation that came between has left its mark
        return owners.find(hash).orElse(owner);
    }

    /// The user's tokens, newest first.
    public List<ApiToken> of(String owner) {
        return store.of(owner).stream().map(TokenRecord::token).toList();
    }

    /// Ends a token.
    ///
    /// @return the token; empty when the user has none with this id
    public Optional<ApiToken> revoke(String owner, String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        Optional<TokenRecord> revoked = store.revoke(owner, id, clock.instant());
        revoked.ifPresent(token -> owners.revoke(token.hash()));
        return revoked.map(TokenRecord::token);
    }

    private static String hash(String secret) {
        return HexFormat.of().formatHex(CanonicalJson.sha256(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
