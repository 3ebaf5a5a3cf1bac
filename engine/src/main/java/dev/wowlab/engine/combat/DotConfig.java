package dev.wowlab.engine.combat;

import dev.wowlab.engine.combat.SpellCallbacks.OnDot;
import org.jspecify.annotations.Nullable;

/// The description of damage, healing or anything else over time; every setter returns this. Confined to
/// one thread.
public final class DotConfig {
    final AuraConfig aura;
    int ticks;
    long tickNs;
    boolean area;
    boolean selfOnly;
    boolean hastedTicks;
    boolean hasteShortens;
    double coefficient;
    double damageMultiplier = 1;

    @Nullable
    OnDot onSnapshot;

    @Nullable
    OnDot onTick;

    @Nullable
    ExpectedTick expectedTick;

    private DotConfig(AuraConfig aura) {
        this.aura = aura;
    }

    /// A dot whose aura has this label; its id is the spell's.
    public static DotConfig of(String label) {
        return new DotConfig(AuraConfig.of(label));
    }

    /// A dot with this aura; where the aura has no id, it gets the spell's.
    public static DotConfig of(AuraConfig aura) {
        return new DotConfig(aura);
    }

    /// How many ticks, and how long between two of them.
    public DotConfig ticks(int number, long everyNs) {
        ticks = number;
        tickNs = everyNs;
        return this;
    }

    /// One for all targets, on the caster: Blizzard, Hellfire.
    public DotConfig area() {
        area = true;
        return this;
    }

    /// Only on the caster: Evocation.
    public DotConfig selfOnly() {
        selfOnly = true;
        return this;
    }

    /// Haste makes the ticks come faster.
    ///
    /// @param shortens whether the number of ticks stays, so that the whole gets shorter (channels)
    public DotConfig hasted(boolean shortens) {
        hastedTicks = true;
        hasteShortens = shortens;
        return this;
    }

    /// How much of the caster's spell damage is added to one tick.
    public DotConfig coefficient(double perTick) {
        coefficient = perTick;
        return this;
    }

    /// Multiplies its ticks on top of the spell's own multiplier.
    public DotConfig damageMultiplier(double multiplier) {
        damageMultiplier = multiplier;
        return this;
    }

    /// Called when it is applied, usually to call [Dot#snapshot].
    public DotConfig onSnapshot(OnDot action) {
        onSnapshot = action;
        return this;
    }

    /// Called on each tick, usually to call [Dot#dealSnapshotTick].
    public DotConfig onTick(OnDot action) {
        onTick = action;
        return this;
    }

    /// Says what a tick is worth before it comes, for action lists.
    public DotConfig expectedTick(ExpectedTick expected) {
        expectedTick = expected;
        return this;
    }
}
