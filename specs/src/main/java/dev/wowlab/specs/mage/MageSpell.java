package dev.wowlab.specs.mage;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;

/// What most damaging spells of a mage have in common. Stateless, thread-safe.
final class MageSpell {
    private MageSpell() {}

    /// A damaging spell that an APL may cast.
    static SpellConfig damaging(int spellId, School school, long classMask) {
        return passive(ActionId.spell(spellId), school, classMask).flags(SpellFlag.APL);
    }

    /// A damaging spell that only another spell causes.
    static SpellConfig passive(ActionId id, School school, long classMask) {
        return SpellConfig.of(id)
                .school(school)
                .procMask(ProcMask.SPELL_DAMAGE)
                .classMask(classMask)
                .critMultiplier(Character.SPELL_CRIT_MULTIPLIER);
    }

    /// Hits every enabled target with the same base damage, each rolled for itself.
    static void dealArea(Spell spell, double baseDamage) {
        spell.dealAreaDamage(baseDamage, baseDamage, Roll.MAGIC_HIT_AND_CRIT);
    }
}
