package dev.wowlab.engine.combat;

import dev.wowlab.engine.combat.SpellCallbacks.OnResult;
import dev.wowlab.engine.core.Timer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// All computed hits of one fight whose missiles are in the air. Confined to one thread; grows only when more are
/// in the air than ever before.
final class Missiles {
    private final Fight fight;
    private Missile[] all = new Missile[0];
    private Missile[] free = new Missile[0];
    private int freeCount;

    Missiles(Fight fight) {
        this.fight = fight;
    }

    void launch(Spell spell, SpellResult result, OnResult arrival, long at) {
        if (freeCount == 0) {
            grow();
        }
        free[--freeCount].launch(spell, result, arrival, at);
    }

    /// Forgets all that are in the air.
    void reset() {
        System.arraycopy(all, 0, free, 0, all.length);
        freeCount = all.length;
    }

    private void grow() {
        int old = all.length;
        int size = Math.max(16, old * 2);
        all = Arrays.copyOf(all, size);
        free = new Missile[size];
        for (int i = old; i < size; i++) {
            all[i] = new Missile();
            free[freeCount++] = all[i];
        }
    }

    private final class Missile extends Timer {
        private @Nullable Spell spell;
        private @Nullable SpellResult result;
        private @Nullable OnResult arrival;

        Missile() {
            super(fight.timers(), Priority.GCD);
        }

        void launch(Spell newSpell, SpellResult newResult, OnResult newArrival, long at) {
            spell = newSpell;
            result = newResult;
            arrival = newArrival;
            schedule(at);
        }

        @Override
        public void fire() {
            Spell arrived = spell;
            SpellResult hit = result;
            OnResult action = arrival;
            if (arrived == null || hit == null || action == null) {
                throw new IllegalStateException("a missile arrived before it was launched");
            }
            arrived.inFlight--;
            long outer = fight.random.enter(arrived.arrivalStream);
            action.run(arrived, hit);
            fight.random.leave(outer);
            free[freeCount++] = this;
        }
    }
}
