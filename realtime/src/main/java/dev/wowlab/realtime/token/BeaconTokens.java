package dev.wowlab.realtime.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.realtime.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/// Makes the tokens of Centrifugo. Thread-safe.
public final class BeaconTokens {
    /// Issuer of every token; Centrifugo's configuration asks for it.
    public static final String ISSUER = "wowlab";

    /// Audience of connection tokens.
    public static final String CONNECTION_AUDIENCE = "wowlab-connection";

    /// Audience of subscription tokens.
    public static final String SUBSCRIPTION_AUDIENCE = "wowlab-subscription";

    private final JWSSigner connectionSigner;
    private final JWSSigner subscriptionSigner;

    public BeaconTokens(TokenKeys keys) {
        this.connectionSigner = signer(keys.connection());
        this.subscriptionSigner = signer(keys.subscription());
    }

    /// The user that a node connects as; `BeaconApi.disconnect` takes it.
    public static String userOf(NodeId node) {
        return node.value();
    }

    /// A connection token that subscribes the node, on the server, to its own channel and to the fleet's presence.
    public String forNode(NodeId node, Instant now, Instant expiresAt) {
        JWTClaimsSet claims = claims(userOf(node), CONNECTION_AUDIENCE, now, expiresAt)
                .claim("subs", Map.of(Channels.node(node), Map.of(), Channels.FLEET, Map.of()))
                .build();
        return sign(claims, connectionSigner);
    }

    /// A connection token of a page or a command line; it gives no channel by itself.
    public String forUser(String user, Instant now, Instant expiresAt) {
        return sign(claims(user, CONNECTION_AUDIENCE, now, expiresAt).build(), connectionSigner);
    }

    /// Lets the user subscribe to one channel.
    public String forChannel(String user, String channel, Instant now, Instant expiresAt) {
        JWTClaimsSet claims = claims(user, SUBSCRIPTION_AUDIENCE, now, expiresAt)
                .claim("channel", channel)
                .build();
        return sign(claims, subscriptionSigner);
    }

    private static JWTClaimsSet.Builder claims(String user, String audience, Instant now, Instant expiresAt) {
        if (user.isEmpty()) {
            throw new IllegalArgumentException("Centrifugo refuses tokens of an empty user");
        }
        return new JWTClaimsSet.Builder()
                .subject(user)
                .issuer(ISSUER)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiresAt));
    }

    private static String sign(JWTClaimsSet claims, JWSSigner signer) {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(signer);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("HS256 failed with a checked key", impossible);
        }
        return token.serialize();
    }

    private static JWSSigner signer(String key) {
        try {
            return new MACSigner(key.getBytes(StandardCharsets.UTF_8));
        } catch (JOSEException tooShort) {
            throw new IllegalArgumentException("the key is too short for HS256", tooShort);
        }
    }
}
