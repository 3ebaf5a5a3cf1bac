package dev.wowlab.specs.paladin;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import org.jspecify.annotations.Nullable;

/// The seal that a paladin carries, and the one before it, which some seals leave for a moment: both work on a swing
/// that falls into it ("twisting"). Confined to one thread.
final class CarriedSeals {
    private static final long LINGER_TIME = SimTime.millis(399);

    private final Unit unit;
    private final Timer fading;
    private @Nullable Carried current;
    private @Nullable Carried before;
    private @Nullable Carried replacing;

    /// What belongs to one rank of a seal. Immutable.
    ///
    /// @param aura the seal itself
    /// @param spell what puts it on
    /// @param judgement what judging it casts
    record Carried(Aura aura, Spell spell, Spell judgement, boolean lingers) {}

    CarriedSeals(Unit unit) {
        this.unit = unit;
        fading = unit.fight().newTimer(Priority.LOW, this::fadeBefore);
        unit.onReset(this::forget);
    }

    private void forget() {
        current = null;
        before = null;
        replacing = null;
    }

    private void fadeBefore() {
        if (before != null) {
            before.aura.deactivate();
        }
    }

    /// Puts on a seal in the place of the one that is carried.
    void take(Carried seal) {
        Carried old = current;
        if (old == seal) {
            seal.aura.activate();
            return;
        }
        if (old != null && old.aura.isActive()) {
            if (old.lingers) {
                before = old;
                replacing = seal;
                fading.schedule(unit.fight().now() + LINGER_TIME);
            } else {
                old.aura.deactivate();
            }
        }
        current = seal;
        seal.aura.activate();
    }

    /// Whether there is a seal to judge.
    boolean any() {
        return isOn(current) || isOn(before);
    }

    /// Judges the older of the two seals, and takes it off.
    void judge(Unit target) {
        Carried judged = isOn(before) ? before : current;
        if (judged != null) {
            judged.judgement.cast(target);
            judged.aura.deactivate();
        }
    }

    /// The cost of the seal that Sanctified Judgement gives back for. As WoWSims has it, that is the one which took the
    /// place of a lingering seal as long as such a seal is on, be it anew; else the one cast last.
    double costGivenBack() {
        Carried paidFor = isOn(before) ? replacing : current;
        return paidFor == null ? 0 : paidFor.spell.lastCost();
    }

    private static boolean isOn(@Nullable Carried seal) {
        return seal != null && seal.aura.isActive();
    }
}
