package dev.wowlab.testsupport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/// What Supabase Auth shows to others: a JWKS, and tokens for passwords. A real HTTP server with real keys.
/// Thread-safe.
public final class AuthServer implements AutoCloseable {
    /// Audience and role of its tokens.
    public static final String AUDIENCE = "authenticated";

    /// What browsers must show to it.
    public static final String PUBLISHABLE_KEY = "publishable-key-of-tests";

    private static final int COORDINATE_BYTES = 32;

    /// Supabase's `REFRESH_TOKEN_REUSE_INTERVAL`, as it is set where nobody changed it.
    private static final Duration REUSE = Duration.ofSeconds(10);

    private final HttpServer server;
    private final InstantSource clock;
    private final List<JwtKey> published = new CopyOnWriteArrayList<>();
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Map<String, Renewal> refreshTokens = new ConcurrentHashMap<>();
    private final Map<String, Account> atProviders = new ConcurrentHashMap<>();
    private final Map<String, Flow> flows = new ConcurrentHashMap<>();
    private final AtomicInteger jwksReads = new AtomicInteger();
    private volatile boolean down;
    private volatile boolean overloaded;
    private volatile int validSeconds = 3600;

    private AuthServer(HttpServer server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
    }

    /// A person who can sign in. Immutable.
    private record Account(UUID id, String email, String password) {}

    /// What renews a sign-in. Immutable.
    ///
    /// @param until when it ends; once used, it is good for a little longer, as at Supabase: the answer may be lost
    private record Renewal(Account account, Instant until) {}

    /// A sign-in by a provider that waits for its browser to come back. Immutable.
    private record Flow(Account account, String challenge) {}

    /// Starts a server with one key for ES256, which it publishes.
    ///
    /// @param clock tells when its tokens begin and end
    public static AuthServer start(InstantSource clock) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            AuthServer auth = new AuthServer(http, clock);
            auth.publish(es256("first"));
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.createContext("/auth/v1/.well-known/jwks.json", auth::jwks);
            http.createContext("/auth/v1/token", auth::token);
            http.createContext("/auth/v1/authorize", auth::authorize);
            http.createContext("/auth/v1/logout", exchange -> answer(exchange, 204, Map.of()));
            http.start();
            return auth;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What a sentinel needs to be told for its users to sign in here.
    ///
    /// @param more other settings of it
    public Map<String, String> sentinelSettings(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("WOWLAB_AUTH", "supabase");
        settings.put("WOWLAB_SUPABASE_URL", url());
        settings.put("WOWLAB_SUPABASE_KEY", PUBLISHABLE_KEY);
        return settings;
    }

    /// `http://127.0.0.1:PORT`, what Supabase calls the URL of a project.
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Issuer of its tokens.
    public String issuer() {
        return url() + "/auth/v1";
    }

    /// The key that signs from now on, published beside the older ones.
    public void publish(JwtKey key) {
        published.add(key);
    }

    /// Publishes no key any more but this.
    public void publishOnly(JwtKey key) {
        published.clear();
        published.add(key);
    }

    /// Lets sign-ins and renewals be answered that there are too many of them.
    public void overloaded(boolean full) {
        overloaded = full;
    }

    /// Whether it answers the JWKS with 503.
    public void down(boolean broken) {
        down = broken;
    }

    /// How long tokens for passwords are good.
    public void validFor(int seconds) {
        validSeconds = seconds;
    }

    /// How often the JWKS was read.
    public int jwksReads() {
        return jwksReads.get();
    }

    /// Makes an account.
    ///
    /// @return its user id
    public UUID register(String email, String password) {
        UUID id = UUID.randomUUID();
        accounts.put(email, new Account(id, email, password));
        return id;
    }

    /// Makes a person come from an OAuth provider from now on, as if they consented there at once.
    ///
    /// @param email of a registered account; empty: they refuse
    public void comeFrom(String provider, String email) {
        if (email.isEmpty()) {
            atProviders.remove(provider);
        } else {
            atProviders.put(provider, accounts.get(email));
        }
    }

    /// A token as Supabase makes it, signed with the newest published key.
    public String tokenOf(UUID user) {
        return published.getLast().sign(claims(user.toString()));
    }

    /// Claims as Supabase makes them, good for an hour; change what a test needs.
    public Map<String, Object> claims(String subject) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", issuer());
        claims.put("sub", subject);
        claims.put("aud", AUDIENCE);
        claims.put("role", AUDIENCE);
        claims.put("iat", now);
        claims.put("exp", now + validSeconds);
        claims.put("is_anonymous", false);
        return claims;
    }

    /// A new key pair for ES256.
    public static JwtKey es256(String id) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return JwtKey.asymmetric(id, "ES256", "SHA256withECDSAinP1363Format", generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has P-256", impossible);
        }
    }

    /// A new key pair for RS256.
    public static JwtKey rs256(String id) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return JwtKey.asymmetric(id, "RS256", "SHA256withRSA", generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has RSA", impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void jwks(HttpExchange exchange) throws IOException {
        jwksReads.incrementAndGet();
        if (down) {
            answer(exchange, 503, Map.of());
            return;
        }
        List<Map<String, String>> keys = new ArrayList<>();
        published.forEach(key -> keys.add(jwk(key)));
        answer(exchange, 200, Map.of("keys", keys));
    }

    private static Map<String, String> jwk(JwtKey key) {
        Map<String, String> jwk = new HashMap<>(Map.of("kid", key.id(), "alg", key.algorithm(), "use", "sig"));
        KeyPair pair = key.pair().orElseThrow();
        switch (pair.getPublic()) {
            case ECPublicKey ec -> {
                jwk.put("kty", "EC");
                jwk.put("crv", "P-256");
                jwk.put("x", coordinate(ec.getW().getAffineX()));
                jwk.put("y", coordinate(ec.getW().getAffineY()));
            }
            case RSAPublicKey rsa -> {
                jwk.put("kty", "RSA");
                jwk.put("n", JwtKey.base64(unsigned(rsa.getModulus())));
                jwk.put("e", JwtKey.base64(unsigned(rsa.getPublicExponent())));
            }
            default -> throw new IllegalStateException("no JWK for " + key.algorithm());
        }
        return jwk;
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 && bytes.length > 1 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = unsigned(number);
        byte[] padded = new byte[COORDINATE_BYTES];
        System.arraycopy(bytes, 0, padded, COORDINATE_BYTES - bytes.length, bytes.length);
        return JwtKey.base64(padded);
    }

    /// `GET /auth/v1/authorize?provider=…`: sends the browser back with a code, without its having seen the provider.
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = new HashMap<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        Account account = atProviders.get(query.getOrDefault("provider", ""));
        boolean pkce = "s256".equals(query.get("code_challenge_method"));
        String answer = "error=access_denied&error_description=The+person+refused";
        if (account != null && pkce) {
            String code = UUID.randomUUID().toString();
            flows.put(code, new Flow(account, query.getOrDefault("code_challenge", "")));
            answer = "code=" + code;
        }
        try (exchange) {
            exchange.getResponseHeaders().set("Location", query.get("redirect_to") + "?" + answer);
            exchange.sendResponseHeaders(303, -1);
        }
    }

    /// The account of a code, for whoever has what its challenge is the hash of; a code is good once.
    private Optional<Account> ofCode(String code, String verifier) {
        Flow flow = flows.remove(code);
        return flow != null && flow.challenge().equals(JwtKey.base64(CanonicalJson.sha256(verifier.getBytes(US_ASCII))))
                ? Optional.of(flow.account())
                : Optional.empty();
    }

    private Optional<Account> renewed(String token) {
        Instant now = clock.instant();
        Renewal renewal = refreshTokens.computeIfPresent(token, (same, known) -> {
            Instant lastUse = now.plus(REUSE);
            return lastUse.isBefore(known.until()) ? new Renewal(known.account(), lastUse) : known;
        });
        return Optional.ofNullable(renewal)
                .filter(known -> now.isBefore(known.until()))
                .map(Renewal::account);
    }

    /// `POST /auth/v1/token?grant_type=password`, `refresh_token` or `pkce`, from a browser on another origin.
    private void token(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("OPTIONS")) {
            answer(exchange, 204, Map.of());
            return;
        }
        if (overloaded) {
            answer(exchange, 429, Map.of("code", 429, "msg", "Request rate limit reached"));
            return;
        }
        boolean known = PUBLISHABLE_KEY.equals(exchange.getRequestHeaders().getFirst("apikey"));
        JsonNode body = Json.mapper().readTree(exchange.getRequestBody().readAllBytes());
        Optional<Account> found = switch (exchange.getRequestURI().getQuery()) {
            case "grant_type=refresh_token" ->
                renewed(body.path("refresh_token").asString(""));
            case "grant_type=pkce" ->
                ofCode(
                        body.path("auth_code").asString(""),
                        body.path("code_verifier").asString(""));
            default ->
                Optional.ofNullable(accounts.get(body.path("email").asString("")))
                        .filter(one ->
                                one.password().equals(body.path("password").asString("")));
        };
        if (!known || found.isEmpty()) {
            answer(exchange, 400, Map.of("code", 400, "msg", "Invalid login credentials"));
            return;
        }
        Account account = found.get();
        String next = Base64.getUrlEncoder()
                .encodeToString(UUID.randomUUID().toString().getBytes(US_ASCII));
        refreshTokens.put(next, new Renewal(account, Instant.MAX));
        Map<String, Object> reply = new HashMap<>();
        reply.put("access_token", tokenOf(account.id()));
        reply.put("token_type", "bearer");
        reply.put("expires_in", validSeconds);
        reply.put("refresh_token", next);
        reply.put("user", Map.of("id", account.id().toString(), "email", account.email()));
        answer(exchange, 200, reply);
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "apikey, authorization, content-type");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] json = Json.mapper().writeValueAsBytes(body);
            exchange.sendResponseHeaders(status, status == 204 ? -1 : json.length);
            if (status != 204) {
                exchange.getResponseBody().write(json);
            }
        }
    }
}
