package dev.wowlab.engine.combat;

/// What code of a class may hang on an aura. All run on the fight's thread; they must not allocate. Constants.
public final class AuraCallbacks {
    private AuraCallbacks() {}

    /// On gain, on expire, on the start of a fight, on the pull.
    @FunctionalInterface
    public interface OnAura {
        void run(Aura aura);
    }

    /// After the number of stacks changed.
    @FunctionalInterface
    public interface OnStacks {
        void run(Aura aura, int oldStacks, int newStacks);
    }

    /// When a spell of the aura's unit completes: before its effects, with the target it was cast at.
    @FunctionalInterface
    public interface OnApplyEffects {
        void run(Aura aura, Unit target, Spell spell);
    }

    /// When a spell of the aura's unit completed, after its effects.
    @FunctionalInterface
    public interface OnCast {
        void run(Aura aura, Spell spell);
    }

    /// When a hit or a tick was dealt or taken. The result is only valid during the call.
    @FunctionalInterface
    public interface OnHit {
        void run(Aura aura, Spell spell, SpellResult result);
    }
}
