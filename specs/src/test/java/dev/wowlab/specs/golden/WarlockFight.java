package dev.wowlab.specs.golden;

import dev.wowlab.engine.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;

/// A gnome warlock and targets of its own level, which resist nothing and are missed by 4 of 100 spells.
/// Immutable.
///
/// @param options class options as JSON members with `'` for quotes
/// @param talents three trees, parted by dashes
/// @param power spell damage on top
/// @param items what it wears, by slot: 0 where nothing
/// @param targets how many enemies
/// @param seconds length of the fight
record WarlockFight(String options, String talents, int power, int[] items, int targets, int seconds) {
    /// Place of spell damage in a request's stats.
    private static final int SPELL_DAMAGE = 5;

    static WarlockFight with(String talents, int seconds) {
        return new WarlockFight("'summon':'NoSummon'", talents, 0, new int[0], 1, seconds);
    }

    WarlockFight options(String newOptions) {
        return new WarlockFight(newOptions, talents, power, items, targets, seconds);
    }

    WarlockFight power(int newPower) {
        return new WarlockFight(options, talents, newPower, items, targets, seconds);
    }

    /// Head, neck, shoulder, back, chest, wrist, hands, waist, legs and so on.
    WarlockFight wearing(int... newItems) {
        return new WarlockFight(options, talents, power, newItems, targets, seconds);
    }

    WarlockFight against(int newTargets) {
        return new WarlockFight(options, talents, power, items, newTargets, seconds);
    }

    /// A cast of a spell, if its dot is not on the target.
    static String dot(int spell) {
        return dot(spell, 0);
    }

    /// A cast of a spell, if the dot of its part with this tag is not on the target.
    static String dot(int spell, int tag) {
        return """
                {"condition":{"not":{"val":{"dotIsActive":{"spellId":{"spellId":%d,"tag":%d}}}}},
                "castSpell":{"spellId":{"spellId":%d}}}""".formatted(spell, tag, spell);
    }

    /// A cast of a spell in the first second only.
    static String first(int spell) {
        return """
                {"condition":{"cmp":{"op":"OpLt","lhs":{"currentTime":{}},"rhs":{"const":{"val":"1s"}}}},
                "castSpell":{"spellId":{"spellId":%d}}}""".formatted(spell);
    }

    /// Runs it, led by these actions.
    Totals run(long seed, int fights, String... actions) throws InvalidInputException {
        String lines = Arrays.stream(actions)
                .map(action -> "{\"action\":" + action + "}")
                .collect(Collectors.joining(","));
        String worn = Arrays.stream(items)
                .mapToObj(item -> item == 0 ? "{}" : "{\"id\":" + item + "}")
                .collect(Collectors.joining(","));
        String stats = "0,".repeat(SPELL_DAMAGE) + power;
        String enemies = String.join(",", Collections.nCopies(targets, "{\"level\":70,\"mobType\":\"MobTypeDemon\"}"));
        String request = """
                {"raid":{"parties":[{"players":[{"class":"ClassWarlock","race":"RaceGnome",
                "warlock":{"options":{"classOptions":{%s}}},"talentsString":"%s","equipment":{"items":[%s]},
                "bonusStats":{"stats":[%s]},
                "rotation":{"type":"TypeAPL","priorityList":[%s]}}]}]},
                "encounter":{"duration":%d,"targets":[%s]}}""".formatted(options.replace('\'', '"'), talents, worn, stats, lines, seconds, enemies);
        return Totals.run(request.getBytes(StandardCharsets.UTF_8), seed, fights);
    }

    /// Mean damage of the hits of an action that are no crits.
    static double ordinaryHit(Totals totals, String action) {
        String row = "actions " + action + " ";
        double damage = totals.sum(row + "damageMilli")
                - totals.sum(row + "critDamageMilli")
                - totals.sum(row + "tickDamageMilli");
        return damage / 1e3 / totals.sum(row + "hits");
    }

    /// Mean damage of a crit over that of an ordinary hit.
    static double critFactor(Totals totals, String action) {
        String row = "actions " + action + " ";
        double crit = totals.sum(row + "critDamageMilli") / 1e3 / totals.sum(row + "crits");
        return crit / ordinaryHit(totals, action);
    }

    /// Mean damage of the ticks of an action.
    static double tick(Totals totals, String action) {
        String row = "actions " + action + " ";
        return totals.sum(row + "damageMilli") / 1e3 / totals.sum(row + "ticks");
    }
}
