package dev.wowlab.specs.tbc.items;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.MobType;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Both Warglaives of Azzinoth, set 699: haste from hits with swords (spell 41435), and attack power against
/// demons. Stateless, thread-safe. They work for rogues and warriors alone.
final class TwinBladesOfAzzinoth {
    private static final int SET = 699;
    private static final double HASTE_RATING = 450;
    private static final double POWER_AGAINST_DEMONS = 200;

    private TwinBladesOfAzzinoth() {}

    static void register(EffectCatalog catalog) {
        catalog.setBonus(SET, 2, (character, set) -> {
            CharacterClass wearer = character.request().characterClass();
            if (wearer == CharacterClass.ROGUE || wearer == CharacterClass.WARRIOR) {
                hasten(character, set);
                slayDemons(character.unit(), set);
            }
        });
    }

    private static void hasten(Character character, Aura set) {
        Aura haste = character
                .unit()
                .registerAura(AuraConfig.of("The Twin Blades of Azzinoth")
                        .id(ActionId.spell(41435))
                        .duration(seconds(10)))
                .attachStats(StatBonus.of(Stat.MELEE_HASTE_RATING, HASTE_RATING));
        set.attachProc(WeaponHands.ofTypeFromStart(
                        character, WeaponProcs.hits("The Twin Blades of Azzinoth - Trigger", 1), WeaponType.SWORD)
                .icd(seconds(45))
                .handler((_, _) -> haste.activate()));
    }

    private static void slayDemons(Unit unit, Aura set) {
        set.onGain(_ -> againstDemons(unit, POWER_AGAINST_DEMONS))
                .onExpire(_ -> againstDemons(unit, -POWER_AGAINST_DEMONS));
    }

    private static void againstDemons(Unit unit, double power) {
        for (Unit target : unit.fight().targets()) {
            if (target.mobType() == MobType.DEMON) {
                unit.attackTable(target).mobTypeAttackPower += power;
            }
        }
    }
}
