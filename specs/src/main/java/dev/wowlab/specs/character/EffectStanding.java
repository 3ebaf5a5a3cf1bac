package dev.wowlab.specs.character;

import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.ItemEffect;

/// What becomes of an item's uses and procs in a simulation; of several the worst, which stands last. Immutable.
public enum EffectStanding {
    /// It has none.
    NONE,
    /// The ruleset acts on it, or its code says why it need not.
    MODELLED,
    /// Every effect is known to change nothing that is simulated.
    IGNORED,
    /// Could change the damage of those who swing or shoot; wearing it gives them a warning.
    LEFT_OUT_FOR_ATTACKERS,
    /// Could change damage; wearing it gives a warning.
    LEFT_OUT,
    /// Nobody has looked at it; wearing it gives a warning.
    UNKNOWN;

    /// That of an item.
    public static EffectStanding of(Item item, EffectCatalog catalog) {
        if (item.effects().isEmpty()) {
            return NONE;
        }
        if (catalog.item(item.id()).isPresent()) {
            return MODELLED;
        }
        EffectStanding worst = IGNORED;
        for (ItemEffect effect : item.effects()) {
            EffectStanding standing = of(effect, catalog);
            if (standing.compareTo(worst) > 0) {
                worst = standing;
            }
        }
        return worst;
    }

    private static EffectStanding of(ItemEffect effect, EffectCatalog catalog) {
        if (catalog.leftOut(effect.buffId(), false).isPresent()) {
            return LEFT_OUT;
        }
        if (catalog.leftOut(effect.buffId(), true).isPresent()) {
            return LEFT_OUT_FOR_ATTACKERS;
        }
        return catalog.ignored(effect.buffId(), true).isPresent() ? IGNORED : UNKNOWN;
    }
}
