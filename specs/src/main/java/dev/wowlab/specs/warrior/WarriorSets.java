package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

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
import dev.wowlab.specs.request.Equipment;

/// Item sets that only a warrior can use. Stateless, thread-safe.
final class WarriorSets {
    private static final int BOLD_ARMOR = 653;
    private static final int WARBRINGER_BATTLEGEAR = 655;
    private static final int DESTROYER_BATTLEGEAR = 657;
    private static final int ONSLAUGHT_BATTLEGEAR = 672;
    static final int ONSLAUGHT_ARMOR = 673;
    private static final int[] PVP_SETS = {567, 2014};

    private WarriorSets() {}

    static void register(EffectCatalog catalog) {
        cost(catalog, BOLD_ARMOR, 2, WarriorSpells.SHOUTS, -2);
        // More rage of Charge, which WoWSims sets back at each start.
        catalog.setBonus(BOLD_ARMOR, 4, (_, _) -> {});
        for (int set : PVP_SETS) {
            catalog.setBonus(set, 2, (_, aura) -> aura.attachStats(StatBonus.of(Stat.RESILIENCE_RATING, 35)));
            catalog.setBonus(
                    set,
                    4,
                    (_, aura) -> aura.attachMod(SpellModConfig.of(SpellModKind.COOLDOWN_FLAT)
                            .classMask(WarriorSpells.INTERCEPT)
                            .time(-seconds(5))));
        }
        cost(catalog, WARBRINGER_BATTLEGEAR, 2, WarriorSpells.WHIRLWIND, -5);
        catalog.setBonus(WARBRINGER_BATTLEGEAR, 4, WarriorSets::avoidedAttacksGiveRage);
        catalog.setBonus(DESTROYER_BATTLEGEAR, 2, WarriorSets::overpowerGivesPower);
        long great = WarriorSpells.MORTAL_STRIKE | WarriorSpells.BLOODTHIRST;
        cost(catalog, DESTROYER_BATTLEGEAR, 4, great, -5);
        cost(catalog, ONSLAUGHT_BATTLEGEAR, 2, WarriorSpells.EXECUTE, -3);
        catalog.setBonus(
                ONSLAUGHT_BATTLEGEAR,
                4,
                (_, aura) -> aura.attachMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                        .classMask(great)
                        .value(0.05)));
        ArmorSets.register(catalog);
    }

    private static void cost(EffectCatalog catalog, int set, int pieces, long classMask, int rage) {
        catalog.setBonus(
                set,
                pieces,
                (_, aura) -> aura.attachMod(SpellModConfig.of(SpellModKind.COST_FLAT)
                        .classMask(classMask)
                        .value(rage)));
    }

    /// Spell 37521: two rage for what is dodged or parried.
    private static void avoidedAttacksGiveRage(Character character, Aura set) {
        Unit unit = character.unit();
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.RAGE, ActionId.spell(37521));
        set.attachProc(ProcConfig.of("Warbringer Battlegear - 4PC")
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.DODGE | Outcome.PARRY)
                .immediately()
                .handler((_, _) -> unit.rage().gain(2, metrics)));
    }

    /// Spell 37529: after Overpower, attack power until the next special attack lands.
    private static void overpowerGivesPower(Character character, Aura set) {
        Aura power = character
                .unit()
                .registerStatAura("Overpower", ActionId.spell(37529), StatBonus.of(Stat.ATTACK_POWER, 100), seconds(5));
        power.attachProc(ProcConfig.of("Destroyer Battlegear - 2PC - Consume")
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE_SPECIAL)
                .outcome(Outcome.LANDED)
                .immediately()
                .handler((_, _) -> power.deactivate()));
        set.attachProc(ProcConfig.of("Destroyer Battlegear - 2PC - Trigger")
                .on(Event.SPELL_HIT_DEALT)
                .classMask(WarriorSpells.OVERPOWER)
                .handler((_, _) -> power.activate()));
    }

    /// Whether one of its sets of gear has two pieces of Onslaught Armor.
    static boolean couldHaveOnslaughtArmor(Character character) {
        return hasTwo(character.equipment())
                || character
                        .request()
                        .itemSwap()
                        .filter(swap -> hasTwo(swap.equipment()))
                        .isPresent();
    }

    private static boolean hasTwo(Equipment equipment) {
        return equipment.bySlot().values().stream()
                        .filter(worn -> worn.item().set().id() == ONSLAUGHT_ARMOR)
                        .count()
                >= 2;
    }
}
