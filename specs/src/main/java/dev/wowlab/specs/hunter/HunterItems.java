package dev.wowlab.specs.hunter;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
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
import dev.wowlab.specs.character.WornEffects;
import dev.wowlab.specs.request.QuiverBonus;

/// Items that only a hunter can use. Stateless, thread-safe.
final class HunterItems {
    private static final int BEAST_TAMERS_SHOULDERS = 30892;
    private static final int BLACK_BOW_OF_THE_BETRAYER = 32336;
    private static final int ASHTONGUE_TALISMAN_OF_SWIFTNESS = 32487;
    private static final int TALON_OF_ALAR = 30448;
    private static final int[] PVP_GLOVES = {
        23279, 22862, 16463, 16571, 35475, 35377, 28806, 28614, 28335, 31961, 33665, 34991
    };

    private HunterItems() {}

    static void register(EffectCatalog catalog) {
        catalog.item(Hunter.THORIDAL, HunterItems::thoridal);
        catalog.item(BEAST_TAMERS_SHOULDERS, HunterItems::beastTamersShoulders);
        catalog.item(BLACK_BOW_OF_THE_BETRAYER, HunterItems::blackBow);
        catalog.item(ASHTONGUE_TALISMAN_OF_SWIFTNESS, HunterItems::ashtongueTalisman);
        catalog.item(TALON_OF_ALAR, HunterItems::talonOfAlar);
        for (int gloves : PVP_GLOVES) {
            catalog.item(
                    gloves,
                    character -> new WornEffects(character)
                            .mod(
                                    "Gloves " + gloves,
                                    SpellModConfig.of(SpellModKind.DAMAGE_PERCENT)
                                            .classMask(HunterSpells.MULTI_SHOT)
                                            .value(0.05)));
        }
    }

    /// Thori'dal needs no ammunition (spell 46699) and takes the place of the quiver (44972).
    private static void thoridal(Character character) {
        Unit unit = character.unit();
        Aura haste = unit.registerAura(
                AuraConfig.of("Legendary Bow Haste").id(ActionId.spell(44972)).permanent());
        if (character.gear().canSwap()) {
            character.build(Hunter.class).ifPresent(hunter -> leaveQuiver(hunter, haste));
        }
        haste.attachMultiplier(Modifier.RANGED_SPEED, Hunter.quiverHaste(QuiverBonus.SPEED_15));
        unit.registerAura(
                AuraConfig.of("Requires No Ammo").id(ActionId.spell(46699)).permanent());
    }

    private static void leaveQuiver(Hunter hunter, Aura haste) {
        hunter.takeArrowsWithTheBow();
        Aura quiver = hunter.quiver();
        if (quiver != null) {
            haste.onGain(_ -> quiver.deactivate()).onExpire(aura -> {
                if (aura.unit().fight().now() > 0) {
                    quiver.activate();
                }
            });
        }
    }

    private static void beastTamersShoulders(Character character) {
        HunterPet pet = character.build(Hunter.class).map(Hunter::pet).orElse(null);
        if (pet != null) {
            pet.unit().multiplyModifier(Modifier.DAMAGE_DEALT, 1.03);
            pet.unit().stats().add(Stat.PHYSICAL_CRIT_PERCENT, 3);
        }
    }

    /// Ranged hits restore mana, spell 29471.
    private static void blackBow(Character character) {
        Unit unit = character.unit();
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.MANA, ActionId.spell(29471));
        unit.registerProc(ProcConfig.of("Black Bow of the Betrayer")
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.RANGED)
                .outcome(Outcome.LANDED)
                .handler((_, _) -> unit.mana().gain(8, metrics)));
    }

    /// Steady Shot may give attack power, spell 40487.
    private static void ashtongueTalisman(Character character) {
        Unit unit = character.unit();
        StatBonus power = StatBonus.of(Stat.ATTACK_POWER, 275).and(Stat.RANGED_ATTACK_POWER, 275);
        Aura aim = unit.registerStatAura("Deadly Aim", ActionId.spell(40487), power, seconds(8));
        unit.auras().addItemProc(aim, power);
        unit.registerProc(ProcConfig.of("Ashtongue Talisman of Swiftness")
                .on(Event.SPELL_HIT_DEALT)
                .classMask(HunterSpells.STEADY_SHOT)
                .outcome(Outcome.LANDED)
                .chance(0.15)
                .handler((_, _) -> aim.activate()));
    }

    /// Arcane Shot strengthens the shots that follow, spell 37508.
    private static void talonOfAlar(Character character) {
        Unit unit = character.unit();
        Aura power = unit.registerAura(
                AuraConfig.of("Shot Power").id(ActionId.spell(37508)).duration(seconds(6) + 1));
        unit.registerProc(ProcConfig.of("Improved Shots")
                .on(Event.SPELL_HIT_DEALT)
                .classMask(HunterSpells.ARCANE_SHOT)
                .outcome(Outcome.LANDED)
                .handler((_, _) -> power.activate()));
        character.build(Hunter.class).ifPresent(hunter -> hunter.setShotPower(power));
    }
}
