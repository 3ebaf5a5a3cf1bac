package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.gamedata.School;

/// Arcane Missiles, spell 38699: a channel of five missiles, each rolled for itself. Stateless, thread-safe.
final class ArcaneMissiles {
    private static final ActionId ID = ActionId.spell(38699);
    private static final double COEFFICIENT = 0.28600001335;
    private static final double MISSILE_DAMAGE = 265;

    private ArcaneMissiles() {}

    static void register(Mage mage) {
        Spell missile = mage.unit()
                .registerSpell(MageSpell.passive(ID.withTag(1), School.ARCANE, MageSpells.ARCANE_MISSILES_TICK)
                        .missileSpeed(20)
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) -> {
                            // The whole channel counts as one cast, below.
                            spell.metrics().addCasts(-1);
                            spell.dealAfterTravel(
                                    spell.calcDamage(target, MISSILE_DAMAGE, Roll.TICK_MAGIC_HIT_AND_CRIT));
                        }));
        mage.unit()
                .registerSpell(SpellConfig.of(ID)
                        .school(School.ARCANE)
                        .procMask(ProcMask.SPELL_DAMAGE)
                        .flags(SpellFlag.CHANNELED | SpellFlag.APL)
                        .classMask(MageSpells.ARCANE_MISSILES_CAST)
                        .damageMultiplier(0)
                        .manaCost(740)
                        .gcd(SpellConfig.GCD)
                        .dot(DotConfig.of("ArcaneMissiles")
                                .ticks(5, seconds(1))
                                .hasted(true)
                                .onTick((dot, target) -> missile.cast(target)))
                        .onApply((spell, target) -> {
                            missile.metrics().addCasts(1);
                            if (spell.calcAndDealOutcome(target, Roll.MAGIC_HIT).landed()) {
                                spell.dot(target).apply();
                                missile.metrics().addHits(1);
                            }
                        }));
    }
}
