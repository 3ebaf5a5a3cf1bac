package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.FixedPoint;
import java.util.List;

/// Exact sums of what one action did, over fights. Confined to one thread.
final class ActionTotals {
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

    /// Adds one fight of one spell, each of its numbers rounded once.
    void add(SpellMetrics fight, boolean passive) {
        sums[0] += passive ? 0 : fight.casts;
        sums[1] += fight.hits;
        sums[2] += fight.crits;
        sums[3] += fight.ticks;
        sums[4] += fight.critTicks;
        sums[5] += fight.misses;
        sums[6] += fight.dodges;
        sums[7] += fight.parries;
        sums[8] += fight.blocks;
        sums[9] += fight.glances;
        addDamage(10, fight.damage);
        addDamage(11, fight.critDamage);
        addDamage(12, fight.tickDamage);
        addDamage(13, fight.threat);
        sums[14] = Math.addExact(sums[14], passive ? 0 : fight.castTimeNs / 1000);
    }

    private void addDamage(int column, double amount) {
        if (amount != 0) {
            sums[column] = Math.addExact(sums[column], FixedPoint.milli(amount));
        }
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
