package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.FixedPoint;
import java.util.List;

/// What one source gave and took of one resource, in this fight and exactly over fights. Confined to one
/// thread.
public final class ResourceMetrics implements Squares.Counter {
    static final List<String> COLUMNS = List.of("events", "gainMilli", "actualGainMilli");

    final ResourceType type;
    final ActionId id;
    int events;
    double gain;
    double actualGain;
    private final long[] sums = new long[COLUMNS.size()];

    ResourceMetrics(ResourceType type, ActionId id) {
        this.type = type;
        this.id = id;
    }

    /// Counts one event without giving anything: what was given shows elsewhere.
    public void add(double amount, double actual) {
        events++;
        gain += amount;
        actualGain += actual;
    }

    void reset() {
        events = 0;
        gain = 0;
        actualGain = 0;
    }

    void finishFight() {
        if (events != 0) {
            sums[0] += events;
            sums[1] = Math.addExact(sums[1], FixedPoint.milli(gain));
            sums[2] = Math.addExact(sums[2], FixedPoint.milli(actualGain));
        }
    }

    @Override
    public boolean addLastFight(long[] row) {
        if (events == 0) {
            return false;
        }
        row[0] += events;
        row[1] += FixedPoint.milli(gain);
        row[2] += FixedPoint.milli(actualGain);
        return true;
    }

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
