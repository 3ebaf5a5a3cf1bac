package dev.wowlab.engine.combat;

import dev.wowlab.engine.combat.SpellCallbacks.OnResult;
import dev.wowlab.engine.combat.SpellCallbacks.ResultCondition;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The description of something that may happen on events; every setter returns this. Confined to one
/// thread. Unless said otherwise it always procs, and its action runs one spell batch (10 ms) after the
/// event.
public final class ProcConfig {
    /// The events a proc can listen to.
    public enum Event {
        SPELL_HIT_DEALT,
        SPELL_HIT_TAKEN,
        PERIODIC_DEALT,
        PERIODIC_TAKEN,
        /// After a cast and its effects; the result is empty.
        CAST_COMPLETE,
        /// Before the effects of a cast; the result is empty but for its target.
        APPLY_EFFECTS
    }

    final String name;
    ActionId id = ActionId.NONE;
    ActionId metricsId = ActionId.NONE;
    long durationNs;
    final Set<Event> events = EnumSet.noneOf(Event.class);
    int procMask;
    int procMaskExclude;
    int spellFlags;
    int spellFlagsExclude;
    int outcome;
    boolean requireDamage;
    double chance = 1;
    double ppm;
    long icdNs;
    boolean immediately;
    long classMask;
    boolean classSpellsOnly;

    @Nullable
    ResultCondition condition;

    OnResult handler = (spell, result) -> {};

    private ProcConfig(String name) {
        this.name = name;
    }

    /// A proc; the name is the label of its aura.
    public static ProcConfig of(String name) {
        return new ProcConfig(name);
    }

    /// What procs, for APL values about its internal cooldown.
    public ProcConfig id(ActionId newId) {
        id = newId;
        return this;
    }

    /// The id under which its aura is reported; not reported unless said.
    public ProcConfig metricsId(ActionId newId) {
        metricsId = newId;
        return this;
    }

    /// How long its aura listens once put on; it is permanent unless said.
    public ProcConfig duration(long nanos) {
        durationNs = nanos;
        return this;
    }

    public ProcConfig on(Event... wanted) {
        events.addAll(List.of(wanted));
        return this;
    }

    /// Only spells with any of these [ProcMask] bits.
    public ProcConfig procMask(int mask) {
        procMask = mask;
        return this;
    }

    /// No spells with any of these [ProcMask] bits.
    public ProcConfig procMaskExclude(int mask) {
        procMaskExclude = mask;
        return this;
    }

    /// Only spells with any of these [SpellFlag]s.
    public ProcConfig spellFlags(int flags) {
        spellFlags = flags;
        return this;
    }

    /// No spells with any of these [SpellFlag]s.
    public ProcConfig spellFlagsExclude(int flags) {
        spellFlagsExclude = flags;
        return this;
    }

    /// Only results with any of these [Outcome] bits. What would have been a crit without resilience counts as one.
    public ProcConfig outcome(int bits) {
        outcome = bits == Outcome.CRIT ? bits | Outcome.SUPPRESSED_CRIT : bits;
        return this;
    }

    /// Only results that did damage.
    public ProcConfig requireDamage() {
        requireDamage = true;
        return this;
    }

    /// The chance of each event, 0 to 1.
    public ProcConfig chance(double newChance) {
        chance = newChance;
        return this;
    }

    /// Procs a minute, by the speed of the weapon that hit; units without auto attacks never proc it.
    public ProcConfig ppm(double procsPerMinute) {
        ppm = procsPerMinute;
        return this;
    }

    /// The internal cooldown.
    public ProcConfig icd(long nanos) {
        icdNs = nanos;
        return this;
    }

    /// Runs its action at once instead of one spell batch later.
    public ProcConfig immediately() {
        immediately = true;
        return this;
    }

    /// Only spells with any of these class bits.
    public ProcConfig classMask(long mask) {
        classMask = mask;
        return this;
    }

    /// Only spells of the class itself.
    public ProcConfig classSpellsOnly() {
        classSpellsOnly = true;
        return this;
    }

    /// One more condition, asked before the chance is rolled.
    public ProcConfig condition(ResultCondition newCondition) {
        condition = newCondition;
        return this;
    }

    /// What happens. The result is only valid during the call.
    public ProcConfig handler(OnResult action) {
        handler = action;
        return this;
    }
}
