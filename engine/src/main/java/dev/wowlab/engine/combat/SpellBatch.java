package dev.wowlab.engine.combat;

import dev.wowlab.engine.combat.SpellCallbacks.OnResult;
import dev.wowlab.engine.core.SimTime;

/// The procs of one fight that wait for the game's next batch of spells, first come, first served: all wait equally
/// long, so that they need no sorting. Confined to one thread; grows only when more wait than ever before.
final class SpellBatch {
    /// The game handles spells in batches; a proc's effect comes this much later.
    static final long DELAY = SimTime.millis(10);

    private static final int INITIAL_CAPACITY = 32;

    private Entry[] ring = new Entry[0];
    private int first;
    private int waiting;

    /// When the first is due, [SimTime#NEVER] when none waits.
    long nextAt() {
        return waiting == 0 ? SimTime.NEVER : ring[first].at;
    }

    /// Lets a proc see a copy of a result, later.
    void add(Spell spell, SpellResult result, OnResult proc, long now) {
        if (waiting == ring.length) {
            grow(spell, result.target);
        }
        Entry entry = ring[(first + waiting) & (ring.length - 1)];
        waiting++;
        entry.at = now + DELAY;
        entry.spell = spell;
        entry.proc = proc;
        SpellResult copy = entry.result;
        copy.target = result.target;
        copy.outcome = result.outcome;
        copy.damage = result.damage;
        copy.threat = result.threat;
    }

    /// Does the first.
    void runFirst() {
        Entry entry = ring[first];
        entry.proc.run(entry.spell, entry.result);
        // Only now: until it is done, nothing else may use its place. Growing in between keeps it the first.
        first = (first + 1) & (ring.length - 1);
        waiting--;
    }

    /// Forgets all that wait.
    void reset() {
        first = 0;
        waiting = 0;
    }

    private void grow(Spell spell, Unit target) {
        Entry[] grown = new Entry[Math.max(INITIAL_CAPACITY, ring.length * 2)];
        for (int i = 0; i < grown.length; i++) {
            grown[i] = i < waiting ? ring[(first + i) & (ring.length - 1)] : new Entry(spell, target);
        }
        ring = grown;
        first = 0;
    }

    private static final class Entry {
        private static final OnResult NOTHING = (spell, result) -> {};

        final SpellResult result;
        long at;
        Spell spell;
        OnResult proc = NOTHING;

        Entry(Spell spell, Unit target) {
            this.spell = spell;
            result = new SpellResult(target);
        }
    }
}
