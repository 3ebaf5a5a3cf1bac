package dev.wowlab.engine.combat;

import dev.wowlab.engine.TotalsSink;
import dev.wowlab.engine.core.FixedPoint;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What each player of a raid does to targets, its pets' damage with it, summed over fights. Confined to one thread.
final class PlayerTotals {
    private static final String TABLE = "players";
    private static final List<String> COLUMNS = List.of("dpsMilli", "tpsMilli");

    private final Player[] players;
    private final Player[] byUnit;
    private final Squares squares = new Squares("player", COLUMNS);

    private PlayerTotals(Fight fight, List<Unit> present) {
        byUnit = new Player[fight.units().size()];
        players = present.stream().map(Player::new).toArray(Player[]::new);
        for (Player player : players) {
            byUnit[player.unit.index()] = player;
            for (Pet pet : player.unit.pets()) {
                byUnit[pet.unit().index()] = player;
            }
            squares.plan(player.unit.key(), player);
        }
    }

    /// `null` where there is one player, whose numbers are those of the raid.
    static @Nullable PlayerTotals of(Fight fight) {
        List<Unit> present = fight.units().stream()
                .filter(unit -> unit.kind() == UnitKind.PLAYER)
                .toList();
        return present.size() < 2 ? null : new PlayerTotals(fight, present);
    }

    /// Adds what a unit of the raid did in the fight that has just ended.
    void add(Unit unit, double damage, double threat) {
        Player player = byUnit[unit.index()];
        player.damage += damage;
        player.threat += threat;
    }

    /// Ends the fight: each of a player's numbers is rounded once.
    void collect(double seconds) {
        for (Player player : players) {
            player.finish(seconds);
        }
        squares.collect();
    }

    void drainTo(TotalsSink sink) {
        for (Player player : players) {
            sink.row(TABLE, player.unit.key(), COLUMNS, player.sums.clone());
            Arrays.fill(player.sums, 0);
        }
        squares.drainTo(sink);
    }

    private static final class Player implements Squares.Counter {
        final Unit unit;
        final long[] sums = new long[COLUMNS.size()];
        private final long[] lastFight = new long[COLUMNS.size()];
        double damage;
        double threat;

        Player(Unit unit) {
            this.unit = unit;
        }

        void finish(double seconds) {
            lastFight[0] = FixedPoint.milli(damage / seconds);
            lastFight[1] = FixedPoint.milli(threat / seconds);
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Math.addExact(sums[i], lastFight[i]);
            }
            damage = 0;
            threat = 0;
        }

        @Override
        public boolean addLastFight(long[] row) {
            for (int i = 0; i < lastFight.length; i++) {
                row[i] += lastFight[i];
            }
            return true;
        }
    }
}
