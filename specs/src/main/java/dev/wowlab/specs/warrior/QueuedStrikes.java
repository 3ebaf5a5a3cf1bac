package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Modifier;
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
import dev.wowlab.specs.character.Character;
import org.jspecify.annotations.Nullable;

/// Heroic Strike (29707) and Cleave (25231): queued, they take the place of the next swing of the main hand,
/// and until then neither hand misses more often for wielding two weapons. Confined to one thread.
final class QueuedStrikes implements SwingReplacement {
    private static final int HEROIC_STRIKE = 29707;
    private static final int CLEAVE = 25231;
    private static final double HEROIC_STRIKE_DAMAGE = 176;
    private static final double CLEAVE_DAMAGE = 70;
    private static final int CLEAVE_TARGETS = 2;

    /// The tag of the swings that are replaced: those that time causes, and those of Sword Specialization.
    private static final int SWING = 1;

    private final Warrior warrior;
    private final Unit unit;
    private final CooldownTimer between;
    private @Nullable Aura queued;
    private @Nullable Spell strike;

    QueuedStrikes(Warrior warrior) {
        this.warrior = warrior;
        unit = warrior.unit();
        between = unit.newCooldown();
    }

    /// Forgets what waits at the start of every fight.
    void begin() {
        unit.onReset(() -> {
            queued = null;
            strike = null;
        });
    }

    @Override
    public Spell replace(Spell swing) {
        Aura waiting = queued;
        Spell instead = strike;
        int tag = swing.id().tag();
        boolean replaceable = tag == SWING || tag == WeaponTalents.SWORD_SPECIALIZATION;
        if (waiting == null || instead == null || !waiting.isActive() || !replaceable) {
            missLess(false);
            return swing;
        }
        if (!instead.canCast(unit.currentTarget())) {
            waiting.deactivate();
            return swing;
        }
        return instead;
    }

    private void missLess(boolean less) {
        double now = unit.modifier(Modifier.DISABLE_DUAL_WIELD_PENALTY);
        double wanted = less ? 1 : 0;
        if (now != wanted) {
            unit.addModifier(Modifier.DISABLE_DUAL_WIELD_PENALTY, wanted - now);
        }
    }

    private SpellConfig config(int spell, long classMask, int rage) {
        return SpellConfig.of(ActionId.spell(spell))
                .school(School.PHYSICAL)
                .procMask(ProcMask.MELEE_MH)
                .flags(SpellFlag.MELEE_METRICS)
                .classMask(classMask)
                .rageCost(rage)
                .offGcd()
                .range(0, Unit.MELEE_RANGE)
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER);
    }

    void registerHeroicStrike() {
        Spell heroic = unit.registerSpell(config(HEROIC_STRIKE, WarriorSpells.HEROIC_STRIKE, 15)
                .flatThreat(194)
                .onApply((spell, target) -> {
                    double damage = HEROIC_STRIKE_DAMAGE + warrior.weapons().roll(target);
                    WarriorSpell.deal(spell, target, damage, Roll.MELEE_WEAPON_SPECIAL_HIT_AND_CRIT);
                    unqueue();
                }));
        registerQueue("Heroic Strike (queued)", heroic);
    }

    void registerCleave() {
        double more = CLEAVE_DAMAGE * (1 + 0.4 * warrior.talents().improvedCleave);
        Arc arc = new Arc(CLEAVE_TARGETS, Roll.MELEE_WEAPON_SPECIAL_HIT_AND_CRIT);
        Spell cleave = unit.registerSpell(config(CLEAVE, WarriorSpells.CLEAVE, 20)
                .flatThreat(125)
                .onApply((spell, target) -> {
                    arc.roll(spell, target, more + warrior.weapons().roll(target));
                    arc.deal(spell);
                    unqueue();
                }));
        registerQueue("Cleave (queued)", cleave);
    }

    private void unqueue() {
        Aura done = queued;
        if (done != null) {
            done.deactivate();
        }
    }

    /// Registers what an APL casts: it has the strike wait for the next swing, as soon as the player's delay
    /// is over.
    private void registerQueue(String label, Spell struck) {
        ActionId id = struck.id().withTag(1);
        Aura aura = unit.registerAura(AuraConfig.of(label)
                .id(id)
                .duration(SimTime.NEVER)
                .onGain(gained -> {
                    unqueue();
                    missLess(true);
                    queued = gained;
                    strike = struck;
                })
                .onExpire(_ -> {
                    missLess(false);
                    queued = null;
                    strike = null;
                }));
        Timer delay = unit.fight().newTimer(Priority.GCD, aura::activate);
        long delayNs = millis(warrior.habits().queueDelayMs());
        unit.registerSpell(SpellConfig.of(id)
                .school(School.PHYSICAL)
                .procMask(ProcMask.MELEE_MH_SPECIAL)
                .flags(SpellFlag.MELEE_METRICS | SpellFlag.APL | SpellFlag.NO_METRICS)
                .offGcd()
                .condition((_, _) -> queued == null
                        && !delay.isScheduled()
                        && unit.rage().current() >= struck.currentCost()
                        && between.isReady(unit.fight().now()))
                .onApply((_, _) -> {
                    long at = unit.fight().now() + delayNs;
                    between.set(at);
                    delay.schedule(at);
                }));
    }
}
