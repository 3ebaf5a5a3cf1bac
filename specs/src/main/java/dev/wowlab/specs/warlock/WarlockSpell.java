package dev.wowlab.specs.warlock;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;

/// What most spells of a warlock have in common. Stateless, thread-safe.
final class WarlockSpell {
    private WarlockSpell() {}

    /// A damaging spell that can crit and that an APL may cast.
    static SpellConfig damaging(int spellId, School school, long classMask) {
        return passive(ActionId.spell(spellId), school, classMask)
                .flags(SpellFlag.APL)
                .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                .gcd(SpellConfig.GCD);
    }

    /// A damaging spell that cannot crit and that an APL may cast: one that only leaves something behind.
    static SpellConfig affliction(int spellId, long classMask) {
        return passive(ActionId.spell(spellId), School.SHADOW, classMask)
                .flags(SpellFlag.APL)
                .critMultiplier(1)
                .gcd(SpellConfig.GCD);
    }

    /// A damaging spell that only another spell causes.
    static SpellConfig passive(ActionId id, School school, long classMask) {
        return SpellConfig.of(id).school(school).procMask(ProcMask.SPELL_DAMAGE).classMask(classMask);
    }

    /// Puts the spell's dot on the target if it hits.
    static void applyDotIfHit(Spell spell, Unit target) {
        SpellResult result = spell.calcOutcome(target, Roll.MAGIC_HIT);
        if (result.landed()) {
            spell.dot(target).apply();
        }
        spell.dealDamage(result);
    }
}
