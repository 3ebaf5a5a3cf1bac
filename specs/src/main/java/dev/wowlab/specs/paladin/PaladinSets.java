package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
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

/// Item sets that only a paladin can use. Stateless, thread-safe.
final class PaladinSets {
    /// Two pieces are in [SealOfTheCrusader].
    static final int JUSTICAR_BATTLEGEAR = 626;

    private static final int CRYSTALFORGE_BATTLEGEAR = 629;
    private static final int LIGHTBRINGER_BATTLEGEAR = 680;
    private static final int LIGHTBRINGER_ARMOR = 679;
    private static final int JUSTICAR_ARMOR = 625;
    private static final int CRYSTALFORGE_ARMOR = 628;

    private PaladinSets() {}

    static void register(EffectCatalog catalog) {
        catalog.setBonus(JUSTICAR_BATTLEGEAR, 2, (character, set) -> {});
        mod(catalog, JUSTICAR_BATTLEGEAR, 4, SpellModKind.DAMAGE_ADDITIVE, PaladinSpells.JUDGEMENT_OF_COMMAND, 0.1);
        mod(catalog, CRYSTALFORGE_BATTLEGEAR, 2, SpellModKind.COST_FLAT, PaladinSpells.JUDGEMENT, -35);
        // Four pieces heal the party.
        catalog.setBonus(CRYSTALFORGE_BATTLEGEAR, 4, (character, set) -> {});
        catalog.setBonus(LIGHTBRINGER_BATTLEGEAR, 2, PaladinSets::swingsGiveMana);
        mod(catalog, LIGHTBRINGER_BATTLEGEAR, 4, SpellModKind.DAMAGE_ADDITIVE, PaladinSpells.HAMMER_OF_WRATH, 0.1);
        registerArmor(catalog);
    }

    private static void registerArmor(EffectCatalog catalog) {
        long seals =
                PaladinSpells.SEAL_OF_RIGHTEOUSNESS | PaladinSpells.SEAL_OF_VENGEANCE | PaladinSpells.SEAL_OF_BLOOD;
        mod(catalog, JUSTICAR_ARMOR, 2, SpellModKind.DAMAGE_PERCENT, seals, 0.1);
        mod(catalog, JUSTICAR_ARMOR, 4, SpellModKind.BASE_DAMAGE_FLAT, PaladinSpells.HOLY_SHIELD_PROC, 15);
        // Two pieces would strengthen Retribution Aura; left open in WoWSims.
        catalog.setBonus(CRYSTALFORGE_ARMOR, 2, (character, set) -> {});
        catalog.setBonus(CRYSTALFORGE_ARMOR, 4, PaladinSets::shieldBlocksMore);
        catalog.setBonus(
                LIGHTBRINGER_ARMOR,
                2,
                (character, set) ->
                        character.build(Paladin.class).ifPresent(paladin -> paladin.improveAttunement(set)));
        mod(catalog, LIGHTBRINGER_ARMOR, 4, SpellModKind.DAMAGE_PERCENT, PaladinSpells.CONSECRATION, 0.1);
    }

    private static void mod(
            EffectCatalog catalog, int set, int pieces, SpellModKind kind, long classMask, double value) {
        catalog.setBonus(
                set,
                pieces,
                (character, aura) -> aura.attachMod(
                        SpellModConfig.of(kind).classMask(classMask).value(value)));
    }

    /// Spell 37191: Holy Shield makes the next block a better one.
    private static void shieldBlocksMore(Character character, Aura set) {
        Aura block = character
                .unit()
                .registerAura(AuraConfig.of("Crystalforge 4pc Proc")
                        .id(ActionId.spell(37191))
                        .duration(seconds(6))
                        .onSpellHitTaken((aura, _, result) -> {
                            if ((result.outcome() & Outcome.BLOCK) != 0) {
                                aura.deactivate();
                            }
                        }))
                .attachStats(StatBonus.of(Stat.BLOCK_VALUE, 100));
        set.attachProc(ProcConfig.of("Crystalforge 4pc")
                .on(Event.CAST_COMPLETE)
                .classMask(PaladinSpells.HOLY_SHIELD)
                .handler((_, _) -> block.activate()));
    }

    /// Spell 38428.
    private static void swingsGiveMana(Character character, Aura set) {
        Unit unit = character.unit();
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.MANA, ActionId.spell(38428));
        set.attachProc(ProcConfig.of("Mana Regen Proc")
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE)
                .chance(0.2)
                .handler((_, _) -> unit.mana().gain(50, metrics)));
    }
}
