package dev.wowlab.specs.tbc.consumables;

import dev.wowlab.engine.combat.AutoAttack;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.MobType;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.TristateEffect;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.request.Consumables;
import java.util.Map;
import java.util.TreeMap;

/// Oils and stones on the weapons, by the spell that puts them on. Stateless. A rogue's poisons are its
/// class's own.
public final class Imbues {
    private static final int MANA_OIL = 25123;
    private static final int WIZARD_OIL = 25122;
    private static final int SUPERIOR_WIZARD_OIL = 28017;
    private static final int ADAMANTITE_SHARPENING_STONE = 29453;
    private static final int ADAMANTITE_WEIGHTSTONE = 34340;
    private static final int CONSECRATED_SHARPENING_STONE = 28891;
    /// What an adamantite stone in either hand adds to every weapon.
    private static final double STONE_DAMAGE = 12;

    private static final double CRIT_RATING_PER_PERCENT = 22.076923;

    private static final Map<Integer, String> NAMES = Map.of(
            MANA_OIL, "Brilliant Mana Oil",
            WIZARD_OIL, "Brilliant Wizard Oil",
            SUPERIOR_WIZARD_OIL, "Superior Wizard Oil",
            ADAMANTITE_SHARPENING_STONE, "Adamantite Sharpening Stone",
            ADAMANTITE_WEIGHTSTONE, "Adamantite Weightstone",
            CONSECRATED_SHARPENING_STONE, "Consecrated Sharpening Stone");

    private Imbues() {}

    /// What a class can put on a weapon, by the number that a request names it by.
    public static Map<Integer, String> of(CharacterClass wearer) {
        Map<Integer, String> imbues = new TreeMap<>(NAMES);
        if (wearer == CharacterClass.ROGUE) {
            for (Poison poison : Poison.values()) {
                imbues.put(poison.imbue(), poison.title());
            }
        }
        return imbues;
    }

    static void apply(Character character, Consumables consumables) {
        // Windfury Totem takes the main hand's place.
        boolean windfury = character.partyBuffs().windfuryTotem() != TristateEffect.MISSING;
        if (consumables.mhImbueId() != 0 && !windfury) {
            apply(character, consumables.mhImbueId(), "mhImbueId");
        }
        if (consumables.ohImbueId() != 0) {
            apply(character, consumables.ohImbueId(), "ohImbueId");
        }
    }

    private static void apply(Character character, int imbue, String field) {
        Unit unit = character.unit();
        switch (imbue) {
            case MANA_OIL ->
                unit.stats().add(StatBonus.of(Stat.HEALING_POWER, 25).and(Stat.MP5, 12));
            case WIZARD_OIL ->
                unit.stats().add(StatBonus.of(Stat.SPELL_DAMAGE, 36).and(Stat.SPELL_CRIT_RATING, 14));
            case SUPERIOR_WIZARD_OIL -> unit.stats().add(Stat.SPELL_DAMAGE, 42);
            case ADAMANTITE_SHARPENING_STONE -> {
                unit.stats().add(Stat.MELEE_CRIT_RATING, 14);
                // The stone does not sharpen arrows.
                unit.stats().add(Stat.RANGED_CRIT_PERCENT, -14 / CRIT_RATING_PER_PERCENT);
                unit.swings().addDamage(AutoAttack.ANY, STONE_DAMAGE);
            }
            case ADAMANTITE_WEIGHTSTONE -> {
                unit.stats().add(Stat.MELEE_CRIT_RATING, 14);
                unit.swings().addDamage(AutoAttack.ANY, STONE_DAMAGE);
            }
            case CONSECRATED_SHARPENING_STONE -> MobTypeAttackPower.give(unit, MobType.UNDEAD, 100);
            default -> {
                boolean poisoned = character.request().characterClass() == CharacterClass.ROGUE && Poison.is(imbue);
                if (!poisoned) {
                    character
                            .plan()
                            .warn(character.request().path() + ".consumables." + field + ": imbue " + imbue
                                    + " is not modelled and does nothing");
                }
            }
        }
    }
}
