package dev.wowlab.engine.combat;

import dev.wowlab.engine.combat.SpellCallbacks.OnResult;
import dev.wowlab.engine.core.Timer;
import org.jspecify.annotations.Nullable;

/// One pooled "later do this with that result". Confined to one thread.
final class DelayedResult {
    private final DelayedResults pool;
    private final Timer timer;
    private @Nullable Spell spell;
    private @Nullable SpellResult result;
    private @Nullable OnResult action;

    DelayedResult(Fight fight, DelayedResults pool, int priority) {
        this.pool = pool;
        timer = fight.newTimer(priority, this::fire);
    }

    void start(Spell newSpell, SpellResult newResult, OnResult newAction, long at) {
        spell = newSpell;
        result = newResult;
        action = newAction;
        timer.schedule(at);
    }

    private void fire() {
        Spell firedSpell = spell;
        SpellResult firedResult = result;
        OnResult firedAction = action;
        if (firedSpell == null || firedResult == null || firedAction == null) {
            throw new IllegalStateException("a delayed result fired before it was started");
        }
        if (pool.missiles()) {
            firedSpell.inFlight--;
            firedAction.run(firedSpell, firedResult);
        } else {
            firedAction.run(firedSpell, firedResult);
            firedResult.inUse = false;
        }
        pool.recycle(this);
    }
}
