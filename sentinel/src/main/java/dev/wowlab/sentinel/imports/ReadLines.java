package dev.wowlab.sentinel.imports;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.JsonBody;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.apl.AplLine;
import dev.wowlab.specs.apl.KnownNames;
import dev.wowlab.specs.apl.LineReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// `POST /api/v1/lines`: lines of a player's action list in words, as the JSON that a request has. Keeps nothing.
/// Thread-safe.
public final class ReadLines implements Endpoint {
    private static final int MOST_LINES = 100;
    private static final int LONGEST = 4000;

    private final TbcEngine engine;

    public ReadLines(TbcEngine engine) {
        this.engine = engine;
    }

    /// What is asked.
    ///
    /// @param input a `RaidSimRequest`
    /// @param player number of the player in the raid, from 0; the first where it is left out
    private record Question(Optional<JsonNode> input, Optional<Integer> player, List<Line> lines) {
        Question {
            lines = List.copyOf(lines);
        }
    }

    /// @param list of which list it is to be a line
    private record Line(AplLine.Place list, String text) {}

    /// @param lines as the lists of a request have them
    /// @param castable names of spells and items that a line could cast, in order
    private record Answer(List<JsonNode> lines, List<String> castable) {}

    @Override
    public Reply handle(Call call) {
        return JsonBody.read(call.body(), Question.class, this::read);
    }

    private Reply read(Question question) {
        if (question.lines().size() > MOST_LINES) {
            return Reply.problem(Problems.invalid("lines", "at most " + MOST_LINES + " are read at once"));
        }
        Optional<JsonNode> input = question.input().filter(JsonNode::isObject);
        if (input.isEmpty()) {
            return AskAboutInput.noRequest();
        }
        List<KnownNames> players;
        try {
            players = engine.knownNames(Json.mapper().writeValueAsBytes(input.get()));
        } catch (InvalidInputException invalid) {
            return AskAboutInput.wrong(invalid);
        }
        int player = question.player().orElse(0);
        if (player < 0 || player >= players.size()) {
            return Reply.problem(
                    Problems.invalid("player", "must be 0 to " + (players.size() - 1) + ", a player of the input"));
        }
        return read(question.lines(), players.get(player));
    }

    private static Reply read(List<Line> lines, KnownNames names) {
        List<JsonNode> read = new ArrayList<>();
        List<FieldError> wrong = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String path = "lines[" + i + "].text";
            Line line = lines.get(i);
            if (line.text().length() > LONGEST) {
                wrong.add(new FieldError(path, "is longer than " + LONGEST + " characters"));
                continue;
            }
            try {
                read.add(LineReader.read(line.list(), line.text(), names));
            } catch (InvalidInputException notUnderstood) {
                notUnderstood.problems().forEach(problem -> wrong.add(new FieldError(path, problem.message())));
            }
        }
        return wrong.isEmpty()
                ? Reply.ok(new Answer(List.copyOf(read), names.castable()))
                : Reply.problem(Problems.invalid(wrong));
    }
}
