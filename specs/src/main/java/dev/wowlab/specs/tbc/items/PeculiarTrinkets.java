package dev.wowlab.specs.tbc.items;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AttackTable;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.PeriodicAction;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.MobType;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Trinkets and jewellery with mechanics of their own. Stateless, thread-safe.
final class PeculiarTrinkets {
    private static final int JOM_GABBAR = 23570;
    private static final int NIGHTSEYE_PANTHER = 24128;
    private static final int SPYGLASS_OF_THE_HIDDEN_FLEET = 30620;
    private static final int EYE_OF_MAGTHERIDON = 28789;
    private static final int PENDANT_OF_THE_VIOLET_EYE = 28727;
    private static final int SHIFTING_NAARU_SLIVER = 34429;
    private static final int MARK_OF_THE_CHAMPION_PHYSICAL = 23206;
    private static final int MARK_OF_THE_CHAMPION_SPELL = 23207;

    private PeculiarTrinkets() {}

    static void register(EffectCatalog catalog) {
        catalog.item(JOM_GABBAR, PeculiarTrinkets::jomGabbar);
        catalog.item(NIGHTSEYE_PANTHER, PeculiarTrinkets::nightseyePanther);
        catalog.item(SPYGLASS_OF_THE_HIDDEN_FLEET, PeculiarTrinkets::spyglass);
        catalog.item(EYE_OF_MAGTHERIDON, PeculiarTrinkets::eyeOfMagtheridon);
        catalog.item(PENDANT_OF_THE_VIOLET_EYE, PeculiarTrinkets::violetEye);
        catalog.item(SHIFTING_NAARU_SLIVER, PeculiarTrinkets::shiftingNaaruSliver);
        champion(catalog, MARK_OF_THE_CHAMPION_PHYSICAL, 150, 0);
        champion(catalog, MARK_OF_THE_CHAMPION_SPELL, 0, 85);
    }

    /// Spell 29602: attack power that grows every two seconds.
    private static void jomGabbar(Character character) {
        Unit unit = character.unit();
        ActionId id = ActionId.spell(29602);
        StatBonus perStack = StatBonus.of(Stat.ATTACK_POWER, 65).and(Stat.RANGED_ATTACK_POWER, 65);
        Aura power = StackingStats.register(unit, "Jom Gabbar", id, perStack, 10, seconds(20));
        PeriodicAction growth = new PeriodicAction(character.fight(), seconds(2), 10, Priority.AUTO, () -> {
            if (power.isActive()) {
                power.addStack();
            }
        });
        power.onGain(aura -> growth.start(true));
        Spell spell = unit.registerSpell(SpellConfig.of(id)
                .flags(SpellFlag.NO_ON_CAST_COMPLETE)
                .cooldown(unit.newCooldown(), minutes(2))
                .sharedCooldown(character.offensiveTrinketCooldown(), seconds(20))
                .onApply((cast, target) -> power.activate()));
        unit.majorCooldowns().add(MajorCooldown.of(spell).type(MajorCooldown.DPS));
    }

    private static void nightseyePanther(Character character) {
        StatBonus power = StatBonus.of(Stat.ATTACK_POWER, 320).and(Stat.RANGED_ATTACK_POWER, 320);
        use(character, NIGHTSEYE_PANTHER, "Nightseye Panther", 31047, power, minutes(3), seconds(12));
    }

    private static void shiftingNaaruSliver(Character character) {
        StatBonus power = StatBonus.of(Stat.SPELL_DAMAGE, 320).and(Stat.HEALING_POWER, 320);
        use(character, SHIFTING_NAARU_SLIVER, "Power Circle", 45042, power, minutes(2), seconds(15));
    }

    /// Heals its user over time, which is not simulated; it is used whenever it is ready all the same.
    private static void spyglass(Character character) {
        Unit unit = character.unit();
        Spell spell = unit.registerSpell(SpellConfig.of(ActionId.item(SPYGLASS_OF_THE_HIDDEN_FLEET))
                .school(School.NATURE)
                .procMask(ProcMask.EMPTY)
                .flags(SpellFlag.NO_ON_CAST_COMPLETE)
                .offGcd()
                .ignoreHaste()
                .cooldown(unit.newCooldown(), minutes(2)));
        unit.majorCooldowns().add(MajorCooldown.of(spell).type(MajorCooldown.SURVIVAL));
    }

    private static void use(
            Character character, int itemId, String label, int buffId, StatBonus stats, long cooldown, long duration) {
        Unit unit = character.unit();
        Aura buff = unit.registerStatAura(label, ActionId.spell(buffId), stats, duration);
        Spell spell = unit.registerSpell(SpellConfig.of(ActionId.item(itemId))
                .school(School.PHYSICAL)
                .procMask(ProcMask.EMPTY)
                .cooldown(unit.newCooldown(), cooldown)
                .sharedCooldown(character.offensiveTrinketCooldown(), duration)
                .onApply((cast, target) -> buff.activate()));
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell).type(MajorCooldown.DPS).buff(buff, stats));
    }

    /// Class spells that miss give spell damage, spell 34747.
    private static void eyeOfMagtheridon(Character character) {
        StatBonus damage = StatBonus.of(Stat.SPELL_DAMAGE, 170).and(Stat.HEALING_POWER, 170);
        Aura power = character.unit().registerStatAura("Recurring Power", ActionId.spell(34747), damage, seconds(10));
        // WoWSims asks for an item by the buff's number, so that it counts as never worn; followed.
        character.unit().auras().addItemProc(power, damage).wornWhen(() -> false);
        character
                .unit()
                .registerProc(ProcConfig.of("Eye of Magtheridon")
                        .id(ActionId.item(EYE_OF_MAGTHERIDON))
                        .on(Event.SPELL_HIT_DEALT)
                        .classSpellsOnly()
                        .outcome(Outcome.MISS)
                        .handler((spell, result) -> power.activate()));
    }

    /// On use each spell that costs mana adds to a mana regeneration, spell 35095.
    private static void violetEye(Character character) {
        Unit unit = character.unit();
        StatBonus mana = StatBonus.of(Stat.MP5, 21);
        Aura regeneration =
                StackingStats.register(unit, "Enlightenment", ActionId.spell(35095), mana, 20, SimTime.NEVER);
        // WoWSims asks for an item by the buff's number, so that it counts as never worn; followed.
        unit.auras().addItemProc(regeneration, mana).wornWhen(() -> false);
        Aura window = unit.registerAura(AuraConfig.of("Enlightenment Trigger")
                        .id(ActionId.spell(29601))
                        .duration(seconds(20))
                        .onExpire(aura -> regeneration.deactivate()))
                .attachProc(ProcConfig.of("Enlightenment Stacks")
                        .on(Event.CAST_COMPLETE)
                        .procMask(ProcMask.SPELL_DAMAGE | ProcMask.SPELL_HEALING)
                        .condition((spell, result) -> spell.lastCost() > 0)
                        .handler((spell, result) -> {
                            regeneration.activate();
                            regeneration.addStack();
                        }));
        Spell spell = unit.registerSpell(SpellConfig.of(ActionId.item(PENDANT_OF_THE_VIOLET_EYE))
                .school(School.PHYSICAL)
                .procMask(ProcMask.EMPTY)
                .cooldown(unit.newCooldown(), minutes(2))
                .relatedSelfBuff(window)
                .onApply((cast, target) -> window.activate()));
        unit.majorCooldowns().add(MajorCooldown.of(spell).type(MajorCooldown.MANA));
    }

    /// A second set has it before the pull alone, where it helps nobody.
    private static void champion(EffectCatalog catalog, int itemId, double attackPower, double spellDamage) {
        catalog.item(itemId, character -> {
            if (character.wears(itemId)) {
                champion(character, attackPower, spellDamage);
            }
        });
    }

    /// Against undead and demons only.
    private static void champion(Character character, double attackPower, double spellDamage) {
        character.fight().afterFinalize(() -> {
            for (Unit target : character.fight().targets()) {
                if (target.mobType() == MobType.UNDEAD || target.mobType() == MobType.DEMON) {
                    AttackTable table = character.unit().attackTable(target);
                    table.mobTypeAttackPower += attackPower;
                    table.mobTypeSpellDamage += spellDamage;
                }
            }
        });
    }
}
