package dev.wowlab.sentinel.user;

import dev.wowlab.sentinel.config.Auth;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.metrics.Meters;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds out who makes a call. Thread-safe.
///
/// On a platform without sign-in, whoever reaches it is its one user. With Supabase, a call carries
/// `Authorization: Bearer`, with an access token of Supabase or with a token for scripts. Every refusal is the same
/// 401; its cause is only counted.
public final class SignIn {
    /// The user of a platform without sign-in.
    public static final String LOCAL = "local";

    private static final String SCHEME = "bearer ";

    private final Optional<UserTokens> tokens;
    private final ApiTokens apiTokens;
    private final Set<String> operators;
    private final Meters meters;

    private SignIn(Optional<UserTokens> tokens, ApiTokens apiTokens, Set<String> operators, Meters meters) {
        this.tokens = tokens;
        this.apiTokens = apiTokens;
        this.operators = Set.copyOf(operators);
        this.meters = meters;
    }

    /// The sign-in that a platform is configured with.
    ///
    /// @param clock tells the time that tokens are judged by
    public static SignIn of(Auth auth, ApiTokens apiTokens, InstantSource clock, Meters meters) {
        return switch (auth) {
            case Auth.Local none -> new SignIn(Optional.empty(), apiTokens, Set.of(LOCAL), meters);
            case Auth.Supabase supabase ->
                new SignIn(Optional.of(new UserTokens(supabase, clock)), apiTokens, supabase.operators(), meters);
        };
    }

    /// Whether a user may do with every node what its owner may; the one user of a local platform may.
    public boolean isOperator(String user) {
        return operators.contains(user);
    }

    /// An endpoint for signed-in users.
    public Endpoint user(Endpoint endpoint) {
        return anyone(call -> call.user().isEmpty() ? refusal() : endpoint.handle(call));
    }

    /// An endpoint for people who have signed in themselves: a script's token is not enough, so that a stolen one
    /// cannot make others. There is none on a platform without sign-in.
    public Endpoint person(Endpoint endpoint) {
        if (tokens.isEmpty()) {
            return call -> Reply.problem(Problems.conflict("this platform has one local user and needs no tokens"));
        }
        Endpoint signedIn = user(endpoint);
        return call -> bearer(call).startsWith(ApiTokens.PREFIX) ? refused("api-token") : signedIn.handle(call);
    }

    /// What follows `Bearer`; empty where that is not how the call says who makes it.
    private static String bearer(Call call) {
        return call.headerValue("Authorization")
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                .map(header -> header.substring(SCHEME.length()).strip())
                .orElse("");
    }

    /// An endpoint for everyone; who has signed in is known by name. A token that is not good is refused even here, so
    /// that nobody takes what strangers see for what they see themselves.
    public Endpoint anyone(Endpoint endpoint) {
        if (tokens.isEmpty()) {
            return call -> endpoint.handle(call.by(LOCAL));
        }
        UserTokens check = tokens.get();
        return call -> {
            Optional<String> header = call.headerValue("Authorization");
            return header.isEmpty() ? endpoint.handle(call) : handle(call, bearer(call), check, endpoint);
        };
    }

    private Reply handle(Call call, String token, UserTokens check, Endpoint endpoint) {
        return switch (token.startsWith(ApiTokens.PREFIX) ? apiTokens.verify(token) : check.verify(token)) {
            case VerifiedToken.User user -> endpoint.handle(call.by(user.id()));
            case VerifiedToken.Refused refused -> refused(refused.cause());
            case VerifiedToken.Unavailable down -> {
                meters.dependencyFailed("jwks");
                yield Reply.problem(Problems.unavailable("Sign-ins cannot be checked at the moment"))
                        .with("Retry-After", "2");
            }
        };
    }

    private Reply refused(String cause) {
        meters.refusedToken(cause);
        return refusal();
    }

    private static Reply refusal() {
        return Reply.problem(Problems.notSignedIn()).with("WWW-Authenticate", "Bearer");
    }
}
