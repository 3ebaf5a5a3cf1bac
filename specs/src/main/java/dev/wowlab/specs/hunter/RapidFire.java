package dev.wowlab.specs.hunter;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Rapid Fire, spell 3045. Stateless, thread-safe.
final class RapidFire {
    private RapidFire() {}

    static Spell register(Hunter hunter) {
        Unit unit = hunter.unit();
        ActionId id = ActionId.spell(3045);
        Aura aura = HunterShot.hasten(
                unit.registerAura(AuraConfig.of("Rapid Fire").id(id).duration(seconds(15))), 1.4);
        Spell spell = unit.registerSpell(SpellConfig.of(id)
                .school(School.ARCANE)
                .classMask(HunterSpells.RAPID_FIRE)
                .manaCost(100)
                .offGcd()
                .cooldown(unit.newCooldown(), minutes(5))
                .condition((_, _) -> unit.caster().gcd().isReady(unit.fight().now()) && !aura.isActive())
                .relatedSelfBuff(aura)
                .onApply((_, _) -> aura.activate()));
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell).type(MajorCooldown.DPS).when(_ -> !aura.isActive()));
        return spell;
    }
}
