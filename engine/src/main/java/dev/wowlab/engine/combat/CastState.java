package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import org.jspecify.annotations.Nullable;

/// What a unit is casting, channeling, waiting for, and when it decides next. Confined to one thread.
public final class CastState {
    private static final long NOT_CASTING = -SimTime.minutes(60);
    private static final long PUSHBACK = SimTime.millis(500);

    private final Unit unit;
    private final Fight fight;
    private final CooldownTimer gcd;
    private final CooldownTimer rotationTimer;
    private final Timer rotationAction;
    private final Timer hardcastAction;
    private final Timer queueAction;
    private final boolean decides;

    private long hardcastUntil = NOT_CASTING;
    private @Nullable Spell hardcastSpell;
    private @Nullable Unit hardcastTarget;
    private @Nullable Dot channel;
    private @Nullable Spell queuedSpell;
    private @Nullable Unit queuedTarget;
    private @Nullable Runnable queuedFollowUp;
    private long queuedAt = Long.MIN_VALUE;

    CastState(Unit unit) {
        this.unit = unit;
        fight = unit.fight();
        gcd = unit.newCooldown();
        rotationTimer = unit.newCooldown();
        rotationAction = new RotationTimer();
        hardcastAction = new HardcastTimer();
        queueAction = fight.newTimer(Priority.GCD, this::onQueued);
        decides = !unit.isTarget();
    }

    /// The global cooldown.
    public CooldownTimer gcd() {
        return gcd;
    }

    /// When the running cast ends; in the past when none runs.
    public long hardcastUntil() {
        return hardcastUntil;
    }

    /// When the rotation decides next.
    public long nextDecisionAt() {
        return fight.lookout.isOf(this) ? fight.lookout.after(fight.now()) : rotationTimer.readyAt();
    }

    /// Whether the rotation may decide now.
    public boolean mayDecide() {
        return rotationTimer.isReady(fight.now());
    }

    /// The running channel, `null` when there is none.
    public @Nullable Dot channel() {
        return channel;
    }

    /// Puts a channel back, for rotations that try decisions as if it had ended.
    public void setChannel(@Nullable Dot dot) {
        channel = dot;
    }

    public boolean isChanneling() {
        return channel != null;
    }

    /// Sets the global cooldown and wakes the rotation when it is over.
    public void setGcd(long readyAt) {
        if (decides) {
            gcd.set(readyAt);
            wakeAt(readyAt);
        }
    }

    /// Wakes the rotation at this time instead of when it would have woken.
    public void wakeAt(long time) {
        if (decides) {
            if (hardcastUntil != NOT_CASTING && !hardcastAction.isScheduled()) {
                // It was to end with the wake-up that is moved now.
                hardcastAction.schedule(hardcastUntil);
            }
            fight.lookout.endFor(this);
            rotationTimer.set(time);
            rotationAction.schedule(time);
        }
    }

    /// The rotation has nothing to do before this time, which is not in the past.
    public void waitUntil(long time) {
        if (time < fight.now()) {
            throw new IllegalArgumentException(
                    unit.key() + " would wait until " + time + " ns, it is " + fight.now() + " ns");
        }
        wakeAt(time);
    }

    /// The rotation has nothing to do: it is asked again after the reaction time, not before the global cooldown is
    /// over. On the move it is asked at every reaction: where it stands changes what it can do.
    public void waitForReaction() {
        long reacted = fight.now() + unit.reactionTimeNs();
        waitUntil(unit.isMoving() ? reacted : Math.max(reacted, gcd.readyAt()));
    }

    /// As [#waitForReaction] for a rotation that will have nothing to do then, nor ever after: it is not asked, and the
    /// clock stops at those times only where somebody would notice.
    public void idle() {
        if (fight.lookout.begin(this, fight.now(), unit.reactionTimeNs())) {
            rotationTimer.set(SimTime.NEVER);
        } else {
            waitForReaction();
        }
    }

    /// Lets the rotation react to an event that came before its next decision.
    ///
    /// @param randomly whether the reaction takes 0 to twice the reaction time
    /// @param withReactionTime whether it takes the reaction time; otherwise it is immediate
    public void react(boolean randomly, boolean withReactionTime) {
        Rotation rotation = unit.rotation();
        rotation.act();
        if (rotation.isBlocked()) {
            return;
        }
        long at = fight.now() + (withReactionTime ? unit.reactionTimeNs() : 0);
        if (randomly) {
            at = fight.now() + (long) (fight.random() * 2 * unit.reactionTimeNs());
        }
        if (nextDecisionAt() > at) {
            wakeAt(at);
        }
    }

    /// Stops deciding, when a pet leaves.
    void stop() {
        rotationAction.cancel();
        hardcastUntil = NOT_CASTING;
    }

    // ---- casts ----

    void castOrQueue(Spell spell, Unit target) {
        if (spell.canCast(target)) {
            spell.cast(target, true);
        } else if (spell.canQueue(target)) {
            long at = Math.max(hardcastUntil, spell.readyAt());
            if (spell.defaultGcdNs > 0 || spell.hasFlag(SpellFlag.MCD)) {
                at = Math.max(at, gcd.readyAt());
            }
            queue(spell, target, at);
        }
    }

    /// Begins a cast; returns whether it could.
    ///
    /// @param allowed whether [Spell#canCast] has just said that it can
    boolean begin(Spell spell, Unit target, boolean allowed) {
        long gcdNs = spell.defaultGcdNs;
        CastTimeRule rule = spell.castTimeRule;
        long castNs = rule == null ? spell.defaultCastTimeNs : rule.castTimeNs(spell);
        if (rule != null && spell.hasFlag(SpellFlag.HOLDS_SHOTS)) {
            unit.swings().delayShotUntil(fight.now() + castNs + 1);
        }
        if (!spell.ignoreHaste) {
            gcdNs = SimTime.roundToMillisecond(Math.max(0, unit.applyCastSpeed(gcdNs)));
            castNs = SimTime.roundToMillisecond(unit.applyCastSpeed(castNs, spell));
        }
        long now = fight.now();
        if (castNs > 0 && spell.hasFlag(SpellFlag.RESTARTS_SWINGS)) {
            // Also where it then cannot begin, as WoWSims has it: one that was queued while a blow held it up.
            unit.swings().stopForCast(now + castNs);
        }
        if (!allowed && !mayBegin(spell, target)) {
            return false;
        }
        spell.currentCastTimeNs = castNs;
        if (!allowed && isBusy(spell, gcdNs > 0, castNs > 0)) {
            return false;
        }
        long effective = Math.max(gcdNs > 0 ? Math.max(spell.gcdMinNs, gcdNs) : 0, castNs);
        if (effective != 0) {
            if (!spell.hasFlag(SpellFlag.CHANNELED)) {
                spell.metrics.castTimeNs += effective;
            }
            setGcd(Math.max(now + effective, gcd.readyAt()));
        }
        EventLog log = fight.log;
        if (log != null) {
            log.castBegun(spell, target);
        }
        if (castNs > 0) {
            beginHardcast(spell, target, now + castNs);
        } else {
            spell.finishCast(target);
        }
        return true;
    }

    private boolean mayBegin(Spell spell, Unit target) {
        return target.isEnabled() && spell.conditionHolds(target) && (!spell.hasCost() || affords(spell));
    }

    private boolean isBusy(Spell spell, boolean hasGcd, boolean hasCastTime) {
        long now = fight.now();
        return !spell.isReady()
                || hardcastUntil > now
                || (hasGcd && !gcd.isReady(now))
                || (hasCastTime && isHinderedByMoving(spell));
    }

    /// Whether there is mana or another power for it, at its present cost.
    boolean affords(Spell spell) {
        spell.currentCost = spell.currentCost();
        return available(spell) >= spell.currentCost;
    }

    /// How much there is of what a spell costs.
    double available(Spell spell) {
        PowerBar power = spell.power;
        return power == null ? unit.mana().current() : power.current();
    }

    void pay(Spell spell) {
        PowerBar power = spell.power;
        if (power != null) {
            power.payFor(spell);
        } else {
            unit.mana().payFor(spell, spell.currentCost);
        }
    }

    /// Whether the unit moves, and a spell with a cast time cannot be cast while it does.
    boolean isHinderedByMoving(Spell spell) {
        return unit.isMoving() && !spell.hasFlag(SpellFlag.CAN_CAST_WHILE_MOVING);
    }

    /// Whether this spell's cast is running.
    public boolean isCasting(Spell spell) {
        return hardcastSpell == spell && hardcastUntil > fight.now();
    }

    /// Whether the running cast, if any, keeps the unit from moving.
    public boolean isRooted() {
        Spell spell = hardcastSpell;
        boolean casting = hardcastUntil >= fight.now();
        return casting && (spell == null || !spell.hasFlag(SpellFlag.CAN_CAST_WHILE_MOVING));
    }

    private void beginHardcast(Spell spell, Unit target, long until) {
        hardcastSpell = spell;
        hardcastTarget = target;
        hardcastUntil = until;
        if (unit.health().isTanking()) {
            // Nobody dodges, parries or blocks while casting.
            unit.modifiers[Modifier.STUNNED] = 1;
        }
        if (rotationAction.isScheduled() && rotationAction.at() == until) {
            // The rotation's wake-up completes it.
            hardcastAction.cancel();
        } else {
            hardcastAction.schedule(until);
        }
    }

    /// Puts the end of the cast off that a hit disturbed a batch ago. Where it has ended since, it ends once more, as
    /// WoWSims has it.
    public void pushBack() {
        hardcastUntil = hardcastUntil == NOT_CASTING ? fight.now() : hardcastUntil + PUSHBACK;
        hardcastAction.schedule(hardcastUntil);
    }

    private void completeHardcast() {
        Spell spell = hardcastSpell;
        Unit target = hardcastTarget;
        if (spell != null && target != null && hardcastUntil != NOT_CASTING && hardcastUntil <= fight.now()) {
            hardcastUntil = NOT_CASTING;
            if (unit.health().isTanking()) {
                unit.modifiers[Modifier.STUNNED] = 0;
            }
            spell.completeHardcast(target);
        }
    }

    private final class HardcastTimer extends Timer {
        HardcastTimer() {
            super(fight.timers(), Priority.GCD);
        }

        @Override
        public void fire() {
            completeHardcast();
        }
    }

    private final class RotationTimer extends Timer {
        RotationTimer() {
            super(fight.timers(), Priority.GCD);
        }

        @Override
        public void fire() {
            completeHardcast();
            if (fight.now() >= 0) {
                unit.rotation().act();
            }
        }
    }

    // ---- queueing ----

    /// Whether a cast may be queued at this time: only one may.
    public boolean mayQueue() {
        return queuedAt != fight.now();
    }

    /// When the queued cast goes off.
    public long queuedCastAt() {
        return queueAction.at();
    }

    /// Does something right after the queued cast went off; forgotten when that is cancelled or replaced.
    public void afterQueuedCast(Runnable followUp) {
        queuedFollowUp = followUp;
    }

    void queue(Spell spell, Unit target, long at) {
        queuedSpell = spell;
        queuedTarget = target;
        queuedFollowUp = null;
        queuedAt = fight.now();
        // One nanosecond later, so that the rotation can still change its mind at the last moment.
        queueAction.schedule(at + 1);
    }

    void cancelQueued() {
        queueAction.cancel();
        queuedFollowUp = null;
        queuedAt = Long.MIN_VALUE;
    }

    private void onQueued() {
        Runnable followUp = queuedFollowUp;
        if (queuedSpell != null && queuedTarget != null) {
            queuedSpell.cast(queuedTarget);
        }
        if (followUp != null) {
            queuedFollowUp = null;
            followUp.run();
        }
    }

    // ---- channels ----

    void channelBegun(Dot dot) {
        channel = dot;
    }

    void channelEnded(Dot dot) {
        channel = null;
        unit.rotation().channelEnded(dot);
        if (gcd.isReady(fight.now())) {
            waitUntil(fight.now() + unit.channelClipDelayNs());
        }
    }

    /// After a tick: whether the channel was ended by it.
    boolean channelTicked(Dot dot) {
        long now = fight.now();
        if (dot.remainingTicks() == 0 && gcd.isReady(now)) {
            waitUntil(now + unit.channelClipDelayNs());
            return false;
        }
        // An interruption that only comes from a global cooldown about to end waits for the decision at its end.
        boolean clear = gcd.isReady(now) || gcd.timeToReady(now) > Spell.QUEUE_WINDOW;
        if (unit.rotation().interruptsChannel(dot) && clear) {
            interruptChannel(dot);
            return true;
        }
        return false;
    }

    /// Ends the running channel now, without a last tick.
    public void interruptChannel(Dot dot) {
        dot.interrupt();
        if (gcd.isReady(fight.now())) {
            waitUntil(fight.now() + unit.channelClipDelayNs());
        }
    }

    void reset() {
        hardcastUntil = NOT_CASTING;
        hardcastSpell = null;
        hardcastTarget = null;
        channel = null;
        queuedSpell = null;
        queuedTarget = null;
        queuedFollowUp = null;
        queuedAt = Long.MIN_VALUE;
    }
}
