package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;

/// What many spells of a shaman have in common. Stateless, thread-safe.
final class ShamanSpell {
    /// Spells without a cast time, which Mental Quickness makes cheaper.
    static final int INSTANT = SpellFlag.OF_CLASS;

    private ShamanSpell() {}

    /// A damaging spell, not yet castable by an APL.
    static SpellConfig damaging(ActionId id, School school, long classMask) {
        return SpellConfig.of(id)
                .school(school)
                .procMask(ProcMask.SPELL_DAMAGE)
                .classMask(classMask)
                .critMultiplier(Character.SPELL_CRIT_MULTIPLIER);
    }

    /// A totem, which has a short global cooldown.
    static SpellConfig totem(int spellId, long classMask, int cost) {
        SpellConfig config = SpellConfig.of(ActionId.spell(spellId))
                .flags(SpellFlag.APL | INSTANT)
                .classMask(classMask)
                .gcd(seconds(1));
        return cost > 0 ? config.manaCost(cost) : config;
    }
}
