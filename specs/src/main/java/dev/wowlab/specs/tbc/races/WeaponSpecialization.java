package dev.wowlab.specs.tbc.races;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.character.Character;

/// A race's five points of expertise with one kind of melee weapon. Stateless.
final class WeaponSpecialization {
    private static final double RATING = 5 * 3.942308;

    private WeaponSpecialization() {}

    static void apply(Character character, String label, int spellId, WeaponType type) {
        boolean main = wields(character, Slot.MAIN_HAND, type);
        boolean off = wields(character, Slot.OFF_HAND, type);
        if (!main && !off) {
            return;
        }
        Unit unit = character.unit();
        unit.registerAura(AuraConfig.of(label).id(ActionId.spell(spellId)).permanent());
        if (main) {
            unit.stats().add(Stat.EXPERTISE_RATING, RATING);
        }
        if (main != off) {
            // Expertise concerns both hands: the off hand gets its own share, or gives back the main hand's.
            unit.addStaticMod(SpellModConfig.of(SpellModKind.EXPERTISE_RATING)
                    .procMask(ProcMask.MELEE_OH)
                    .value(main ? -RATING : RATING));
        }
    }

    private static boolean wields(Character character, Slot slot, WeaponType type) {
        return character
                .equipment()
                .at(slot)
                .filter(worn -> worn.item().weapon().type() == type)
                .isPresent();
    }
}
