package dev.wowlab.specs.apl;

/// Puts action lists together as WoWSims writes them in JSON. Stateless, thread-safe.
public final class AplJson {
    private AplJson() {}

    public static String rotation(String... lines) {
        return "{\"type\":\"TypeAPL\",\"priorityList\":[" + String.join(",", lines) + "]}";
    }

    public static String line(String action) {
        return "{\"action\":{" + action + "}}";
    }

    public static String line(String condition, String action) {
        return "{\"action\":{\"condition\":" + condition + "," + action + "}}";
    }

    public static String cast(int spell) {
        return "\"castSpell\":{\"spellId\":{\"spellId\":" + spell + "}}";
    }

    public static String constant(String text) {
        return "{\"const\":{\"val\":\"" + text + "\"}}";
    }

    public static String cmp(String left, String operator, String right) {
        return "{\"cmp\":{\"op\":\"" + operator + "\",\"lhs\":" + left + ",\"rhs\":" + right + "}}";
    }
}
