package dev.wowlab.sentinel.user;

import dev.wowlab.protocol.user.UserView;
import dev.wowlab.sentinel.config.Auth;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.metrics.Meters;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds out who makes a call. Thread-safe.
///
/// On a platform without sign-in, whoever reaches it is its one user. With Supabase, a call carries
/// `Authorization: Bearer`, with an access token of Supabase or with a token for scripts. With a reverse proxy that
/// knows its users, its word counts, or a token for scripts. Every refusal is the same 401; its cause is only counted.
public final class SignIn {
    /// The user of a platform without sign-in.
    public static final String LOCAL = "local";

    private static final String SCHEME = "bearer ";

    private final Way way;
    private final ApiTokens apiTokens;
    private final Set<String> operators;
    private final Meters meters;

    private SignIn(Way way, ApiTokens apiTokens, Set<String> operators, Meters meters) {
        this.way = way;
        this.apiTokens = apiTokens;
        this.operators = Set.copyOf(operators);
        this.meters = meters;
    }

    /// How people sign in.
    private sealed interface Way {
        /// Not at all.
        record None() implements Way {}

        /// With access tokens.
        record Tokens(UserTokens check) implements Way {}

        /// At a reverse proxy, which says who they are.
        record Proxy() implements Way {}
    }

    /// The sign-in that a platform is configured with.
    ///
    /// @param clock tells the time that tokens are judged by
    public static SignIn of(Auth auth, ApiTokens apiTokens, InstantSource clock, Meters meters) {
        return switch (auth) {
            case Auth.Local none -> new SignIn(new Way.None(), apiTokens, Set.of(LOCAL), meters);
            case Auth.Supabase supabase ->
                new SignIn(new Way.Tokens(new UserTokens(supabase, clock)), apiTokens, supabase.operators(), meters);
            case Auth.Proxy proxy -> {
                Set<String> operators =
                        proxy.operators().stream().map(ProxiedUser::idOf).collect(Collectors.toSet());
                yield new SignIn(new Way.Proxy(), apiTokens, operators, meters);
            }
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
        if (way instanceof Way.None) {
            return call -> Reply.problem(Problems.conflict("this platform has one local user and needs no tokens"));
        }
        Endpoint signedIn = user(endpoint);
        return call -> isScript(call) ? refused("api-token") : signedIn.handle(call);
    }

    /// An endpoint for everyone; who has signed in is known by name. A token that is not good is refused even here, so
    /// that nobody takes what strangers see for what they see themselves.
    public Endpoint anyone(Endpoint endpoint) {
        return switch (way) {
            case Way.None none -> call -> endpoint.handle(call.by(LOCAL));
            case Way.Tokens(UserTokens check) ->
                call -> call.headerValue("Authorization").isEmpty()
                        ? endpoint.handle(call)
                        : handle(call, isScript(call) ? script(call) : check.verify(bearer(call)), endpoint);
            // what else it has as `Authorization`, the proxy has judged
            case Way.Proxy proxy ->
                call -> isScript(call) ? handle(call, script(call), endpoint) : proxied(call, endpoint);
        };
    }

    /// `GET /api/v1/user`: who makes the call.
    public Reply whoever(Call call) {
        Optional<String> name = call.caller().named().stream()
                .filter(named -> ProxiedUser.idOf(named).equals(call.user()))
                .findFirst();
        return Reply.ok(new UserView(call.user(), name, isOperator(call.user())));
    }

    /// What follows `Bearer`; empty where that is not how the call says who makes it.
    private static String bearer(Call call) {
        return call.headerValue("Authorization")
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                .map(header -> header.substring(SCHEME.length()).strip())
                .orElse("");
    }

    private static boolean isScript(Call call) {
        return bearer(call).startsWith(ApiTokens.PREFIX);
    }

    private VerifiedToken script(Call call) {
        return apiTokens.verify(bearer(call));
    }

    private Reply proxied(Call call, Endpoint endpoint) {
        List<String> named = call.caller().named();
        if (named.isEmpty()) {
            return endpoint.handle(call);
        }
        return named.size() == 1 && ProxiedUser.isName(named.getFirst())
                ? endpoint.handle(call.by(ProxiedUser.idOf(named.getFirst())))
                : refused("proxied-name");
    }

    private Reply handle(Call call, VerifiedToken token, Endpoint endpoint) {
        return switch (token) {
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
