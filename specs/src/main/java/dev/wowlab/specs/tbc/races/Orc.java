package dev.wowlab.specs.tbc.races;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;

/// Command and Blood Fury. Stateless.
final class Orc {
    private static final double PET_DAMAGE = 1.05;
    private static final double ATTACK_POWER = Unit.PLAYER_LEVEL * 4 + 2;
    private static final double SPELL_DAMAGE = Unit.PLAYER_LEVEL * 2 + 3;

    private Orc() {}

    /// Command (20575 for warlocks, 20576 for others): pets do 5 % more damage.
    static void commandPets(Character character) {
        int spellId = character.request().characterClass() == CharacterClass.WARLOCK ? 20575 : 20576;
        for (Pet pet : character.pets()) {
            pet.unit()
                    .registerAura(
                            AuraConfig.of("Command").id(ActionId.spell(spellId)).permanent());
            pet.unit().multiplyModifier(Modifier.DAMAGE_DEALT, PET_DAMAGE);
        }
    }

    /// Blood Fury (33697): attack power, spell damage, both or neither, by class.
    static void bloodFury(Character character) {
        Unit unit = character.unit();
        character.registerOnUseStats(
                "Blood Fury",
                SpellConfig.of(ActionId.spell(33697)).cooldown(unit.newCooldown(), SimTime.minutes(2)),
                bloodFuryStats(character.request().characterClass()),
                SimTime.seconds(15));
    }

    private static StatBonus bloodFuryStats(CharacterClass characterClass) {
        StatBonus power = StatBonus.of(Stat.ATTACK_POWER, ATTACK_POWER).and(Stat.RANGED_ATTACK_POWER, ATTACK_POWER);
        return switch (characterClass) {
            case WARRIOR, ROGUE, HUNTER -> power;
            case SHAMAN -> power.and(Stat.SPELL_DAMAGE, SPELL_DAMAGE);
            case WARLOCK -> StatBonus.of(Stat.SPELL_DAMAGE, SPELL_DAMAGE);
            case DRUID, MAGE, PALADIN, PRIEST, UNKNOWN -> StatBonus.NONE;
        };
    }
}
