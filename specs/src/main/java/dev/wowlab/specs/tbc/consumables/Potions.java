package dev.wowlab.specs.tbc.consumables;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Consumable;
import dev.wowlab.gamedata.ConsumableType;
import dev.wowlab.gamedata.ResourceKind;
import dev.wowlab.gamedata.SpellEffect;
import dev.wowlab.gamedata.SpellEffectKind;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.request.Consumables;

/// The potions that an action may name, and the one that is drunk on its own. Stateless.
final class Potions {
    private Potions() {}

    static void register(Character character, Consumables consumables) {
        for (int itemId : consumables.potions()) {
            if (character.unit().spell(ActionId.item(itemId)) == null) {
                character
                        .data()
                        .consumable(itemId)
                        .filter(consumable -> consumable.type() == ConsumableType.POTION)
                        .ifPresent(potion -> register(character, potion, itemId == consumables.potId()));
            }
        }
    }

    private static void register(Character character, Consumable potion, boolean ownChoice) {
        Unit unit = character.unit();
        UsableItem item = new UsableItem(unit, potion);
        addEffects(unit, potion, item);
        // Only the chosen potion may be drunk before the pull, and only as "the potion", so that a rotation and the
        // choice never disagree.
        int flags = SpellFlag.ENCOUNTER_ONLY | SpellFlag.POTION | (ownChoice ? SpellFlag.COMBAT_POTION : 0);
        Spell spell = item.register(flags, character.potionCooldown(), item.cooldownNs());
        if (ownChoice) {
            unit.majorCooldowns().add(item.majorCooldown(spell, true).when(_ -> item.fits()));
        }
    }

    private static void addEffects(Unit unit, Consumable potion, UsableItem item) {
        double[] sideEffects = new double[Stat.COUNT];
        int spellId = 0;
        int durationMs = 0;
        for (SpellEffect effect : potion.effects()) {
            boolean gives = effect.resource() != ResourceKind.NONE
                    && (effect.periodMs() > 0 || effect.kind() == SpellEffectKind.RESOURCE_GAIN);
            if (gives) {
                if (ResourceGain.isGain(unit, effect)) {
                    item.addGain(new ResourceGain(unit, ActionId.item(potion.id()), effect));
                }
            } else if (!effect.stats().isEmpty()) {
                effect.stats().addTo(sideEffects);
                durationMs = Math.max(durationMs, effect.durationMs());
                spellId = spellId == 0 ? effect.spellId() : spellId;
            }
        }
        if (spellId != 0 && durationMs > 0) {
            item.addSideEffect(spellId, StatBonus.ofArray(sideEffects), SimTime.millis(durationMs));
        }
    }
}
