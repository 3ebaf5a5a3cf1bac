package dev.wowlab.specs.json;

import dev.wowlab.gamedata.WireEnum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// One message of a protojson document and where it stands. Confined to one thread. Fields are asked for by their
/// lowerCamelCase name and found under the snake_case spelling too; absent and null fields read as proto3's defaults.
/// A value of the wrong kind is a problem and reads as the default.
public final class Message {

    private static final double MAX_INT = Integer.MAX_VALUE;

    private record Field(String spelling, JsonNode value) {}

    private final String path;
    private final Problems problems;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Set<String> read = new LinkedHashSet<>();

    Message(JsonNode node, String path, Problems problems) {
        this.path = path;
        this.problems = problems;
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String name = camel(entry.getKey());
            if (entry.getValue().isNull()) {
                continue;
            }
            if (fields.putIfAbsent(name, new Field(entry.getKey(), entry.getValue())) != null) {
                problems.problem(child(entry.getKey()), "given twice, as " + name + " in another spelling");
            }
        }
    }

    /// An empty message, for a field that is absent.
    public static Message empty(String path, Problems problems) {
        return new Message(tools.jackson.databind.node.JsonNodeFactory.instance.objectNode(), path, problems);
    }

    /// Where the message stands, like `raid.parties[0]`; empty for the document.
    public String path() {
        return path;
    }

    /// Where a field of it stands, spelled as the input spells it.
    public String pathOf(String name) {
        Field field = fields.get(name);
        return child(field == null ? name : field.spelling());
    }

    /// The collector of its problems.
    public Problems problems() {
        return problems;
    }

    /// Adds a problem with one field.
    public void problem(String name, String message) {
        problems.problem(pathOf(name), message);
    }

    /// Whether a field is there and not null.
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /// The names of all fields that are there, in lowerCamelCase.
    public Set<String> names() {
        return fields.keySet();
    }

    /// A bool.
    public boolean bool(String name) {
        JsonNode node = take(name);
        if (node == null) {
            return false;
        }
        if (!node.isBoolean()) {
            wrong(name, "true or false", node);
            return false;
        }
        return node.booleanValue();
    }

    /// An int32, written as a number or as text.
    public int integer(String name) {
        JsonNode node = take(name);
        return node == null ? 0 : integer(node, pathOf(name));
    }

    /// An int32 that must lie in a range; the message of the problem names it. Outside it reads as `min`.
    public int integer(String name, int min, int max) {
        int value = integer(name);
        if (value < min || value > max) {
            problem(name, value + " is outside " + min + " to " + max);
            return min;
        }
        return value;
    }

    /// A double, written as a number or as text.
    public double number(String name) {
        JsonNode node = take(name);
        return node == null ? 0 : number(node, pathOf(name));
    }

    /// A double that must lie in a range; the message of the problem names it. Outside it reads as `min`.
    public double number(String name, double min, double max) {
        double value = number(name);
        if (value < min || value > max) {
            problem(name, plain(value) + " is outside " + plain(min) + " to " + plain(max));
            return min;
        }
        return value;
    }

    /// A string.
    public String text(String name) {
        JsonNode node = take(name);
        if (node == null) {
            return "";
        }
        if (!node.isString()) {
            wrong(name, "a string", node);
            return "";
        }
        return node.stringValue();
    }

    /// An enum, written by name or by number; absent reads as number 0.
    public <E extends Enum<E> & WireEnum> E enumeration(String name, Class<E> type) {
        JsonNode node = take(name);
        E[] constants = type.getEnumConstants();
        E fallback = Arrays.stream(constants)
                .filter(c -> c.number() == 0)
                .findFirst()
                .orElse(constants[0]);
        if (node == null) {
            return fallback;
        }
        for (E constant : constants) {
            boolean same = node.isString()
                    ? constant.wireName().equals(node.stringValue())
                    : node.isNumber() && node.doubleValue() == constant.number();
            if (same) {
                return constant;
            }
        }
        String known = Arrays.stream(constants).map(WireEnum::wireName).collect(Collectors.joining(", "));
        problem(name, "unknown value " + shown(node) + "; known are " + known);
        return fallback;
    }

    /// A message, empty where absent.
    public Optional<Message> message(String name) {
        JsonNode node = take(name);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isObject()) {
            wrong(name, "an object", node);
            return Optional.empty();
        }
        return Optional.of(new Message(node, pathOf(name), problems));
    }

    /// A message, one without fields where absent.
    public Message messageOrEmpty(String name) {
        return message(name).orElseGet(() -> empty(pathOf(name), problems));
    }

    /// A field as it stands, of any kind; empty where absent.
    public Optional<JsonNode> raw(String name) {
        return Optional.ofNullable(take(name));
    }

    /// A list of messages; a null entry reads as a message without fields.
    public List<Message> messages(String name) {
        List<Message> messages = new ArrayList<>();
        List<JsonNode> nodes = array(name);
        for (int i = 0; i < nodes.size(); i++) {
            String at = pathOf(name) + "[" + i + "]";
            JsonNode node = nodes.get(i);
            if (node.isObject()) {
                messages.add(new Message(node, at, problems));
            } else {
                if (!node.isNull()) {
                    problems.problem(at, "should be an object, but is " + shown(node));
                }
                messages.add(empty(at, problems));
            }
        }
        return messages;
    }

    /// A list of strings.
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : array(name)) {
            if (node.isString()) {
                texts.add(node.stringValue());
            } else {
                problem(name, "should hold strings, but holds " + shown(node));
            }
        }
        return texts;
    }

    /// A list of int32; a null entry reads as 0.
    public int[] integers(String name) {
        List<JsonNode> nodes = array(name);
        int[] values = new int[nodes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = nodes.get(i).isNull() ? 0 : integer(nodes.get(i), pathOf(name) + "[" + i + "]");
        }
        return values;
    }

    /// A list of doubles.
    public double[] numbers(String name) {
        List<JsonNode> nodes = array(name);
        double[] values = new double[nodes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(nodes.get(i), pathOf(name) + "[" + i + "]");
        }
        return values;
    }

    /// Marks a field as known and without effect.
    public void skip(String name) {
        read.add(name);
    }

    /// Warns of every field that nobody asked for.
    public void warnOfTheRest() {
        fields.forEach((name, field) -> {
            if (!read.contains(name)) {
                problems.warn(child(field.spelling()), "unknown field, ignored");
            }
        });
    }

    /// Refuses every field that nobody asked for: for messages of our own, in which it is a mistake.
    public void refuseTheRest() {
        fields.forEach((name, field) -> {
            if (!read.contains(name)) {
                problems.problem(child(field.spelling()), "unknown field; known are " + String.join(", ", read));
            }
        });
    }

    private @org.jspecify.annotations.Nullable JsonNode take(String name) {
        read.add(name);
        Field field = fields.get(name);
        return field == null ? null : field.value();
    }

    private List<JsonNode> array(String name) {
        JsonNode node = take(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            wrong(name, "a list", node);
            return List.of();
        }
        return node.values().stream().toList();
    }

    private int integer(JsonNode node, String at) {
        double value = number(node, at);
        if (value != Math.rint(value) || Math.abs(value) > MAX_INT) {
            problems.problem(at, "should be a whole number of 32 bits, but is " + shown(node));
            return 0;
        }
        return (int) value;
    }

    private double number(JsonNode node, String at) {
        if (node.isNumber()) {
            return finite(node.doubleValue(), node, at);
        }
        if (node.isString()) {
            try {
                return finite(Double.parseDouble(node.stringValue().strip()), node, at);
            } catch (NumberFormatException e) {
                problems.problem(at, "should be a number, but is " + shown(node));
                return 0;
            }
        }
        problems.problem(at, "should be a number, but is " + shown(node));
        return 0;
    }

    private double finite(double value, JsonNode node, String at) {
        if (Double.isFinite(value)) {
            return value;
        }
        problems.problem(at, "should be a finite number, but is " + shown(node));
        return 0;
    }

    private void wrong(String name, String wanted, JsonNode node) {
        problem(name, "should be " + wanted + ", but is " + shown(node));
    }

    private String child(String spelling) {
        return path.isEmpty() ? spelling : path + "." + spelling;
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /// A field's name in lowerCamelCase, from either spelling.
    public static String camel(String key) {
        if (key.indexOf('_') < 0) {
            return key;
        }
        StringBuilder name = new StringBuilder(key.length());
        boolean up = false;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '_') {
                up = true;
            } else {
                name.append(up ? Character.toUpperCase(c) : c);
                up = false;
            }
        }
        return name.toString();
    }
}
