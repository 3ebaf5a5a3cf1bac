package dev.wowlab.specs.apl;

import dev.wowlab.specs.json.ActionRef;
import java.util.List;
import java.util.Optional;

/// One action of a rotation: what is done, where the condition holds. Immutable.
///
/// @param path where the request names it
/// @param line the list and number of the line that it belongs to, like `priority[3]`, as the table of fired
/// lines counts
public record AplAction(String path, AplLine line, Optional<AplValue> condition, Kind kind) {

    /// What is done. Implementations are immutable.
    public sealed interface Kind {}

    /// Casts a spell, or queues it within the spell queue window.
    ///
    /// @param friendly whether the request used the form for friendly targets; it behaves alike
    public record CastSpell(ActionRef spell, UnitRef target, boolean friendly) implements Kind {}

    /// Casts a channelled spell that ends early where `interruptIf` holds.
    public record ChannelSpell(ActionRef spell, UnitRef target, Optional<AplValue> interruptIf, boolean allowRecast)
            implements Kind {}

    /// Keeps a damage-over-time spell on several targets.
    ///
    /// @param strict whether all targets are refreshed in one go
    public record Multidot(ActionRef spell, int maxDots, Optional<AplValue> maxOverlap, boolean strict)
            implements Kind {}

    /// Casts all major cooldowns that no other action names.
    public record AutocastOtherCooldowns() implements Kind {}

    /// Casts all cooldowns whose buff raises one of these stats.
    ///
    /// @param stats bits of stats by ordinal
    public record CastAllStatBuffCooldowns(long stats) implements Kind {}

    /// Does nothing for a while.
    public record Wait(AplValue duration) implements Kind {}

    /// Does nothing until a condition holds.
    public record WaitUntil(AplValue condition) implements Kind {}

    /// Does an action at fixed times.
    ///
    /// @param timesNanos when, from the start of the fight
    public record Schedule(List<Long> timesNanos, AplAction action) implements Kind {

        /// Copies the list.
        public Schedule {
            timesNanos = List.copyOf(timesNanos);
        }
    }

    /// Does actions one after the other, once.
    public record Sequence(String name, List<AplAction> actions) implements Kind {

        /// Copies the list.
        public Sequence {
            actions = List.copyOf(actions);
        }
    }

    /// Starts a named sequence from its beginning again.
    public record ResetSequence(String name) implements Kind {}

    /// Does actions one after the other and nothing else between them.
    public record StrictSequence(List<AplAction> actions) implements Kind {

        /// Copies the list.
        public StrictSequence {
            actions = List.copyOf(actions);
        }
    }

    /// Turns to another target.
    public record ChangeTarget(UnitRef target) implements Kind {}

    /// Turns an own aura on.
    public record ActivateAura(ActionRef aura) implements Kind {}

    /// Turns an own aura on with a number of stacks.
    public record ActivateAuraWithStacks(ActionRef aura, int stacks) implements Kind {}

    /// Turns an own aura off.
    public record CancelAura(ActionRef aura) implements Kind {}

    /// Starts the internal cooldown of an own aura.
    public record TriggerIcd(ActionRef aura) implements Kind {}

    /// Does the first ready action of a group.
    ///
    /// @param variables values for the group's placeholders and variables
    public record GroupReference(String name, List<AplRotation.Variable> variables) implements Kind {

        /// Copies the list.
        public GroupReference {
            variables = List.copyOf(variables);
        }
    }

    /// Keeps a shield on several players.
    public record Multishield(ActionRef spell, int maxShields, Optional<AplValue> maxOverlap) implements Kind {}

    /// Goes to so many yards from the target.
    public record Move(AplValue yards) implements Kind {}

    /// Moves for a while without getting nearer or farther.
    public record MoveFor(AplValue duration) implements Kind {}

    /// Changes gear.
    public record ItemSwap(SwapSet set) implements Kind {}

    /// Turns on the buffs of all procs of worn items that raise one of these stats.
    ///
    /// @param set of which set of gear
    /// @param stats bits of stats by ordinal
    public record ActivateItemProcs(SwapSet set, long stats) implements Kind {}

    /// Something that the player cannot do.
    ///
    /// @param reason why not, as a sentence without its end
    public record Absent(String name, String reason) implements Kind {}

    /// Does what a cat does best.
    public record CatRotation(CatHabits habits) implements Kind {}

    /// Does what a bear does best.
    public record BearRotation(BearHabits habits) implements Kind {}

    /// Casts the curse that the warlock is assigned.
    public record CastWarlockAssignedCurse(UnitRef target) implements Kind {}
}
