package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Item sets and items that only a mage can use. Stateless, thread-safe.
final class MageItems {
    private static final int ALDOR_REGALIA = 648;
    private static final int TIRISFAL_REGALIA = 649;
    private static final int TEMPEST_REGALIA = 671;
    private static final int SERPENT_COIL_BRAID = 30720;
    private static final int ASHTONGUE_TALISMAN_OF_INSIGHT = 32488;

    private MageItems() {}

    static void register(EffectCatalog catalog) {
        registerAldorRegalia(catalog);
        registerTirisfalRegalia(catalog);
        registerTempestRegalia(catalog);
        catalog.item(SERPENT_COIL_BRAID, MageItems::serpentCoilBraid);
        catalog.item(ASHTONGUE_TALISMAN_OF_INSIGHT, MageItems::ashtongueTalisman);
    }

    /// Four pieces shorten cooldowns. The peer shortens the (absent) cast times instead; followed (docs/ruleset-
    /// tbc.md).
    private static void registerAldorRegalia(EffectCatalog catalog) {
        catalog.setBonus(
                ALDOR_REGALIA,
                4,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.CAST_TIME_FLAT)
                                .classMask(MageSpells.PRESENCE_OF_MIND)
                                .time(seconds(-24)))
                        .attachMod(SpellModConfig.of(SpellModKind.CAST_TIME_FLAT)
                                .classMask(MageSpells.BLAST_WAVE)
                                .time(seconds(-4))));
    }

    private static void registerTirisfalRegalia(EffectCatalog catalog) {
        catalog.setBonus(
                TIRISFAL_REGALIA,
                2,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                                .classMask(MageSpells.ARCANE_BLAST)
                                .value(0.2))
                        .attachMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                                .classMask(MageSpells.ARCANE_BLAST)
                                .value(0.2)));
        catalog.setBonus(TIRISFAL_REGALIA, 4, (character, set) -> {
            Aura madness = character
                    .unit()
                    .registerStatAura(
                            "Arcane Madness", ActionId.spell(37444), StatBonus.of(Stat.SPELL_DAMAGE, 70), seconds(6));
            set.attachProc(ProcConfig.of("Tirisfal 4PC")
                    .on(Event.SPELL_HIT_DEALT)
                    .procMask(ProcMask.SPELL_DAMAGE)
                    .outcome(Outcome.CRIT)
                    .handler((spell, result) -> madness.activate()));
        });
    }

    private static void registerTempestRegalia(EffectCatalog catalog) {
        catalog.setBonus(
                TEMPEST_REGALIA,
                2,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.DOT_TICKS)
                        .classMask(MageSpells.EVOCATION)
                        .value(1)));
        catalog.setBonus(
                TEMPEST_REGALIA,
                4,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                        .classMask(MageSpells.FIREBALL | MageSpells.FROSTBOLT | MageSpells.ARCANE_MISSILES_TICK)
                        .value(0.05)));
    }

    /// Mana gems give a quarter more, and spell damage (spell 37445) for a while.
    private static void serpentCoilBraid(Character character) {
        StatBonus power = StatBonus.of(Stat.SPELL_DAMAGE, 225);
        Aura surge = character.unit().registerStatAura("Mana Surge", ActionId.spell(37445), power, seconds(15));
        character.unit().auras().addItemProc(surge, power);
        character
                .unit()
                .registerProc(ProcConfig.of("Serpent-Coil Braid")
                        .id(ActionId.item(SERPENT_COIL_BRAID))
                        .on(Event.CAST_COMPLETE)
                        .classMask(MageSpells.MANA_GEM)
                        .handler((spell, result) -> surge.activate()));
        if (character.wears(SERPENT_COIL_BRAID)) {
            character.build(Mage.class).ifPresent(mage -> mage.improveManaGems(1.25));
        }
    }

    /// Class spells that crit may make casts faster, spell 40483.
    private static void ashtongueTalisman(Character character) {
        StatBonus rating = StatBonus.of(Stat.SPELL_HASTE_RATING, 145);
        Aura haste = character
                .unit()
                .registerStatAura("Ashtongue Talisman of Insight - Proc", ActionId.spell(40483), rating, seconds(5));
        character.unit().auras().addItemProc(haste, rating);
        character
                .unit()
                .registerProc(ProcConfig.of("Ashtongue Talisman of Insight - Trigger")
                        .id(ActionId.item(ASHTONGUE_TALISMAN_OF_INSIGHT))
                        .on(Event.SPELL_HIT_DEALT)
                        .classSpellsOnly()
                        .outcome(Outcome.CRIT)
                        .chance(0.5)
                        .handler((spell, result) -> haste.activate()));
    }
}
