package dev.wowlab.engine.combat;

import dev.wowlab.engine.combat.SpellCallbacks.OnResult;
import dev.wowlab.engine.core.Timer;
import org.jspecify.annotations.Nullable;

/// A pooled "later do this with that result". Confined to one thread.
final class DelayedResult {
    private final Fight fight;
    private final Timer timer;
    private @Nullable Spell spell;
    private @Nullable SpellResult result;
    private @Nullable OnResult action;
    private boolean missile;

    DelayedResult(Fight fight, int priority) {
        this.fight = fight;
        timer = fight.newTimer(priority, this::fire);
    }

    void start(Spell newSpell, SpellResult newResult, OnResult newAction, long at, boolean isMissile) {
        spell = newSpell;
        result = newResult;
        action = newAction;
        missile = isMissile;
        timer.schedule(at);
    }

    private void fire() {
        Spell firedSpell = spell;
        SpellResult firedResult = result;
        OnResult firedAction = action;
        if (firedSpell == null || firedResult == null || firedAction == null) {
            return;
        }
        if (missile) {
            firedSpell.inFlight--;
        }
        firedAction.run(firedSpell, firedResult);
        if (!missile) {
            firedResult.inUse = false;
        }
        fight.recycle(this, missile);
    }
}
