package dev.wowlab.specs.tbc.consumables;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Consumable;
import dev.wowlab.gamedata.SpellEffect;
import dev.wowlab.gamedata.SpellEffectKind;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.request.Consumables;

/// Runes, healthstones, flame caps and the like that an action may name, and the one that is used on its own.
/// Stateless.
final class ConjuredItems {
    private static final int FLAME_CAP = 22788;
    private static final long CATEGORY_COOLDOWN = SimTime.minutes(2);

    private ConjuredItems() {}

    static void register(Character character, Consumables consumables) {
        for (int itemId : consumables.conjuredItems()) {
            if (character.unit().spell(ActionId.item(itemId)) == null) {
                character
                        .data()
                        .consumable(itemId)
                        .ifPresent(conjured -> register(character, conjured, itemId == consumables.conjuredId()));
            }
        }
    }

    private static void register(Character character, Consumable conjured, boolean ownChoice) {
        Unit unit = character.unit();
        UsableItem item = new UsableItem(unit, conjured);
        for (SpellEffect effect : conjured.effects()) {
            if (effect.kind() == SpellEffectKind.RESOURCE_GAIN && ResourceGain.isGain(unit, effect)) {
                item.addGain(new ResourceGain(unit, ActionId.item(conjured.id()), effect));
            }
        }
        if (conjured.id() == FLAME_CAP) {
            FlameCap.addProc(character, conjured.id());
        }
        Spell spell =
                item.register(SpellFlag.CONJURED, character.categoryCooldown(conjured.categoryId()), CATEGORY_COOLDOWN);
        unit.majorCooldowns().add(item.majorCooldown(spell, false).when(_ -> ownChoice && item.fits()));
    }
}
