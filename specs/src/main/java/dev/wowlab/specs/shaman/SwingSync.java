package dev.wowlab.specs.shaman;

import dev.wowlab.engine.combat.AutoAttack;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Swings;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.specs.request.ShamanSync;

/// Times the swings of the off hand by those of the main hand, so that both together use up no more than
/// one charge of Flurry. Whatever swings the main hand, also at once, moves the off hand's next swing,
/// unless that is less than half a second away. Confined to one thread.
final class SwingSync {
    private static final long FLURRY_COOLDOWN = SimTime.millis(500);
    private static final long BEHIND = SimTime.millis(100);

    private final Unit unit;
    private final Swings swings;
    private final HeldWeapons held;

    private SwingSync(Unit unit, HeldWeapons held) {
        this.unit = unit;
        this.held = held;
        swings = unit.swings();
    }

    static void register(Unit unit, HeldWeapons held, ShamanSync sync) {
        SwingSync timing = new SwingSync(unit, held);
        switch (sync) {
            case NONE -> {}
            case TOGETHER -> unit.swings().replaceMainHand(timing::together);
            case AFTER_MAIN_HAND -> unit.swings().replaceMainHand(timing::afterMainHand);
            case AUTO -> unit.swings().replaceMainHand(timing::automatic);
        }
    }

    private boolean isTooClose() {
        return swings.timeToNextNs(AutoAttack.OFF_HAND) <= FLURRY_COOLDOWN;
    }

    private long nextMainHand() {
        return unit.fight().now() + swings.swingTimeNs(AutoAttack.MAIN_HAND);
    }

    private Spell together(Spell swing) {
        if (!isTooClose()) {
            swings.moveOffHandTo(nextMainHand());
        }
        return swing;
    }

    private Spell afterMainHand(Spell swing) {
        if (!isTooClose()
                && swings.timeToNextNs(AutoAttack.OFF_HAND) < swings.swingTimeNs(AutoAttack.MAIN_HAND) + BEHIND) {
            swings.moveOffHandTo(nextMainHand() + BEHIND);
        }
        return swing;
    }

    private Spell automatic(Spell swing) {
        return held.speed(Slot.MAIN_HAND) == held.speed(Slot.OFF_HAND) ? afterMainHand(swing) : swing;
    }
}
