package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.FightRandom;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import dev.wowlab.engine.core.TimerAction;
import dev.wowlab.engine.core.TimerQueue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One fight and everything in it: planned once, then run any number of times from different seeds.
/// Confined to one thread.
///
/// Planning goes in this order: units ([#addUnit], [#addPet]), [#sealUnits], then spells, auras, rules and
/// rotations, then [#finalizePlan]. After that nothing can be registered.
public final class Fight {
    // Hot.
    final ResultPool results = new ResultPool();

    @Nullable
    EventLog log;

    double damageTaken;
    private long now;
    private long nextExpiry = SimTime.NEVER;
    private long duration;
    private boolean inPrepull;
    final FightRandom random = new FightRandom();
    final Luck luck = new Luck();
    private final TimerQueue queue = new TimerQueue();
    private Unit[] unitArray = new Unit[0];
    private Unit[] targetArray = new Unit[0];
    private Unit[] manaUnits = new Unit[0];

    private final Encounter encounter;
    private final ExecutePhase executePhase;
    private final List<Unit> units = new ArrayList<>();
    private final List<Pet> pets = new ArrayList<>();
    private final List<Runnable> beforeFinalize = new ArrayList<>();
    private final List<Runnable> afterFinalize = new ArrayList<>();
    private final List<Prepull> prepull = new ArrayList<>();
    private final List<Timer> prepullTimers = new ArrayList<>();
    final Missiles missiles = new Missiles(this);
    final SpellBatch batch = new SpellBatch();
    final Lookout lookout = new Lookout();
    private final Timer pullTimer;
    private final Timer manaTimer;
    private State state = State.UNITS;
    private long heartbeatOffset;

    private enum State {
        UNITS,
        PLANNING,
        FINAL
    }

    private record Prepull(long at, Runnable action) {}

    public Fight(Encounter encounter) {
        this.encounter = encounter;
        executePhase = new ExecutePhase(encounter);
        pullTimer = queue.newTimer(Priority.PREPULL + 500, this::pull);
        manaTimer = new ManaTimer();
    }

    // ---- planning ----

    /// Adds a player or a target; targets first.
    public Unit addUnit(UnitConfig config) {
        if (state != State.UNITS) {
            throw new IllegalStateException("unit " + config.key() + " comes after the units were sealed");
        }
        Unit unit = new Unit(this, config, units.size());
        units.add(unit);
        return unit;
    }

    /// Adds a pet of a unit; all players first. Where there is one its key is its name; in a raid its owner's stands
    /// before it.
    public Pet addPet(Unit owner, PetConfig config) {
        boolean alone =
                units.stream().filter(unit -> unit.kind() == UnitKind.PLAYER).count() == 1;
        String key = alone ? config.name() : owner.key() + "/" + config.name();
        Unit unit = addUnit(new UnitConfig(UnitKind.PET, key, Unit.PLAYER_LEVEL, dev.wowlab.gamedata.MobType.UNKNOWN));
        Pet pet = new Pet(unit, owner, config);
        unit.setPetSide(pet);
        owner.addPet(pet);
        pets.add(pet);
        return pet;
    }

    /// All units are known now; spells and auras may follow.
    public void sealUnits() {
        state = State.PLANNING;
        unitArray = units.toArray(Unit[]::new);
        targetArray = units.stream().filter(Unit::isTarget).toArray(Unit[]::new);
        if (targetArray.length == 0) {
            throw new IllegalStateException("a fight needs a target");
        }
        for (Unit attacker : unitArray) {
            AttackTable[] tables = new AttackTable[unitArray.length];
            for (Unit defender : unitArray) {
                tables[defender.index()] = new AttackTable(attacker, defender);
            }
            attacker.setAttackTables(tables);
            if (!attacker.isTarget()) {
                attacker.setDefaultTarget(targetArray[0]);
            }
        }
    }

    /// Something to do when everything is registered, before anything is final.
    public void beforeFinalize(Runnable action) {
        beforeFinalize.add(action);
    }

    /// Something to do once stats and attack tables are final: changing attack tables, looking up other
    /// registrations.
    public void afterFinalize(Runnable action) {
        afterFinalize.add(action);
    }

    /// Something to do before the pull.
    ///
    /// @param at when, not after 0
    public void addPrepullAction(long at, Runnable action) {
        requirePlanning("a pre-pull action");
        if (at > 0) {
            throw new IllegalArgumentException("a pre-pull action " + SimTime.toSeconds(at) + " s after the pull");
        }
        prepull.add(new Prepull(at, action));
    }

    /// A timer; any number of schedules without allocating. Usable at any time of planning.
    ///
    /// @param priority one of [Priority]
    public Timer newTimer(int priority, TimerAction action) {
        return queue.newTimer(priority, action);
    }

    /// The timers of this fight.
    TimerQueue timers() {
        return queue;
    }

    void requirePlanning(String what) {
        if (state != State.PLANNING) {
            throw new IllegalStateException(what
                    + (state == State.UNITS ? " comes before the units are sealed" : " comes after planning ended"));
        }
    }

    /// Ends planning: rules are sorted, starting values kept.
    public void finalizePlan() {
        requirePlanning("the end of planning");
        for (int i = 0; i < beforeFinalize.size(); i++) {
            beforeFinalize.get(i).run();
        }
        for (Unit unit : unitArray) {
            unit.finalizeStats();
        }
        for (int i = 0; i < afterFinalize.size(); i++) {
            afterFinalize.get(i).run();
        }
        for (Unit unit : unitArray) {
            unit.rotation().finalizePlan();
        }
        for (Unit unit : unitArray) {
            unit.finalizeSpells();
        }
        state = State.FINAL;
        manaUnits = units.stream().filter(Unit::hasMana).toArray(Unit[]::new);
        prepull.sort(Comparator.comparingLong(Prepull::at));
        for (int i = 0; i < prepull.size(); i++) {
            Prepull entry = prepull.get(i);
            prepullTimers.add(queue.newTimer(
                    Priority.PREPULL + prepull.size() - i, () -> entry.action().run()));
        }
    }

    // ---- facts ----

    /// The time: 0 at the pull, negative before.
    public long now() {
        return now;
    }

    /// How long this fight lasts.
    public long duration() {
        return duration;
    }

    /// How long this fight will still last.
    public long remaining() {
        return duration - now;
    }

    public Encounter encounter() {
        return encounter;
    }

    public ExecutePhase executePhase() {
        return executePhase;
    }

    /// When the first pre-pull action happens, 0 when there is none.
    public long prepullStart() {
        return prepull.isEmpty() ? 0 : prepull.getFirst().at();
    }

    /// Whether the fight is being set up, before its first event.
    public boolean inPrepull() {
        return inPrepull;
    }

    /// Every unit: targets, players, pets.
    public List<Unit> units() {
        return units;
    }

    /// Every target, present or not. Do not change the array.
    public Unit[] targets() {
        return targetArray;
    }

    /// A target by its number from 0.
    public Unit target(int number) {
        return targetArray[number];
    }

    /// How many targets are present.
    public int enabledTargets() {
        int count = 0;
        for (Unit target : targetArray) {
            if (target.isEnabled()) {
                count++;
            }
        }
        return count;
    }

    /// The present target after this one, around the circle.
    public Unit nextTarget(Unit from) {
        return neighbour(from, 1);
    }

    /// The present target before this one, around the circle.
    public Unit previousTarget(Unit from) {
        return neighbour(from, targetArray.length - 1);
    }

    private Unit neighbour(Unit from, int step) {
        int at = targetArray.length - 1;
        while (at >= 0 && targetArray[at] != from) {
            at--;
        }
        int next = at;
        do {
            next = (next + step) % targetArray.length;
        } while (!targetArray[next].isEnabled() && next != at);
        return targetArray[next];
    }

    // ---- chance ----

    /// A number in [0, 1).
    public double random() {
        return random.nextDouble();
    }

    /// A number between two others.
    public double roll(double min, double max) {
        double share = random.nextDouble();
        luck.rolled += (max - min) * (share - 0.5);
        return min + (max - min) * share;
    }

    /// Whether something of this chance happens; draws nothing when it is certain.
    public boolean proc(double chance) {
        boolean happens = draw(chance);
        luck.otherChances += (happens ? 1 : 0) - Math.clamp(chance, 0, 1);
        return happens;
    }

    /// The same for what is counted as luck elsewhere.
    boolean draw(double chance) {
        if (chance >= 1) {
            return true;
        }
        return chance > 0 && random.nextDouble() < chance;
    }

    // ---- running ----

    /// Who hears what happens, `null` for nobody.
    public @Nullable EventLog log() {
        return log;
    }

    /// Hears the following fights; `null` for nobody.
    void setLog(@Nullable EventLog newLog) {
        log = newLog;
    }

    /// Runs one fight. Its numbers stand in the metrics until the next one.
    public void run(long jobSeed, long iteration) {
        random.start(jobSeed, iteration);
        reset();
        schedulePrepull();
        loop();
        finish();
    }

    private void reset() {
        inPrepull = true;
        duration = encounter.durationNs();
        if (encounter.variationNs() != 0) {
            duration += (long) (random.nextDouble() * (2.0 * encounter.variationNs())) - encounter.variationNs();
        }
        queue.clear();
        results.releaseAll();
        missiles.reset();
        batch.reset();
        lookout.end();
        damageTaken = 0;
        luck.reset();
        now = 0;
        nextExpiry = SimTime.NEVER;
        executePhase.reset(duration);
        heartbeatOffset = prepullStart() - Pet.UPDATE_INTERVAL + (long) (Pet.UPDATE_INTERVAL * random.nextDouble());
        for (Unit unit : unitArray) {
            unit.restorePlan();
        }
        for (Unit unit : unitArray) {
            if (unit.kind() != UnitKind.PET) {
                unit.reset();
            }
        }
        for (int i = 0; i < pets.size(); i++) {
            pets.get(i).reset();
        }
        manaTimer.schedule(prepullStart() + 2 * SimTime.SECOND);
    }

    private void schedulePrepull() {
        now = prepullStart();
        for (int i = 0; i < prepullTimers.size(); i++) {
            prepullTimers.get(i).schedule(prepull.get(i).at());
        }
        pullTimer.schedule(0);
        inPrepull = false;
    }

    private void loop() {
        long end = duration;
        while (true) {
            long batchAt = batch.nextAt();
            if (lookout.isOn() && lookedOut(Math.min(batchAt, queue.nextAt()))) {
                continue;
            }
            if (comesBeforeTimers(batchAt)) {
                if (batchAt > end) {
                    return;
                }
                if (batchAt > now) {
                    advance(batchAt);
                }
                batch.runFirst();
                continue;
            }
            Timer timer = queue.poll();
            if (timer == null || timer.at() > end) {
                return;
            }
            if (timer.at() > now) {
                advance(timer.at());
                if (timer.isCancelled()) {
                    continue;
                }
            }
            timer.fire();
        }
    }

    /// Stops the clock before the next event if something ends in between that whoever looks out notices by then.
    private boolean lookedOut(long next) {
        long ends = Math.min(nextExpiry, executePhase.nextAt());
        if (ends >= next) {
            return false;
        }
        long noticed = lookout.after(Math.max(now, ends - 1));
        if (noticed >= next || noticed > duration) {
            return false;
        }
        advance(noticed);
        return true;
    }

    private boolean comesBeforeTimers(long batchAt) {
        long timerAt = queue.nextAt();
        return batchAt < timerAt
                || (batchAt == timerAt && batchAt != SimTime.NEVER && queue.nextPriority() < Priority.DOT);
    }

    private void advance(long time) {
        now = time;
        if (time >= executePhase.nextAt()) {
            executePhase.advance(time);
        }
        if (time >= nextExpiry) {
            nextExpiry = SimTime.NEVER;
            for (Unit unit : unitArray) {
                nextExpiry = Math.min(nextExpiry, unit.auras().expire(time));
            }
        }
    }

    void auraExpiresBy(long time) {
        if (time < nextExpiry) {
            nextExpiry = time;
        }
    }

    private void pull() {
        for (Unit unit : unitArray) {
            if (unit.isEnabled()) {
                unit.encounterStarts();
            }
        }
        for (Unit unit : unitArray) {
            if (unit.isEnabled()) {
                unit.startPull();
            }
        }
    }

    private final class ManaTimer extends Timer {
        ManaTimer() {
            super(queue, Priority.REGEN);
        }

        @Override
        public void fire() {
            for (Unit unit : manaUnits) {
                if (unit.isEnabled()) {
                    unit.mana().tick();
                }
            }
            schedule(now + 2 * SimTime.SECOND);
        }
    }

    private void finish() {
        now = duration;
        for (Unit unit : unitArray) {
            unit.finishFight(duration);
        }
    }

    long nextHeartbeat() {
        long beats = (now - heartbeatOffset) / Pet.UPDATE_INTERVAL;
        return Pet.UPDATE_INTERVAL * (beats + 1) + heartbeatOffset;
    }
}
