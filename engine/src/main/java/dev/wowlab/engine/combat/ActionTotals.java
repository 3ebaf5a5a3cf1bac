package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.FixedPoint;
import java.util.List;

/// Exact sums of what one action did, over fights. Confined to one thread.
final class ActionTotals implements Squares.Counter {
    static final List<String> COLUMNS = List.of(
            "casts",
            "hits",
            "crits",
            "ticks",
            "critTicks",
            "misses",
            "dodges",
            "parries",
            "blocks",
            "glances",
            "damageMilli",
            "critDamageMilli",
            "tickDamageMilli",
            "threatMilli",
            "castTimeMicros");

    private final long[] sums = new long[COLUMNS.size()];
    private final long[] lastFight = new long[COLUMNS.size()];
    private boolean acted;

    /// Adds one fight of one spell, each of its numbers rounded once.
    void add(SpellMetrics fight, boolean passive) {
        acted = !fight.isEmpty();
        if (!acted) {
            return;
        }
        lastFight[0] = passive ? 0 : fight.casts;
        lastFight[1] = fight.hits;
        lastFight[2] = fight.crits;
        lastFight[3] = fight.ticks;
        lastFight[4] = fight.critTicks;
        lastFight[5] = fight.misses;
        lastFight[6] = fight.dodges;
        lastFight[7] = fight.parries;
        lastFight[8] = fight.blocks;
        lastFight[9] = fight.glances;
        lastFight[10] = milli(fight.damage);
        lastFight[11] = milli(fight.critDamage);
        lastFight[12] = milli(fight.tickDamage);
        lastFight[13] = milli(fight.threat);
        lastFight[14] = passive ? 0 : fight.castTimeNs / 1000;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.addExact(sums[i], lastFight[i]);
        }
    }

    private static long milli(double amount) {
        return amount == 0 ? 0 : FixedPoint.milli(amount);
    }

    @Override
    public boolean addLastFight(long[] row) {
        if (acted) {
            for (int i = 0; i < lastFight.length; i++) {
                row[i] += lastFight[i];
            }
        }
        return acted;
    }

    /// Adds these sums to a row of the same columns and forgets them; whether any was not 0.
    boolean moveTo(long[] row) {
        boolean any = false;
        for (int i = 0; i < sums.length; i++) {
            any |= sums[i] != 0;
            row[i] = Math.addExact(row[i], sums[i]);
            sums[i] = 0;
        }
        return any;
    }
}
