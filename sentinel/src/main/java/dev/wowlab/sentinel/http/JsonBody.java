package dev.wowlab.sentinel.http;

import dev.wowlab.protocol.PlainText;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.json.JsonFlaw;
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

    /// Answers `use` for a body that is JSON without flaws (`JsonFlaw`), else the problem.
    public static Reply tree(byte[] body, Function<JsonNode, Reply> use) {
        return unchecked(
                body,
                tree -> JsonFlaw.in(tree)
                        .map(flaw -> Reply.problem(
                                Problems.invalid(flaw.path().isEmpty() ? "body" : flaw.path(), flaw.problem())))
                        .orElseGet(() -> use.apply(tree)));
    }

    /// Answers `use` for a body that is JSON, else the problem. It may have texts that cannot be stored: `use` mends
    /// them, or looks at each.
    public static Reply unchecked(byte[] body, Function<JsonNode, Reply> use) {
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

    /// Answers `use` for a body without flaws that reads as a `type`, else the problem.
    public static <T> Reply read(byte[] body, Class<T> type, Function<T, Reply> use) {
        return tree(body, tree -> bind(tree, type, use));
    }

    /// Answers `use` for a tree that reads as a `type`, else the problem.
    public static <T> Reply bind(JsonNode tree, Class<T> type, Function<T, Reply> use) {
        T value;
        try {
            value = Json.mapper().treeToValue(tree, type);
        } catch (JacksonException wrong) {
            return Reply.problem(wrongField(wrong));
        }
        return use.apply(value);
    }

    private static Problem broken(JacksonException broken) {
        TokenStreamLocation at = broken.getLocation();
        String place = at == null ? "body" : "body, line " + at.getLineNr() + ", column " + at.getColumnNr();
        String kind = broken instanceof StreamReadException ? "" : "unreadable: ";
        return Problems.brokenJson(PlainText.mended(place + ": " + kind + broken.getOriginalMessage()));
    }

    private static Problem wrongField(JacksonException wrong) {
        if (!(wrong instanceof DatabindException bind)) {
            return broken(wrong);
        }
        String field = bind.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        String message = switch (wrong.getCause()) {
            case IllegalArgumentException cause -> cause.getMessage();
            // a record's compact constructor copies its lists, so an absent one ends here
            case NullPointerException missing -> "a required list or value is missing, or null";
            case null, default -> wrong.getOriginalMessage();
        };
        return Problems.invalid(
                field.isEmpty() ? "body" : field,
                message == null ? "not readable" : PlainText.mended(firstLine(message)));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("not readable");
    }
}
