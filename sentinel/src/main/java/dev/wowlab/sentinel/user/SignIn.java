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
/// `Authorization: Bearer <access token>`. Every refusal is the same 401; its cause is only counted.
public final class SignIn {
    /// The user of a platform without sign-in.
    public static final String LOCAL = "local";

    private static final String SCHEME = "bearer ";

    private final Optional<UserTokens> tokens;
    private final Set<String> operators;
    private final Meters meters;

    private SignIn(Optional<UserTokens> tokens, Set<String> operators, Meters meters) {
        this.tokens = tokens;
        this.operators = Set.copyOf(operators);
        this.meters = meters;
    }

    /// The sign-in that a platform is configured with.
    ///
    /// @param clock tells the time that tokens are judged by
    public static SignIn of(Auth auth, InstantSource clock, Meters meters) {
        return switch (auth) {
            case Auth.Local none -> new SignIn(Optional.empty(), Set.of(LOCAL), meters);
            case Auth.Supabase supabase ->
                new SignIn(Optional.of(new UserTokens(supabase, clock)), supabase.operators(), meters);
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

    /// An endpoint for everyone; who has signed in is known by name. A token that is not good is refused even here, so
    /// that nobody takes what strangers see for what they see themselves.
    public Endpoint anyone(Endpoint endpoint) {
        if (tokens.isEmpty()) {
            return call -> endpoint.handle(call.by(LOCAL));
        }
        UserTokens check = tokens.get();
        return call -> {
            Optional<String> header = call.headerValue("Authorization");
            return header.isEmpty() ? endpoint.handle(call) : handle(call, header.get(), check, endpoint);
        };
    }

    private Reply handle(Call call, String header, UserTokens check, Endpoint endpoint) {
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return refused("scheme");
        }
        return switch (check.verify(header.substring(SCHEME.length()).strip())) {
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
