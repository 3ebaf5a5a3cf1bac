package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;
import java.util.ArrayList;
import java.util.List;

/// How far the target's health has fallen, by time. Confined to one thread.
public final class ExecutePhase {
    /// Called when a phase begins: 90, 45, 35, 25 or 20.
    @FunctionalInterface
    public interface OnPhase {
        void begins(int percent);
    }

    private static final int[] PHASES = {100, 90, 45, 35, 25, 20};

    private final double[] shares;
    private final List<OnPhase> listeners = new ArrayList<>();
    private int phase;
    private long duration;
    private long nextAt;

    ExecutePhase(Encounter encounter) {
        double at25 = Math.max(encounter.execute25(), encounter.execute20());
        double at35 = Math.max(encounter.execute35(), at25);
        double at45 = Math.max(encounter.execute45(), at35);
        shares = new double[] {encounter.execute90(), at45, at35, at25, encounter.execute20()};
    }

    /// Listens to the beginning of each phase. Only before the fight.
    public void listen(OnPhase listener) {
        listeners.add(listener);
    }

    /// Whether the target is below 20, 25, 35, 45 or 90 percent health.
    public boolean isBelow(int percent) {
        return percent == 90 ? PHASES[phase] > 90 : PHASES[phase] <= percent;
    }

    void reset(long fightDuration) {
        phase = 0;
        duration = fightDuration;
        nextAt = atShare();
    }

    private long atShare() {
        return phase < shares.length ? (long) ((1 - shares[phase]) * duration) : SimTime.NEVER;
    }

    long nextAt() {
        return nextAt;
    }

    void advance(long now) {
        while (now >= nextAt) {
            phase++;
            nextAt = atShare();
            for (int i = 0; i < listeners.size(); i++) {
                listeners.get(i).begins(PHASES[phase]);
            }
        }
    }
}
