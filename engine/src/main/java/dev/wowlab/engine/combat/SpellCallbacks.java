package dev.wowlab.engine.combat;

/// What code of a class may hang on a spell or a dot. All run on the fight's thread; they must not
/// allocate. Constants.
public final class SpellCallbacks {
    private SpellCallbacks() {}

    /// The effects of a completed cast.
    @FunctionalInterface
    public interface OnApply {
        void run(Spell spell, Unit target);
    }

    /// An extra condition of a cast.
    @FunctionalInterface
    public interface CastCondition {
        boolean allows(Spell spell, Unit target);
    }

    /// What happens with a result after its travel time, or when a proc fires.
    @FunctionalInterface
    public interface OnResult {
        void run(Spell spell, SpellResult result);
    }

    /// A condition on a result, for procs.
    @FunctionalInterface
    public interface ResultCondition {
        boolean allows(Spell spell, SpellResult result);
    }

    /// Takes a dot's snapshot, or does one of its ticks, on the unit the dot is on.
    @FunctionalInterface
    public interface OnDot {
        void run(Dot dot, Unit target);
    }

    /// A multiplier of the damage that one attacker does to one defender.
    @FunctionalInterface
    public interface CasterDamageMultiplier {
        double multiplier(Spell spell, AttackTable table);
    }
}
