package dev.wowlab.specs.json;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Parses bytes as one JSON object. Thread-safe: no state of its own.
public final class JsonInput {

    /// Longest input that is read.
    public static final int MAX_BYTES = 4 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonInput() {}

    /// The object in `input`, or empty with a problem that names line and column.
    public static Optional<Message> read(byte[] input, Problems problems) {
        if (input.length > MAX_BYTES) {
            problems.problem("", "the input has " + input.length + " bytes, at most " + MAX_BYTES + " are read");
            return Optional.empty();
        }
        try {
            JsonNode root = MAPPER.readTree(input);
            if (root.isObject()) {
                return Optional.of(new Message(root, "", problems));
            }
            problems.problem("", "not a JSON object");
        } catch (JacksonException e) {
            problems.problem("", "not valid JSON" + place(e.getLocation()) + ": " + e.getOriginalMessage());
        }
        return Optional.empty();
    }

    /// The JSON pointer to where a problem's path leads, such as `/raid/parties/0` for `raid.parties[0]`.
    public static JsonPointer pointer(String path) {
        return JsonPointer.compile(
                "/" + path.replace('.', '/').replace("[", "/").replace("]", ""));
    }

    /// A copy in which every field is spelt in lowerCamelCase, as [Message] reads it.
    public static JsonNode camelCased(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = MAPPER.createArrayNode();
            array.forEach(element -> copy.add(camelCased(element)));
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode copy = MAPPER.createObjectNode();
        object.properties().forEach(field -> copy.set(Message.camel(field.getKey()), camelCased(field.getValue())));
        return copy;
    }

    private static String place(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
