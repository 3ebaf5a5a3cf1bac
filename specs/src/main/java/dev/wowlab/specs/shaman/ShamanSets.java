package dev.wowlab.specs.shaman;

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
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// The shaman's item sets. Those whose bonus changes an ability by numbers alone are asked for there:
/// Tidefury Raiment, two pieces of Cyclone Regalia and Harness, four of Cataclysm Harness. Stateless,
/// thread-safe.
final class ShamanSets {
    static final int TIDEFURY_RAIMENT = 630;
    static final int CYCLONE_REGALIA = 632;
    static final int CYCLONE_HARNESS = 633;
    static final int CATACLYSM_HARNESS = 636;

    private static final int CATACLYSM_REGALIA = 635;
    private static final int SKYSHATTER_HARNESS = 682;
    private static final int SKYSHATTER_REGALIA = 684;

    private ShamanSets() {}

    static void register(EffectCatalog catalog) {
        catalog.setBonus(CYCLONE_REGALIA, 4, ShamanSets::energized);
        catalog.setBonus(CATACLYSM_REGALIA, 4, ShamanSets::lightningBoltDiscount);
        catalog.setBonus(SKYSHATTER_REGALIA, 2, (character, set) -> totemicMastery(character));
        catalog.setBonus(
                SKYSHATTER_REGALIA,
                4,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                        .classMask(ShamanSpells.LIGHTNING_BOLT | ShamanSpells.LIGHTNING_BOLT_OVERLOAD)
                        .value(0.05)));
        // The peer takes ten times their cost off shocks instead of a tenth; followed (docs/ruleset-tbc.md).
        catalog.setBonus(
                SKYSHATTER_HARNESS,
                2,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                        .classMask(ShamanSpells.SHOCK)
                        .value(-10)));
        catalog.setBonus(SKYSHATTER_HARNESS, 4, ShamanSets::stormstrikePower);
        catalog.setBonus(
                CYCLONE_HARNESS,
                4,
                (character, set) -> set.attachMod(SpellModConfig.of(SpellModKind.BASE_DAMAGE_FLAT)
                        .classMask(ShamanSpells.STORMSTRIKE_HIT)
                        .value(30)));
    }

    /// Stormstrike gives attack power, spell 38432.
    private static void stormstrikePower(Character character, Aura set) {
        Aura power = character
                .unit()
                .registerStatAura(
                        "Stormstrike AP Buff", ActionId.spell(38432), StatBonus.of(Stat.ATTACK_POWER, 70), seconds(12));
        set.attachProc(ProcConfig.of("Skyshatter Harness 4pc")
                .on(Event.CAST_COMPLETE)
                .classMask(ShamanSpells.STORMSTRIKE)
                .handler((spell, result) -> power.activate()));
    }

    /// Spells that crit may make the next one cheaper, spell 37214.
    private static void energized(Character character, Aura set) {
        Aura energized = character
                .unit()
                .registerAura(AuraConfig.of("Energized (Cyclone Regalia)")
                        .id(ActionId.spell(37214))
                        .duration(seconds(15))
                        .onCastComplete((aura, spell) -> {
                            if (spell.classMask() != 0) {
                                aura.deactivate();
                            }
                        }))
                .attachMod(SpellModConfig.of(SpellModKind.COST_FLAT).value(-270));
        set.attachProc(ProcConfig.of("Cyclone Regalia")
                .id(ActionId.item(37214))
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.CRIT)
                .procMask(ProcMask.SPELL_DAMAGE)
                .chance(0.11)
                .handler((spell, result) -> energized.activate()));
    }

    /// Lightning Bolts that crit may give mana, spell 37238.
    private static void lightningBoltDiscount(Character character, Aura set) {
        Unit unit = character.unit();
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.MANA, ActionId.spell(37238));
        set.attachProc(ProcConfig.of("Lightning Bolt Discount")
                .id(ActionId.item(37237))
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.CRIT)
                .classMask(ShamanSpells.LIGHTNING_BOLT)
                .chance(0.25)
                .handler((spell, result) -> unit.mana().gain(120, metrics)));
    }

    /// Spell 38437: stats while a totem of each element stands, looked at every three seconds.
    private static void totemicMastery(Character character) {
        Unit unit = character.unit();
        OwnTotems totems = character.build(Shaman.class).orElseThrow().ownTotems();
        Aura mastery = unit.registerAura(AuraConfig.of("Totemic Mastery")
                        .id(ActionId.spell(38437))
                        .duration(SimTime.NEVER))
                .attachStats(StatBonus.of(Stat.MP5, 15)
                        .and(Stat.SPELL_CRIT_RATING, 35)
                        .and(Stat.SPELL_DAMAGE, 45));
        unit.registerAura(AuraConfig.of("Totemic Mastery Periodic Check").permanent())
                .attachPeriodic(seconds(3), true, () -> {
                    if (totems.firstEndsAt() < unit.fight().now()) {
                        mastery.deactivate();
                    } else if (!mastery.isActive()) {
                        mastery.activate();
                    }
                });
    }
}
