package dev.wowlab.specs.hunter;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Readiness, spell 23989: makes what a hunter waits for ready again. Stateless, thread-safe.
final class Readiness {
    private Readiness() {}

    /// @param resets what it makes ready
    /// @param alwaysUseful whether it may be cast although nothing waits: the peer lets those without a pet
    static void register(Hunter hunter, Spell rapidFire, Spell[] resets, boolean alwaysUseful) {
        Unit unit = hunter.unit();
        Spell spell = unit.registerSpell(SpellConfig.of(ActionId.spell(23989))
                .school(School.PHYSICAL)
                .classMask(HunterSpells.READINESS)
                .gcd(seconds(1))
                .ignoreHaste()
                .cooldown(unit.newCooldown(), minutes(5))
                .condition((_, _) -> alwaysUseful || anyWaits(resets))
                .onApply((_, _) -> makeReady(resets)));
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell).type(MajorCooldown.DPS).when(_ -> !rapidFire.isReady()));
    }

    private static boolean anyWaits(Spell[] spells) {
        for (Spell spell : spells) {
            if (!spell.isReady()) {
                return true;
            }
        }
        return false;
    }

    private static void makeReady(Spell[] spells) {
        for (Spell spell : spells) {
            CooldownTimer timer = spell.cooldownTimer();
            if (timer != null) {
                timer.set(spell.fight().now());
            }
        }
    }
}
