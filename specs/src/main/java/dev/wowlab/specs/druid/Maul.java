package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SwingReplacement;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import dev.wowlab.gamedata.School;
import org.jspecify.annotations.Nullable;

/// Maul rank 8, spell 26996: queued by its tag 1, a twentieth of a second later it waits to take the place of the next
/// swing. Confined to one thread.
final class Maul implements SwingReplacement {
    private static final ActionId ID = ActionId.spell(26996);
    private static final double DAMAGE = 176;
    private static final double THREAT = 344;
    private static final long DELAY = millis(50);

    private final Feral feral;
    private final Unit unit;
    private @Nullable Aura waiting;
    private @Nullable Spell strike;

    Maul(Feral feral) {
        this.feral = feral;
        unit = feral.unit();
    }

    @Override
    public Spell replace(Spell swing) {
        Aura queued = waiting;
        Spell instead = strike;
        if (queued == null || instead == null || !queued.isActive()) {
            return swing;
        }
        if (!instead.canCast(unit.currentTarget())) {
            queued.deactivate();
            return swing;
        }
        return instead;
    }

    /// Returns what queues it.
    Spell register() {
        Aura queued = unit.registerAura(
                AuraConfig.of("Maul Queue Aura").id(ID.withTag(1)).duration(SimTime.NEVER));
        Spell struck = unit.registerSpell(SpellConfig.of(ID)
                .school(School.PHYSICAL)
                .procMask(ProcMask.MELEE_MH_SPECIAL)
                .classMask(DruidSpells.MAUL)
                .flags(SpellFlag.MELEE_METRICS)
                .rageCost(15)
                .offGcd()
                .critMultiplier(feral.critMultiplier())
                .range(0, Unit.MELEE_RANGE)
                .flatThreat(THREAT)
                .condition((_, _) -> feral.forms().isIn(Forms.BEAR))
                .onApply((spell, target) -> {
                    double damage = DAMAGE + feral.more().maul + FeralSpell.rollPaw(feral, target);
                    if (!spell.calcAndDealDamage(target, damage, Roll.MELEE_WEAPON_SPECIAL_HIT_AND_CRIT)
                            .landed()) {
                        FeralSpell.refund(feral, spell);
                    }
                    queued.deactivate();
                }));
        waiting = queued;
        strike = struck;
        Timer delay = unit.fight().newTimer(Priority.GCD, queued::activate);
        CooldownTimer between = unit.newCooldown();
        return unit.registerSpell(SpellConfig.of(ID.withTag(1))
                .school(School.PHYSICAL)
                .procMask(ProcMask.MELEE_MH_SPECIAL)
                .flags(SpellFlag.MELEE_METRICS | SpellFlag.APL | SpellFlag.NO_METRICS)
                .offGcd()
                .condition((_, _) -> feral.forms().isIn(Forms.BEAR)
                        && !queued.isActive()
                        && !delay.isScheduled()
                        && unit.rage().current() >= struck.currentCost()
                        && between.isReady(unit.fight().now()))
                .onApply((_, _) -> {
                    long at = unit.fight().now() + DELAY;
                    between.set(at);
                    delay.schedule(at);
                }));
    }
}
