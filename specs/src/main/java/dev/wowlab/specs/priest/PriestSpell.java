package dev.wowlab.specs.priest;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.ExpectedTick;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;

/// What most spells of a priest have in common. Stateless, thread-safe.
final class PriestSpell {
    private PriestSpell() {}

    /// A spell that hits, can crit, and that an APL may cast.
    static SpellConfig direct(SpellRank rank, School school, long classMask) {
        return castable(rank, school, classMask)
                .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                .coefficient(rank.coefficient());
    }

    /// A spell that an APL may cast.
    static SpellConfig castable(SpellRank rank, School school, long classMask) {
        return SpellConfig.of(ActionId.spell(rank.spell()))
                .school(school)
                .procMask(ProcMask.SPELL_DAMAGE)
                .flags(SpellFlag.APL)
                .classMask(classMask)
                .manaCost(rank.cost())
                .gcd(SpellConfig.GCD);
    }

    /// Ticks that keep the caster's strength of when they were put on, and never crit.
    ///
    /// @param name what its aura is called, before the rank's number
    static DotConfig ticking(String name, SpellRank rank, SpellRank[] ranks) {
        return DotConfig.of(name + "-" + rank.numberIn(ranks))
                .coefficient(rank.coefficient())
                .onSnapshot((dot, target) -> dot.snapshot(target, rank.min()))
                .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK))
                .expectedTick(ExpectedTick.hitting(dot -> rank.min()));
    }

    /// Puts the spell's dot on the target if it hits; a hit is not counted.
    static void applyDotIfHit(Spell spell, Unit target) {
        SpellResult result = spell.calcOutcome(target, Roll.MAGIC_HIT_NO_COUNT);
        if (result.landed()) {
            spell.dot(target).apply();
        }
        spell.dealDamage(result);
    }
}
