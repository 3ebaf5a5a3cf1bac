package dev.wowlab.specs.paladin;

import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Deals hits one spell batch after they were rolled, after everything else that happens at that time: what seals and
/// judgements do. Confined to one thread; grows only when more are waiting than ever before.
final class LateHits {
    private static final long SPELL_BATCH = SimTime.millis(10);

    private final Unit unit;
    private final Timer timer;
    private @Nullable Spell[] spells = new Spell[8];
    private @Nullable SpellResult[] results = new SpellResult[8];
    private long[] due = new long[8];
    private int first;
    private int waiting;

    LateHits(Unit unit) {
        this.unit = unit;
        timer = unit.fight().newTimer(Priority.LOW, this::deal);
        unit.onReset(() -> waiting = 0);
    }

    /// Deals a computed hit a batch from now.
    void add(Spell spell, SpellResult result) {
        if (waiting == due.length) {
            grow();
        }
        int last = (first + waiting) % due.length;
        spells[last] = spell;
        results[last] = result;
        due[last] = unit.fight().now() + SPELL_BATCH;
        if (waiting++ == 0) {
            timer.schedule(due[last]);
        }
    }

    private void grow() {
        int old = due.length;
        spells = Arrays.copyOf(spells, old * 2);
        results = Arrays.copyOf(results, old * 2);
        due = Arrays.copyOf(due, old * 2);
        // What stood before the first now follows the last.
        System.arraycopy(spells, 0, spells, old, first);
        System.arraycopy(results, 0, results, old, first);
        System.arraycopy(due, 0, due, old, first);
    }

    private void deal() {
        while (waiting > 0 && due[first] <= unit.fight().now()) {
            Spell spell = spells[first];
            SpellResult result = results[first];
            first = (first + 1) % due.length;
            waiting--;
            if (spell != null && result != null) {
                spell.dealDamage(result);
            }
        }
        if (waiting > 0) {
            timer.schedule(due[first]);
        }
    }
}
