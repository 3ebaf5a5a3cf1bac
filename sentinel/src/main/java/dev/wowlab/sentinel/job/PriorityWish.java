package dev.wowlab.sentinel.job;

import dev.wowlab.protocol.job.Priority;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Fields;
import dev.wowlab.sentinel.http.JsonBody;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import java.util.Optional;
import java.util.function.Function;

/// The body of a wish for another priority: `{"priority": "HIGH"}`. Stateless, thread-safe.
public final class PriorityWish {
    private PriorityWish() {}

    /// Reads the body, and answers what is wrong with it, or what the wish comes to.
    public static Reply of(Call call, Function<Priority, Reply> wish) {
        return JsonBody.tree(call.body(), body -> {
            Fields fields = new Fields(body);
            Optional<Priority> priority = fields.oneOf("priority", Priority.class);
            if (!fields.has("priority")) {
                fields.wrong("priority", "is required");
            }
            return priority.map(wish).orElseGet(() -> Reply.problem(Problems.invalid(fields.errors())));
        });
    }
}
