package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.CastState;
import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.MajorCooldowns;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.apl.Act;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.specs.apl.CatHabits;
import dev.wowlab.specs.apl.FinishingMove;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a cat does by itself, as WoWSims' `catOptimalRotationAction` decides: strikes as energy allows, and a change of
/// form, which gives energy, where the next tick is too far away. Confined to one thread.
final class CatRotation {
    private static final double TOO_LITTLE_ENERGY = 10;
    private static final double TICK = 20;
    private static final double BITE_TRICK_MOST = 39;
    private static final int BITE_TRICK_POINTS = 2;
    private static final double RIP_TRICK_LEAST = 52;
    private static final double STRIKES_FROM = 22;
    private static final double BITE_RESERVE = 15;
    private static final double CHEAP_MANGLE = 38;
    private static final double CHEAPEST_MANGLE = 35;
    private static final double NO_MANGLE_COST = 45;
    private static final int NEVER_RIPS = 6;
    private static final int WOLFSHEAD_HELM = 8345;
    private static final long LAST_SECONDS = seconds(10);
    private static final long LONG_WAIT = seconds(1);

    /// What to do after a decision.
    private enum Next {
        DONE,
        SHIFT,
        WAIT_FOR_TICK
    }

    /// What it decides between.
    record Abilities(
            Spell shred,
            Spell rip,
            Spell bite,
            Spell rake,
            @Nullable Spell mangle,
            @Nullable Spell faerieFire) {}

    private final Feral feral;
    private final Unit unit;
    private final Fight fight;
    private final boolean wolfshead;
    private final CatForm form;
    private final Abilities can;
    private @Nullable CatHabits habits;
    private boolean bites;
    private boolean bitesFirst;
    private int ripPoints;
    private boolean shifting;

    // What the present decision rests on.
    private double energy;
    private boolean clear;
    private double mangleCost;
    private long tickIn;
    private boolean ripRuns;
    private boolean ripNow;
    private boolean ripNext;
    private boolean mangleNow;
    private boolean mangleNext;
    private boolean biteNow;
    private boolean biteAtEnd;
    private boolean bitesUntilTick;

    CatRotation(Feral feral, CatForm form, Abilities abilities) {
        this.form = form;
        this.feral = feral;
        can = abilities;
        unit = feral.unit();
        fight = feral.fight();
        wolfshead = feral.character().wears(WOLFSHEAD_HELM);
        unit.onReset(() -> shifting = false);
    }

    /// One line of an action list that leaves the choice to the cat.
    Act act(CatHabits newHabits) {
        habits = newHabits;
        boolean ripsFirst = newHabits.finishingMove() == FinishingMove.RIP;
        bitesFirst = newHabits.finishingMove() == FinishingMove.BITE;
        bites = bitesFirst || (ripsFirst && newHabits.biteweave());
        ripPoints = ripsFirst ? newHabits.ripMinComboPoints() : NEVER_RIPS;
        return new DecideOnce(fight, this::decide);
    }

    private void decide() {
        CastState caster = unit.caster();
        if (!caster.gcd().isReady(fight.now())) {
            return;
        }
        if (!feral.forms().isIn(Forms.CAT)) {
            cast(form.spell());
            return;
        }
        if (shifting) {
            shift();
            return;
        }
        if (keepsFaerieFireUp()) {
            return;
        }
        look();
        switch (choose()) {
            case DONE -> {
                // The next decision comes with the global cooldown's end.
            }
            case SHIFT -> {
                // The change itself follows a reaction later.
                shifting = true;
                caster.waitUntil(fight.now() + unit.reactionTimeNs());
            }
            case WAIT_FOR_TICK -> caster.waitUntil(fight.now() + tickIn + unit.reactionTimeNs());
        }
    }

    private boolean keepsFaerieFireUp() {
        Spell spell = can.faerieFire;
        AuraArray debuffs = feral.faerieFires();
        if (spell == null || debuffs == null || !habits().maintainFaerieFire()) {
            return false;
        }
        Unit target = unit.currentTarget();
        if (debuffs.on(target).isActive() || !spell.canCast(target)) {
            return false;
        }
        cast(spell);
        return true;
    }

    /// Out of form everything that breaks one can be used; then back.
    private void shift() {
        shifting = false;
        feral.forms().clear();
        MajorCooldowns cooldowns = unit.majorCooldowns();
        for (int i = 0; i < cooldowns.count(); i++) {
            MajorCooldown cooldown = cooldowns.inOrder(i);
            if (cooldown.spell().isReady() && !FixedCooldowns.isFixed(cooldown)) {
                cooldowns.tryActivate(cooldown);
            }
        }
        if (unit.caster().gcd().isReady(fight.now())) {
            cast(form.spell());
        }
    }

    private void look() {
        CatHabits wanted = habits();
        long now = fight.now();
        int points = unit.comboPoints().current();
        energy = unit.energy().current();
        clear = feral.omen().isClear();
        tickIn = unit.energy().timeToNextTick();
        long tickAt = now + tickIn;
        Spell mangling = can.mangle;
        mangleCost = mangling == null ? NO_MANGLE_COST : mangling.currentCost();
        Dot bleeding = can.rip.dot(unit.currentTarget());
        ripRuns = bleeding.isActive();
        long ripEnd = ripRuns ? bleeding.aura().expiresAt() : SimTime.NEVER;
        AuraArray mangled = feral.mangled();
        boolean isMangled = mangled != null && mangled.on(unit.currentTarget()).isActive();
        long mangleEnd =
                isMangled && mangled != null ? mangled.on(unit.currentTarget()).expiresAt() : SimTime.NEVER;
        boolean ripweave = wanted.ripweave() && points >= wanted.ripMinComboPoints() && energy >= RIP_TRICK_LEAST;
        ripNow = !ripRuns && (points >= ripPoints || ripweave) && fight.remaining() >= LAST_SECONDS;
        ripNext = (ripNow || (points >= ripPoints && ripEnd <= tickAt)) && fight.duration() - tickAt >= LAST_SECONDS;
        mangleNow = mangling != null && !ripNow && !isMangled;
        mangleNext = !ripNext && (mangleNow || mangleEnd <= tickAt);
        boolean enough = points >= wanted.biteMinComboPoints();
        biteNow = enough && (bitesFirst || (ripRuns && bites));
        biteAtEnd =
                enough && (fight.remaining() < LAST_SECONDS || (ripRuns && fight.duration() - ripEnd < LAST_SECONDS));
        bitesUntilTick = ripRuns && bites && ripEnd >= tickAt;
    }

    private Next choose() {
        if (unit.mana().current() < form.spell().currentCost()) {
            return withoutMana();
        }
        if (energy < TOO_LITTLE_ENERGY) {
            return Next.SHIFT;
        }
        if (ripNow) {
            return pays(can.rip) ? strike(can.rip) : shiftUnlessTickIsNear();
        }
        if ((biteNow || biteAtEnd) && (bitesFirst || !mangleNow)) {
            return bite();
        }
        if (wantsTrick(tickIn > unit.reactionTimeNs())
                && energy <= BITE_TRICK_MOST
                && unit.comboPoints().current() >= BITE_TRICK_POINTS) {
            return strike(can.bite);
        }
        if (wantsTrick(tickIn > LONG_WAIT + unit.reactionTimeNs())
                && energy < mangleCost
                && !can.rake.dot(unit.currentTarget()).isActive()) {
            return strike(can.rake);
        }
        if (mangleNow) {
            return mangle();
        }
        if (energy >= STRIKES_FROM) {
            return build();
        }
        boolean waitsToMangle = mangleNext || (!wolfshead && mangleCost <= CHEAP_MANGLE);
        if (!ripNext && (energy < mangleCost - TICK || !waitsToMangle)) {
            return Next.SHIFT;
        }
        return shiftUnlessTickIsNear();
    }

    /// Who cannot pay for a change of form any more strikes with what the ticks give.
    private Next withoutMana() {
        if (ripNow && pays(can.rip)) {
            return strike(can.rip);
        }
        Spell mangling = can.mangle;
        if (mangleNow && mangling != null && pays(mangling)) {
            return strike(mangling);
        }
        if (biteNow && pays(can.bite)) {
            return strike(can.bite);
        }
        return pays(can.shred) ? strike(can.shred) : Next.WAIT_FOR_TICK;
    }

    private Next bite() {
        double reserve = BITE_RESERVE + (tickIn <= LONG_WAIT ? 0 : TICK);
        if (energy >= can.shred.currentCost() + reserve || (clear && energy >= reserve)) {
            return strike(can.shred);
        }
        if (energy >= can.bite.currentCost()) {
            return strike(can.bite);
        }
        boolean before = ripRuns && bites;
        boolean waits = (energy >= STRIKES_FROM && before && !bitesUntilTick)
                || (energy >= BITE_RESERVE && (!before || bitesUntilTick || biteAtEnd))
                || ripNext
                || (energy >= TICK && mangleNext);
        return waits ? shiftUnlessTickIsNear() : Next.SHIFT;
    }

    private boolean wantsTrick(boolean timeEnough) {
        return habits().rakeTrick() && timeEnough && !clear && energy >= can.bite.currentCost();
    }

    private Next mangle() {
        if (energy < mangleCost - TICK && !ripNext) {
            return Next.SHIFT;
        }
        Spell mangling = Objects.requireNonNull(can.mangle);
        return pays(mangling) ? strike(mangling) : shiftUnlessTickIsNear();
    }

    private Next build() {
        if (clear) {
            return strike(can.shred);
        }
        Spell mangling = can.mangle;
        // Two Mangles, before and after the tick, instead of a Shred and a change of form.
        if (mangling != null
                && habits().mangleTrick()
                && tickIn <= LONG_WAIT
                && energy >= 2 * mangleCost - TICK
                && energy < STRIKES_FROM + mangleCost
                && (!habits().rakeTrick() || mangleCost == CHEAPEST_MANGLE)) {
            return strike(mangling);
        }
        if (energy >= can.shred.currentCost()) {
            return strike(can.shred);
        }
        if (mangling != null && energy >= mangleCost && tickIn > LONG_WAIT + unit.reactionTimeNs()) {
            return strike(mangling);
        }
        return shiftUnlessTickIsNear();
    }

    private Next shiftUnlessTickIsNear() {
        return tickIn > LONG_WAIT ? Next.SHIFT : Next.WAIT_FOR_TICK;
    }

    private boolean pays(Spell spell) {
        return clear || energy >= spell.currentCost();
    }

    private Next strike(Spell spell) {
        cast(spell);
        return Next.DONE;
    }

    private void cast(Spell spell) {
        spell.cast(unit.currentTarget());
    }

    private CatHabits habits() {
        return Objects.requireNonNull(habits);
    }
}
