package dev.wowlab.sentinel.imports;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.JsonBody;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import tools.jackson.databind.JsonNode;

/// Something that is asked about an input, `{"input": …}`. Keeps nothing. As thread-safe as what answers.
public final class AskAboutInput implements Endpoint {
    private static final String INPUT = "input";

    /// Answers. Thread-safe.
    @FunctionalInterface
    public interface Answer {
        /// What is to be replied.
        ///
        /// @param input a `RaidSimRequest` (JSON, UTF-8)
        /// @throws InvalidInputException with everything that is wrong with it
        Object to(byte[] input) throws InvalidInputException;
    }

    private final Answer answer;

    public AskAboutInput(Answer answer) {
        this.answer = answer;
    }

    @Override
    public Reply handle(Call call) {
        return JsonBody.tree(call.body(), this::read);
    }

    private Reply read(JsonNode body) {
        JsonNode input = body.path(INPUT);
        if (!input.isObject()) {
            return noRequest();
        }
        try {
            return Reply.ok(answer.to(Json.mapper().writeValueAsBytes(input)));
        } catch (InvalidInputException invalid) {
            return wrong(invalid);
        }
    }

    /// Says that there is no input.
    static Reply noRequest() {
        return Reply.problem(Problems.invalid(INPUT, "must be a RaidSimRequest: a JSON object"));
    }

    /// Says what is wrong with the input.
    static Reply wrong(InvalidInputException invalid) {
        return Reply.problem(Problems.invalid(invalid.problems().stream()
                .map(problem -> new FieldError(
                        problem.path().isEmpty() ? INPUT : INPUT + "." + problem.path(), problem.message()))
                .toList()));
    }
}
