package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.SECOND;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AutoAttack;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.PetConfig;
import dev.wowlab.engine.combat.PetRotation;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.Weapon;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;

/// The Greater Fire Elemental: fiery swings, Fire Shield (spell 13376), Fire Blast (13339) and Fire Nova
/// (12470). Confined to one thread.
final class FireElemental {
    private static final double MANA = 4910;
    private static final double CRIT_PER_AGILITY = 0.0303;

    /// By how much its spells grow from their own level to 70.
    private static final double SCALING = 46.977695 / 11.334235;

    private final Unit unit;
    private final Spell shield;
    private final Spell blast;
    private final Spell nova;

    private FireElemental(Unit unit) {
        this.unit = unit;
        blast = unit.registerSpell(spell(13339, 120)
                .onApply((spell, target) -> spell.calcAndDealDamage(
                        target, unit.fight().roll(110 * SCALING, 130 * SCALING), Roll.MAGIC_HIT_AND_CRIT)));
        nova = unit.registerSpell(spell(12470, 95)
                .castTime(seconds(2))
                .ignoreHaste()
                .coefficient(0.332)
                .onApply((spell, target) -> burst(spell, unit.fight().roll(148 * SCALING, 170 * SCALING))));
        double perTick = 1.20000004768 * (Unit.PLAYER_LEVEL - 1);
        shield = unit.registerSpell(spell(13376, 95)
                .coefficient(0.0109)
                .dot(DotConfig.of("Fire Shield")
                        .area()
                        .ticks(40, seconds(3))
                        .onTick((dot, caster) -> burst(dot.spell(), perTick)))
                .onApply((spell, target) -> spell.ownDot().apply()));
    }

    private static SpellConfig spell(int spellId, int cost) {
        return ShamanSpell.damaging(ActionId.spell(spellId), School.FIRE, 0).manaCost(cost);
    }

    private static void burst(Spell spell, double damage) {
        spell.dealAreaDamage(damage, damage, Roll.MAGIC_HIT_AND_CRIT);
    }

    /// Adds the pet to the fight; while the class begins.
    static Pet add(Character character, ShamanTalents talents) {
        // Mental Quickness' share of its owner's spell damage is not inherited.
        double fromAttackPower = 0.1 * talents.mentalQuickness;
        return character.addPet(
                new PetConfig("Greater Fire Elemental", false, true, false, (owner, pet) -> {
                    pet[Stat.STAMINA.ordinal()] = owner[Stat.STAMINA.ordinal()] * 0.3;
                    pet[Stat.INTELLECT.ordinal()] = owner[Stat.INTELLECT.ordinal()] * 0.3;
                    pet[Stat.SPELL_DAMAGE.ordinal()] = owner[Stat.SPELL_DAMAGE.ordinal()]
                            + owner[Stat.NATURE_DAMAGE.ordinal()]
                            - owner[Stat.ATTACK_POWER.ordinal()] * fromAttackPower;
                }),
                EarthElemental.BODY.and(Stat.MANA, MANA).and(Stat.SPELL_CRIT_PERCENT, 5),
                false);
    }

    static void setUp(Unit elemental) {
        elemental.enableMana(MANA);
        elemental.stats().addDependency(Stat.STRENGTH, Stat.ATTACK_POWER, 2);
        elemental.stats().addDependency(Stat.AGILITY, Stat.PHYSICAL_CRIT_PERCENT, CRIT_PER_AGILITY);
        elemental.stats().addDependency(Stat.INTELLECT, Stat.MANA, 15);
        elemental
                .swings()
                .enableMelee(new Weapon(134, 134, 2, Character.MELEE_CRIT_MULTIPLIER, School.FIRE), Weapon.NONE);
        elemental.swings().startWithoutDelay();
        elemental
                .swings()
                .changeMainHand(config -> config.procMask(ProcMask.MELEE_MH_AUTO | ProcMask.SPELL_DAMAGE)
                        .classMask(ShamanSpells.FIRE_ELEMENTAL_MELEE)
                        .coefficient(0.412));
    }

    static void registerSpells(Pet pet) {
        FireElemental elemental = new FireElemental(pet.unit());
        pet.unit().setRotation(new PetRotation(pet.unit(), _ -> elemental.decide()));
        pet.onEnable(() -> pet.unit().swings().randomizeTiming());
    }

    /// Fire Shield whenever it is off, the other two now and then.
    private void decide() {
        if (!shield.ownDot().isActive()) {
            castIfPossible(shield);
        }
        double random = unit.fight().random();
        if (random >= 0.92) {
            castIfPossible(blast);
        } else if (random >= 0.84) {
            castIfPossible(nova);
        }
        long now = unit.fight().now();
        if (unit.caster().gcd().isReady(now)) {
            unit.caster().setGcd(now + Math.max(SECOND, unit.swings().timeToNextNs(AutoAttack.MELEE)));
        }
    }

    /// Every cast makes it start its swing anew.
    private void castIfPossible(Spell spell) {
        if (spell.cast(unit.currentTarget())) {
            unit.swings().stopUntil(unit.fight().now() + spell.lastCastTimeNs());
        }
    }
}
