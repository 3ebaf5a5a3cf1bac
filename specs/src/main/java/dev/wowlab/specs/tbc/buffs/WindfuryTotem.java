package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.PeriodicAction;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import java.util.EnumSet;

/// Windfury Totem (25587): extra swings for those who swing; the others only see the buff. Stateless.
public final class WindfuryTotem {
    /// The place of the totem's buff: what a shaman puts on the main hand takes it too.
    public static final String CATEGORY = "WindfuryTotem";

    /// The totem renews its buff every five seconds.
    public static final long PULSE = SimTime.seconds(5);

    /// How long the buff stays without the totem.
    public static final long BUFF = SimTime.seconds(10);

    /// What the totem adds to swings without talents.
    public static final double ATTACK_POWER = 445;

    /// What swings of the main hand set off.
    public static final int TRIGGER = 25580;

    private static final long LINGERS = SimTime.millis(1500);
    private static final int ATTACK = 25584;
    private static final double CHANCE = 0.2;

    private WindfuryTotem() {}

    /// @param improved whether the shaman has Improved Weapon Totems
    static void give(Character character, boolean improved) {
        Unit unit = character.unit();
        double attackPower = Math.floor(ATTACK_POWER * (improved ? 1.3 : 1));
        boolean swings = unit.swings().hasMelee();
        if (swings && character.request().characterClass() == CharacterClass.SHAMAN) {
            giveInCompetition(character, attackPower);
            return;
        }
        Aura trigger = swings
                ? giveSwings(unit, "", BuffLedger.external(TRIGGER), attackPower)
                : unit.registerAura(AuraConfig.of("Windfury Totem Trigger")
                        .id(BuffLedger.external(TRIGGER))
                        .permanent());
        Aura totem = unit.registerAura(
                AuraConfig.of("Windfury Totem").id(BuffLedger.external(25587)).permanent());
        if (character.gear().changes(Slot.MAIN_HAND)) {
            loseWithWeapon(character, totem, trigger);
        } else {
            totem.countRenewals(PULSE);
        }
    }

    /// For a shaman, whose own totem or weapon may take its place.
    private static void giveInCompetition(Character character, double attackPower) {
        Unit unit = character.unit();
        Aura trigger = giveSwings(unit, "", BuffLedger.external(TRIGGER), attackPower);
        Aura totem = unit.registerAura(
                AuraConfig.of("Windfury Totem").id(BuffLedger.external(25587)).duration(BUFF));
        compete(totem, trigger, attackPower);
        PeriodicAction pulse = new PeriodicAction(unit.fight(), PULSE, 0, Priority.AUTO, totem::activate);
        boolean anotherWeapon = character.gear().changes(Slot.MAIN_HAND);
        totem.onReset(aura -> {
            if (!anotherWeapon) {
                aura.activate();
            }
            pulse.start(false);
        });
        character.gear().onChange(EnumSet.of(Slot.MAIN_HAND), totem::deactivate);
    }

    /// Lets the trigger listen while the totem's buff is the strongest of its place; where it loses the
    /// place, it ends.
    public static void compete(Aura buff, Aura trigger, double attackPower) {
        buff.unit().auras().beginOff(trigger);
        buff.exclusive(CATEGORY, false, attackPower, _ -> trigger.activate(), lost -> {
            trigger.deactivate();
            lost.deactivate();
        });
    }

    /// The totem strengthens a weapon: another one waits for its next pulse. WoWSims takes the main hand's
    /// weapon once more at the start of the fight, so that the first pulse comes after five seconds.
    private static void loseWithWeapon(Character character, Aura totem, Aura trigger) {
        Unit unit = character.unit();
        unit.auras().beginOff(totem);
        unit.auras().beginOff(trigger);
        PeriodicAction pulse = new PeriodicAction(unit.fight(), PULSE, 0, Priority.AUTO, () -> {
            totem.activate();
            trigger.activate();
        });
        unit.onReset(() -> pulse.start(false));
        character.gear().onChange(EnumSet.of(Slot.MAIN_HAND), () -> {
            totem.deactivate();
            trigger.deactivate();
        });
    }

    /// Swings of the main hand, and what takes their place, may cause another at once. Its attack power
    /// lingers: for one swing more where a special caused it.
    ///
    /// @param whose ends the labels
    /// @param id of the listener in results
    /// @return the listener, which lasts the whole fight
    public static Aura giveSwings(Unit unit, String whose, ActionId id, double attackPower) {
        Aura power = unit.registerAura(AuraConfig.of("Windfury Totem Proc" + whose)
                        .id(ActionId.spell(ATTACK))
                        .duration(LINGERS)
                        .maxStacks(2))
                .attachStats(StatBonus.of(Stat.ATTACK_POWER, attackPower));
        power.attachProc(ProcConfig.of("Windfury Attack" + whose)
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE_WHITE_HIT)
                .handler((spell, result) -> useUp(power, spell)));
        Spell extra = unit.swings().registerExtraSwing(ATTACK);
        return unit.registerProc(ProcConfig.of("Windfury Totem Trigger" + whose)
                .metricsId(id)
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE_MH_AUTO)
                .outcome(Outcome.LANDED)
                .chance(CHANCE)
                .icd(LINGERS)
                .immediately()
                .handler((spell, result) -> {
                    power.activate();
                    power.setStacks(spell.procMask() == ProcMask.MELEE_MH_AUTO ? 1 : 2);
                    unit.swings().replaced(extra).cast(result.target());
                }));
    }

    private static void useUp(Aura power, Spell spell) {
        if (power.isActive() && (spell.procMask() & ProcMask.MELEE_SPECIAL) == 0) {
            power.removeStack();
        }
    }
}
