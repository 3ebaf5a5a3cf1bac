package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.minutes;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.request.WarlockArmor;

/// Fel Armor (spell 28176) and Demon Armor (27260). Stateless, thread-safe.
final class WarlockArmors {
    private static final double FEL_SPELL_DAMAGE = 100;
    private static final double FEL_HEALING = 1.2;
    private static final double DEMON_ARMOR = 660;
    private static final double DEMON_SHADOW_RESISTANCE = 18;
    private static final double AEGIS_PER_POINT = 0.1;

    private WarlockArmors() {}

    static void register(Warlock warlock, WarlockArmor worn) {
        double aegis = 1 + AEGIS_PER_POINT * warlock.talents().demonicAegis;
        Aura fel = warlock.unit()
                .registerAura(
                        AuraConfig.of("Fel Armor").id(ActionId.spell(28176)).duration(minutes(30)))
                .attachMultiplier(Modifier.SELF_HEALING, FEL_HEALING * aegis)
                .attachStats(StatBonus.of(Stat.SPELL_DAMAGE, FEL_SPELL_DAMAGE * aegis));
        Aura demon = warlock.unit()
                .registerAura(
                        AuraConfig.of("Demon Armor").id(ActionId.spell(27260)).duration(minutes(30)))
                .attachStats(StatBonus.of(Stat.ARMOR, DEMON_ARMOR * aegis)
                        .and(Stat.SHADOW_RESISTANCE, DEMON_SHADOW_RESISTANCE * aegis));
        switch (worn) {
            case NONE -> {}
            case FEL_ARMOR -> fel.makePermanent();
            case DEMON_ARMOR -> demon.makePermanent();
        }
    }
}
