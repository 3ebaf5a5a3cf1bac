package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.minutes;
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
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.WornEffects;
import dev.wowlab.specs.tbc.buffs.UnleashedRage;
import java.util.EnumSet;

/// The talents of the enhancement tree that act on swings; Flurry and Stormstrike have files of their own.
/// Stateless, thread-safe.
final class StrikeTalents {
    private static final ActionId SHAMANISTIC_RAGE = ActionId.spell(30823);
    private static final double RAGE_PER_MINUTE = 15;

    /// Mana of Shamanistic Rage for each attack power.
    private static final double RAGE_MANA = 0.3;

    private static final double[] STRONGER_WINDFURY = {0, 0.13, 0.27, 0.4};

    private StrikeTalents() {}

    static void register(Shaman shaman, HeldWeapons held) {
        ShamanTalents talents = shaman.talents();
        if (talents.dualWieldSpecialization > 0) {
            registerDualWield(shaman, talents.dualWieldSpecialization);
        }
        if (talents.elementalWeapons > 0) {
            registerElementalWeapons(shaman.unit(), talents.elementalWeapons);
        }
        if (talents.flurry > 0) {
            Flurry.register(shaman);
        }
        if (talents.shamanisticFocus > 0) {
            registerFocus(shaman.unit());
        }
        if (talents.shamanisticRage > 0) {
            registerRage(shaman.unit());
        }
        if (talents.stormstrike > 0) {
            Stormstrike.register(shaman, held);
        }
        if (talents.unleashedRage > 0) {
            registerUnleashedRage(shaman.unit(), talents.unleashedRage);
        }
    }

    /// Dual Wield Specialization, spell 30819: more hit while both hands strike.
    private static void registerDualWield(Shaman shaman, int points) {
        Unit unit = shaman.unit();
        if (!unit.swings().isDualWielding() && !shaman.character().gear().canSwap()) {
            return;
        }
        Aura hit = unit.registerAura(AuraConfig.of("Dual Wield Specialization")
                        .id(ActionId.spell(30819))
                        .permanent())
                .attachStats(StatBonus.of(Stat.PHYSICAL_HIT_PERCENT, 2 * points));
        new WornEffects(shaman.character())
                .onlyWhile(
                        hit,
                        EnumSet.of(Slot.MAIN_HAND, Slot.OFF_HAND),
                        () -> unit.swings().isDualWielding());
    }

    private static void registerElementalWeapons(Unit unit, int points) {
        unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                .classMask(ShamanSpells.WINDFURY_WEAPON)
                .value(STRONGER_WINDFURY[points]));
        unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                .classMask(ShamanSpells.FLAMETONGUE_WEAPON | ShamanSpells.FROSTBRAND_WEAPON)
                .value(0.05 * points));
    }

    /// Shamanistic Focus, spell 43339: a critical strike makes the next shock cheaper.
    private static void registerFocus(Unit unit) {
        Aura focused = unit.registerAura(
                        AuraConfig.of("Focused").id(ActionId.spell(43339)).duration(seconds(15)))
                .attachMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                        .classMask(ShamanSpells.SHOCK)
                        .value(-0.6));
        unit.registerProc(strikeCrit("Shamanistic Focus Trigger").handler((spell, result) -> focused.activate()));
        unit.registerProc(ProcConfig.of("Shamanistic Focus Untrigger")
                .on(Event.CAST_COMPLETE)
                .classMask(ShamanSpells.SHOCK)
                .handler((spell, result) -> focused.deactivate()));
    }

    private static ProcConfig strikeCrit(String label) {
        return ProcConfig.of(label)
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE_OR_MELEE_PROC)
                .outcome(Outcome.CRIT);
    }

    /// Shamanistic Rage, spell 30823: for a while swings may give mana.
    private static void registerRage(Unit unit) {
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.MANA, SHAMANISTIC_RAGE);
        Aura rage = unit.registerProc(ProcConfig.of("Shamanistic Rage")
                .metricsId(SHAMANISTIC_RAGE)
                .duration(seconds(15))
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE_WHITE_HIT)
                .outcome(Outcome.LANDED)
                .requireDamage()
                .ppm(RAGE_PER_MINUTE)
                .handler((spell, result) -> unit.mana().gain(RAGE_MANA * unit.attackPower(result.target()), metrics)));
        unit.registerSpell(SpellConfig.of(SHAMANISTIC_RAGE)
                .school(School.PHYSICAL)
                .classMask(ShamanSpells.SHAMANISTIC_RAGE)
                .flags(SpellFlag.APL | ShamanSpell.INSTANT)
                .gcd(SpellConfig.GCD)
                .cooldown(unit.newCooldown(), minutes(2))
                .onApply((spell, target) -> rage.activate()));
    }

    private static void registerUnleashedRage(Unit unit, int points) {
        Aura rage = UnleashedRage.own(unit, points);
        unit.registerProc(
                strikeCrit("Unleashed Rage Trigger").requireDamage().handler((spell, result) -> rage.activate()));
    }
}
