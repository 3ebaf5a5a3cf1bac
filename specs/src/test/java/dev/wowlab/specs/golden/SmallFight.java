package dev.wowlab.specs.golden;

import dev.wowlab.engine.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// A caster of one class, naked unless said, against a target of its own level, which resists nothing.
/// Immutable.
///
/// @param classJson class, race and class options as JSON members
/// @param talents three trees, parted by dashes
/// @param seconds length of the fight
/// @param items what the caster wears, as JSON
/// @param execute share of the fight with the target below 20 % health
record SmallFight(String classJson, String talents, double seconds, String items, double execute) {
    SmallFight(String classJson, String talents, double seconds) {
        this(classJson, talents, seconds, "", 0);
    }

    static SmallFight mage(String talents, int seconds) {
        return new SmallFight("""
                "class":"ClassMage","race":"RaceGnome","mage":{"options":{"classOptions":{}}}""", talents, seconds);
    }

    static SmallFight warlock(String talents, int seconds) {
        return new SmallFight("""
                "class":"ClassWarlock","race":"RaceGnome",
                "warlock":{"options":{"classOptions":{"armor":"NoArmor","summon":"NoSummon"}}}""", talents, seconds);
    }

    static SmallFight druid(String talents, double seconds) {
        return new SmallFight("""
                "class":"ClassDruid","race":"RaceNightElf","balanceDruid":{"options":{}}""", talents, seconds);
    }

    /// The same caster with these items, slot by slot from the head; 0 for none.
    SmallFight wearing(int... ids) {
        String worn = Arrays.stream(ids)
                .mapToObj(id -> id == 0 ? "{}" : "{\"id\":" + id + "}")
                .collect(Collectors.joining(","));
        return new SmallFight(classJson, talents, seconds, worn, execute);
    }

    /// The same caster, this share of the fight with a target below 20 % health.
    SmallFight executing(double share) {
        return new SmallFight(classJson, talents, seconds, items, share);
    }

    /// A cast of a spell as a line of an action list.
    static String cast(int spell) {
        return """
        {"castSpell":{"spellId":{"spellId":%d}}}""".formatted(spell);
    }

    /// Cooldowns as soon as they are ready.
    static String cooldowns() {
        return "{\"autocastOtherCooldowns\":{}}";
    }

    /// Runs it, led by these actions.
    Totals run(long seed, int fights, String... actions) throws InvalidInputException {
        return Totals.run(request(actions), seed, fights);
    }

    /// Runs it against a boss that swings so often at the character, which tanks it.
    Totals runAttacked(double swingSeconds, int fights, String... actions) throws InvalidInputException {
        String calm = new String(request(actions), StandardCharsets.UTF_8);
        String wild = calm.replace("{\"raid\":{", "{\"raid\":{\"tanks\":[{\"type\":\"Player\"}],")
                .replace(
                        "[{\"level\":70,",
                        "[{\"level\":73,\"minBaseDamage\":1000,\"swingSpeed\":" + swingSeconds + ",");
        return Totals.run(wild.getBytes(StandardCharsets.UTF_8), 1, fights);
    }

    /// The request that asks for it, led by these actions.
    byte[] request(String... actions) {
        String lines = Arrays.stream(actions)
                .map(action -> "{\"action\":" + action + "}")
                .collect(Collectors.joining(","));
        String request = """
                {"raid":{"parties":[{"players":[{%s,"talentsString":"%s","equipment":{"items":[%s]},
                "rotation":{"type":"TypeAPL","priorityList":[%s]}}]}]},
                "encounter":{"duration":%s,"executeProportion90":%s,"executeProportion20":%s,
                "targets":[{"level":70,"mobType":"MobTypeDemon"}]}}""".formatted(classJson, talents, items, lines, seconds, execute, execute);
        return request.getBytes(StandardCharsets.UTF_8);
    }
}
