package dev.wowlab.specs.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/// Which field of which message has which number and type, from the table that `WireSchemaConverter` of gamedata makes.
/// Immutable.
final class WireSchema {
    private static final String RESOURCE = "share-link.txt";

    /// What a value is made of.
    sealed interface Type {}

    /// A number, a text or a truth.
    enum Scalar implements Type {
        BOOL(BooleanNode.FALSE),
        DOUBLE(IntNode.valueOf(0)),
        FLOAT(IntNode.valueOf(0)),
        INT32(IntNode.valueOf(0)),
        INT64(StringNode.valueOf("0")),
        STRING(StringNode.valueOf(""));

        private final JsonNode zero;

        Scalar(JsonNode zero) {
            this.zero = zero;
        }

        /// What is left out of the JSON form.
        JsonNode zero() {
            return zero;
        }
    }

    /// One of several names.
    record Names(String name, Map<Integer, String> byNumber) implements Type {

        /// The name that is left out of the JSON form.
        JsonNode zero() {
            return StringNode.valueOf(byNumber.getOrDefault(0, ""));
        }
    }

    /// A message, which [WireSchema#message] knows: messages hold themselves, so that they cannot hold each other here.
    record Reference(String message) implements Type {}

    /// How often a value occurs and by what its values are found.
    enum Shape {
        SINGLE,
        LIST,
        MAP
    }

    /// A field of a message.
    ///
    /// @param name its name in the JSON form
    /// @param type what it holds; of a list or map, each of its values
    /// @param key the type of a map's keys
    /// @param choice the oneof it belongs to; empty where its default is left out
    record Field(String name, Shape shape, Type type, Optional<Scalar> key, String choice) {}

    /// A message.
    ///
    /// @param fields its fields by number
    /// @param choices which oneof each belongs to, by name; empty for none
    record Message(Map<Integer, Field> fields, Map<String, String> choices) {

        static Message of(Map<Integer, Field> fields) {
            return new Message(
                    Map.copyOf(fields),
                    fields.values().stream().collect(Collectors.toUnmodifiableMap(Field::name, Field::choice)));
        }

        /// Whether setting a field takes away the other of this name: of a choice only one is ever set.
        boolean excludes(Field set, String other) {
            return !set.choice().isEmpty()
                    && !set.name().equals(other)
                    && set.choice().equals(choices.get(other));
        }
    }

    private final Map<String, Message> messages = new HashMap<>();
    private final Map<String, Names> enums = new HashMap<>();
    private final int version;

    private WireSchema(List<String> lines) {
        int declared = 0;
        Map<String, Map<Integer, String[]>> declarations = new HashMap<>();
        Map<Integer, String[]> current = new HashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "", "#" -> {}
                case "version" -> declared = Integer.parseInt(words[1]);
                case "message", "enum" -> {
                    current = new HashMap<>();
                    declarations.put(line, current);
                }
                default -> current.put(Integer.parseInt(words[0]), words);
            }
        }
        version = declared;
        declarations.forEach((line, byNumber) -> {
            if (line.startsWith("enum ")) {
                Map<Integer, String> names = new HashMap<>();
                byNumber.forEach((number, words) -> names.put(number, words[1]));
                String name = line.substring("enum ".length());
                enums.put(name, new Names(name, Map.copyOf(names)));
            }
        });
        declarations.forEach((line, byNumber) -> {
            if (line.startsWith("message ")) {
                Map<Integer, Field> fields = new HashMap<>();
                byNumber.forEach((number, words) -> fields.put(number, field(words)));
                messages.put(line.substring("message ".length()), Message.of(fields));
            }
        });
    }

    /// The schema of the pages that this version knows.
    static WireSchema get() {
        return Holder.SCHEMA;
    }

    /// The schema that a table's lines declare.
    static WireSchema of(List<String> lines) {
        return new WireSchema(lines);
    }

    /// The version of the messages.
    int version() {
        return version;
    }

    /// The message of that name.
    Message message(String name) {
        return Objects.requireNonNull(messages.get(name), name);
    }

    private Field field(String[] words) {
        String type = words[2];
        String choice = words.length > 3 ? words[3] : "";
        int colon = type.indexOf(':');
        if (colon >= 0) {
            Optional<Scalar> key = Optional.of(scalar(type.substring(0, colon)));
            return new Field(words[1], Shape.MAP, type(type.substring(colon + 1)), key, choice);
        }
        boolean isList = type.endsWith("*");
        Type of = type(isList ? type.substring(0, type.length() - 1) : type);
        return new Field(words[1], isList ? Shape.LIST : Shape.SINGLE, of, Optional.empty(), choice);
    }

    private Type type(String name) {
        Names names = enums.get(name);
        if (names != null) {
            return names;
        }
        return Character.isUpperCase(name.charAt(0)) ? new Reference(name) : scalar(name);
    }

    private static Scalar scalar(String name) {
        return Scalar.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static final class Holder {
        static final WireSchema SCHEMA = load();

        private static WireSchema load() {
            try (InputStream in = Objects.requireNonNull(WireSchema.class.getResourceAsStream(RESOURCE), RESOURCE)) {
                return new WireSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
