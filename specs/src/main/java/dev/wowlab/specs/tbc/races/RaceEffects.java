package dev.wowlab.specs.tbc.races;

import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.UnitStats;
import dev.wowlab.gamedata.RangedWeaponType;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.Stage;
import dev.wowlab.specs.tbc.buffs.DraeneiPresence;

/// Gives a character what its race has. Stateless.
public final class RaceEffects implements EffectCatalog.Source {
    private static final Stat[] RESISTANCES = {
        Stat.ARCANE_RESISTANCE,
        Stat.FIRE_RESISTANCE,
        Stat.FROST_RESISTANCE,
        Stat.NATURE_RESISTANCE,
        Stat.SHADOW_RESISTANCE
    };

    @Override
    public void register(EffectCatalog catalog) {
        catalog.stage(Stage.RACE, RaceEffects::apply);
    }

    private static void apply(Character character) {
        Unit unit = character.unit();
        UnitStats stats = unit.stats();
        switch (character.request().race()) {
            case BLOOD_ELF -> {
                for (Stat resistance : RESISTANCES) {
                    stats.add(resistance, 5);
                }
                ArcaneTorrent.register(unit);
            }
            case DRAENEI -> {
                stats.add(Stat.SHADOW_RESISTANCE, 10);
                givePresence(character);
            }
            case DWARF -> {
                stats.add(Stat.FROST_RESISTANCE, 10);
                RangedSpecialization.apply(character, "Gun Specialization", 20595, RangedWeaponType.GUN);
                Stoneform.register(unit);
            }
            case GNOME -> {
                stats.add(Stat.ARCANE_RESISTANCE, 10);
                // Expansive Mind (20591).
                stats.multiply(Stat.INTELLECT, 1.05);
            }
            case HUMAN -> {
                // The Human Spirit (20598).
                stats.multiply(Stat.SPIRIT, 1.1);
                WeaponSpecialization.apply(character, "Mace Specialization", 20864, WeaponType.MACE);
                WeaponSpecialization.apply(character, "Sword Specialization", 20597, WeaponType.SWORD);
            }
            case NIGHT_ELF -> {
                stats.add(Stat.NATURE_RESISTANCE, 10);
                unit.addModifier(Modifier.BASE_DODGE, 0.01);
            }
            case ORC -> {
                Orc.commandPets(character);
                Orc.bloodFury(character);
                WeaponSpecialization.apply(character, "Axe Specialization", 20574, WeaponType.AXE);
            }
            case TAUREN -> {
                stats.add(Stat.NATURE_RESISTANCE, 10);
                // Endurance (20550).
                stats.multiply(Stat.HEALTH, 1.05);
            }
            case TROLL -> {
                RangedSpecialization.apply(character, "Bow Specialization", 26290, RangedWeaponType.BOW);
                RangedSpecialization.apply(character, "Throwing Specialization", 20558, RangedWeaponType.THROWN);
                Troll.beastSlaying(unit);
                Troll.berserking(unit);
            }
            case UNDEAD -> stats.add(Stat.SHADOW_RESISTANCE, 10);
            case UNKNOWN -> {
                // A character without a race has nothing of it.
            }
        }
    }

    // Gift of the Naaru only heals, so that it is not offered.
    private static void givePresence(Character character) {
        switch (character.request().characterClass()) {
            case HUNTER, PALADIN, WARRIOR ->
                DraeneiPresence.giveMelee(character.unit(), character.request().race());
            case MAGE, PRIEST, SHAMAN ->
                DraeneiPresence.giveCaster(character.unit(), character.request().race());
            case DRUID, ROGUE, WARLOCK, UNKNOWN -> {
                // Draenei are none of these.
            }
        }
    }
}
