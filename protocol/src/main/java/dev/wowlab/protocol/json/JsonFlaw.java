package dev.wowlab.protocol.json;

import dev.wowlab.protocol.PlainText;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What is wrong with a part of a JSON tree that was read without complaint and yet can be neither computed with nor
/// stored: a number beyond every finite one, or a text that is none (`PlainText`). Immutable.
///
/// @param path where it is, such as `raid.parties[0].name`; empty for the tree itself
/// @param problem what follows the path
public record JsonFlaw(String path, String problem) {
    /// Most digits of a whole number; a thousand of them serve nobody.
    private static final int MAX_DIGITS = 400;

    private static final BigInteger TOO_LARGE = BigInteger.TEN.pow(MAX_DIGITS);

    /// The first flaw of a tree, in the order in which it is written.
    public static Optional<JsonFlaw> in(JsonNode tree) {
        StringBuilder path = new StringBuilder();
        return problem(tree, path).map(problem -> new JsonFlaw(path.toString(), problem));
    }

    @Override
    public String toString() {
        return path.isEmpty() ? problem : path + ": " + problem;
    }

    /// @param path of the node; of the flaw, where one is found
    private static Optional<String> problem(JsonNode node, StringBuilder path) {
        if (node.isString()) {
            return PlainText.whyNot(node.stringValue());
        }
        if (node.isNumber()) {
            return ofNumber(node);
        }
        int length = path.length();
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                if (PlainText.whyNot(member.getKey()).isPresent()) {
                    return PlainText.whyNot(member.getKey()).map(problem -> "the name of a member " + problem);
                }
                path.append(length == 0 ? "" : ".").append(member.getKey());
                Optional<String> found = problem(member.getValue(), path);
                if (found.isPresent()) {
                    return found;
                }
                path.setLength(length);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            path.append('[').append(i).append(']');
            Optional<String> found = problem(node.get(i), path);
            if (found.isPresent()) {
                return found;
            }
            path.setLength(length);
        }
        return Optional.empty();
    }

    private static Optional<String> ofNumber(JsonNode number) {
        // what is written as too large for a double is read as infinite
        if (number.isFloatingPointNumber() && !Double.isFinite(number.doubleValue())) {
            return Optional.of("is a number beyond " + Double.MAX_VALUE + ", the largest that is computed with");
        }
        return number.isBigInteger() && number.bigIntegerValue().abs().compareTo(TOO_LARGE) >= 0
                ? Optional.of("is a number of more than " + MAX_DIGITS + " digits")
                : Optional.empty();
    }
}
