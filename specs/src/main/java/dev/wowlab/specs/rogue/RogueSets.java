package dev.wowlab.specs.rogue;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Item sets that only a rogue can use. Stateless, thread-safe.
final class RogueSets {
    private static final int GLADIATORS_VESTMENTS = 577;
    private static final int ASSASSINATION_ARMOR = 620;
    private static final int NETHERBLADE = 621;
    private static final int DEATHMANTLE = 622;
    private static final int SLAYERS_ARMOR = 668;
    private static final double DEATHMANTLE_DAMAGE = 40;

    private RogueSets() {}

    static void register(EffectCatalog catalog) {
        // Two pieces give resilience. The energy of four comes too late, when WoWSims has already asked for
        // it.
        catalog.setBonus(GLADIATORS_VESTMENTS, 2, (character, set) -> {});
        catalog.setBonus(GLADIATORS_VESTMENTS, 4, (character, set) -> {});
        // Two pieces are about Cheap Shot and Kidney Shot.
        catalog.setBonus(ASSASSINATION_ARMOR, 2, (character, set) -> {});
        mod(catalog, ASSASSINATION_ARMOR, SpellModKind.COST_FLAT, RogueSpells.EVISCERATE | RogueSpells.ENVENOM, -10);
        catalog.setBonus(
                NETHERBLADE,
                2,
                (character, set) -> character
                        .build(Rogue.class)
                        .ifPresent(rogue -> rogue.sliceAndDice().lengthenWith(set)));
        catalog.setBonus(NETHERBLADE, 4, RogueSets::finishersGivePoints);
        catalog.setBonus(
                DEATHMANTLE,
                2,
                (character, set) -> character
                        .build(Rogue.class)
                        .ifPresent(rogue -> rogue.addFinisherDamagePerPoint(DEATHMANTLE_DAMAGE)));
        catalog.setBonus(DEATHMANTLE, 4, RogueSets::attacksMakeFinishersFree);
        catalog.setBonus(
                SLAYERS_ARMOR,
                2,
                (character, set) -> character
                        .build(Rogue.class)
                        .ifPresent(rogue -> rogue.sliceAndDice().quickenWith(set)));
        mod(
                catalog,
                SLAYERS_ARMOR,
                SpellModKind.DAMAGE_ADDITIVE,
                RogueSpells.BACKSTAB | RogueSpells.SINISTER_STRIKE | RogueSpells.MUTILATE | RogueSpells.HEMORRHAGE,
                0.06);
    }

    /// What four pieces of a set change.
    private static void mod(EffectCatalog catalog, int set, SpellModKind kind, long classMask, double value) {
        catalog.setBonus(
                set,
                4,
                (character, aura) -> aura.attachMod(
                        SpellModConfig.of(kind).classMask(classMask).value(value)));
    }

    /// Spell 37168.
    private static void finishersGivePoints(Character character, Aura set) {
        character.build(Rogue.class).ifPresent(rogue -> {
            ResourceMetrics points = rogue.pointsOf(37168);
            set.attachProc(ProcConfig.of("Netherblade Combo Point")
                    .id(ActionId.spell(37168))
                    .on(Event.APPLY_EFFECTS)
                    .classMask(RogueSpells.FINISHERS)
                    .chance(0.15)
                    .handler((_, _) -> rogue.unit().comboPoints().gain(1, points)));
        });
    }

    /// Coup de Grace, spell 37171.
    private static void attacksMakeFinishersFree(Character character, Aura set) {
        Unit unit = character.unit();
        Aura free = unit.registerAura(AuraConfig.of("Coup de Grace")
                        .id(ActionId.spell(37171))
                        .duration(seconds(15))
                        .onApplyEffects((aura, _, spell) -> {
                            if (spell.is(RogueSpells.FINISHERS)) {
                                aura.deactivate();
                            }
                        }))
                .attachMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                        .classMask(RogueSpells.FINISHERS)
                        .value(-2));
        set.attachProc(ProcConfig.of("Deathmantle Proc Trigger")
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.LANDED)
                .procMask(ProcMask.MELEE)
                .ppm(0.5)
                .handler((_, _) -> free.activate()));
    }
}
