package dev.wowlab.specs.tbc.items;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.specs.character.Character;

/// Minor run speed of gems and boots: nothing that is simulated moves, the aura is there for results and APLs.
/// Stateless, thread-safe.
final class RunSpeed {
    private static final double FASTER = 1.08;

    private RunSpeed() {}

    static void give(Character character, int spellId) {
        if (character.unit().auras().byLabel("Minor Run Speed") == null) {
            character
                    .unit()
                    .registerAura(AuraConfig.of("Minor Run Speed")
                            .id(ActionId.spell(spellId))
                            .permanent())
                    .attachMultiplier(Modifier.MOVEMENT_SPEED, FASTER);
        }
    }
}
