package dev.wowlab.specs.hunter;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.ProcMask;
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

/// What a hunter's pets spend their focus on. Immutable.
enum PetAbility {
    /// Spell 27050.
    BITE,
    /// Spell 27049.
    CLAW,
    /// Spell 35298.
    GORE,
    /// Spell 25012.
    LIGHTNING_BREATH,
    /// Spell 27051.
    SCREECH,
    /// Spell 35323.
    FIRE_BREATH;

    private static final double BREATH_COEFFICIENT = 0.05;

    /// 37, and 0.65 for each level that the pet is above the spell.
    private static final double FIRE_BREATH_DAMAGE = 43.5;

    private static final double GORE_DOUBLES = 0.5;

    Spell register(Unit pet) {
        return switch (this) {
            case BITE -> pet.registerSpell(blow(27050, 35, 108, 132).cooldown(pet.newCooldown(), seconds(10)));
            case CLAW -> pet.registerSpell(blow(27049, 25, 54, 76));
            case GORE -> pet.registerSpell(blow(35298, 25, 37, 61).onApply(PetAbility::gore));
            case LIGHTNING_BREATH -> lightningBreath(pet);
            case SCREECH -> screech(pet);
            case FIRE_BREATH -> fireBreath(pet);
        };
    }

    private static SpellConfig blow(int spellId, int focus, double least, double most) {
        return SpellConfig.of(ActionId.spell(spellId))
                .school(School.PHYSICAL)
                .procMask(ProcMask.MELEE_MH_SPECIAL)
                .flags(SpellFlag.MELEE_METRICS)
                .range(0, Unit.MELEE_RANGE)
                .focusCost(focus)
                .gcd(SpellConfig.GCD)
                .ignoreHaste()
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                .onApply((spell, target) -> spell.calcAndDealDamage(
                        target, spell.fight().roll(least, most), Roll.MELEE_SPECIAL_HIT_AND_CRIT));
    }

    private static SpellConfig breath(int spellId, School school, double range) {
        return SpellConfig.of(ActionId.spell(spellId))
                .school(school)
                .procMask(ProcMask.SPELL_DAMAGE)
                .range(0, range)
                .focusCost(50)
                .gcd(SpellConfig.GCD)
                .ignoreHaste()
                .coefficient(BREATH_COEFFICIENT);
    }

    /// Half of the time twice the damage.
    private static void gore(Spell spell, Unit target) {
        double damage = spell.fight().roll(37, 61);
        if (spell.fight().proc(GORE_DOUBLES)) {
            damage *= 2;
        }
        spell.calcAndDealDamage(target, damage, Roll.MELEE_SPECIAL_HIT_AND_CRIT);
    }

    private static Spell lightningBreath(Unit pet) {
        return pet.registerSpell(breath(25012, School.NATURE, 20)
                .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                .onApply((spell, target) ->
                        spell.calcAndDealDamage(target, spell.fight().roll(101, 116), Roll.MAGIC_HIT_AND_CRIT)));
    }

    private static Spell fireBreath(Unit pet) {
        return pet.registerSpell(breath(35323, School.FIRE, 10)
                .cooldown(pet.newCooldown(), seconds(10))
                .dot(DotConfig.of("Fire Breath")
                        .ticks(2, seconds(1))
                        .area()
                        .coefficient(BREATH_COEFFICIENT)
                        .onSnapshot((dot, target) -> dot.snapshot(target, FIRE_BREATH_DAMAGE))
                        .onTick((dot, target) -> burnAll(dot.spell())))
                .onApply((spell, target) -> {
                    Dot dot = spell.ownDot();
                    dot.apply();
                    dot.tickOnce();
                }));
    }

    private static void burnAll(Spell spell) {
        for (Unit target : spell.fight().targets()) {
            if (target.isEnabled()) {
                spell.calcAndDealPeriodicDamage(target, FIRE_BREATH_DAMAGE, Roll.TICK);
            }
        }
    }

    /// That of all pets is one.
    private static Aura screeched(Unit target) {
        Aura others = target.auras().byLabel("Screech");
        if (others != null) {
            return others;
        }
        AuraConfig config = AuraConfig.of("Screech").id(ActionId.spell(27051)).duration(seconds(4));
        return target.registerAura(config).attachStats(StatBonus.of(Stat.ATTACK_POWER, -210));
    }

    /// Also lowers the target's attack power.
    private static Spell screech(Unit pet) {
        AuraArray weakened = pet.enemyAuras(PetAbility::screeched);
        return pet.registerSpell(blow(27051, 20, 33, 61).relatedAuras(weakened).onApply((spell, target) -> {
            SpellResult result = spell.calcDamage(target, spell.fight().roll(33, 61), Roll.MELEE_SPECIAL_HIT_AND_CRIT);
            if (result.landed()) {
                weakened.on(target).activate();
            }
            spell.dealDamage(result);
        }));
    }
}
