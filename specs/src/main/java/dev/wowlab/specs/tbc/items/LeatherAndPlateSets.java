package dev.wowlab.specs.tbc.items;

import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.gamedata.Profession;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.EffectCatalog;

/// Sets that leatherworkers and blacksmiths make. Stateless, thread-safe.
final class LeatherAndPlateSets {
    private LeatherAndPlateSets() {}

    static void register(EffectCatalog catalog) {
        catalog.setBonus(
                565,
                3,
                Sets.stats(
                        Profession.BLACKSMITHING,
                        StatBonus.of(Stat.HEALING_POWER, 55).and(Stat.SPELL_DAMAGE, 19)));
        catalog.setBonus(566, 2, Sets.stats(Profession.BLACKSMITHING, StatBonus.of(Stat.MELEE_HIT_RATING, 20)));
        catalog.setBonus(617, 3, Sets.stats(StatBonus.of(Stat.SPELL_DAMAGE, 23).and(Stat.HEALING_POWER, 23)));
        catalog.setBonus(616, 3, Sets.stats(StatBonus.of(Stat.MELEE_HIT_RATING, 20)));
        catalog.setBonus(618, 3, Sets.stats(StatBonus.of(Stat.MP5, 8)));
        catalog.setBonus(619, 3, Sets.stats(StatBonus.of(Stat.ATTACK_POWER, 40)));
        catalog.setBonus(611, 2, Sets.stats(StatBonus.of(Stat.MELEE_CRIT_RATING, 15)));
        catalog.setBonus(611, 4, Sets.stats(StatBonus.of(Stat.STAMINA, 20)));
        catalog.setBonus(613, 2, Sets.stats(StatBonus.of(Stat.MELEE_HIT_RATING, 15)));
        catalog.setBonus(613, 4, Sets.stats(StatBonus.of(Stat.MELEE_CRIT_RATING, 15)));
        catalog.setBonus(573, 3, Sets.stats(Profession.LEATHERWORKING, StatBonus.of(Stat.DODGE_RATING, 20)));
        catalog.setBonus(574, 3, Sets.stats(Profession.LEATHERWORKING, StatBonus.of(Stat.STRENGTH, 20)));
    }
}
