package dev.wowlab.gamedata;

import java.util.Map;
import java.util.Set;

/// What the tags of actions mean, those of WoWSims, by the action's name so that all ranks are meant.
final class ActionTags {
    private static final Map<String, String> HANDS = Map.of("1", "main hand", "2", "off hand");
    private static final Map<String, String> DOT = Map.of("1", "periodic");
    private static final Map<String, String> OVERLOAD = Map.of("6", "overload");

    /// Extra attacks are tagged with the spell that gives them: 25584 Windfury Totem, 12281 Sword Specialization, 20182
    /// Reckoning.
    private static final Map<String, String> ATTACKS = Map.of(
            "1", "main hand",
            "2", "off hand",
            "25584", "Windfury",
            "12281", "Sword Specialization",
            "20182", "Reckoning");

    private static final Map<String, Map<String, String>> BY_NAME = Map.ofEntries(
            Map.entry("Attack", ATTACKS),
            Map.entry("Chain Lightning", OVERLOAD),
            Map.entry("Flame Shock", DOT),
            Map.entry("Immolate", DOT),
            Map.entry("Lightning Bolt", OVERLOAD),
            Map.entry("Lightning Speed", HANDS),
            Map.entry("Moonfire", DOT),
            Map.entry("Mutilate", HANDS),
            Map.entry("Pyroblast", DOT),
            Map.entry("Stormstrike", HANDS),
            Map.entry("Whirlwind", HANDS),
            Map.entry("Windfury Weapon", HANDS));

    /// Finishing moves are tagged with the combo points that they take.
    private static final Set<String> FINISHING = Set.of(
            "Deadly Throw",
            "Envenom",
            "Eviscerate",
            "Expose Armor",
            "Ferocious Bite",
            "Kidney Shot",
            "Rip",
            "Rupture",
            "Slice and Dice");

    private ActionTags() {}

    /// In words; the tag itself where it has no known meaning.
    static String of(String name, String tag) {
        if (FINISHING.contains(name)) {
            return tag.equals("1") ? "1 point" : tag + " points";
        }
        return BY_NAME.getOrDefault(name, Map.of()).getOrDefault(tag, tag);
    }
}
