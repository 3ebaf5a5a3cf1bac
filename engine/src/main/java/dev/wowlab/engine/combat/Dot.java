package dev.wowlab.engine.combat;

import dev.wowlab.engine.combat.SpellCallbacks.OnDot;
import dev.wowlab.engine.core.FightRandom;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something over time that one spell has put on one unit, or for an area or the caster itself, on the
/// caster. Confined to one thread. The last tick comes before it fades.
public final class Dot {
    public int baseTicks;
    public long baseTickNs;
    public double coefficient;
    public double damageMultiplier;

    /// What [#snapshot] keeps: base damage of one tick with the caster's bonus, and the caster's multipliers.
    public double snapshotDamage;

    public double snapshotMultiplier;

    private final Spell spell;
    private final Unit target;
    private final Aura aura;
    private final Timer timer;
    private final boolean hastedTicks;
    private final boolean hasteShortens;
    private final boolean channeled;
    private final @Nullable OnDot onSnapshot;
    private final @Nullable OnDot onTick;
    private final int tickStream;
    private final @Nullable ExpectedTick expectedTick;
    private long tickNs;
    private int remainingTicks;
    private boolean interrupted;

    private int plannedTicks;
    private long plannedTickNs;
    private double plannedCoefficient;
    private double plannedDamageMultiplier;

    Dot(Spell spell, DotConfig config, Unit target) {
        this.spell = spell;
        this.target = target;
        baseTicks = config.ticks;
        baseTickNs = config.tickNs;
        coefficient = config.coefficient;
        damageMultiplier = config.damageMultiplier;
        hastedTicks = config.hastedTicks;
        hasteShortens = config.hasteShortens;
        onSnapshot = config.onSnapshot;
        onTick = config.onTick;
        expectedTick = config.expectedTick;
        channeled = spell.hasFlag(SpellFlag.CHANNELED);
        tickStream = spell.fight.random.newStream(spell.unit.key() + "|" + spell.id.key() + "|tick|" + target.key());
        tickNs = baseTickNs;
        remainingTicks = baseTicks;
        boolean perTarget = target != spell.unit;
        aura = target.getOrRegisterAura(auraOf(config, perTarget));
        aura.durationNs = baseTickNs * baseTicks;
        aura.onGain(unused -> start()).onExpire(unused -> stop());
        timer = new TickTimer();
    }

    private AuraConfig auraOf(DotConfig config, boolean perTarget) {
        AuraConfig from = config.aura;
        String label = perTarget ? from.label + "-" + spell.unit.index() : from.label;
        AuraConfig copy = AuraConfig.of(label)
                .id(from.id.isEmpty() ? spell.id : from.id)
                .tag(from.tag)
                .duration(config.tickNs * config.ticks)
                .maxStacks(from.maxStacks);
        copy.onGain = from.onGain;
        copy.onExpire = from.onExpire;
        copy.onReset = from.onReset;
        copy.onStacks = from.onStacks;
        copy.onEncounterStart = from.onEncounterStart;
        copy.onApplyEffects = from.onApplyEffects;
        copy.onCastComplete = from.onCastComplete;
        copy.onSpellHitDealt = from.onSpellHitDealt;
        copy.onSpellHitTaken = from.onSpellHitTaken;
        copy.onPeriodicDealt = from.onPeriodicDealt;
        copy.onPeriodicTaken = from.onPeriodicTaken;
        return copy;
    }

    // ---- applying ----

    /// Puts it on, or on anew: takes a snapshot of the caster and starts its full duration from now.
    public void apply() {
        aura.deactivate();
        takeSnapshot();
        tickNs = calcTickNs();
        remainingTicks = hastedTicks && !hasteShortens ? tickCount(tickNs) : tickCount(baseTickNs);
        aura.durationNs = tickNs * remainingTicks;
        aura.activate();
    }

    /// Takes it off.
    public void deactivate() {
        aura.deactivate();
    }

    /// Takes a new snapshot of the caster without touching its duration.
    public void takeSnapshot() {
        if (onSnapshot != null) {
            onSnapshot.run(this, target);
        }
    }

    /// Keeps the base damage of one tick plus the caster's bonus, and the caster's multipliers, as they are
    /// now.
    public void snapshot(Unit against, double baseDamage) {
        AttackTable table = spell.unit.attackTable(against);
        double base = baseDamage;
        if (coefficient > 0) {
            base += coefficient * Damage.bonusDamage(spell, table);
        }
        snapshotDamage = base;
        snapshotMultiplier = Damage.attackerMultiplier(spell, table, true) * damageMultiplier;
    }

    /// Computes a tick from the snapshot. Deal it with [Spell#dealPeriodicDamage] or release it.
    public SpellResult calcSnapshotTick(Unit against, Roll roll) {
        return Damage.compute(spell, spell.unit.attackTable(against), snapshotDamage, snapshotMultiplier, true, roll);
    }

    /// Computes and deals a tick from the snapshot.
    public SpellResult dealSnapshotTick(Unit against, Roll roll) {
        SpellResult result = calcSnapshotTick(against, roll);
        Damage.deal(spell, result, true);
        return result;
    }

    /// Does one more tick right now, without touching its timer.
    public void tickOnce() {
        if (onTick != null) {
            FightRandom random = spell.fight.random;
            long outer = random.enter(tickStream);
            onTick.run(this, target);
            random.leave(outer);
        }
    }

    // ---- ticking ----

    private void start() {
        interrupted = false;
        timer.schedule(spell.fight.now() + tickNs);
        if (channeled) {
            spell.unit.caster().channelBegun(this);
        }
    }

    private void stop() {
        // The clock expires auras before the tick that falls on the same time: do that tick first.
        if (!interrupted && timer.at() == spell.fight.now()) {
            remainingTicks--;
            tickOnce();
        }
        timer.cancel();
        if (channeled) {
            spell.unit.caster().channelEnded(this);
            spell.metrics.castTimeNs += aura.fadedAt - aura.startedAt;
        }
        snapshotDamage = 0;
        snapshotMultiplier = 0;
    }

    private final class TickTimer extends Timer {
        TickTimer() {
            super(spell.fight.timers(), Priority.GCD);
        }

        @Override
        public void fire() {
            remainingTicks--;
            tickOnce();
            if (channeled && spell.unit.caster().channelTicked(Dot.this)) {
                return;
            }
            if (aura.active && (!channeled || remainingTicks > 0)) {
                schedule(spell.fight.now() + tickNs);
            }
        }
    }

    /// Ends a channel early: no tick that would fall on this very time.
    void interrupt() {
        interrupted = true;
        timer.cancel();
        aura.deactivate();
    }

    // ---- facts ----

    /// Whether it is known what a tick is worth before it comes.
    public boolean hasExpectedTick() {
        return expectedTick != null;
    }

    /// What a tick would be worth if it were put on now; ask [#hasExpectedTick] first.
    public double expectedTickNow() {
        return Objects.requireNonNull(expectedTick).ofNow(this);
    }

    /// What a tick of the running application is worth; ask [#hasExpectedTick] first.
    public double expectedTickRunning() {
        return Objects.requireNonNull(expectedTick).ofRunning(this);
    }

    /// The time between two ticks that it would have if it were applied now.
    public long calcTickNs() {
        if (!hastedTicks) {
            return baseTickNs;
        }
        return SimTime.roundToMillisecond(
                channeled ? spell.unit.applyCastSpeed(baseTickNs, spell) : spell.unit.applyCastSpeed(baseTickNs));
    }

    private int tickCount(long everyNs) {
        return (int) Math.rint((baseTicks * (double) baseTickNs) / everyNs);
    }

    /// How many ticks it has done since it was applied.
    public int ticksDone() {
        return (hasteShortens ? baseTicks : tickCount(tickNs)) - remainingTicks;
    }

    /// Ticks still to come.
    public int remainingTicks() {
        return remainingTicks;
    }

    /// Damage of its ticks to come before multipliers, 0 when it is off.
    public double outstandingDamage() {
        return aura.active ? snapshotDamage * remainingTicks : 0;
    }

    /// The time between two ticks of the running application.
    public long tickNs() {
        return tickNs;
    }

    /// When it ticks next, 0 when it is off.
    public long nextTickAt() {
        return aura.active ? timer.at() : 0;
    }

    /// Its length before haste.
    public long baseDurationNs() {
        return baseTicks * baseTickNs;
    }

    public boolean isActive() {
        return aura.active;
    }

    /// How long it will still last, 0 when it is off.
    public long remaining() {
        return aura.remaining();
    }

    public Aura aura() {
        return aura;
    }

    public Spell spell() {
        return spell;
    }

    /// The unit it is on.
    public Unit target() {
        return target;
    }

    void finalizePlan() {
        plannedTicks = baseTicks;
        plannedTickNs = baseTickNs;
        plannedCoefficient = coefficient;
        plannedDamageMultiplier = damageMultiplier;
    }

    void reset() {
        baseTicks = plannedTicks;
        baseTickNs = plannedTickNs;
        coefficient = plannedCoefficient;
        damageMultiplier = plannedDamageMultiplier;
        tickNs = baseTickNs;
        remainingTicks = baseTicks;
        snapshotDamage = 0;
        snapshotMultiplier = 0;
    }
}
