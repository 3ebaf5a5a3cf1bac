package dev.wowlab.engine.combat;

import dev.wowlab.engine.combat.AuraCallbacks.OnApplyEffects;
import dev.wowlab.engine.combat.AuraCallbacks.OnAura;
import dev.wowlab.engine.combat.AuraCallbacks.OnCast;
import dev.wowlab.engine.combat.AuraCallbacks.OnHit;
import dev.wowlab.engine.combat.AuraCallbacks.OnStacks;
import org.jspecify.annotations.Nullable;

/// The description of an aura while a fight is being planned; every setter returns this. Confined to one
/// thread.
public final class AuraConfig {
    final String label;
    ActionId id = ActionId.NONE;
    String tag = "";
    long durationNs;
    int maxStacks;
    boolean permanent;

    @Nullable
    OnAura onGain;

    @Nullable
    OnAura onExpire;

    @Nullable
    OnAura onReset;

    @Nullable
    OnAura onEncounterStart;

    @Nullable
    OnStacks onStacks;

    @Nullable
    OnApplyEffects onApplyEffects;

    @Nullable
    OnCast onCastComplete;

    @Nullable
    OnHit onSpellHitDealt;

    @Nullable
    OnHit onSpellHitTaken;

    @Nullable
    OnHit onPeriodicDealt;

    @Nullable
    OnHit onPeriodicTaken;

    private AuraConfig(String label) {
        this.label = label;
    }

    /// An aura with a name that is unique on its unit.
    public static AuraConfig of(String label) {
        return new AuraConfig(label);
    }

    /// What it is called in results and APLs; without an id it is not reported.
    public AuraConfig id(ActionId newId) {
        id = newId;
        return this;
    }

    /// Groups auras, see [AuraTracker#withTag].
    public AuraConfig tag(String newTag) {
        tag = newTag;
        return this;
    }

    /// How long it lasts, [dev.wowlab.engine.core.SimTime#NEVER] for until it is taken off.
    public AuraConfig duration(long nanos) {
        durationNs = nanos;
        return this;
    }

    /// The most stacks (or charges) it can have; 0 when it has none.
    public AuraConfig maxStacks(int stacks) {
        maxStacks = stacks;
        return this;
    }

    /// Lasts for the whole fight, from its very start.
    public AuraConfig permanent() {
        permanent = true;
        return this;
    }

    public AuraConfig onGain(OnAura action) {
        onGain = action;
        return this;
    }

    public AuraConfig onExpire(OnAura action) {
        onExpire = action;
        return this;
    }

    /// Called at the start of every fight, before the pre-pull.
    public AuraConfig onReset(OnAura action) {
        onReset = action;
        return this;
    }

    /// Called on the pull, when active.
    public AuraConfig onEncounterStart(OnAura action) {
        onEncounterStart = action;
        return this;
    }

    public AuraConfig onStacks(OnStacks action) {
        onStacks = action;
        return this;
    }

    /// Before the effects of a completed cast of this unit.
    public AuraConfig onApplyEffects(OnApplyEffects action) {
        onApplyEffects = action;
        return this;
    }

    /// After the effects of a completed cast of this unit.
    public AuraConfig onCastComplete(OnCast action) {
        onCastComplete = action;
        return this;
    }

    /// After this unit's spell hit, missed, or was dodged.
    public AuraConfig onSpellHitDealt(OnHit action) {
        onSpellHitDealt = action;
        return this;
    }

    public AuraConfig onSpellHitTaken(OnHit action) {
        onSpellHitTaken = action;
        return this;
    }

    /// After a tick of this unit's dot.
    public AuraConfig onPeriodicDealt(OnHit action) {
        onPeriodicDealt = action;
        return this;
    }

    public AuraConfig onPeriodicTaken(OnHit action) {
        onPeriodicTaken = action;
        return this;
    }
}
