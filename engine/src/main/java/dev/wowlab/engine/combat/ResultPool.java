package dev.wowlab.engine.combat;

import java.util.Arrays;

/// Reusable results of one fight, handed out in a ring so that a released one stays readable for a while.
/// Confined to one thread; grows only when more results are in use than ever before.
final class ResultPool {
    private SpellResult[] ring = new SpellResult[0];
    private int cursor;

    SpellResult take(Unit target) {
        SpellResult[] items = ring;
        int length = items.length;
        for (int i = 0; i < length; i++) {
            SpellResult result = items[cursor];
            cursor = cursor + 1 == length ? 0 : cursor + 1;
            if (!result.inUse) {
                return prepare(result, target);
            }
        }
        grow(target);
        return prepare(ring[length], target);
    }

    private static SpellResult prepare(SpellResult result, Unit target) {
        result.inUse = true;
        result.target = target;
        result.outcome = Outcome.EMPTY;
        result.damage = 0;
        result.threat = 0;
        return result;
    }

    private void grow(Unit target) {
        int old = ring.length;
        int size = Math.max(64, old * 2);
        ring = Arrays.copyOf(ring, size);
        for (int i = old; i < size; i++) {
            ring[i] = new SpellResult(target);
        }
        cursor = old + 1;
    }

    void releaseAll() {
        for (SpellResult result : ring) {
            result.inUse = false;
        }
        cursor = 0;
    }
}
