package dev.wowlab.specs.apl;

import dev.wowlab.engine.combat.AutoAttack;
import dev.wowlab.specs.json.ActionRef;
import java.util.List;
import java.util.Optional;

/// A value of a rotation. Immutable; every value knows where the request names it.
public sealed interface AplValue {

    /// Where the request names it.
    String path();

    /// A number, time, share, text or truth, still as text.
    record Const(String path, String text) implements AplValue {}

    /// True where all are; absent ones do not count.
    record And(String path, List<AplValue> values) implements AplValue {

        /// Copies the list.
        public And {
            values = List.copyOf(values);
        }
    }

    /// True where one is; absent ones do not count.
    record Or(String path, List<AplValue> values) implements AplValue {

        /// Copies the list.
        public Or {
            values = List.copyOf(values);
        }
    }

    /// The opposite.
    record Not(String path, AplValue value) implements AplValue {}

    /// A comparison.
    record Compare(String path, CompareOperator operator, AplValue left, AplValue right) implements AplValue {}

    /// Arithmetic.
    record Arithmetic(String path, MathOperator operator, AplValue left, AplValue right) implements AplValue {}

    /// The largest or smallest.
    record Extreme(String path, boolean largest, List<AplValue> values) implements AplValue {

        /// Copies the list.
        public Extreme {
            values = List.copyOf(values);
        }
    }

    /// The value of a variable.
    record VariableRef(String path, String name) implements AplValue {}

    /// Time until ticks alone have brought the player to so much energy.
    record EnergyTimeTo(String path, AplValue energy) implements AplValue {}

    /// What the reference to a group puts here.
    record Placeholder(String path, String name) implements AplValue {}

    /// Whether some action refers to a group.
    record GroupUsed(String path, String name) implements AplValue {}

    /// A figure of the fight or of the player.
    record Plain(String path, PlainValue kind) implements AplValue {}

    /// A figure of some unit.
    record OfUnit(String path, UnitValue kind, UnitRef unit) implements AplValue {}

    /// Whether the targets are below a share of health.
    ///
    /// @param percent 20, 25, 35 or 45; 90 asks whether they are still above 90
    record ExecutePhase(String path, int percent) implements AplValue {}

    /// A figure of an own spell.
    record OfSpell(String path, SpellValue kind, ActionRef spell) implements AplValue {}

    /// A figure of an aura.
    ///
    /// @param reaction whether changes are noticed only after the reaction time
    /// @param maxOverlap how early an aura may be refreshed; only where the kind asks for it
    record OfAura(
            String path, AuraValue kind, UnitRef unit, ActionRef aura, boolean reaction, Optional<AplValue> maxOverlap)
            implements AplValue {}

    /// A figure of a damage-over-time effect.
    record OfDot(String path, DotValue kind, UnitRef target, ActionRef spell) implements AplValue {}

    /// By which share a damage-over-time effect put on now would be better than the running one.
    ///
    /// @param rate whether ticks that come faster are meant, not ticks that are worth more
    /// @param base whether it is compared with what it was at the pull
    record DotIncrease(String path, boolean rate, UnitRef target, ActionRef spell, boolean base) implements AplValue {}

    /// A figure of a named sequence.
    record OfSequence(String path, SequenceValue kind, String name) implements AplValue {}

    /// A figure of the player's automatic attacks.
    record OfAttack(String path, AttackValue kind, AutoAttack attack) implements AplValue {}

    /// A figure of all buffs that raise one of some stats.
    ///
    /// @param stats bits of stats by ordinal
    /// @param minIcdNs only procs with a longer internal cooldown count; 0 for all
    record OfStatBuffs(String path, StatBuffValue kind, long stats, long minIcdNs) implements AplValue {}

    /// A figure of a spell of some unit, the current target where none is named.
    record OfBoss(String path, BossValue kind, UnitRef unit, ActionRef spell) implements AplValue {}

    /// Whether a unit is after the player.
    record TargetsPlayer(String path, UnitRef unit) implements AplValue {}

    /// A figure that nobody has.
    record Absent(String path, AbsentValue kind) implements AplValue {}

    /// Whether this is the set of gear that the player wears now.
    record ActiveSwapSet(String path, SwapSet set) implements AplValue {}

    /// Whether this is the potion or conjured item that the player has chosen.
    record Selected(String path, boolean potion, int itemId) implements AplValue {}

    /// Whether the warlock is assigned a curse.
    record WarlockIsAssigned(String path, WarlockCurse curse) implements AplValue {}

    /// Whether the assigned curse is on a unit.
    record WarlockAssignedActive(String path, UnitRef target) implements AplValue {}

    /// Time to the end of an own totem.
    ///
    /// @param reaction whether its end is noticed only after the reaction time
    record TotemRemaining(String path, TotemElement element, boolean reaction) implements AplValue {}

    /// Whether a cooldown still fits before the end, as often as it could.
    record MultipleCooldownUsages(
            String path, Optional<ActionRef> base, ActionRef target, Optional<AplValue> offset, boolean alignEnd)
            implements AplValue {}
}
