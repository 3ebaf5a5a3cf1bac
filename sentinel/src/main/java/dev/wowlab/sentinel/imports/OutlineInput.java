package dev.wowlab.sentinel.imports;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.JsonBody;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.specs.outline.OutlineReader;
import tools.jackson.databind.JsonNode;

/// `POST /api/v1/outlines`: an input in the words of players, with what could be changed and where. Keeps nothing.
/// Thread-safe.
public final class OutlineInput implements Endpoint {
    private static final String INPUT = "input";

    private final OutlineReader reader;

    public OutlineInput(OutlineReader reader) {
        this.reader = reader;
    }

    @Override
    public Reply handle(Call call) {
        return JsonBody.tree(call.body(), this::read);
    }

    private Reply read(JsonNode body) {
        JsonNode input = body.path(INPUT);
        if (!input.isObject()) {
            return Reply.problem(Problems.invalid(INPUT, "must be a RaidSimRequest: a JSON object"));
        }
        try {
            return Reply.ok(reader.read(Json.mapper().writeValueAsBytes(input)));
        } catch (InvalidInputException invalid) {
            return Reply.problem(Problems.invalid(invalid.problems().stream()
                    .map(problem -> new FieldError(
                            problem.path().isEmpty() ? INPUT : INPUT + "." + problem.path(), problem.message()))
                    .toList()));
        }
    }
}
