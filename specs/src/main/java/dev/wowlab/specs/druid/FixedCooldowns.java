package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.MajorCooldowns;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.Timer;

/// A cat drums (35476) at the pull and calls for Bloodlust (2825) after five seconds, unless the action list names
/// them. Stateless, thread-safe.
final class FixedCooldowns {
    private static final int DRUMS = 35476;
    private static final int BLOODLUST = 2825;

    private FixedCooldowns() {}

    /// Whether this one is used at a time of its own.
    static boolean isFixed(MajorCooldown cooldown) {
        return casts(cooldown, DRUMS) || casts(cooldown, BLOODLUST);
    }

    /// Whoever brings it.
    private static boolean casts(MajorCooldown cooldown, int spell) {
        ActionId id = cooldown.spell().id();
        return id.kind() == ActionId.Kind.SPELL && id.number() == spell;
    }

    static void register(Unit unit) {
        useAt(unit, DRUMS, 0);
        useAt(unit, BLOODLUST, seconds(5));
    }

    private static void useAt(Unit unit, int spell, long time) {
        Timer timer = unit.fight().newTimer(Priority.GCD, () -> useFirstReady(unit.majorCooldowns(), spell));
        unit.onReset(() -> timer.schedule(time));
    }

    private static void useFirstReady(MajorCooldowns cooldowns, int spell) {
        for (int i = 0; i < cooldowns.count(); i++) {
            MajorCooldown cooldown = cooldowns.inOrder(i);
            if (casts(cooldown, spell) && cooldown.spell().isReady()) {
                cooldowns.tryActivate(cooldown);
                return;
            }
        }
    }
}
