package dev.wowlab.specs.tbc.races;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.gamedata.RangedWeaponType;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.WornEffects;
import dev.wowlab.specs.character.WornGear;
import dev.wowlab.specs.request.EquippedItem;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/// A race's 1 % crit with one kind of ranged weapon. Stateless.
final class RangedSpecialization {
    private static final Set<Slot> BOW = EnumSet.of(Slot.RANGED);

    private RangedSpecialization() {}

    static void apply(Character character, String label, int spellId, RangedWeaponType type) {
        WornGear gear = character.gear();
        Predicate<EquippedItem> wanted = worn -> worn.item().weapon().ranged() == type;
        if (gear.slotsOf(wanted).isEmpty()) {
            return;
        }
        Aura aura = character
                .unit()
                .registerAura(AuraConfig.of(label).id(ActionId.spell(spellId)).permanent());
        if (gear.canSwap()) {
            aura.attachStats(StatBonus.of(Stat.RANGED_CRIT_PERCENT, 1));
            new WornEffects(character).onlyWhile(aura, BOW, () -> gear.wears(BOW, wanted));
        } else {
            character.unit().stats().add(Stat.RANGED_CRIT_PERCENT, 1);
        }
    }
}
