package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A unit's automatic attacks, with both hands and from afar. Confined to one thread. Attacks come before
/// everything else that happens at their time, the off hand's before the main hand's, unless the unit stepped
/// into reach after the pull. A change of haste rescales the melee swing that is under way, but not the shot.
public final class Swings {
    private static final double LEFT_AFTER_PARRY = 0.2;

    private final Unit unit;
    private final WeaponSwing main;
    private final WeaponSwing off;
    private final WeaponSwing shot;
    private final Timer weaveTimer;
    private WeaponSwing first;
    private WeaponSwing second;
    private boolean melee;
    private boolean ranged;
    private boolean weaving;
    private boolean mayDualWield;
    private boolean castsBetween;
    private boolean delayedStart = true;
    private final SwingSpells spells;

    Swings(Unit unit) {
        this.unit = unit;
        main = new WeaponSwing(unit);
        off = new WeaponSwing(unit);
        shot = new WeaponSwing(unit);
        spells = new SwingSpells(unit);
        first = off;
        second = main;
        weaveTimer = unit.fight().newTimer(Priority.AUTO, this::wakeWeaver);
    }

    // ---- planning ----

    /// Lets the unit swing these weapons. Only before the fight.
    ///
    /// @param offHand [Weapon#NONE] for none
    public void enableMelee(Weapon mainHand, Weapon offHand) {
        melee = true;
        main.hold(mainHand, 0, Unit.MELEE_RANGE);
        off.hold(offHand, 0, Unit.MELEE_RANGE);
    }

    /// Lets the unit shoot on its own, after half a second of winding up before haste. Only before the
    /// fight.
    ///
    /// @param minRange yards that it has to be farther away than; 0 for none
    /// @param maxRange most yards; 0 for any
    public void enableRanged(Weapon weapon, double minRange, double maxRange) {
        ranged = true;
        shot.hold(weapon, minRange, maxRange);
    }

    /// Changes the description of the shot before it becomes a spell. Only before the fight.
    public void changeShot(Consumer<SpellConfig> changes) {
        spells.changeShot(changes);
    }

    /// Changes the description of the main hand's swing before it becomes a spell. Only before the fight.
    public void changeMainHand(Consumer<SpellConfig> changes) {
        spells.changeMainHand(changes);
    }

    /// Leaves out the delay of the first swing on the pull; for pets that delay it when they appear. Only
    /// before the fight.
    public void startWithoutDelay() {
        delayedStart = false;
    }

    /// Lets a cast that ends before the next swing leave it alone. Only before the fight.
    public void castBetween() {
        castsBetween = true;
    }

    /// Asks this before each swing of the main hand. Only before the fight.
    public void replaceMainHand(SwingReplacement replacement) {
        main.replacement = replacement;
    }

    /// Raises the damage of every attack with one weapon, or of both hands. Only before the fight.
    public void addDamage(AutoAttack of, double damage) {
        switch (of) {
            case MAIN_HAND -> main.weapon = main.weapon.plus(damage);
            case OFF_HAND -> off.weapon = off.weapon.plus(damage);
            case RANGED -> shot.weapon = shot.weapon.plus(damage);
            case MELEE -> {
                addDamage(AutoAttack.MAIN_HAND, damage);
                addDamage(AutoAttack.OFF_HAND, damage);
            }
            case ANY -> {
                addDamage(AutoAttack.MELEE, damage);
                addDamage(AutoAttack.RANGED, damage);
            }
        }
    }

    /// Lets the off hand get a weapon in the fight. Only before the fight.
    public void mayDualWield() {
        mayDualWield = true;
    }

    /// A swing of the main hand that something else than time causes. Only before the fight.
    ///
    /// @param tag tells it from the automatic one in results
    public Spell registerExtraSwing(int tag) {
        Spell known = unit.spell(ActionId.other("Attack").withTag(tag));
        return known == null ? spells.mainHand(main, tag) : known;
    }

    /// Makes its swings those of a creature, see [CreatureSwings]. Only before the fight.
    void swingAs(CreatureSwings creature) {
        spells.swingAs(creature);
    }

    void finalizePlan() {
        if (melee) {
            main.spell = spells.mainHand(main, 1);
            if (isDualWielding() || mayDualWield) {
                off.spell = spells.offHand(off);
            }
        }
        if (ranged) {
            shot.spell = spells.shot(shot);
        }
        main.finalizePlan();
        off.finalizePlan();
        shot.finalizePlan();
    }

    // ---- facts ----

    /// What takes the place of this swing of the main hand right now; the swing itself where nothing does.
    public Spell replaced(Spell swing) {
        SwingReplacement replacement = main.replacement;
        return replacement == null ? swing : replacement.replace(swing);
    }

    /// Whether the unit shoots at all.
    public boolean hasRanged() {
        return ranged;
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

    /// The weapon in the main hand, [Weapon#NONE] for a unit that does not swing.
    public Weapon mainHandWeapon() {
        return main.weapon;
    }

    /// The weapon in the off hand, [Weapon#NONE] for none.
    public Weapon offHandWeapon() {
        return off.weapon;
    }

    /// The ranged weapon, [Weapon#NONE] for none.
    public Weapon rangedWeapon() {
        return shot.weapon;
    }

    /// The time between two attacks of one kind under the haste that they have.
    public long swingTimeNs(AutoAttack of) {
        return switch (of) {
            case MAIN_HAND, MELEE, ANY -> main.durationNs;
            case OFF_HAND -> off.durationNs;
            case RANGED -> shot.durationNs;
        };
    }

    /// Time to the next attack of one kind, 0 where it only waits for the unit to be in reach.
    public long timeToNextNs(AutoAttack of) {
        long at = switch (of) {
            case MAIN_HAND -> main.swingAt;
            case OFF_HAND -> off.swingAt;
            case RANGED -> shot.swingAt;
            case MELEE -> Math.min(main.swingAt, off.swingAt);
            case ANY -> Math.min(Math.min(main.swingAt, off.swingAt), shot.swingAt);
        };
        return Math.max(0, at - unit.fight().now());
    }

    /// Time since the last attack of one kind was due.
    public long timeSinceLastNs(AutoAttack of) {
        long at = switch (of) {
            case MAIN_HAND -> main.previousAt;
            case OFF_HAND -> off.previousAt;
            case RANGED -> shot.previousAt;
            case MELEE -> lastMelee();
            case ANY -> shot.running ? Math.max(lastMelee(), shot.previousAt) : lastMelee();
        };
        return unit.fight().now() - at;
    }

    private long lastMelee() {
        return off.running ? Math.max(main.previousAt, off.previousAt) : main.previousAt;
    }

    /// The chance at a swing of something that happens so many times a minute of unhasted swings.
    double ppmChance(double ppm, int spellMask, int procMask) {
        int mask = procMask == 0 ? ~0 : procMask;
        if ((spellMask & mask & ~ProcMask.MELEE_OH & ~ProcMask.RANGED) != 0) {
            return main.ppmChance(ppm);
        }
        if ((spellMask & mask & ProcMask.MELEE_OH) != 0) {
            return off.ppmChance(ppm);
        }
        return (spellMask & mask & ProcMask.RANGED) != 0 ? shot.ppmChance(ppm) : 0;
    }

    /// How much faster than without haste it shoots.
    public double rangedHaste() {
        return unit.physicalHaste(Modifier.RANGED_SPEED);
    }

    /// Multiplies the speed of melee swings, for good before the fight, until its end in one.
    public void multiplyMeleeSpeed(double factor) {
        unit.modifiers[Modifier.MELEE_SPEED] *= factor;
        speedChanged();
    }

    /// Multiplies the speed of shots, for good before the fight, until its end in one.
    public void multiplyRangedSpeed(double factor) {
        unit.modifiers[Modifier.RANGED_SPEED] *= factor;
        speedChanged();
    }

    // ---- in a fight ----

    void reset() {
        weaving = false;
        // Who has no attacks at all counts as having attacked at the pull, as in WoWSims.
        long never = melee || ranged ? SimTime.NEVER : 0;
        main.reset(melee ? 0 : never, -never);
        off.reset(never, -never);
        shot.reset(never, -never);
        if (melee) {
            main.updateDuration(unit.meleeHasteMultiplier());
            main.previousAt = -main.durationNs;
            if (isDualWielding()) {
                off.updateDuration(unit.meleeHasteMultiplier());
                off.previousAt = -off.durationNs;
                off.swingAt = SimTime.seconds(off.weapon.swingSeconds() / 2);
            }
        }
        if (ranged) {
            shot.updateDuration(rangedHaste());
            shot.swingAt = 0;
            shot.previousAt = -shot.durationNs;
        }
    }

    void randomizeStart() {
        if (delayedStart) {
            randomizeTiming();
        }
    }

    /// Delays the first swing by up to a reaction time, so that swings and casts do not march in step.
    public void randomizeTiming() {
        if (!melee || unit.isTarget() || unit.distanceFromTarget() > Unit.MELEE_RANGE) {
            return;
        }
        long reactionMs = unit.reactionTimeNs() / SimTime.MILLISECOND;
        long delay = SimTime.millis((long) (unit.fight().random() * reactionMs));
        off.delayBy(delay);
        main.delayBy(delay);
    }

    void startPull() {
        if (main.running || off.running || shot.running) {
            return;
        }
        if (melee) {
            double haste = unit.meleeHasteMultiplier();
            first = off;
            second = main;
            if (isDualWielding() && off.isInRange()) {
                off.start(haste);
            }
            if (main.isInRange()) {
                main.start(haste);
            }
        }
        if (ranged && shot.isInRange()) {
            shot.start(rangedHaste());
        }
    }

    /// Starts attacking: a pet appears in the middle of a fight, somebody steps out of the shadows.
    public void enable() {
        enableMeleeSwings();
        enableShots();
    }

    private void enableMeleeSwings() {
        if (!melee || unit.fight().inPrepull()) {
            return;
        }
        long now = Math.max(0, unit.fight().now());
        double haste = unit.meleeHasteMultiplier();
        main.swingAt = Math.max(main.swingAt, now);
        if (!off.running) {
            first = main;
            second = off;
        }
        if (main.isInRange()) {
            main.start(haste);
        }
        if (isDualWielding() && !off.running) {
            long wait = 0;
            if (ranged) {
                // Stepping into reach from afar, the off hand starts with half a swing.
                off.updateDuration(haste);
                wait = off.durationNs / 2;
            }
            off.swingAt = Math.max(off.swingAt, Math.max(0, unit.fight().now() + wait));
            if (off.isInRange()) {
                off.start(haste);
            }
        }
    }

    private void enableShots() {
        if (!ranged || shot.running || unit.fight().inPrepull()) {
            return;
        }
        shot.swingAt = Math.max(shot.swingAt, Math.max(0, unit.fight().now()));
        if (shot.isInRange()) {
            shot.start(rangedHaste());
        }
    }

    /// Stops attacking until [#enable].
    public void disable() {
        main.stop();
        off.stop();
        shot.stop();
    }

    /// Starts and stops attacks after the unit has moved.
    void distanceChanged() {
        if (melee && main.running != main.isInRange()) {
            if (main.isInRange()) {
                weaving = false;
                weaveTimer.cancel();
                enableMeleeSwings();
            } else {
                main.stop();
                off.stop();
                awaitMainHand();
            }
        }
        if (ranged && !shot.isInRange()) {
            shot.stop();
        } else {
            enableShots();
        }
    }

    /// Who shoots and swings by turns wants to be asked when the swing is ready again.
    private void awaitMainHand() {
        if (ranged) {
            weaving = true;
            weaveTimer.schedule(Math.max(main.swingAt, unit.fight().now()));
        }
    }

    private void wakeWeaver() {
        if (!main.isInRange()) {
            unit.caster().react(false, true);
        }
    }

    /// A cast with a cast time is over: time to step in for a swing that is ready.
    void afterHardcast() {
        if (weaving && main.swingAt <= unit.fight().now()) {
            unit.caster().react(false, true);
        }
    }

    void speedChanged() {
        double haste = unit.meleeHasteMultiplier();
        first.rescale(haste);
        second.rescale(haste);
        if (shot.running) {
            shot.updateDuration(rangedHaste());
        }
    }

    /// Takes a melee weapon into one hand; before the fight, or in it.
    ///
    /// @param hand [AutoAttack#MAIN_HAND] or [AutoAttack#OFF_HAND]
    /// @param weapon [Weapon#NONE] for an empty off hand
    public void takeMelee(AutoAttack hand, Weapon weapon) {
        WeaponSwing swing = hand == AutoAttack.OFF_HAND ? off : main;
        swing.take(weapon, swing.minRange, swing.maxRange);
    }

    /// Takes a ranged weapon; before the fight, or in it.
    ///
    /// @param minRange yards that it has to be farther away than; 0 for none
    /// @param maxRange most yards; 0 for any
    public void takeRanged(Weapon weapon, double minRange, double maxRange) {
        shot.take(weapon, minRange, maxRange);
    }

    /// After weapons were taken in the fight: an empty off hand stops, a new one starts, and all begin a full
    /// swing.
    public void beginAnew() {
        enableMeleeSwings();
        if (!isDualWielding() && off.running) {
            off.stop();
        }
        long now = unit.fight().now();
        stopUntil(now);
        if (ranged) {
            shot.moveTo(now + shot.durationNs);
        }
    }

    /// Stops swinging until a spell's end, then starts a full swing.
    public void stopUntil(long time) {
        if (melee) {
            first.beginAt(time);
            second.beginAt(time);
        }
    }

    /// Moves the next swing of the off hand.
    public void moveOffHandTo(long time) {
        off.moveTo(time);
    }

    /// Starts swings anew after a cast that ends then, unless it fits between two.
    void stopForCast(long time) {
        if (!castsBetween || time > Math.min(main.swingAt, off.swingAt)) {
            stopUntil(time);
        }
    }

    /// Brings the next swing of the main hand nearer, for one who parried a blow: by two fifths of a swing, but not so
    /// near that less than one fifth would be left.
    public void hasten() {
        if (!melee) {
            return;
        }
        long left = main.swingAt - unit.fight().now();
        long least = (long) (main.durationNs * LEFT_AFTER_PARRY);
        if (left > least) {
            main.moveTo(main.swingAt - Math.min(2 * least, left - least));
        }
    }

    /// Puts the next shot off to this time, where it would come earlier.
    public void delayShotUntil(long time) {
        if (time > shot.swingAt) {
            shot.moveTo(time);
        }
    }
}
