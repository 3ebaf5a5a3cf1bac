package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Librams that go with Holy Shield, or protect. Stateless, thread-safe.
final class ShieldLibrams {
    private static final int REPENTANCE = 29388;

    /// Those that only come in four grades, each the stronger the later its season.
    private static final Grade[] GRADES = {
        new Grade("Gladiator's", 33936, 43850, 33948, 43854, 43839, 26),
        new Grade("Merciless Gladiator's", 33937, 43851, 33949, 43855, 43848, 31),
        new Grade("Vengeful Gladiator's", 33938, 43852, 33950, 43856, 43849, 34),
        new Grade("Brutal Gladiator's", 35039, 46091, 35041, 46095, 46089, 39)
    };

    /// @param fortitude the libram of Fortitude, and what it is
    /// @param vengeance the libram of Vengeance, and what it is
    /// @param buff what both give
    private record Grade(
            String owner,
            int fortitude,
            int fortitudeTrigger,
            int vengeance,
            int vengeanceTrigger,
            int buff,
            double resilience) {}

    private ShieldLibrams() {}

    static void register(EffectCatalog catalog) {
        catalog.item(REPENTANCE, ShieldLibrams::repentance);
        for (Grade grade : GRADES) {
            // Judgement is nothing that a listener to casts hears of, so that this never works, as WoWSims has it.
            catalog.item(
                    grade.fortitude,
                    character -> resilience(
                            character,
                            grade.owner + " Libram of Fortitude",
                            grade,
                            grade.fortitudeTrigger,
                            PaladinSpells.JUDGEMENT));
            catalog.item(
                    grade.vengeance,
                    character -> resilience(
                            character,
                            grade.owner + " Libram of Vengeance",
                            grade,
                            grade.vengeanceTrigger,
                            PaladinSpells.HOLY_SHIELD));
        }
    }

    /// Spell 37742: more block while Holy Shield is up.
    private static void repentance(Character character) {
        Aura blocks = character
                .unit()
                .registerAura(AuraConfig.of("Libram of Repentance")
                        .id(ActionId.spell(37742))
                        .duration(SimTime.NEVER))
                .attachStats(StatBonus.of(Stat.BLOCK_RATING, 42));
        Librams.WornPower bonus =
                new Librams.WornPower(worn -> worn.item().id() == REPENTANCE, blocks, character.gear());
        character
                .build(Paladin.class)
                .ifPresent(paladin -> paladin.shieldPowers().add(bonus));
    }

    private static void resilience(Character character, String label, Grade grade, int trigger, long classMask) {
        Unit unit = character.unit();
        Aura resilience = unit.registerStatAura(
                label, ActionId.spell(grade.buff), StatBonus.of(Stat.RESILIENCE_RATING, grade.resilience), seconds(6));
        unit.registerProc(ProcConfig.of(label + " Trigger")
                .metricsId(ActionId.spell(trigger))
                .on(Event.CAST_COMPLETE)
                .classMask(classMask)
                .handler((_, _) -> resilience.activate()));
    }
}
