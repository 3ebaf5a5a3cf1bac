package dev.wowlab.specs.tbc.items;

import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.gamedata.Profession;
import dev.wowlab.specs.character.SetBonus;

/// Short forms for set bonuses. Stateless, thread-safe.
final class Sets {
    private Sets() {}

    /// Stats while enough pieces are worn.
    static SetBonus stats(StatBonus bonus) {
        return (character, set) -> set.attachStats(bonus);
    }

    /// The same, only for those who know the profession.
    static SetBonus stats(Profession profession, StatBonus bonus) {
        return (character, set) -> {
            if (character.has(profession)) {
                set.attachStats(bonus);
            }
        };
    }
}
