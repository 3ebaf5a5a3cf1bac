package dev.wowlab.specs.outline;

import dev.wowlab.gamedata.WireEnum;
import dev.wowlab.specs.json.RecordReader;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/// Makes settings of the switches of a request. Immutable.
///
/// @param request where the pointers lead into
record SettingReader(JsonNode request) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<String, String> OF_CONSTANTS =
            Map.of("MISSING", "no", "REGULAR", "yes", "IMPROVED", "improved", "UNKNOWN", "none", "NONE", "none");

    /// Percents, not shares.
    private static final String PET_UPTIME = "petUptime";

    /// A setting each of a record's components; lists are left out, and so are some.
    ///
    /// @param holder pointer to the object that the record was read from, there or not
    /// @param choices the values of components that name things by their numbers
    /// @param without names of components
    List<Setting> all(String holder, Record values, Map<String, List<Setting.Choice>> choices, Set<String> without) {
        List<Setting> settings = new ArrayList<>();
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            String name = component.getName();
            if (component.getType() != List.class && !without.contains(name)) {
                settings.add(one(
                        holder, name, RecordReader.valueOf(values, component), choices.getOrDefault(name, List.of())));
            }
        }
        return settings;
    }

    /// One setting.
    ///
    /// @param choices empty where the value itself says what it can be
    Setting one(String holder, String field, Object value, List<Setting.Choice> choices) {
        String pointer = pointer(holder, field);
        String name = Words.ofField(field);
        if (!choices.isEmpty()) {
            return new Setting(name, pointer, Setting.Kind.CHOICE, node(value), with(node(value), choices), "");
        }
        return switch (value) {
            case Boolean flag -> new Setting(name, pointer, Setting.Kind.FLAG, NODES.booleanNode(flag), List.of(), "");
            case Integer count ->
                new Setting(name, pointer, Setting.Kind.COUNT, NODES.numberNode(count), List.of(), "");
            case Double amount -> {
                Setting.Kind kind = field.endsWith("Uptime") && !field.equals(PET_UPTIME)
                        ? Setting.Kind.SHARE
                        : Setting.Kind.AMOUNT;
                yield new Setting(name, pointer, kind, NODES.numberNode(amount), List.of(), "");
            }
            case WireEnum constant ->
                new Setting(name, pointer, Setting.Kind.CHOICE, node(value), constants(constant), "");
            default -> throw new IllegalStateException("no setting for " + field + " of " + value.getClass());
        };
    }

    /// How many entries a list has.
    Setting copies(String holder, String field, int count) {
        return new Setting(
                Words.ofField(field),
                pointer(holder, field),
                Setting.Kind.COPIES,
                NODES.numberNode(count),
                List.of(),
                "");
    }

    /// Where a field of an object stands or would stand, spelled as the request spells it.
    String pointer(String holder, String field) {
        JsonNode object = request.at(JsonPointer.compile(holder));
        String snake = field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return holder + "/" + (object.has(snake) && !object.has(field) ? snake : field);
    }

    /// What the request says is always among them.
    private static List<Setting.Choice> with(JsonNode value, List<Setting.Choice> choices) {
        if (choices.stream().anyMatch(choice -> choice.value().equals(value))) {
            return choices;
        }
        List<Setting.Choice> more = new ArrayList<>(choices);
        more.add(new Setting.Choice(value, "number " + value.asString()));
        return more;
    }

    private static List<Setting.Choice> constants(WireEnum of) {
        List<Setting.Choice> choices = new ArrayList<>();
        for (Object each : ((Enum<?>) of).getDeclaringClass().getEnumConstants()) {
            String name = ((Enum<?>) each).name();
            String known = OF_CONSTANTS.get(name);
            choices.add(new Setting.Choice(node(each), known == null ? Words.ofConstant((Enum<?>) each) : known));
        }
        return choices;
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case WireEnum constant -> StringNode.valueOf(constant.wireName());
            case Integer number -> NODES.numberNode(number);
            default -> StringNode.valueOf(value.toString());
        };
    }
}
