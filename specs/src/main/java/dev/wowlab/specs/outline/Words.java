package dev.wowlab.specs.outline;

import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.StatBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Names for people of what requests and data name for programs. Stateless.
final class Words {
    private static final Set<String> SMALL = Set.of("Of", "The", "To", "And");

    /// Fields whose names do not say by themselves what they are.
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("powerWordFortitude", "Power Word: Fortitude"),
            Map.entry("draeneiRacialMelee", "Heroic Presence of a draenei, weapons"),
            Map.entry("draeneiRacialCaster", "Inspiring Presence of a draenei, spells"),
            Map.entry("atieshDruid", "Atiesh of a druid"),
            Map.entry("atieshMage", "Atiesh of a mage"),
            Map.entry("atieshPriest", "Atiesh of a priest"),
            Map.entry("atieshWarlock", "Atiesh of a warlock"),
            Map.entry("snapshotImprovedWrathOfAirTotem", "Wrath of Air Totem, improved before the fight"),
            Map.entry("snapshotImprovedStrengthOfEarthTotem", "Strength of Earth Totem, improved before the fight"),
            Map.entry("soeEnhancement2pt4", "Strength of Earth Totem with two pieces of tier 4"),
            Map.entry("bsSolarianSapphire", "Battle Shout with Solarian's Sapphire"),
            Map.entry("snapshotBsSolarianSapphire", "Battle Shout with Solarian's Sapphire, before the fight"),
            Map.entry("snapshotBsT2", "Battle Shout with tier 2, before the fight"),
            Map.entry("snapshotBsBoomingVoiceRank", "Battle Shout before the fight, ranks of Booming Voice"),
            Map.entry("jocRetribution2pt4", "Judgement of the Crusader with two pieces of tier 4"),
            Map.entry("isbUptime", "Improved Shadow Bolt, share of the fight"),
            Map.entry("exposeWeaknessUptime", "Expose Weakness, share of the fight"),
            Map.entry("exposeWeaknessHunterAgility", "Expose Weakness, agility of its hunter"),
            Map.entry("hemorrhageUptime", "Hemorrhage, share of the fight"),
            Map.entry("shadowPriestDps", "Shadow priest that gives mana, its DPS"),
            Map.entry("huntersMark", "Hunter's Mark"),
            Map.entry("wintersChill", "Winter's Chill"),
            Map.entry("defaultMageArmor", "Armor spell"),
            Map.entry("armor", "Armor spell"),
            Map.entry("preShadowform", "In Shadowform from the start"),
            Map.entry("imbueMh", "Main hand's weapon spell"),
            Map.entry("imbueOh", "Off hand's weapon spell"),
            Map.entry("syncType", "Swings of both hands"),
            Map.entry("summon", "Demon"),
            Map.entry("sacrificeSummon", "Demon is sacrificed"),
            Map.entry("petOptions", "What the demon does"),
            Map.entry("curseOptions", "Assigned curse"),
            Map.entry("detonateSeed", "Seed of Corruption bursts at once"),
            Map.entry("quiverBonus", "Quiver"),
            Map.entry("petType", "Pet"),
            Map.entry("petSingleAbility", "Pet uses one ability only"),
            Map.entry("petUptime", "Pet attacks, percent of the fight"),
            Map.entry("defaultShout", "Shout"),
            Map.entry("defaultStance", "Stance at the start"),
            Map.entry("queueDelay", "Delay until Heroic Strike is queued, ms"),
            Map.entry("hasBsSolarianSapphire", "Own Battle Shout with Solarian's Sapphire, before the fight"),
            Map.entry("hasBsT2", "Own Battle Shout with tier 2, before the fight"),
            Map.entry("profession1", "First profession"),
            Map.entry("profession2", "Second profession"),
            Map.entry("distanceFromTarget", "Distance from the target, yards"),
            Map.entry("inFrontOfTarget", "In front of the target"),
            Map.entry("duration", "Length, seconds"),
            Map.entry("durationVariation", "Length varies by, seconds"),
            Map.entry("potId", "Potion"),
            Map.entry("flaskId", "Flask"),
            Map.entry("battleElixirId", "Battle elixir"),
            Map.entry("guardianElixirId", "Guardian elixir"),
            Map.entry("foodId", "Food"),
            Map.entry("petFoodId", "Food of the pet"),
            Map.entry("conjuredId", "Rune, herb or healthstone"),
            Map.entry("superSapper", "Super Sapper Charge"),
            Map.entry("goblinSapper", "Goblin Sapper Charge"),
            Map.entry("mhImbueId", "Main hand's oil, stone or poison"),
            Map.entry("ohImbueId", "Off hand's oil, stone or poison"),
            Map.entry("drumsId", "Own drums"),
            Map.entry("scrollAgi", "Scroll of Agility"),
            Map.entry("scrollStr", "Scroll of Strength"),
            Map.entry("scrollInt", "Scroll of Intellect"),
            Map.entry("scrollSpi", "Scroll of Spirit"),
            Map.entry("scrollArm", "Scroll of Protection"),
            Map.entry("petScrollAgi", "Scroll of Agility for the pet"),
            Map.entry("petScrollStr", "Scroll of Strength for the pet"));

    private static final Map<Slot, String> SLOTS = Map.of(
            Slot.FINGER1, "Ring 1",
            Slot.FINGER2, "Ring 2",
            Slot.TRINKET1, "Trinket 1",
            Slot.TRINKET2, "Trinket 2");

    private Words() {}

    /// Of a field in lowerCamelCase: `giftOfTheWild` is `Gift of the Wild`.
    static String ofField(String field) {
        String known = FIELDS.get(field);
        return known == null ? separated(field) : known;
    }

    /// Of a constant such as `NIGHT_ELF`: `Night Elf`.
    static String ofConstant(Enum<?> constant) {
        StringBuilder camel = new StringBuilder();
        for (String part : constant.name().toLowerCase(Locale.ROOT).split("_")) {
            camel.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return separated(camel.toString());
    }

    static String ofSlot(Slot slot) {
        String known = SLOTS.get(slot);
        return known == null ? ofConstant(slot) : known;
    }

    /// Such as `41 spell damage, 20 spell crit rating`; empty for none. What always goes with another is not told
    /// twice:
    /// as much healing as spell damage, as much attack power of shots as of blows.
    static String ofStats(StatBlock stats) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < stats.size(); i++) {
            Stat stat = Stat.values()[stats.indexAt(i)];
            Stat with = switch (stat) {
                case HEALING_POWER -> Stat.SPELL_DAMAGE;
                case RANGED_ATTACK_POWER -> Stat.ATTACK_POWER;
                default -> stat;
            };
            if (with == stat || stats.get(with) != stats.amountAt(i)) {
                String amount = String.format(Locale.ROOT, "%.1f", stats.amountAt(i));
                parts.add(amount.replaceAll("\\.0$", "") + " " + ofStat(stat));
            }
        }
        return String.join(", ", parts);
    }

    private static String ofStat(Stat stat) {
        return stat == Stat.MP5
                ? "mana per 5 s"
                : stat.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String separated(String camel) {
        StringBuilder text = new StringBuilder();
        for (String word : camel.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])")) {
            String first = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            boolean small = !text.isEmpty() && SMALL.contains(first);
            text.append(text.isEmpty() ? "" : " ").append(small ? first.toLowerCase(Locale.ROOT) : first);
        }
        return text.toString();
    }
}
