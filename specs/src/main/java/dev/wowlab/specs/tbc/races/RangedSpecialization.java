package dev.wowlab.specs.tbc.races;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.gamedata.RangedWeaponType;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;

/// A race's 1 % crit with one kind of ranged weapon. Stateless.
final class RangedSpecialization {
    private RangedSpecialization() {}

    static void apply(Character character, String label, int spellId, RangedWeaponType type) {
        boolean wields = character
                .equipment()
                .at(Slot.RANGED)
                .filter(worn -> worn.item().weapon().ranged() == type)
                .isPresent();
        if (wields) {
            character
                    .unit()
                    .registerAura(
                            AuraConfig.of(label).id(ActionId.spell(spellId)).permanent());
            character.unit().stats().add(Stat.RANGED_CRIT_PERCENT, 1);
        }
    }
}
