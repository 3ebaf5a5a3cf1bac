package dev.wowlab.specs.tbc.items;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.AbsorbShield;
import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Items that act when their wearer is hit. Stateless, thread-safe.
final class DefensiveItems {
    private static final int SKULLFLAME_SHIELD = 1168;
    private static final int FORCE_REACTIVE_DISK = 18168;
    private static final int VENGEANCE = 31858;
    private static final int BULWARK_OF_AZZINOTH = 32375;
    private static final int COMMENDATION = 34473;
    private static final int QUIET = SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.PASSIVE_SPELL;

    private DefensiveItems() {}

    static void register(EffectCatalog catalog) {
        catalog.item(SKULLFLAME_SHIELD, DefensiveItems::skullflame);
        catalog.item(FORCE_REACTIVE_DISK, DefensiveItems::forceReactiveDisk);
        catalog.item(18825, character -> lightning(character, 18825, "Grand Marshal's Aegis"));
        catalog.item(18826, character -> lightning(character, 18826, "High Warlord's Shield Wall"));
        catalog.item(VENGEANCE, DefensiveItems::vengeance);
        catalog.item(BULWARK_OF_AZZINOTH, DefensiveItems::bulwark);
        // Commendation of Kael'thas: buff and trigger share one name in WoWSims, and nothing turns either on.
        catalog.item(COMMENDATION, _ -> {});
        pendant(catalog, 24092, "Pendant of Frozen Flame", 30997, School.FIRE);
        pendant(catalog, 24093, "Pendant of Thawing", 30994, School.FROST);
        pendant(catalog, 24095, "Pendant of Withering", 30999, School.NATURE);
        pendant(catalog, 24097, "Pendant of Shadow's End", 31000, School.SHADOW);
        pendant(catalog, 24098, "Pendant of the Null Rune", 31002, School.ARCANE);
    }

    private static ProcConfig whenStruck(String name, int procMask) {
        return ProcConfig.of(name).on(Event.SPELL_HIT_TAKEN).procMask(procMask).outcome(Outcome.LANDED);
    }

    private static SpellConfig quiet(int spell, School school) {
        return SpellConfig.of(ActionId.spell(spell))
                .school(school)
                .procMask(ProcMask.EMPTY)
                .flags(QUIET);
    }

    private static void skullflame(Character character) {
        Unit unit = character.unit();
        ResourceMetrics healed = unit.newResourceMetrics(ResourceType.HEALTH, ActionId.spell(18817));
        Spell drain =
                unit.registerSpell(quiet(18817, School.SHADOW).coefficient(1).onApply((spell, target) -> {
                    SpellResult result = spell.calcAndDealDamage(target, 35, Roll.ALWAYS_HIT);
                    unit.health().gain(result.damage(), healed);
                }));
        Spell flames = unit.registerSpell(
                quiet(18818, School.FIRE).onApply((spell, _) -> spell.dealAreaDamage(75, 125, Roll.MAGIC_HIT)));
        unit.registerProc(whenStruck("Drain Life Trigger", ProcMask.MELEE)
                .chance(0.03)
                .handler((blow, _) -> drain.cast(blow.unit())));
        unit.registerProc(whenStruck("Flamestrike Trigger", ProcMask.MELEE)
                .chance(0.01)
                .handler((_, result) -> flames.cast(result.target())));
    }

    private static void forceReactiveDisk(Character character) {
        Unit unit = character.unit();
        Spell shock = unit.registerSpell(SpellConfig.of(ActionId.item(FORCE_REACTIVE_DISK))
                .school(School.NATURE)
                .procMask(ProcMask.EMPTY)
                .flags(QUIET)
                .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                .onApply((spell, _) -> spell.dealAreaDamage(25, 25, Roll.MAGIC_HIT_AND_CRIT)));
        unit.registerProc(whenStruck("Force Reactive Disk", ProcMask.MELEE)
                .outcome(Outcome.BLOCK)
                .icd(seconds(1))
                .handler((_, result) -> shock.cast(result.target())));
    }

    private static void lightning(Character character, int item, String name) {
        Unit unit = character.unit();
        Spell bolt = unit.registerSpell(quiet(16782, School.NATURE)
                .flags(QUIET | SpellFlag.NO_ON_DAMAGE_DEALT)
                .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                .onApply((spell, target) ->
                        spell.calcAndDealDamage(target, character.fight().roll(35, 65), Roll.MAGIC_HIT_AND_CRIT)));
        unit.registerProc(whenStruck(name, ProcMask.MELEE_OR_RANGED)
                .id(ActionId.item(item))
                .requireDamage()
                .chance(0.05)
                .immediately()
                .handler((blow, _) -> bolt.cast(blow.unit())));
    }

    /// Darkmoon Card: Vengeance.
    private static void vengeance(Character character) {
        Unit unit = character.unit();
        Spell smite = unit.registerSpell(quiet(39445, School.HOLY)
                .flags(QUIET | SpellFlag.IGNORE_RESISTS)
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                .onApply((spell, target) -> spell.calcAndDealDamage(
                        target, character.fight().roll(95, 115), Roll.MELEE_SPECIAL_CRIT_ONLY)));
        unit.registerProc(whenStruck("Darkmoon Card: Vengeance", ProcMask.DIRECT)
                .id(ActionId.item(VENGEANCE))
                .requireDamage()
                .chance(0.1)
                .handler((blow, _) -> smite.cast(blow.unit())));
    }

    private static void bulwark(Character character) {
        Unit unit = character.unit();
        Aura unbreakable = unit.registerStatAura(
                "Unbreakable", ActionId.spell(40407), StatBonus.of(Stat.ARMOR, 2000), seconds(10));
        unit.registerProc(whenStruck("Bulwark of Azzinoth", ProcMask.DIRECT)
                .id(ActionId.item(BULWARK_OF_AZZINOTH))
                .requireDamage()
                .chance(0.02)
                .icd(minutes(1))
                .handler((_, _) -> unbreakable.activate()));
    }

    /// Absorbs one school; only action lists use it.
    private static void pendant(EffectCatalog catalog, int item, String label, int buff, School school) {
        catalog.item(item, character -> {
            Unit unit = character.unit();
            AuraConfig aura = AuraConfig.of(label).id(ActionId.spell(buff)).duration(minutes(5));
            AbsorbShield shield = AbsorbShield.register(
                            unit, aura, () -> character.fight().roll(900, 2700))
                    .against(school);
            Spell spell = unit.registerSpell(SpellConfig.of(ActionId.item(item))
                    .school(School.PHYSICAL)
                    .procMask(ProcMask.EMPTY)
                    .cooldown(unit.newCooldown(), minutes(60))
                    .onApply((_, _) -> shield.raise()));
            unit.majorCooldowns()
                    .add(MajorCooldown.of(spell)
                            .type(MajorCooldown.SURVIVAL)
                            .buff(shield.aura())
                            .when(_ -> false));
        });
    }
}
