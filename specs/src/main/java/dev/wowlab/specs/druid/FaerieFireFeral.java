package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Faerie Fire (Feral) rank 5, spell 27011, in animal form. Stateless, thread-safe.
final class FaerieFireFeral {
    private static final double THREAT = 132;

    private FaerieFireFeral() {}

    static Spell register(Feral feral, AuraArray debuffs) {
        Unit unit = feral.unit();
        return unit.registerSpell(DruidSpell.passive(
                        ActionId.spell(27011), School.NATURE, DruidSpells.FAERIE_FIRE_FERAL)
                .flags(SpellFlag.APL)
                .gcd(SpellConfig.GCD_MIN)
                .ignoreHaste()
                .cooldown(unit.newCooldown(), seconds(6))
                .flatThreat(THREAT)
                .condition((_, _) -> feral.forms().isIn(Forms.CAT | Forms.BEAR))
                .relatedAuras(debuffs)
                .onApply((spell, target) -> {
                    if (spell.calcAndDealOutcome(target, Roll.MAGIC_HIT).landed()) {
                        debuffs.on(target).activate();
                    }
                }));
    }
}
