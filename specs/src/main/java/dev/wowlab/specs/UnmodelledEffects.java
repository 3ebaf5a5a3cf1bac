package dev.wowlab.specs;

import dev.wowlab.engine.combat.PlanContext;
import dev.wowlab.gamedata.Enchant;
import dev.wowlab.gamedata.Gem;
import dev.wowlab.gamedata.GemColor;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.ItemEffect;
import dev.wowlab.gamedata.ItemSet;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.request.EquippedItem;

/// Names in the plan's warnings what worn equipment declares and the ruleset does not model. Immutable; confined
/// to one thread like the plan.
///
/// @param attacks whether the wearer swings or shoots
record UnmodelledEffects(EffectCatalog effects, PlanContext plan, boolean attacks) {

    void warn(EquippedItem worn) {
        Item item = worn.item();
        if (effects.item(item.id()).isEmpty()) {
            for (ItemEffect effect : item.effects()) {
                if (effects.ignored(effect.buffId(), attacks).isEmpty()) {
                    plan.warn("item %d (%s): its effect %s is not modelled"
                            .formatted(item.id(), item.name(), effect.buffName()));
                }
            }
        }
        worn.gems().forEach(this::warn);
        worn.enchant().ifPresent(this::warn);
    }

    /// Warns of a set of which two pieces are worn.
    void warn(ItemSet set) {
        if (!effects.knowsSet(set.id())) {
            plan.warn("set %d (%s): its bonuses are not modelled".formatted(set.id(), set.name()));
        }
    }

    private void warn(Gem gem) {
        if (gem.color() == GemColor.META && effects.gem(gem.id()).isEmpty()) {
            plan.warn("gem %d (%s): what it does beyond its stats is not modelled".formatted(gem.id(), gem.name()));
        }
    }

    private void warn(Enchant enchant) {
        boolean bringsMore = !enchant.effects().isEmpty() || enchant.stats().size() == 0;
        if (bringsMore && effects.enchant(enchant.effectId()).isEmpty()) {
            plan.warn("enchant %d (%s): its effect is not modelled".formatted(enchant.effectId(), enchant.name()));
        }
    }
}
