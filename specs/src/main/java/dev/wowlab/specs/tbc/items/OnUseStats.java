package dev.wowlab.specs.tbc.items;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.gamedata.EffectTrigger;
import dev.wowlab.gamedata.ItemEffect;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Items that give their buff on use: which, is in `on-use-stats.tsv`; the rest, in the game data. Stateless,
/// thread-safe.
final class OnUseStats {
    private OnUseStats() {}

    static void register(EffectCatalog catalog) {
        for (String[] row : EffectTable.rows("on-use-stats.tsv")) {
            int itemId = Integer.parseInt(row[0]);
            catalog.item(itemId, character -> apply(character, itemId));
        }
    }

    private static void apply(Character character, int itemId) {
        for (ItemEffect effect : EffectTable.effectsOf(character, itemId)) {
            if (effect.trigger() instanceof EffectTrigger.OnUse use) {
                // Several items may give buffs of one name.
                boolean taken = character.unit().auras().byLabel(effect.buffName()) != null;
                character.registerOnUseStats(
                        taken ? effect.buffName() + " (" + itemId + ")" : effect.buffName(),
                        spell(character, itemId, effect, use),
                        EffectTable.statsOf(effect),
                        millis(effect.durationMs()));
            }
        }
    }

    /// The spell of using an item, with its own cooldown and that of its category.
    static SpellConfig spell(Character character, int itemId, ItemEffect effect, EffectTrigger.OnUse use) {
        SpellConfig config = SpellConfig.of(ActionId.item(itemId))
                .cooldown(character.unit().newCooldown(), millis(use.cooldownMs()));
        if (use.categoryId() > 0) {
            int blockedMs = use.categoryCooldownMs() > 0 ? use.categoryCooldownMs() : effect.durationMs();
            config.sharedCooldown(character.categoryCooldown(use.categoryId()), millis(blockedMs));
        }
        return config;
    }
}
