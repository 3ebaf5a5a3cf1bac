package dev.wowlab.specs.tbc.items;

import dev.wowlab.engine.combat.AutoAttack;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.EffectCatalog;

/// Enchants that do more than give stats, by effect id. Stateless, thread-safe.
final class EnchantEffects {
    private static final double HIT_RATING_PER_PERCENT = 15.769233;
    private static final double CRIT_RATING_PER_PERCENT = 22.076923;

    private EnchantEffects() {}

    static void register(EffectCatalog catalog) {
        catalog.enchant(2613, character -> character.unit().multiplyModifier(Modifier.THREAT, 1.02));
        catalog.enchant(2621, character -> character.unit().multiplyModifier(Modifier.THREAT, 0.98));
        catalog.enchant(
                2523, character -> character.unit().stats().add(Stat.RANGED_HIT_PERCENT, 30 / HIT_RATING_PER_PERCENT));
        catalog.enchant(
                2724,
                character -> character.unit().stats().add(Stat.RANGED_CRIT_PERCENT, 28 / CRIT_RATING_PER_PERCENT));
        // Boar's Speed and Cat's Swiftness.
        catalog.enchant(2940, character -> RunSpeed.give(character, 13889));
        catalog.enchant(2939, character -> RunSpeed.give(character, 13889));
        // Impact (1897) adds to swings, Battlemaster (2675) heals, a shield spike (2714) hurts who hits its wearer.
        for (int withoutEffect : new int[] {1897, 2675, 2714}) {
            catalog.enchant(withoutEffect, character -> {});
        }
        // Scopes: Adamantite and Khorium.
        catalog.enchant(2722, character -> character.unit().swings().addDamage(AutoAttack.RANGED, 10));
        catalog.enchant(2723, character -> character.unit().swings().addDamage(AutoAttack.RANGED, 12));
        WeaponEnchants.register(catalog);
    }
}
