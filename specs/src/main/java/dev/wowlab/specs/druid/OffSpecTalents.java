package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;

/// The talents of the feral and restoration trees that work in every form. Stateless, thread-safe.
final class OffSpecTalents {
    private static final Stat[] ATTRIBUTES = {Stat.STAMINA, Stat.STRENGTH, Stat.AGILITY, Stat.INTELLECT, Stat.SPIRIT};

    private OffSpecTalents() {}

    static void register(Druid druid) {
        registerFeral(druid.unit(), druid.talents());
        ThickHide.register(druid);
        registerRestoration(druid.unit(), druid.talents());
    }

    private static void registerFeral(Unit unit, DruidTalents talents) {
        if (talents.heartOfTheWild > 0) {
            unit.stats().multiply(Stat.INTELLECT, 1 + 0.04 * talents.heartOfTheWild);
        }
        if (talents.survivalOfTheFittest > 0) {
            for (Stat attribute : ATTRIBUTES) {
                unit.stats().multiply(attribute, 1 + 0.01 * talents.survivalOfTheFittest);
            }
            unit.addModifier(Modifier.REDUCED_CRIT_TAKEN_PERCENT, 0.01 * talents.survivalOfTheFittest);
        }
    }

    private static void registerRestoration(Unit unit, DruidTalents talents) {
        unit.multiplyModifier(Modifier.damageDealt(School.PHYSICAL), 1 + 0.02 * talents.naturalist);
        unit.addModifier(Modifier.SPIRIT_REGEN_RATE_CASTING, 0.1 * talents.intensity);
        if (talents.subtlety > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.THREAT_PERCENT)
                    .classMask(DruidSpells.DAMAGING)
                    .value(-0.04 * talents.subtlety));
        }
        if (talents.livingSpirit > 0) {
            unit.stats().multiply(Stat.SPIRIT, 1 + 0.05 * talents.livingSpirit);
        }
        if (talents.naturalPerfection > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                    .classMask(DruidSpells.ALL)
                    .value(talents.naturalPerfection));
        }
    }
}
