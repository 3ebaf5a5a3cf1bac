package dev.wowlab.specs.tbc.items;

import dev.wowlab.specs.character.EffectCatalog;

/// Brings every effect of this package into the catalog. Stateless, thread-safe.
public final class ItemEffects implements EffectCatalog.Source {
    @Override
    public void register(EffectCatalog catalog) {
        StatProcs.register(catalog);
        OnUseStats.register(catalog);
        StackingTrinkets.register(catalog);
        WeaponProcs.register(catalog);
        WeaponCurses.register(catalog);
        ExtraSwings.register(catalog);
        DamageProcs.register(catalog);
        LightningCapacitor.register(catalog);
        DarkmoonCards.register(catalog);
        PeculiarTrinkets.register(catalog);
        LastResortTrinkets.register(catalog);
        DefensiveItems.register(catalog);
        MetaGems.register(catalog);
        EnchantEffects.register(catalog);
        DungeonSets.register(catalog);
        TailoringSets.register(catalog);
        LeatherAndPlateSets.register(catalog);
        TwinBladesOfAzzinoth.register(catalog);
        IgnoredItems.register(catalog);
    }
}
