package dev.wowlab.engine.combat;

import dev.wowlab.engine.FightRecords;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.TotalsSink;
import dev.wowlab.engine.core.Distribution;
import dev.wowlab.engine.core.FixedPoint;
import dev.wowlab.engine.core.SimTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Runs a planned fight and sums what came out of it, exactly. Confined to one thread.
public final class CombatRunner implements FightRunner {
    private static final List<String> AURA_COLUMNS = List.of("procs", "uptimeMicros");

    private final Fight fight;
    private final Unit[] raid;
    private final Spell[][] spells;
    private final Distribution dps = new Distribution("dps", 10_000);
    private final Distribution tps = new Distribution("tps", 10_000);
    private final @Nullable TankTotals tank;
    private final @Nullable PlayerTotals players;
    private final Distribution durations = new Distribution("duration", 1_000_000);
    private final Squares actionSquares = new Squares("action", ActionTotals.COLUMNS);
    private final Squares auraSquares = new Squares("aura", AURA_COLUMNS);
    private final Squares resourceSquares = new Squares("resource", ResourceMetrics.COLUMNS);
    private final LuckSums luck;
    private long fights;

    /// @param fight a fight whose planning has ended; it belongs to this runner alone from now on
    public CombatRunner(Fight fight) {
        this.fight = fight;
        raid = fight.units().stream().filter(unit -> !unit.isTarget()).toArray(Unit[]::new);
        spells = new Spell[raid.length][];
        for (int i = 0; i < raid.length; i++) {
            spells[i] = raid[i].spells().stream()
                    .filter(spell -> !spell.hasFlag(SpellFlag.NO_METRICS))
                    .toArray(Spell[]::new);
        }
        tank = TankTotals.of(fight);
        players = PlayerTotals.of(fight);
        luck = new LuckSums(fight.luck, SimTime.toSeconds(fight.encounter().durationNs()));
        planSquares();
    }

    private void planSquares() {
        for (int i = 0; i < raid.length; i++) {
            for (Spell spell : spells[i]) {
                for (int row = 0; row < spell.splits.rows(); row++) {
                    actionSquares.plan(key(raid[i], spell, row), spell.splits.totals(row));
                }
            }
            for (ResourceMetrics metrics : raid[i].resourceMetrics()) {
                resourceSquares.plan(key(raid[i], metrics), metrics);
            }
        }
        for (Unit unit : fight.units()) {
            for (Aura aura : unit.auras().all()) {
                if (!aura.id().isEmpty()) {
                    auraSquares.plan(key(unit, aura), row -> addLastFight(aura, row));
                }
            }
        }
    }

    /// Procs and microseconds of uptime.
    private static boolean addLastFight(Aura aura, long[] row) {
        row[0] += aura.procs;
        row[1] += Math.floorDiv(aura.uptimeNs, 1000L);
        return aura.procs != 0 || aura.uptimeNs != 0;
    }

    private static String key(Unit unit, Spell spell, int row) {
        return unit.key() + "|" + spell.splits.id(spell, row).key();
    }

    private static String key(Unit unit, Aura aura) {
        return unit.key() + "|" + aura.id().key();
    }

    private static String key(Unit unit, ResourceMetrics metrics) {
        return unit.key() + "|" + metrics.type.key() + "|" + metrics.id.key();
    }

    @Override
    public void run(long jobSeed, long firstIteration, int number) {
        for (int i = 0; i < number; i++) {
            fight.run(jobSeed, firstIteration + i);
            collect();
        }
    }

    @Override
    public List<String> kindsOfLuck() {
        return luck.names();
    }

    @Override
    public void runEach(long jobSeed, long firstIteration, FightRecords records) {
        for (int i = 0; i < records.fights(); i++) {
            fight.run(jobSeed, firstIteration + i);
            records.dps()[i] = collect();
            records.deaths()[i] = tank == null ? 0 : tank.died();
            luck.tell(records, i);
        }
    }

    /// Adds the last fight to the totals.
    ///
    /// @return its damage per second in thousandths
    private long collect() {
        double damage = 0;
        double threat = 0;
        for (int i = 0; i < raid.length; i++) {
            boolean player = raid[i].kind() == UnitKind.PLAYER;
            double ownDamage = 0;
            double ownThreat = 0;
            for (Spell spell : spells[i]) {
                for (int row = 0; row < spell.splits.rows(); row++) {
                    SpellMetrics metrics = spell.splits.row(row);
                    double dealt = metrics.damage - metrics.friendlyDamage;
                    damage += dealt;
                    ownDamage += dealt;
                    if (player) {
                        threat += metrics.threat;
                        ownThreat += metrics.threat;
                    }
                }
            }
            if (players != null) {
                players.add(raid[i], ownDamage, ownThreat);
            }
        }
        double seconds = SimTime.toSeconds(fight.duration());
        long dpsOfFight = FixedPoint.milli(damage / seconds);
        dps.add(dpsOfFight);
        tps.add(FixedPoint.milli(threat / seconds));
        if (tank != null) {
            tank.collect(seconds);
        }
        if (players != null) {
            players.collect(seconds);
        }
        durations.add(fight.duration() / 1000);
        actionSquares.collect();
        auraSquares.collect();
        resourceSquares.collect();
        luck.collect(dpsOfFight, seconds);
        fights++;
        return dpsOfFight;
    }

    @Override
    public void drainTo(TotalsSink sink) {
        sink.fights(fights);
        fights = 0;
        dps.drainTo(sink);
        tps.drainTo(sink);
        if (tank != null) {
            tank.drainTo(sink);
        }
        durations.drainTo(sink);
        if (players != null) {
            players.drainTo(sink);
        }
        drainActions(sink);
        drainAuras(sink);
        drainResources(sink);
        actionSquares.drainTo(sink);
        auraSquares.drainTo(sink);
        resourceSquares.drainTo(sink);
        luck.drainTo(sink);
        for (Unit unit : raid) {
            unit.rotation().drainTo(sink);
        }
    }

    private void drainActions(TotalsSink sink) {
        Map<String, long[]> rows = new LinkedHashMap<>();
        for (int i = 0; i < raid.length; i++) {
            for (Spell spell : spells[i]) {
                for (int row = 0; row < spell.splits.rows(); row++) {
                    long[] sums = new long[ActionTotals.COLUMNS.size()];
                    if (spell.splits.totals(row).moveTo(sums)) {
                        addTo(rows, key(raid[i], spell, row), sums);
                    }
                }
            }
        }
        emit(sink, "actions", ActionTotals.COLUMNS, rows);
    }

    private void drainAuras(TotalsSink sink) {
        Map<String, long[]> rows = new LinkedHashMap<>();
        for (Unit unit : fight.units()) {
            for (Aura aura : unit.auras().all()) {
                if (!aura.id().isEmpty() && (aura.totalProcs != 0 || aura.totalUptimeMicros != 0)) {
                    long[] row = {aura.totalProcs, aura.totalUptimeMicros};
                    addTo(rows, key(unit, aura), row);
                }
                aura.totalProcs = 0;
                aura.totalUptimeMicros = 0;
            }
        }
        emit(sink, "auras", AURA_COLUMNS, rows);
    }

    private void drainResources(TotalsSink sink) {
        Map<String, long[]> rows = new LinkedHashMap<>();
        for (Unit unit : raid) {
            for (ResourceMetrics metrics : unit.resourceMetrics()) {
                long[] row = new long[ResourceMetrics.COLUMNS.size()];
                if (metrics.moveTo(row)) {
                    addTo(rows, key(unit, metrics), row);
                }
            }
        }
        emit(sink, "resources", ResourceMetrics.COLUMNS, rows);
    }

    private static void addTo(Map<String, long[]> rows, String key, long[] values) {
        long[] row = rows.computeIfAbsent(key, unused -> new long[values.length]);
        for (int i = 0; i < values.length; i++) {
            row[i] = Math.addExact(row[i], values[i]);
        }
    }

    private static void emit(TotalsSink sink, String table, List<String> columns, Map<String, long[]> rows) {
        rows.forEach((key, values) -> sink.row(table, key, columns, values));
    }
}
