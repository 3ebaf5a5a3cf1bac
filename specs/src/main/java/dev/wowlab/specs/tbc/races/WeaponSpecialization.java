package dev.wowlab.specs.tbc.races;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.WornEffects;
import dev.wowlab.specs.character.WornGear;
import dev.wowlab.specs.request.EquippedItem;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// A race's five points of expertise with one kind of melee weapon. Stateless.
final class WeaponSpecialization {
    private static final double RATING = 5 * 3.942308;
    private static final Set<Slot> MAIN_HAND = EnumSet.of(Slot.MAIN_HAND);
    private static final Set<Slot> OFF_HAND = EnumSet.of(Slot.OFF_HAND);

    private WeaponSpecialization() {}

    static void apply(Character character, String label, int spellId, WeaponType type) {
        if (character.gear().canSwap()) {
            follow(character, label, spellId, type);
            return;
        }
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
            unit.addStaticMod(ofOffHand(main ? -RATING : RATING));
        }
    }

    private static boolean wields(Character character, Slot slot, WeaponType type) {
        return character
                .equipment()
                .at(slot)
                .filter(worn -> worn.item().weapon().type() == type)
                .isPresent();
    }

    /// The same for who changes weapons in the fight.
    private static void follow(Character character, String label, int spellId, WeaponType type) {
        WornGear gear = character.gear();
        WornEffects effects = new WornEffects(character);
        Predicate<EquippedItem> wanted = worn -> worn.item().weapon().type() == type;
        BooleanSupplier main = () -> gear.wears(MAIN_HAND, wanted);
        BooleanSupplier off = () -> gear.wears(OFF_HAND, wanted);
        Unit unit = character.unit();
        Aura shown = unit.registerAura(
                AuraConfig.of(label).id(ActionId.spell(spellId)).permanent());
        effects.onlyWhile(shown, WornGear.WEAPONS, () -> main.getAsBoolean() || off.getAsBoolean());
        Aura both = unit.registerAura(AuraConfig.of(label + " (expertise)").permanent())
                .attachStats(StatBonus.of(Stat.EXPERTISE_RATING, RATING));
        effects.onlyWhile(both, WornGear.WEAPONS, main);
        Aura notOff = unit.registerAura(AuraConfig.of(label + " (main hand)").permanent())
                .attachMod(ofOffHand(-RATING));
        effects.onlyWhile(notOff, WornGear.WEAPONS, () -> main.getAsBoolean() && !off.getAsBoolean());
        Aura onlyOff = unit.registerAura(AuraConfig.of(label + " (off hand)").permanent())
                .attachMod(ofOffHand(RATING));
        effects.onlyWhile(onlyOff, WornGear.WEAPONS, () -> !main.getAsBoolean() && off.getAsBoolean());
    }

    private static SpellModConfig ofOffHand(double rating) {
        return SpellModConfig.of(SpellModKind.EXPERTISE_RATING)
                .procMask(ProcMask.MELEE_OH)
                .value(rating);
    }
}
