package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.minutes;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;

/// Fire Elemental Totem (spell 2894) and Earth Elemental Totem (2062). Stateless, thread-safe.
final class ElementalTotems {
    private static final long DURATION = minutes(2);

    private ElementalTotems() {}

    static void registerFire(Shaman shaman, Pet elemental) {
        FireElemental.registerSpells(elemental);
        Aura standing = shaman.unit()
                .registerAura(AuraConfig.of("Fire Elemental Totem")
                        .id(ActionId.spell(2894))
                        .duration(DURATION)
                        .onExpire(aura -> elemental.disable()));
        shaman.ownTotems().endsWithNextFireTotem(standing::deactivate);
        Spell spell = shaman.unit()
                .registerSpell(totem(shaman, 2894, ShamanSpells.FIRE_ELEMENTAL_TOTEM, 680)
                        .relatedSelfBuff(standing)
                        .onApply((cast, target) -> {
                            shaman.ownTotems().placeFire(DURATION);
                            elemental.disable();
                            elemental.enableFor(DURATION);
                            standing.activate();
                        }));
        offer(shaman, spell);
    }

    /// In the peer it takes no earth totem's place; followed (docs/ruleset-tbc.md).
    static void registerEarth(Shaman shaman, Pet elemental) {
        Aura standing = shaman.unit()
                .registerAura(AuraConfig.of("Earth Elemental Totem")
                        .id(ActionId.spell(2062))
                        .duration(DURATION));
        Spell spell = shaman.unit()
                .registerSpell(totem(shaman, 2062, ShamanSpells.EARTH_ELEMENTAL_TOTEM, 705)
                        .onApply((cast, target) -> {
                            elemental.enableFor(DURATION);
                            standing.activate();
                        }));
        offer(shaman, spell);
    }

    private static SpellConfig totem(Shaman shaman, int spellId, long classMask, int cost) {
        return ShamanSpell.totem(spellId, classMask, cost)
                .cooldown(shaman.unit().newCooldown(), minutes(20))
                .sharedCooldown(shaman.elementalTotemCooldown(), minutes(1));
    }

    /// Only at the times that a request names; never on its own.
    private static void offer(Shaman shaman, Spell spell) {
        shaman.unit()
                .majorCooldowns()
                .add(MajorCooldown.of(spell).type(MajorCooldown.DPS).when(_ -> false));
    }
}
