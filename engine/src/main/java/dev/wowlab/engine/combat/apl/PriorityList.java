package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.TotalsSink;
import dev.wowlab.engine.combat.CastState;
import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.EventLog;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Rotation;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rotation that does the first ready line of a list, again and again, as the action lists of WoWSims and
/// SimulationCraft do. Confined to one thread.
public final class PriorityList implements Rotation {
    /// More acts than this at one moment are an endless loop.
    private static final int MAX_ACTS_AT_ONCE = 1_000;

    /// Shorter jobs end before compiled code would pay.
    private static final int FIGHTS_BEFORE_COMPILING = 200;

    private static final int MAX_CONTROLLERS = 64;
    private static final List<String> FIRED_COLUMNS = List.of("fired", "fights");

    private record Counter(String table, String key) {}

    // Hot.
    private Step[] lines = new Step[0];
    private Decider decider = new Decider.Asking(lines);
    private final Controller[] controllers = new Controller[MAX_CONTROLLERS];
    private int controllerCount;
    private boolean acting;
    boolean inSequence;
    private long[] fired = new long[0];

    private final Unit unit;
    private final Fight fight;
    private final CastState caster;
    private final DecisionClock clock = new DecisionClock();
    private final List<Counter> counters = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private @Nullable Condition interruptIf;
    private boolean allowRecast;

    private int fightsOfList;

    // Counted with each line, so that one that never fires is in the results too.
    private long fights;

    /// An empty list for a unit.
    public PriorityList(Unit unit) {
        this.unit = unit;
        fight = unit.fight();
        caster = unit.caster();
    }

    // ---- planning ----

    /// The unit that acts.
    public Unit unit() {
        return unit;
    }

    /// What references to variables take their freshness from.
    public DecisionClock clock() {
        return clock;
    }

    /// The number of the counter with this place in the results; equal places share one. Only before the fight.
    ///
    /// @param table the table of the results that it stands in, such as `apl`
    /// @param key its row there, without the unit
    public int newCounter(String table, String key) {
        Counter counter = new Counter(table, key);
        int known = counters.indexOf(counter);
        if (known >= 0) {
            return known;
        }
        counters.add(counter);
        fired = new long[counters.size()];
        return counters.size() - 1;
    }

    /// Sets the lines, first to last. Only before the fight.
    public void setLines(List<Step> newLines) {
        lines = newLines.toArray(Step[]::new);
        decider = new Decider.Asking(lines);
    }

    /// Lets `act` forget the last fight before each one. Only before the fight.
    public <A extends Act> A register(A act) {
        acts.add(act);
        return act;
    }

    /// A condition apart from any line. Only before the fight.
    Condition newCondition(Value value) {
        Condition condition = new Condition(value);
        conditions.add(condition);
        return condition;
    }

    /// Does a step before the pull, whatever its condition says.
    public void executeBeforePull(Step step) {
        count(step);
        step.act.execute();
    }

    // ---- results ----

    @Override
    public void drainTo(TotalsSink sink) {
        for (int i = 0; i < fired.length; i++) {
            Counter counter = counters.get(i);
            sink.row(counter.table(), unit.key() + "|" + counter.key(), FIRED_COLUMNS, new long[] {fired[i], fights});
            fired[i] = 0;
        }
        fights = 0;
    }

    void count(Step step) {
        if (step.counter >= 0) {
            fired[step.counter]++;
            EventLog log = fight.log();
            if (log != null) {
                log.lineFired(unit, counters.get(step.counter).key());
            }
        }
    }

    // ---- in a fight ----

    @Override
    public void reset() {
        fights++;
        if (++fightsOfList == FIGHTS_BEFORE_COMPILING) {
            decider = StepCompiler.compile(lines).orElse(decider);
            conditions.forEach(Condition::compile);
        }
        controllerCount = 0;
        acting = false;
        inSequence = false;
        interruptIf = null;
        allowRecast = false;
        clock.next();
        for (int i = 0; i < acts.size(); i++) {
            acts.get(i).reset();
        }
    }

    @Override
    public void act() {
        if (fight.now() < 0 || acting) {
            return;
        }
        Dot channel = caster.channel();
        if (channel != null) {
            duringChannel(channel);
            return;
        }
        if (!caster.mayDecide()) {
            return;
        }
        acting = true;
        if (unit.isMoving()) {
            unit.movement().update();
        }
        int acted = 0;
        for (Step step = next(); step != null; step = next()) {
            if (++acted > MAX_ACTS_AT_ONCE) {
                throw new IllegalStateException("the action list of " + unit.key() + " never stops at " + fight.now()
                        + " ns: line "
                        + (step.counter < 0 ? "?" : counters.get(step.counter).key()));
            }
            count(step);
            decider.execute(step);
        }
        acting = false;
        if (!caster.mayDecide()) {
            return;
        }
        if (isIdle()) {
            caster.idle();
        } else {
            caster.waitForReaction();
        }
    }

    /// Whether it may as well not be asked again: there is nothing to do, and nowhere to go.
    private boolean isIdle() {
        return lines.length == 0 && controllerCount == 0 && !unit.isMoving();
    }

    private void duringChannel(Dot channel) {
        if (channel.remainingTicks() == 0) {
            channel.deactivate();
        } else if (interruptsChannel(channel)) {
            caster.interruptChannel(channel);
        }
    }

    /// The next thing to do: what has taken over says, else the first ready line.
    @Nullable
    Step next() {
        clock.next();
        if (controllerCount > 0) {
            return controllers[controllerCount - 1].next();
        }
        return firstReady(decider);
    }

    /// The first that is ready.
    @Nullable
    Step firstReady(Decider steps) {
        long now = fight.now();
        return steps.firstReady(now, now + Spell.QUEUE_WINDOW, caster.gcd().readyAt(), inSequence);
    }

    void takeOver(Controller controller) {
        if (controllerCount == MAX_CONTROLLERS) {
            throw new IllegalStateException("the action list of " + unit.key() + " nests more than " + MAX_CONTROLLERS
                    + " waits and sequences");
        }
        controllers[controllerCount++] = controller;
    }

    void giveBack(Controller controller) {
        if (controllerCount == 0 || controllers[controllerCount - 1] != controller) {
            throw new IllegalStateException(
                    "the action list of " + unit.key() + " gave back what it had not taken over");
        }
        controllerCount--;
    }

    @Override
    public boolean isBlocked() {
        return controllerCount > 0 && controllers[controllerCount - 1].blocks();
    }

    @Override
    public boolean inSequence() {
        return inSequence;
    }

    // ---- channels ----

    void channelUntil(Condition condition, boolean mayRecast) {
        interruptIf = condition;
        allowRecast = mayRecast;
    }

    @Override
    public boolean interruptsChannel(Dot channel) {
        clock.next();
        Condition condition = interruptIf;
        if (channel.remainingTicks() == 0 || condition == null || !condition.holds()) {
            return false;
        }
        // Decide as if the channel were over already.
        caster.setChannel(null);
        boolean same = wouldRecast(channel.spell());
        caster.setChannel(channel);
        return !same || allowRecast;
    }

    @Override
    public void channelEnded(Dot channel) {
        interruptIf = null;
        allowRecast = false;
    }

    /// Whether the first thing that would be cast now is the same channel. A spell that could only be queued
    /// does not count.
    private boolean wouldRecast(Spell channeled) {
        for (int i = 0; i < lines.length; i++) {
            if (!decider.conditionHolds(i)) {
                continue;
            }
            Step step = lines[i];
            if (step.act instanceof CastAct cast && !cast.friendly()) {
                boolean castable = cast.canCastNow();
                if (isSame(cast.spell(), channeled)) {
                    return castable;
                }
                if (castable) {
                    return false;
                }
            } else if (!(step.act instanceof AutocastAct) && step.act.ready()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isSame(Spell spell, Spell channeled) {
        return spell == channeled || spell.is(channeled.classMask());
    }
}
