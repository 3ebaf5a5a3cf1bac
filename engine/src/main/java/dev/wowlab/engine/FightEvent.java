package dev.wowlab.engine;

/// Something that happened in a fight. Immutable. Times are nanoseconds from the pull, negative before it; units are
/// called as in results: `player`, `target1`, a pet's name.
public sealed interface FightEvent {

    /// When.
    long timeNs();

    /// To whom, or who did it.
    String unit();

    /// What an event is about.
    ///
    /// @param id spelled as in results, like `spell:30451`; empty for what has none
    /// @param name a name for people where one is known, else empty
    record Action(String id, String name) {}

    /// The fight begins: its first event.
    ///
    /// @param durationNs how long it will last
    record Begun(long timeNs, String unit, long durationNs) implements FightEvent {}

    /// A cast begins; an instant one is finished at the same time.
    ///
    /// @param castTimeNs 0 for an instant one
    record CastBegun(long timeNs, String unit, Action action, String target, double cost, long castTimeNs)
            implements FightEvent {}

    /// A cast does its effects, or a proc does.
    record CastFinished(long timeNs, String unit, Action action, String target) implements FightEvent {}

    /// A hit, a tick, or an attempt that failed.
    ///
    /// @param outcome `hit`, `crit`, `miss`, `dodge`, `parry`, `block`, `glance`
    /// @param resisted the share of the damage that was resisted: 0, 0.25, 0.5 or 0.75
    record Damage(
            long timeNs,
            String unit,
            Action action,
            String target,
            String outcome,
            double amount,
            double resisted,
            boolean periodic)
            implements FightEvent {}

    /// An aura is put on.
    ///
    /// @param durationNs how long it will last; -1 for good
    record AuraGained(long timeNs, String unit, Action aura, long durationNs) implements FightEvent {}

    /// An aura that is on lasts anew.
    ///
    /// @param durationNs how long it will last from now
    record AuraRefreshed(long timeNs, String unit, Action aura, long durationNs) implements FightEvent {}

    /// An aura has another number of stacks.
    record AuraStacks(long timeNs, String unit, Action aura, int stacks) implements FightEvent {}

    /// An aura ends.
    record AuraFaded(long timeNs, String unit, Action aura) implements FightEvent {}

    /// A resource is gained or spent.
    ///
    /// @param resource `mana`, `health`
    /// @param source what gave or took it
    /// @param change negative where it is spent
    /// @param after what is left
    record ResourceChanged(long timeNs, String unit, String resource, Action source, double change, double after)
            implements FightEvent {}

    /// A pet appears.
    record Appeared(long timeNs, String unit) implements FightEvent {}

    /// A pet leaves.
    record Left(long timeNs, String unit) implements FightEvent {}

    /// A line of the action list is done.
    ///
    /// @param line its place in the list, spelled as in results
    record LineFired(long timeNs, String unit, String line) implements FightEvent {}

    /// The fight is over: its last event.
    record Ended(long timeNs, String unit) implements FightEvent {}
}
