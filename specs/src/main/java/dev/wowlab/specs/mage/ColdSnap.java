package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;

/// Cold Snap, spell 11958: makes Icy Veins and the Water Elemental ready again. Stateless, thread-safe.
final class ColdSnap {
    private ColdSnap() {}

    static void register(Mage mage) {
        if (mage.talents().coldSnap == 0) {
            return;
        }
        mage.unit()
                .registerSpell(SpellConfig.of(ActionId.spell(11958))
                        .flags(SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.APL)
                        .classMask(MageSpells.COLD_SNAP)
                        .cooldown(mage.unit().newCooldown(), seconds(480))
                        .onApply((cast, target) -> mage.makeReadyByColdSnap()));
    }
}
