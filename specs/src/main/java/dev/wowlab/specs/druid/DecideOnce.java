package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.apl.Act;

/// Lets an animal decide by itself, once at any time. Confined to one thread.
final class DecideOnce extends Act {
    private static final long LONG_AGO = -seconds(100);

    private final Fight fight;
    private final Runnable decision;
    private long last = LONG_AGO;

    DecideOnce(Fight fight, Runnable decision) {
        this.fight = fight;
        this.decision = decision;
    }

    @Override
    public void reset() {
        last = LONG_AGO;
    }

    @Override
    public boolean ready() {
        return fight.now() > last;
    }

    @Override
    public void execute() {
        last = fight.now();
        decision.run();
    }
}
