package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;

/// What most damaging spells of a druid have in common. Stateless, thread-safe.
final class DruidSpell {
    private DruidSpell() {}

    /// A damaging spell that an APL may cast.
    static SpellConfig damaging(int spellId, School school, long classMask) {
        return passive(ActionId.spell(spellId), school, classMask)
                .flags(SpellFlag.APL)
                .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                .gcd(SpellConfig.GCD);
    }

    /// A damaging spell that only another spell causes.
    static SpellConfig passive(ActionId id, School school, long classMask) {
        return SpellConfig.of(id).school(school).procMask(ProcMask.SPELL_DAMAGE).classMask(classMask);
    }
}
