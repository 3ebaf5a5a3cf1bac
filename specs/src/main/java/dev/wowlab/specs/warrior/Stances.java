package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellMod;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.StatDependency;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.request.WarriorStance;

/// The three stances: which abilities can be used, and what a stance gives. Whoever changes keeps 10 rage,
/// and 5 more a point of Tactical Mastery. Confined to one thread.
final class Stances {
    /// Battle Stance, spell 2457, as a bit.
    static final int BATTLE = 1;
    /// Defensive Stance, spell 71, as a bit.
    static final int DEFENSIVE = 1 << 1;
    /// Berserker Stance, spell 2458, as a bit.
    static final int BERSERKER = 1 << 2;

    private static final double KEPT_RAGE = 10;
    private static final double KEPT_RAGE_PER_POINT = 5;
    private static final double BATTLE_THREAT = 0.8;
    private static final double DEFENSIVE_THREAT = 1.3;
    private static final double BERSERKER_CRIT = 3;
    private static final long SNAPSHOT_DELAY = millis(10);

    private final Warrior warrior;
    private int current;

    Stances(Warrior warrior) {
        this.warrior = warrior;
    }

    /// Says how every fight begins.
    void begin() {
        int first = bit(warrior.habits().stance());
        warrior.unit().onReset(() -> current = first);
    }

    private static int bit(WarriorStance stance) {
        return switch (stance) {
            case NONE, GLADIATOR -> 0;
            case BATTLE -> BATTLE;
            case DEFENSIVE -> DEFENSIVE;
            case BERSERKER -> BERSERKER;
        };
    }

    /// Whether the warrior is in one of these stances.
    boolean isIn(int stances) {
        return (current & stances) != 0;
    }

    /// Registers the spells that change the stance.
    void register() {
        WarriorTalents talents = warrior.talents();
        CooldownTimer cooldown = warrior.unit().newCooldown();
        Aura battle = aura("Battle Stance", 2457).attachMultiplier(Modifier.THREAT, BATTLE_THREAT);
        Aura defensive = aura("Defensive Stance", 71)
                .attachMultiplier(Modifier.THREAT, DEFENSIVE_THREAT * (1 + 0.05 * talents.defiance))
                .attachMultiplier(Modifier.DAMAGE_TAKEN, 0.9)
                .attachMultiplier(Modifier.DAMAGE_DEALT, 0.9)
                .attachMod(strikeThreat(0.21 * talents.tacticalMastery))
                // WoWSims has it by the points of Defiance, for those with Anticipation.
                .attachMod(strikeThreat(talents.anticipation > 0 ? 0.05 * talents.defiance : 0));
        Aura berserker = aura("Berserker Stance", 2458)
                .attachMultiplier(Modifier.THREAT, BATTLE_THREAT - 0.02 * talents.improvedBerserkerStance)
                .attachStats(StatBonus.of(Stat.PHYSICAL_CRIT_PERCENT, BERSERKER_CRIT));
        if (talents.improvedBerserkerStance > 0) {
            StatDependency power = warrior.unit()
                    .stats()
                    .newDynamicMultiplier(Stat.ATTACK_POWER, 1 + 0.02 * talents.improvedBerserkerStance);
            berserker.attachDependency(power);
        }
        registerSpell(battle, BATTLE, WarriorSpells.OTHER_STANCE, cooldown);
        registerSpell(defensive, DEFENSIVE, WarriorSpells.DEFENSIVE_STANCE, cooldown);
        registerSpell(berserker, BERSERKER, WarriorSpells.OTHER_STANCE, cooldown);
    }

    private SpellMod strikeThreat(double more) {
        return warrior.unit()
                .newMod(SpellModConfig.of(SpellModKind.THREAT_PERCENT)
                        .classMask(WarriorSpells.MORTAL_STRIKE | WarriorSpells.BLOODTHIRST)
                        .value(more));
    }

    private Aura aura(String label, int spell) {
        return warrior.unit()
                .registerAura(AuraConfig.of(label).id(ActionId.spell(spell)).duration(SimTime.NEVER))
                .exclusive("Stance", true, 0, _ -> {}, _ -> {});
    }

    private void registerSpell(Aura aura, int stance, long classMask, CooldownTimer cooldown) {
        Unit unit = warrior.unit();
        if (bit(warrior.habits().stance()) == stance) {
            aura.makePermanent();
        }
        double kept = KEPT_RAGE + KEPT_RAGE_PER_POINT * warrior.talents().tacticalMastery;
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.RAGE, aura.id());
        Timer late = unit.fight().newTimer(Priority.GCD, aura::activate);
        boolean delayed = warrior.habits().stanceSnapshot();
        unit.registerSpell(SpellConfig.of(aura.id())
                .classMask(classMask)
                .flags(SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.APL)
                .cooldown(cooldown, seconds(1))
                .condition((_, _) -> current != stance)
                .relatedSelfBuff(aura)
                .onApply((_, _) -> {
                    if (delayed) {
                        // What is cast at the same time still has the old stance.
                        late.schedule(unit.fight().now() + SNAPSHOT_DELAY);
                    } else {
                        aura.activate();
                    }
                    double rage = unit.rage().current();
                    if (rage > kept) {
                        unit.rage().spend(rage - kept, metrics);
                    }
                    current = stance;
                }));
    }
}
