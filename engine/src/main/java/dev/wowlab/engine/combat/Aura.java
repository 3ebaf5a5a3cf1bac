package dev.wowlab.engine.combat;

import dev.wowlab.engine.combat.AuraCallbacks.OnApplyEffects;
import dev.wowlab.engine.combat.AuraCallbacks.OnAura;
import dev.wowlab.engine.combat.AuraCallbacks.OnCast;
import dev.wowlab.engine.combat.AuraCallbacks.OnHit;
import dev.wowlab.engine.combat.AuraCallbacks.OnStacks;
import dev.wowlab.engine.core.SimTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A buff, debuff or listener on one unit. Confined to one thread. It expires lazily: when the clock moves to
/// or past its end, before anything else happens at that time.
public final class Aura {
    private static final OnAura[] NO_ACTIONS = new OnAura[0];
    private static final OnStacks[] NO_STACK_ACTIONS = new OnStacks[0];
    private static final ExclusiveEffect[] NO_EFFECTS = new ExclusiveEffect[0];

    boolean active;
    int stacks;
    long expiresAt;
    long startedAt;
    long fadedAt;
    long durationNs;
    final Unit unit;
    final int[] listIndex = new int[AuraTracker.LISTS];

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

    @Nullable
    OnAura onEncounterStart;

    private OnAura[] onGain = NO_ACTIONS;
    private OnAura[] onExpire = NO_ACTIONS;
    private OnAura[] onReset = NO_ACTIONS;
    private OnStacks[] onStacks = NO_STACK_ACTIONS;
    ExclusiveEffect[] exclusiveEffects = NO_EFFECTS;

    final String label;
    final String tag;
    final ActionId id;
    final int maxStacks;
    ActionId procId = ActionId.NONE;

    @Nullable
    CooldownTimer icd;

    long icdNs;
    private long plannedDurationNs;
    boolean permanent;

    // Metrics of the current fight.
    private long renewalNs;

    // Of this fight, and until the next one begins, of the last: the runner squares them.
    int procs;
    long uptimeNs;
    // Sums over fights since the last drain.
    long totalProcs;
    long totalUptimeMicros;

    Aura(Unit unit, AuraConfig config) {
        this.unit = unit;
        label = config.label;
        tag = config.tag;
        id = config.id;
        maxStacks = config.maxStacks;
        durationNs = config.permanent ? SimTime.NEVER : config.durationNs;
        permanent = config.permanent;
        Arrays.fill(listIndex, -1);
        onApplyEffects = config.onApplyEffects;
        listenAs(config);
        onGain = append(onGain, config.onGain);
        onExpire = append(onExpire, config.onExpire);
        onReset = append(onReset, config.onReset);
        onStacks = append(onStacks, config.onStacks);
    }

    void listenAs(AuraConfig config) {
        onCastComplete = config.onCastComplete;
        onSpellHitDealt = config.onSpellHitDealt;
        onSpellHitTaken = config.onSpellHitTaken;
        onPeriodicDealt = config.onPeriodicDealt;
        onPeriodicTaken = config.onPeriodicTaken;
        onEncounterStart = config.onEncounterStart;
    }

    /// Adds an action on gain, after those it has. Only before the fight.
    public Aura onGain(OnAura action) {
        onGain = append(onGain, action);
        return this;
    }

    /// Adds an action on expiry, after those it has. Only before the fight.
    public Aura onExpire(OnAura action) {
        onExpire = append(onExpire, action);
        return this;
    }

    /// Adds an action at the start of every fight, after those it has; a permanent aura is on by then.
    public Aura onReset(OnAura action) {
        onReset = append(onReset, action);
        return this;
    }

    /// Adds an action on a change of stacks, after those it has. Only before the fight.
    public Aura onStacks(OnStacks action) {
        onStacks = append(onStacks, action);
        return this;
    }

    /// Makes it last for the whole fight, from its very start. Only before the fight.
    public Aura makePermanent() {
        permanent = true;
        durationNs = SimTime.NEVER;
        return this;
    }

    /// Says which cooldown limits it, for APL values that ask. Only before the fight.
    public Aura setIcd(CooldownTimer timer, long nanos) {
        icd = timer;
        icdNs = nanos;
        return this;
    }

    /// Takes it off on the pull if the pre-pull put it on. Only before the fight.
    public Aura blockPrepull() {
        onEncounterStart = Aura::deactivate;
        return this;
    }

    /// Gives and takes stats with it.
    public Aura attachStats(StatBonus bonus) {
        return onGain(aura -> aura.unit.stats().add(bonus))
                .onExpire(aura -> aura.unit.stats().remove(bonus));
    }

    /// Switches a stat rule with it.
    public Aura attachDependency(StatDependency rule) {
        return onGain(aura -> aura.unit.stats().enable(rule))
                .onExpire(aura -> aura.unit.stats().disable(rule));
    }

    /// Multiplies one of its unit's [Modifier]s while active.
    public Aura attachMultiplier(int modifier, double factor) {
        return onGain(aura -> aura.unit.multiplyModifier(modifier, factor))
                .onExpire(aura -> aura.unit.multiplyModifier(modifier, 1 / factor));
    }

    /// Adds to one of its unit's [Modifier]s while active.
    public Aura attachAddition(int modifier, double amount) {
        return onGain(aura -> aura.unit.addModifier(modifier, amount))
                .onExpire(aura -> aura.unit.addModifier(modifier, -amount));
    }

    /// Multiplies its unit's cast speed while active.
    public Aura attachCastSpeed(double factor) {
        return onGain(aura -> aura.unit.multiplyCastSpeed(factor))
                .onExpire(aura -> aura.unit.multiplyCastSpeed(1 / factor));
    }

    /// Multiplies its unit's melee and ranged attack speed while active.
    public Aura attachAttackSpeed(double factor) {
        return onGain(aura -> aura.unit.multiplyAttackSpeed(factor))
                .onExpire(aura -> aura.unit.multiplyAttackSpeed(1 / factor));
    }

    /// Multiplies the speed of its unit's melee swings while active.
    public Aura attachMeleeSpeed(double factor) {
        return onGain(aura -> aura.unit.swings().multiplyMeleeSpeed(factor))
                .onExpire(aura -> aura.unit.swings().multiplyMeleeSpeed(1 / factor));
    }

    /// Applies a spell modifier of its unit while active.
    public Aura attachMod(SpellModConfig config) {
        return attachMod(unit.newMod(config));
    }

    /// Applies a spell modifier while active.
    public Aura attachMod(SpellMod mod) {
        return onGain(aura -> mod.activate()).onExpire(aura -> mod.deactivate());
    }

    /// Listens for a proc while active.
    public Aura attachProc(ProcConfig config) {
        ProcTrigger.attach(this, config);
        return this;
    }

    /// Repeats an action while active.
    ///
    /// @param immediately whether the first time is on gain instead of one period later
    public Aura attachPeriodic(long periodNs, boolean immediately, Runnable action) {
        PeriodicAction periodic = new PeriodicAction(unit.fight(), periodNs, 0, Priority.GCD, action);
        return onGain(aura -> periodic.start(immediately)).onExpire(aura -> periodic.stop());
    }

    /// Makes it compete in a category: of all auras in it on this unit only the one with the highest
    /// priority works.
    ///
    /// @param singleAura whether the loser is taken off (or refused) instead of only not working
    public Aura exclusive(String category, boolean singleAura, double priority, OnAura gain, OnAura expire) {
        newExclusiveEffect(category, singleAura, priority, gain, expire);
        return this;
    }

    /// Same as [#exclusive] for callers that change the priority later. An aura has at most one effect a
    /// category.
    public ExclusiveEffect newExclusiveEffect(
            String category, boolean singleAura, double priority, OnAura gain, OnAura expire) {
        ExclusiveCategory place = unit.auras().exclusiveCategory(category);
        place.singleAura = singleAura;
        ExclusiveEffect effect = place.effectOf(this, priority, gain, expire);
        if (!Arrays.asList(exclusiveEffects).contains(effect)) {
            exclusiveEffects = append(exclusiveEffects, effect);
        }
        return effect;
    }

    /// Puts it on, or refreshes its duration when it is on already; a stronger exclusive effect may refuse it.
    public void activate() {
        procs++;
        EventLog log = unit.fight().log;
        if (active) {
            refresh();
            if (log != null) {
                log.auraRefreshed(this);
            }
            return;
        }
        if (durationNs == 0) {
            throw new IllegalStateException("aura " + label + " on " + unit.key() + " has no duration");
        }
        if (!ExclusiveEffect.enableAll(exclusiveEffects)) {
            return;
        }
        active = true;
        startedAt = unit.fight().now();
        refresh();
        unit.auras().link(this);
        if (log != null) {
            log.auraGained(this);
        }
        for (OnAura action : onGain) {
            action.run(this);
        }
    }

    /// Sets its end one duration from now; for an active aura.
    public void refresh() {
        if (durationNs == SimTime.NEVER) {
            expiresAt = SimTime.NEVER;
        } else {
            expiresAt = unit.fight().now() + durationNs;
            unit.auras().expiresBy(expiresAt);
        }
    }

    /// Takes it off; does nothing when it is not on.
    public void deactivate() {
        if (!active) {
            return;
        }
        active = false;
        long now = unit.fight().now();
        countUptime(now);
        EventLog log = unit.fight().log;
        if (log != null) {
            log.auraFaded(this);
        }
        expiresAt = 0;
        fadedAt = now;
        unit.auras().unlink(this);
        if (stacks != 0) {
            setStacks(0);
        }
        for (ExclusiveEffect effect : exclusiveEffects) {
            effect.disable();
        }
        for (OnAura action : onExpire) {
            action.run(this);
        }
    }

    /// Sets the number of stacks, capped at the most it can have; 0 takes it off.
    public void setStacks(int newStacks) {
        int capped = Math.min(newStacks, maxStacks);
        if (capped < 0 || maxStacks == 0 || (!active && capped != 0)) {
            throw new IllegalStateException("cannot give aura " + label + " on " + unit.key() + " " + newStacks + " of "
                    + maxStacks + " stacks");
        }
        int oldStacks = stacks;
        if (oldStacks == capped) {
            return;
        }
        stacks = capped;
        EventLog log = unit.fight().log;
        if (log != null) {
            log.auraStacks(this, capped);
        }
        for (OnStacks action : onStacks) {
            action.run(this, oldStacks, capped);
        }
        if (stacks == 0) {
            deactivate();
        }
    }

    /// One stack more.
    public void addStack() {
        setStacks(stacks + 1);
    }

    /// One stack less; the last takes it off.
    public void removeStack() {
        setStacks(Math.max(0, stacks - 1));
    }

    /// Moves its end.
    public void setExpiresAt(long time) {
        expiresAt = time;
        unit.auras().expiresBy(time);
    }

    /// Changes how long it lasts from its next activation or refresh on, until the end of the fight.
    public void setDuration(long nanos) {
        durationNs = nanos;
    }

    /// Whether it is on.
    public boolean isActive() {
        return active;
    }

    /// Its stacks or charges, 0 when it is off.
    public int stacks() {
        return stacks;
    }

    /// How long it will still last: 0 when it is off, [SimTime#NEVER] when it does not end by itself.
    public long remaining() {
        if (!active) {
            return 0;
        }
        return expiresAt == SimTime.NEVER
                ? SimTime.NEVER
                : expiresAt - unit.fight().now();
    }

    /// When it ends, 0 when it is off.
    public long expiresAt() {
        return expiresAt;
    }

    /// When it was put on last.
    public long startedAt() {
        return startedAt;
    }

    /// How long it has been on, 0 when it is off.
    public long timeActive() {
        return active ? unit.fight().now() - startedAt : 0;
    }

    /// How long it has been off: 0 when it is on, [SimTime#NEVER] when it never was.
    public long timeInactive() {
        if (active) {
            return 0;
        }
        return fadedAt < 0 ? SimTime.NEVER : unit.fight().now() - fadedAt;
    }

    /// Whether putting it on anew would help one of its exclusive effects, those as strong ending within
    /// `window` nanoseconds.
    public boolean shouldRefresh(long window) {
        for (ExclusiveEffect effect : exclusiveEffects) {
            if (effect.shouldRefresh(window)) {
                return true;
            }
        }
        return false;
    }

    /// How long one activation lasts.
    public long durationNs() {
        return durationNs;
    }

    /// The most stacks it can have.
    public int maxStacks() {
        return maxStacks;
    }

    /// Its name, unique on its unit.
    public String label() {
        return label;
    }

    /// What it is called in results, [ActionId#NONE] when it is not reported.
    public ActionId id() {
        return id;
    }

    /// The unit it is on.
    public Unit unit() {
        return unit;
    }

    /// Its internal cooldown, `null` when it has none.
    public @Nullable CooldownTimer icd() {
        return icd;
    }

    /// How long its internal cooldown is, 0 when it has none.
    public long icdNs() {
        return icdNs;
    }

    void finalizePlan() {
        plannedDurationNs = durationNs;
    }

    void reset() {
        active = false;
        stacks = 0;
        expiresAt = 0;
        startedAt = 0;
        fadedAt = -SimTime.NEVER;
        durationNs = plannedDurationNs;
        procs = 0;
        uptimeNs = 0;
        Arrays.fill(listIndex, -1);
        for (ExclusiveEffect effect : exclusiveEffects) {
            effect.reset();
        }
    }

    void runResetActions() {
        if (permanent) {
            activate();
        }
        for (OnAura action : onReset) {
            action.run(this);
        }
    }

    /// Says that somebody renews it at a period from the start of the fight, where a renewal changes nothing but its
    /// count. Only before the fight, for auras that last the whole fight.
    public Aura countRenewals(long periodNs) {
        renewalNs = periodNs;
        return this;
    }

    /// Closes its metrics at the end of a fight, without any callback.
    void finishFight(long end) {
        if (active) {
            countUptime(end);
            active = false;
        }
        if (renewalNs != 0) {
            procs += (int) (end / renewalNs);
        }
        totalProcs += procs;
        totalUptimeMicros = Math.addExact(totalUptimeMicros, Math.floorDiv(uptimeNs, 1000L));
    }

    private void countUptime(long end) {
        // what was gone before the pull is none of the fight's
        uptimeNs += Math.max(0, Math.min(end, expiresAt) - Math.max(startedAt, 0));
    }

    /// The same array where there is nothing to append.
    private static <T> T[] append(T[] array, @Nullable T element) {
        if (element == null) {
            return array;
        }
        T[] grown = Arrays.copyOf(array, array.length + 1);
        grown[array.length] = element;
        return grown;
    }
}
