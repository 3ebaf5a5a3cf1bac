package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
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
        for (int set : PVP_SETS) {
            catalog.setBonus(set, 2, (character, bonus) -> bonus.attachStats(StatBonus.of(Stat.RESILIENCE_RATING, 35)));
        }
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
