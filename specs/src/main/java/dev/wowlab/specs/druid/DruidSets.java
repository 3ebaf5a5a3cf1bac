package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Item sets that only a druid can use. Stateless, thread-safe.
final class DruidSets {
    private static final int MOONGLADE_RAIMENT = 637;
    private static final int MALORNE_HARNESS = 640;
    private static final int NORDRASSIL_HARNESS = 641;
    private static final int THUNDERHEART_HARNESS = 676;
    private static final int MALORNE_REGALIA = 639;
    private static final int NORDRASSIL_REGALIA = 643;
    private static final int THUNDERHEART_REGALIA = 677;

    /// Gladiator's Sanctuary, Refuge and Wildhide; Oathbound's Dragonhide, Wyrmhide and Kodohide Battlegear.
    private static final int[] PVP_SETS = {584, 685, 585, 2025, 2026, 2027};

    private DruidSets() {}

    static void register(EffectCatalog catalog) {
        catalog.setBonus(MALORNE_REGALIA, 2, DruidSets::malorneMana);
        // Shortens Innervate by 48 s, which carries no mark that the set would find; followed (docs/ruleset-tbc.md).
        catalog.setBonus(MALORNE_REGALIA, 4, (character, set) -> {});
        catalog.setBonus(
                NORDRASSIL_REGALIA,
                4,
                (character, set) -> character
                        .build(Druid.class)
                        .ifPresent(druid -> druid.nordrassilRegalia().wear(character.unit())));
        catalog.setBonus(
                THUNDERHEART_REGALIA,
                2,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.DOT_TICKS)
                        .classMask(DruidSpells.MOONFIRE)
                        .value(1)));
        catalog.setBonus(
                THUNDERHEART_REGALIA,
                4,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                        .classMask(DruidSpells.STARFIRE)
                        .value(5)));
        registerAnimals(catalog);
        for (int set : PVP_SETS) {
            catalog.setBonus(set, 2, (character, bonus) -> bonus.attachStats(StatBonus.of(Stat.RESILIENCE_RATING, 35)));
        }
    }

    private static void registerAnimals(EffectCatalog catalog) {
        catalog.setBonus(
                MOONGLADE_RAIMENT,
                4,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                        .classMask(DruidSpells.FORMS)
                        .value(-0.25)));
        catalog.setBonus(MALORNE_HARNESS, 2, DruidSets::malorneEnergy);
        // In form, with the set or without it: the bonus hangs on the form.
        catalog.setBonus(
                MALORNE_HARNESS,
                4,
                (character, set) -> Feral.of(character)
                        .ifPresent(feral -> feral.form()
                                .aura()
                                .attachStats(
                                        feral.isBear()
                                                ? StatBonus.of(Stat.ARMOR, 1400)
                                                : StatBonus.of(Stat.STRENGTH, 30))));
        catalog.setBonus(
                NORDRASSIL_HARNESS,
                4,
                (character, set) -> Feral.of(character).ifPresent(feral -> {
                    feral.more().plannedShred += 75;
                    feral.more().plannedLacerate += 3;
                }));
        catalog.setBonus(
                THUNDERHEART_HARNESS,
                2,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.COST_FLAT)
                                .classMask(DruidSpells.MANGLE_CAT)
                                .value(-5))
                        .attachMod(SpellModConfig.of(SpellModKind.THREAT_PERCENT)
                                .classMask(DruidSpells.MANGLE_BEAR)
                                .value(0.15)));
        catalog.setBonus(
                THUNDERHEART_HARNESS,
                4,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                        .classMask(DruidSpells.RIP | DruidSpells.SWIPE | DruidSpells.FEROCIOUS_BITE)
                        .value(0.15)));
    }

    /// Strikes that land may give a cat 20 energy, spell 37311, and a bear 10 rage, spell 37306.
    private static void malorneEnergy(Character character, Aura set) {
        Feral.of(character).ifPresent(feral -> {
            Unit unit = character.unit();
            ResourceMetrics energy = unit.newResourceMetrics(ResourceType.ENERGY, ActionId.spell(37311));
            ResourceMetrics rage = unit.newResourceMetrics(ResourceType.RAGE, ActionId.spell(37306));
            set.attachProc(ProcConfig.of("Malorne Harness 2pc")
                    .on(Event.SPELL_HIT_DEALT)
                    .procMask(ProcMask.MELEE)
                    .outcome(Outcome.LANDED)
                    .chance(0.04)
                    .handler((spell, result) -> {
                        if (feral.forms().isIn(Forms.CAT)) {
                            unit.energy().gain(20, energy);
                        } else if (feral.forms().isIn(Forms.BEAR)) {
                            unit.rage().gain(10, rage);
                        }
                    }));
        });
    }

    /// Harmful casts may give 120 mana, spell 37295.
    private static void malorneMana(Character character, Aura set) {
        Unit unit = character.unit();
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.MANA, ActionId.spell(37295));
        set.attachProc(ProcConfig.of("Malorne Regalia 2pc")
                .on(Event.CAST_COMPLETE)
                .procMask(ProcMask.SPELL_DAMAGE)
                .chance(0.05)
                .handler((spell, result) -> unit.mana().gain(120, metrics)));
    }
}
