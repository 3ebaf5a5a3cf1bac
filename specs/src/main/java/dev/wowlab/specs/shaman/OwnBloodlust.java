package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.specs.tbc.buffs.Bloodlust;

/// The shaman's own Bloodlust, spell 2825; nothing happens while its target is sated. Stateless,
/// thread-safe.
final class OwnBloodlust {
    private static final ActionId ID = ActionId.spell(2825);

    private OwnBloodlust() {}

    static void register(Unit unit) {
        Aura sated = Bloodlust.sated(unit);
        Aura buff = Bloodlust.haste(AuraConfig.of("Bloodlust").id(ID).duration(seconds(40)), unit, sated);
        Spell spell = unit.registerSpell(SpellConfig.of(ID)
                .flags(SpellFlag.APL | ShamanSpell.INSTANT)
                .classMask(ShamanSpells.BLOODLUST)
                .manaCost(750)
                .gcd(SpellConfig.GCD)
                .cooldown(unit.newCooldown(), minutes(10))
                .onApply((cast, target) -> {
                    if (!sated.isActive()) {
                        buff.activate();
                    }
                }));
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell)
                        .type(MajorCooldown.DPS)
                        .priority(MajorCooldown.PRIORITY_BLOODLUST)
                        .when(_ -> !sated.isActive()));
    }
}
