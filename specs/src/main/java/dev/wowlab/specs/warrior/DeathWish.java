package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Death Wish, spell 12292: a fifth more physical damage, for taking a little more. Stateless, thread-safe.
final class DeathWish {
    private static final int SPELL = 12292;

    private DeathWish() {}

    static void register(Warrior warrior) {
        if (warrior.talents().deathWish == 0) {
            return;
        }
        Unit unit = warrior.unit();
        Aura wish = unit.registerAura(
                        AuraConfig.of("Death Wish").id(ActionId.spell(SPELL)).duration(seconds(30)))
                .attachMultiplier(Modifier.damageDealt(School.PHYSICAL), 1.2)
                .attachMultiplier(Modifier.DAMAGE_TAKEN, 1.05);
        Spell spell = unit.registerSpell(SpellConfig.of(ActionId.spell(SPELL))
                .classMask(WarriorSpells.DEATH_WISH)
                .rageCost(10)
                .gcd(SpellConfig.GCD)
                .ignoreHaste()
                .cooldown(unit.newCooldown(), minutes(3))
                .relatedSelfBuff(wish)
                .onApply((_, _) -> {
                    wish.activate();
                    unit.caster().waitUntil(unit.fight().now() + SpellConfig.GCD);
                }));
        unit.majorCooldowns().add(MajorCooldown.of(spell).type(MajorCooldown.DPS));
    }
}
