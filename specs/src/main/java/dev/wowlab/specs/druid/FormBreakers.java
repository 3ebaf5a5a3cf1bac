package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;

/// Potions, conjured items and bombs end an animal form once they are used. Stateless, thread-safe.
final class FormBreakers {
    private static final int BREAKING = SpellFlag.POTION | SpellFlag.CONJURED | SpellFlag.EXPLOSIVE;

    private FormBreakers() {}

    static void register(Feral feral) {
        feral.fight().afterFinalize(() -> {
            for (Spell spell : feral.unit().spells()) {
                if (spell.hasFlag(BREAKING)) {
                    spell.alsoOnApply((_, _) -> {
                        if (feral.forms().isIn(Forms.CAT | Forms.BEAR)) {
                            feral.forms().clear();
                        }
                    });
                }
            }
        });
    }
}
