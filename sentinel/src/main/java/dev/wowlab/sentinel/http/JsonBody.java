package dev.wowlab.sentinel.http;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.problem.Problem;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;

/// Reads JSON bodies; what is wrong with one is answered with its place. Stateless, thread-safe.
public final class JsonBody {
    private JsonBody() {}

    /// Answers `use` for a body that is JSON, else the problem.
    public static Reply tree(byte[] body, Function<JsonNode, Reply> use) {
        if (body.length == 0) {
            return Reply.problem(Problems.brokenJson("body: it is empty, a JSON object is needed"));
        }
        JsonNode tree;
        try {
            tree = Json.mapper().readTree(body);
        } catch (JacksonException broken) {
            return Reply.problem(broken(broken));
        }
        return tree.isObject()
                ? use.apply(tree)
                : Reply.problem(Problems.brokenJson("body: a JSON object is needed, not "
                        + tree.getNodeType().name().toLowerCase(Locale.ROOT)));
    }

    /// Answers `use` for a body that reads as a `type`, else the problem.
    public static <T> Reply read(byte[] body, Class<T> type, Function<T, Reply> use) {
        return tree(body, tree -> {
            T value;
            try {
                value = Json.mapper().treeToValue(tree, type);
            } catch (JacksonException wrong) {
                return Reply.problem(wrongField(wrong));
            } catch (NullPointerException missing) {
                // a record's compact constructor copies its lists, so an absent one ends here
                return Reply.problem(Problems.invalid("body", "a required list or value is missing"));
            }
            return use.apply(value);
        });
    }

    private static Problem broken(JacksonException broken) {
        TokenStreamLocation at = broken.getLocation();
        String place = at == null ? "body" : "body, line " + at.getLineNr() + ", column " + at.getColumnNr();
        String kind = broken instanceof StreamReadException ? "" : "unreadable: ";
        return Problems.brokenJson(place + ": " + kind + broken.getOriginalMessage());
    }

    private static Problem wrongField(JacksonException wrong) {
        if (!(wrong instanceof DatabindException bind)) {
            return broken(wrong);
        }
        String field = bind.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        Throwable cause = wrong.getCause();
        String message = cause instanceof IllegalArgumentException ? cause.getMessage() : wrong.getOriginalMessage();
        return Problems.invalid(
                field.isEmpty() ? "body" : field, message == null ? "not readable" : firstLine(message));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("not readable");
    }
}
