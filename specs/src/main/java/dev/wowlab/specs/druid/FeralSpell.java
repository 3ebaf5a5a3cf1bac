package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// What several spells of a feral druid have in common. Stateless, thread-safe.
final class FeralSpell {
    /// The share of its cost that a strike gives back where it was avoided.
    private static final double REFUND = 0.8;

    private FeralSpell() {}

    /// A strike of a cat; haste does not shorten its global cooldown of a second.
    static SpellConfig ofCat(Feral feral, int spell, long classMask, int energy) {
        return strike(feral, spell, classMask, Forms.CAT).energyCost(energy).gcd(seconds(1));
    }

    /// A strike of a bear; haste does not shorten its global cooldown.
    static SpellConfig ofBear(Feral feral, int spell, long classMask, int rage) {
        return strike(feral, spell, classMask, Forms.BEAR).rageCost(rage).gcd(SpellConfig.GCD);
    }

    private static SpellConfig strike(Feral feral, int spell, long classMask, int form) {
        return SpellConfig.of(ActionId.spell(spell))
                .school(School.PHYSICAL)
                .procMask(ProcMask.MELEE_MH_SPECIAL)
                .classMask(classMask)
                .flags(SpellFlag.APL | SpellFlag.MELEE_METRICS)
                .ignoreHaste()
                .critMultiplier(feral.critMultiplier())
                .range(0, Unit.MELEE_RANGE)
                .condition((_, _) -> feral.forms().isIn(form));
    }

    /// What follows on a bear's strike that was avoided: most of its cost comes back.
    static void refund(Feral feral, Spell spell) {
        feral.unit().rage().refund(spell, REFUND);
    }

    /// A finishing move of a cat.
    static SpellConfig finisher(Feral feral, int spell, long classMask, int energy) {
        return ofCat(feral, spell, classMask, energy)
                .condition((_, _) -> feral.forms().isIn(Forms.CAT)
                        && feral.unit().comboPoints().current() > 0);
    }

    /// Damage of one swing before modifiers.
    static double rollPaw(Feral feral, Unit target) {
        Unit unit = feral.unit();
        return unit.swings().mainHandWeapon().roll(feral.fight(), unit.attackPower(target));
    }

    /// What follows on a cat's strike: a combo point where it landed, most of its cost back where it was avoided.
    static void afterStrike(Feral feral, Spell spell, boolean landed, ResourceMetrics points) {
        if (landed) {
            feral.unit().comboPoints().gain(1, points);
        } else {
            feral.unit().energy().refund(spell, REFUND);
        }
    }
}
