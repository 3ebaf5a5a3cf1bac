package dev.wowlab.sentinel.http;

import dev.wowlab.protocol.problem.Problem;
import dev.wowlab.protocol.problem.Problem.FieldError;
import java.util.List;

/// Every problem that the service answers with. Stateless, thread-safe.
public final class Problems {
    private Problems() {}

    /// Not JSON at all, or not JSON text.
    public static Problem brokenJson(String detail) {
        return of("broken-json", "The body is not valid JSON", 400, detail);
    }

    /// JSON, but not what the endpoint takes.
    public static Problem invalid(List<FieldError> errors) {
        String detail = errors.size() == 1
                ? errors.getFirst().field() + ": " + errors.getFirst().message()
                : errors.size() + " fields are wrong; the first is "
                        + errors.getFirst().field() + ": " + errors.getFirst().message();
        return new Problem("/problems/invalid", "The body has wrong fields", 422, detail, errors);
    }

    public static Problem invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    /// A query parameter or header that does not parse.
    public static Problem badParameter(String name, String message) {
        return new Problem(
                "/problems/bad-parameter",
                "A parameter is wrong",
                400,
                name + ": " + message,
                List.of(new FieldError(name, message)));
    }

    /// One constant text for every cause, so that nobody learns which check failed.
    public static Problem unauthenticated() {
        return of("unauthenticated", "The request is not signed as required", 401, "The signature was refused.");
    }

    /// One constant text for every cause, an absent token among them.
    public static Problem notSignedIn() {
        return of("not-signed-in", "Sign in first", 401, "A valid access token is needed.");
    }

    /// What another origin's page had a browser ask for.
    public static Problem crossOrigin() {
        return of(
                "cross-origin",
                "The request comes from a page of another origin",
                403,
                "Only the platform's own pages, and programs, may change anything here.");
    }

    /// What was sent to a name that a platform without sign-in does not know for its own.
    ///
    /// @param host as it was sent
    public static Problem foreignName(String host) {
        return of(
                "foreign-name",
                "The platform does not know this name for its own",
                421,
                "Nobody signs in here, so that a page elsewhere whose name was made to lead here could do everything. Use"
                        + " the machine's address, or have the operator say WOWLAB_PUBLIC_URL=http://" + host + ".");
    }

    public static Problem nodePending() {
        return of(
                "node-pending",
                "The node is not claimed yet",
                403,
                "A user must claim the node with its code, or it must register with the join token.");
    }

    public static Problem nodeQuarantined() {
        return of(
                "node-quarantined",
                "The node is quarantined",
                403,
                "It signed a false result; an operator can let it work again.");
    }

    public static Problem nodeRevoked() {
        return of("node-revoked", "The node is revoked", 403, "Register a new node.");
    }

    public static Problem requestIdReused(String requestId) {
        return of(
                "request-id-reused",
                "The request id was used for another request",
                409,
                "requestId: '" + requestId + "' came before with another body");
    }

    public static Problem notFound(String what) {
        return of("not-found", "There is no such thing", 404, what);
    }

    public static Problem methodNotAllowed(String method, String path, String allowed) {
        return of(
                "method-not-allowed",
                "The method is not allowed here",
                405,
                method + " " + path + " does not exist; allowed: " + allowed);
    }

    public static Problem conflict(String detail) {
        return of("conflict", "The request contradicts an earlier one", 409, detail);
    }

    public static Problem notFinished(String detail) {
        return of("not-finished", "There is no result yet", 409, detail);
    }

    public static Problem tooLarge(long limit) {
        return of("too-large", "The body is too large", 413, "body: at most " + limit + " bytes are accepted");
    }

    /// A body that did not come to its end in time.
    public static Problem tooSlow(long limitSeconds) {
        return of("too-slow", "The body comes too slowly", 408, "body: it may take " + limitSeconds + " s to send");
    }

    public static Problem unsupportedType(String sent) {
        return of(
                "unsupported-type",
                "The body has a type that is not accepted",
                415,
                "Content-Type must be application/json, not '" + sent + "'");
    }

    public static Problem tooMany(long retryAfterSeconds) {
        return of("too-many-requests", "Too many requests", 429, "Try again in " + retryAfterSeconds + " s.");
    }

    /// @param most nodes that may wait at once
    public static Problem tooManyUnclaimed(int most) {
        return of(
                "too-many-unclaimed-nodes",
                "Too many nodes wait for their users",
                429,
                most
                        + " nodes wait to be claimed, which is the most. Try again later, or register with the join token.");
    }

    /// @param unfinished jobs and races of the user
    public static Problem tooManyUnfinished(long unfinished) {
        return of(
                "too-many-unfinished",
                "Too many jobs have not ended",
                429,
                "You have " + unfinished
                        + " jobs and races that have not ended, which is the most. Wait until some have,"
                        + " or cancel some.");
    }

    public static Problem internal() {
        return of("internal", "The service failed", 500, "The failure is in the service's log.");
    }

    public static Problem unavailable(String what) {
        return of("unavailable", "A service that is needed does not answer", 503, what);
    }

    /// A problem of another status that the HTTP layer itself found.
    public static Problem ofStatus(int status, String detail) {
        return of("http-" + status, "The request cannot be served", status, detail);
    }

    private static Problem of(String code, String title, int status, String detail) {
        return new Problem("/problems/" + code, title, status, detail, List.of());
    }
}
