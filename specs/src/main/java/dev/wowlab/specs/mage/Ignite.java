package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.gamedata.School;

/// Ignite, spell 12846: fire crits burn for part of their damage; what is left of an older fire is added. Stateless,
/// thread-safe.
final class Ignite {
    private static final ActionId ID = ActionId.spell(12846);
    private static final double SHARE_PER_POINT = 0.08;

    private Ignite() {}

    static void register(Mage mage) {
        double share = SHARE_PER_POINT * mage.talents().ignite;
        Spell ignite = mage.unit()
                .registerSpell(SpellConfig.of(ID)
                        .school(School.FIRE)
                        .procMask(ProcMask.SPELL_PROC)
                        .classMask(MageSpells.IGNITE)
                        .flags(SpellFlag.IGNORE_MODIFIERS | SpellFlag.NO_SPELL_MODS | SpellFlag.IGNORE_RESISTS)
                        .dot(DotConfig.of(
                                        AuraConfig.of("Ignite").tag("IgniteDot").maxStacks(Integer.MAX_VALUE))
                                .ticks(2, seconds(2))
                                .onTick((dot, target) ->
                                        dot.spell().calcAndDealPeriodicDamage(target, dot.snapshotDamage, Roll.TICK)))
                        .onApply((spell, target) -> spell.dot(target).apply()));
        mage.unit()
                .registerProc(ProcConfig.of("Ignite Talent")
                        .on(ProcConfig.Event.SPELL_HIT_DEALT)
                        .procMask(ProcMask.SPELL_DAMAGE)
                        .classMask(MageSpells.IGNITABLE)
                        .outcome(Outcome.CRIT)
                        .immediately()
                        .handler((spell, result) -> burn(ignite, result, share)));
    }

    private static void burn(Spell ignite, SpellResult result, double share) {
        Dot dot = ignite.dot(result.target());
        double left = dot.remainingTicks() <= 0 ? 0 : dot.outstandingDamage();
        double perTick = (left + result.damage() * share) / dot.baseTicks;
        ignite.cast(result.target());
        dot.snapshotDamage = perTick;
        Aura aura = dot.aura();
        aura.setStacks((int) perTick);
    }
}
