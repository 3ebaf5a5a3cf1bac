package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.apl.Act;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.apl.BearHabits;
import dev.wowlab.specs.apl.SwipeUsage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a bear does by itself, as WoWSims' `bearOptimalRotationAction` decides. Confined to one thread.
final class BearRotation {
    private static final long LAST_MOMENT = millis(1500);
    private static final long SAFE = seconds(3);

    /// What it decides between.
    record Abilities(
            Spell lacerate,
            Spell swipe,
            Spell maul,
            Spell roar,
            AuraArray roars,
            @Nullable Spell mangle,
            @Nullable Spell faerieFire) {}

    private final Feral feral;
    private final Unit unit;
    private final Fight fight;
    private final Abilities can;
    private @Nullable BearHabits habits;

    BearRotation(Feral feral, Abilities abilities) {
        this.feral = feral;
        unit = feral.unit();
        fight = feral.fight();
        can = abilities;
    }

    /// One line of an action list that leaves the choice to the bear.
    Act act(BearHabits newHabits) {
        habits = newHabits;
        return new DecideOnce(fight, this::decide);
    }

    private void decide() {
        if (!unit.caster().gcd().isReady(fight.now())) {
            return;
        }
        Spell next = choose();
        if (next != null) {
            next.cast(unit.currentTarget());
        } else if (can.mangle != null && !can.mangle.isReady()) {
            unit.caster().waitUntil(can.mangle.readyAt());
        }
        queueMaul();
    }

    /// The first that is worth it and can be cast; `null` for none.
    private @Nullable Spell choose() {
        BearHabits wanted = habits();
        Dot wounds = can.lacerate.dot(unit.currentTarget());
        boolean full = wounds.isActive() && wounds.aura().stacks() == Lacerate.STACKS;
        if (full && wounds.remaining() <= LAST_MOMENT && canCast(can.lacerate)) {
            return can.lacerate;
        }
        if (wanted.maintainFaerieFire() && lacks(feral.faerieFires()) && canCast(can.faerieFire)) {
            return can.faerieFire;
        }
        if (wanted.maintainDemoralizingRoar() && lacks(can.roars) && canCast(can.roar)) {
            return can.roar;
        }
        if (canCast(can.mangle)) {
            return can.mangle;
        }
        if (wanted.swipeUsage() == SwipeUsage.SPAM && canCast(can.swipe)) {
            return can.swipe;
        }
        if (full && wounds.remaining() > SAFE && hasPowerToSwipe(wanted) && canCast(can.swipe)) {
            return can.swipe;
        }
        return canCast(can.lacerate) ? can.lacerate : null;
    }

    private boolean hasPowerToSwipe(BearHabits wanted) {
        return wanted.swipeUsage() == SwipeUsage.WITH_ENOUGH_ATTACK_POWER
                && unit.stats().get(Stat.ATTACK_POWER) >= wanted.swipeApThreshold();
    }

    private boolean lacks(@Nullable AuraArray debuffs) {
        return debuffs != null && !debuffs.on(unit.currentTarget()).isActive();
    }

    private boolean canCast(@Nullable Spell spell) {
        return spell != null && spell.canCast(unit.currentTarget());
    }

    private void queueMaul() {
        if (unit.rage().current() >= habits().maulRageThreshold() && canCast(can.maul)) {
            can.maul.cast(unit.currentTarget());
        }
    }

    private BearHabits habits() {
        return Objects.requireNonNull(habits);
    }
}
