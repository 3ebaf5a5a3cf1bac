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
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import java.util.EnumSet;

/// Windfury Totem (25587): extra swings for those who swing; the others only see the buff. Stateless.
final class WindfuryTotem {
    /// The totem renews its buff of ten seconds every five.
    private static final long PULSE = SimTime.seconds(5);

    private static final long LINGERS = SimTime.millis(1500);
    private static final int TRIGGER = 25580;
    private static final int ATTACK = 25584;
    private static final double ATTACK_POWER = 445;
    private static final double CHANCE = 0.2;

    private WindfuryTotem() {}

    /// @param improved whether the shaman has Improved Weapon Totems
    static void give(Character character, boolean improved) {
        Unit unit = character.unit();
        Aura trigger = unit.swings().hasMelee()
                ? giveSwings(unit, Math.floor(ATTACK_POWER * (improved ? 1.3 : 1)))
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

    /// The totem strengthens a weapon: another one waits for its next pulse. WoWSims takes the main hand's weapon
    /// once more at the start of the fight, so that the first pulse comes after five seconds.
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
    private static Aura giveSwings(Unit unit, double attackPower) {
        Aura power = unit.registerAura(AuraConfig.of("Windfury Totem Proc")
                        .id(ActionId.spell(ATTACK))
                        .duration(LINGERS)
                        .maxStacks(2))
                .attachStats(StatBonus.of(Stat.ATTACK_POWER, attackPower));
        power.attachProc(ProcConfig.of("Windfury Attack")
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE_WHITE_HIT)
                .handler((spell, result) -> useUp(power, spell)));
        Spell extra = unit.swings().registerExtraSwing(ATTACK);
        return unit.registerProc(ProcConfig.of("Windfury Totem Trigger")
                .metricsId(BuffLedger.external(TRIGGER))
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
