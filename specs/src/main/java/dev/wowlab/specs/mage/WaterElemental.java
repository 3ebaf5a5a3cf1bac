package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.minutes;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.PetConfig;
import dev.wowlab.engine.combat.PetRotation;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;

/// The Water Elemental (summoned by spell 31687) and its Waterbolt (31707). Stateless, thread-safe.
final class WaterElemental {
    private static final double BASE_HEALTH = 1596;
    private static final double BASE_MANA = 1893;
    private static final double COEFFICIENT = 0.83300000429;

    private WaterElemental() {}

    /// Adds the pet to the fight; while the class begins.
    static Pet add(Character character) {
        return character.addPet(
                new PetConfig("Water Elemental", false, false, false, WaterElemental::inherit),
                StatBonus.of(Stat.HEALTH, BASE_HEALTH).and(Stat.MANA, BASE_MANA),
                false);
    }

    static void register(Mage mage, Pet pet) {
        Unit elemental = pet.unit();
        elemental.enableMana(BASE_MANA);
        Spell waterbolt =
                elemental.registerSpell(MageSpell.passive(ActionId.spell(31707), School.FROST, MageSpells.WATERBOLT)
                        .manaCostPercent(10)
                        .gcd(SpellConfig.GCD)
                        .gcdMin(SpellConfig.GCD)
                        .castTime(millis(2500))
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) -> spell.dealAfterTravel(
                                spell.calcDamage(target, elemental.fight().roll(256, 328), Roll.MAGIC_HIT_AND_CRIT))));
        elemental.setRotation(new PetRotation(elemental, unit -> waterbolt.cast(unit.currentTarget())));
        Spell summon = mage.unit()
                .registerSpell(SpellConfig.of(ActionId.spell(31687))
                        .flags(SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.APL)
                        .manaCostPercent(16)
                        .gcd(SpellConfig.GCD)
                        .cooldown(mage.unit().newCooldown(), minutes(3))
                        .onApply((spell, target) -> pet.enable()));
        mage.resetByColdSnap(summon);
    }

    private static void inherit(double[] owner, double[] pet) {
        pet[Stat.STAMINA.ordinal()] = owner[Stat.STAMINA.ordinal()] * 0.3;
        pet[Stat.SPELL_DAMAGE.ordinal()] = owner[Stat.FROST_DAMAGE.ordinal()] * 0.33;
        pet[Stat.SPELL_HIT_RATING.ordinal()] = owner[Stat.SPELL_HIT_RATING.ordinal()];
        pet[Stat.SPELL_PENETRATION.ordinal()] = owner[Stat.SPELL_PENETRATION.ordinal()];
        pet[Stat.SPELL_CRIT_PERCENT.ordinal()] = owner[Stat.SPELL_CRIT_PERCENT.ordinal()];
    }
}
