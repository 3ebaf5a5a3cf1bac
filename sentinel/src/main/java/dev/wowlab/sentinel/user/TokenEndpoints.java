package dev.wowlab.sentinel.user;

import dev.wowlab.protocol.user.ApiToken;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Fields;
import dev.wowlab.sentinel.http.JsonBody;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;

/// A user's tokens for scripts: `POST` and `GET /api/v1/tokens`, `POST /api/v1/tokens/{id}/revoke`. Thread-safe.
public final class TokenEndpoints {
    private final ApiTokens tokens;

    public TokenEndpoints(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /// Makes one; only this reply has its secret.
    public Reply issue(Call call) {
        return JsonBody.tree(call.body(), body -> {
            Fields fields = new Fields(body);
            String name = fields.requiredText("name", ApiToken.MAX_NAME).strip();
            if (fields.errors().isEmpty() && name.isEmpty()) {
                fields.wrong("name", "must have 1 to " + ApiToken.MAX_NAME + " characters");
            }
            if (!fields.errors().isEmpty()) {
                return Reply.problem(Problems.invalid(fields.errors()));
            }
            return tokens.issue(call.user(), name)
                    .map(issued -> Reply.json(201, issued))
                    .orElseGet(() -> Reply.problem(Problems.conflict(
                            "you have " + ApiTokens.MAX_LIVE + " tokens; revoke one before you make another")));
        });
    }

    /// All of them, revoked ones too.
    public Reply list(Call call) {
        return Reply.ok(tokens.of(call.user()));
    }

    /// Ends one; doing it again changes nothing.
    public Reply revoke(Call call) {
        String id = call.pathParameter("id");
        return tokens.revoke(call.user(), id)
                .map(Reply::ok)
                .orElseGet(() -> Reply.problem(Problems.notFound("token '" + id + "' does not exist")));
    }
}
