package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import dev.wowlab.gamedata.School;
import org.jspecify.annotations.Nullable;

/// A unit's automatic melee swings. Confined to one thread. Swings come before everything else that happens
/// at their time; a change of haste rescales the swing that is under way.
public final class Swings {
    private final Unit unit;
    private final Hand main;
    private final Hand off;
    private boolean melee;

    Swings(Unit unit) {
        this.unit = unit;
        main = new Hand(unit, 1, ProcMask.MELEE_MH_AUTO, 1);
        off = new Hand(unit, 2, ProcMask.MELEE_OH_AUTO, 0.5);
    }

    /// Lets the unit swing these weapons. Only before the fight.
    ///
    /// @param offHand [Weapon#NONE] for none
    public void enableMelee(Weapon mainHand, Weapon offHand) {
        melee = true;
        main.weapon = mainHand;
        off.weapon = offHand;
    }

    /// Whether the unit swings at all.
    public boolean hasMelee() {
        return melee;
    }

    public boolean isDualWielding() {
        return off.weapon.swingSeconds() > 0;
    }

    /// The swing of the main hand; only once the fight is planned.
    public @Nullable Spell mainHandSpell() {
        return main.spell;
    }

    /// Stops swinging until a spell's end, then starts a full swing.
    public void stopUntil(long time) {
        if (melee) {
            main.moveTo(time + main.durationNs);
            off.moveTo(time + off.durationNs);
        }
    }

    boolean rollsPpm(double ppm, int spellMask, int procMask) {
        if (!melee) {
            return false;
        }
        int mask = procMask == 0 ? ~0 : procMask;
        if ((spellMask & mask & ~ProcMask.MELEE_OH & ~ProcMask.RANGED) != 0) {
            return unit.fight().proc(ppm * main.weapon.swingSeconds() / 60);
        }
        return (spellMask & mask & ProcMask.MELEE_OH) != 0 && unit.fight().proc(ppm * off.weapon.swingSeconds() / 60);
    }

    void finalizePlan() {
        if (melee) {
            main.register();
            if (isDualWielding()) {
                off.register();
            }
        }
    }

    void reset() {
        main.reset();
        off.reset();
        if (melee) {
            main.swingAt = 0;
            main.updateDuration(unit.meleeHasteMultiplier());
            if (isDualWielding()) {
                off.updateDuration(unit.meleeHasteMultiplier());
                off.swingAt = SimTime.seconds(off.weapon.swingSeconds() / 2);
            }
        }
    }

    /// Delays the first swing by up to a reaction time, so that swings and casts do not march in step.
    void randomizeStart() {
        if (!melee || unit.isTarget() || unit.distanceFromTarget() > Unit.MELEE_RANGE) {
            return;
        }
        long reactionMs = unit.reactionTimeNs() / SimTime.MILLISECOND;
        long delay = SimTime.millis((long) (unit.fight().random() * reactionMs));
        main.delayBy(delay);
        off.delayBy(delay);
    }

    void startPull() {
        if (!melee || main.running || off.running || unit.distanceFromTarget() > Unit.MELEE_RANGE) {
            return;
        }
        start();
    }

    /// Starts swinging, for a pet that appears in the middle of a fight.
    void enable() {
        if (!melee || unit.fight().inPrepull() || unit.distanceFromTarget() > Unit.MELEE_RANGE) {
            return;
        }
        long now = Math.max(0, unit.fight().now());
        main.swingAt = Math.max(main.swingAt, now);
        off.swingAt = Math.max(off.swingAt, now);
        start();
    }

    private void start() {
        double haste = unit.meleeHasteMultiplier();
        if (isDualWielding()) {
            off.start(haste);
        }
        main.start(haste);
    }

    void disable() {
        main.stop();
        off.stop();
    }

    void speedChanged() {
        double haste = unit.meleeHasteMultiplier();
        main.rescale(haste);
        off.rescale(haste);
    }

    /// One hand and its timer.
    private static final class Hand {
        private final Unit unit;
        private final int tag;
        private final int procMask;
        private final double damageShare;
        private final Timer timer;
        private Weapon weapon = Weapon.NONE;
        private @Nullable Spell spell;
        private boolean running;
        private double haste = 1;
        private long durationNs;
        private long swingAt = SimTime.NEVER;

        Hand(Unit unit, int tag, int procMask, double damageShare) {
            this.unit = unit;
            this.tag = tag;
            this.procMask = procMask;
            this.damageShare = damageShare;
            timer = unit.fight().newTimer(Priority.SWING, this::swing);
        }

        void register() {
            spell = unit.registerSpell(SpellConfig.of(ActionId.other("Attack").withTag(tag))
                    .school(School.PHYSICAL)
                    .procMask(procMask)
                    .flags(SpellFlag.MELEE_METRICS
                            | SpellFlag.INCLUDE_TARGET_BONUS_DAMAGE
                            | SpellFlag.NO_ON_CAST_COMPLETE)
                    .critMultiplier(weapon.critMultiplier())
                    .coefficient(1)
                    .onApply((swing, target) -> swing.calcAndDealDamage(
                            target,
                            damageShare * weapon.roll(unit.fight(), unit.attackPower(target)),
                            Roll.MELEE_WHITE)));
        }

        void swing() {
            swingAt = unit.fight().now() + durationNs;
            timer.schedule(swingAt);
            if (spell != null) {
                spell.cast(unit.currentTarget());
            }
            if (unit.rotation() != Rotation.IDLE) {
                unit.caster().react(false, true);
            }
        }

        void updateDuration(double newHaste) {
            haste = newHaste;
            durationNs = SimTime.seconds(weapon.swingSeconds() / newHaste);
        }

        void start(double newHaste) {
            if (running) {
                return;
            }
            running = true;
            updateDuration(newHaste);
            timer.schedule(Math.max(swingAt, unit.fight().now()));
        }

        void stop() {
            running = false;
            timer.cancel();
        }

        void moveTo(long time) {
            swingAt = time;
            if (running) {
                timer.schedule(time);
            }
        }

        void delayBy(long delay) {
            if (delay > 0 && swingAt != SimTime.NEVER) {
                moveTo(swingAt + delay);
            }
        }

        void rescale(double newHaste) {
            if (!running) {
                return;
            }
            double factor = haste / newHaste;
            updateDuration(newHaste);
            long remaining = swingAt - unit.fight().now();
            if (remaining > 0) {
                moveTo(unit.fight().now() + (long) (remaining * factor));
            }
        }

        void reset() {
            running = false;
            swingAt = SimTime.NEVER;
        }
    }
}
