package dev.wowlab.engine.combat;

import dev.wowlab.engine.combat.SpellCallbacks.OnResult;
import java.util.Arrays;

/// All "later do this with that result" of one fight: missiles, or procs that wait for their batch.
/// Confined to one thread; grows only when more are waiting than ever before.
final class DelayedResults {
    private final Fight fight;
    private final int priority;
    private final boolean missiles;
    private DelayedResult[] all = new DelayedResult[0];
    private DelayedResult[] free = new DelayedResult[0];
    private int freeCount;

    DelayedResults(Fight fight, int priority, boolean missiles) {
        this.fight = fight;
        this.priority = priority;
        this.missiles = missiles;
    }

    void start(Spell spell, SpellResult result, OnResult action, long at) {
        if (freeCount == 0) {
            grow();
        }
        free[--freeCount].start(spell, result, action, at);
    }

    void recycle(DelayedResult done) {
        free[freeCount++] = done;
    }

    boolean missiles() {
        return missiles;
    }

    /// Forgets everything that waits.
    void reset() {
        System.arraycopy(all, 0, free, 0, all.length);
        freeCount = all.length;
    }

    private void grow() {
        int old = all.length;
        int size = Math.max(16, old * 2);
        all = Arrays.copyOf(all, size);
        free = new DelayedResult[size];
        for (int i = old; i < size; i++) {
            all[i] = new DelayedResult(fight, this, priority);
            free[freeCount++] = all[i];
        }
    }
}
