package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.MobType;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;

/// A made-up caster against one boss: a bolt, a dot, a proc, a cooldown, a pet. Confined to one thread.
final class TinyMage {
    final Fight fight;
    final Unit player;
    final Unit boss;
    final Pet pet;
    final Spell bolt;
    final Spell burn;
    final Spell power;
    final Aura charges;
    final Aura madness;

    TinyMage(long durationNs, long variationNs, int bossLevel) {
        fight = new Fight(new Encounter(durationNs, variationNs, 0.2, 0.25, 0.35, 0.45, 0.9));
        boss = fight.addUnit(new UnitConfig(UnitKind.TARGET, "target1", bossLevel, MobType.DEMON));
        player = fight.addUnit(new UnitConfig(UnitKind.PLAYER, "player", 70, MobType.UNKNOWN));
        pet = fight.addPet(
                player,
                new PetConfig(
                        "Imp",
                        true,
                        false,
                        true,
                        (owner, own) -> own[Stat.STAMINA.ordinal()] = 0.3 * owner[Stat.STAMINA.ordinal()]));
        fight.sealUnits();
        player.enableMana(2000);
        player.stats().add(Stat.MANA, 8000);
        player.stats().add(Stat.INTELLECT, 300);
        player.stats().add(Stat.SPIRIT, 200);
        player.stats().add(Stat.SPELL_DAMAGE, 500);
        player.stats().add(Stat.SPELL_HASTE_RATING, 100);
        player.stats().add(Stat.SPELL_CRIT_RATING, 220.76923);
        SpellMod charged = player.newMod(
                SpellModConfig.of(SpellModKind.COST_PERCENT).classMask(1).value(0.75));
        charges = player.registerAura(AuraConfig.of("Charges")
                .id(ActionId.spell(36032))
                .duration(SimTime.seconds(8))
                .maxStacks(3)
                .onGain(aura -> charged.activate())
                .onExpire(aura -> charged.deactivate())
                .onStacks((aura, before, now) -> charged.setValue(0.75 * now)));
        madness = player.registerStatAura(
                "Madness", ActionId.spell(37444), StatBonus.of(Stat.SPELL_HASTE_RATING, 70), SimTime.seconds(6));
        player.registerProc(ProcConfig.of("Madness Trigger")
                .on(ProcConfig.Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.SPELL_DAMAGE)
                .outcome(Outcome.CRIT)
                .icd(SimTime.seconds(20))
                .handler((spell, result) -> madness.activate()));
        bolt = player.registerSpell(SpellConfig.of(ActionId.spell(30451))
                .school(School.ARCANE)
                .procMask(ProcMask.SPELL_DAMAGE)
                .flags(SpellFlag.APL)
                .classMask(1)
                .manaCost(100)
                .missileSpeed(20)
                .gcd(SpellConfig.GCD)
                .castTime(SimTime.millis(2500))
                .critMultiplier(1.5)
                .coefficient(0.714)
                .onApply((spell, target) -> {
                    SpellResult hit = spell.calcDamage(target, spell.fight().roll(668, 772), Roll.MAGIC_HIT_AND_CRIT);
                    if (hit.landed()) {
                        charges.activate();
                        charges.addStack();
                    }
                    spell.dealAfterTravel(hit);
                }));
        burn = player.registerSpell(SpellConfig.of(ActionId.spell(27215))
                .school(School.FIRE)
                .procMask(ProcMask.SPELL_DAMAGE)
                .classMask(2)
                .manaCost(50)
                .gcd(SpellConfig.GCD)
                .critMultiplier(1.5)
                .dot(DotConfig.of("Burn")
                        .ticks(5, SimTime.seconds(3))
                        .coefficient(0.13)
                        .onSnapshot((dot, target) -> dot.snapshot(target, 123))
                        .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK)))
                .onApply((spell, target) -> {
                    if (spell.calcAndDealOutcome(target, Roll.MAGIC_HIT).landed()) {
                        spell.dot(target).apply();
                    }
                }));
        Aura powerAura = player.registerAura(
                        AuraConfig.of("Power").id(ActionId.spell(12042)).duration(SimTime.seconds(15)))
                .attachMultiplier(Modifier.DAMAGE_DEALT, 1.3)
                .attachCastSpeed(1.2);
        power = player.registerSpell(SpellConfig.of(ActionId.spell(12042))
                .offGcd()
                .cooldown(player.newCooldown(), SimTime.seconds(60))
                .onApply((spell, target) -> powerAura.activate()));
        player.majorCooldowns().add(MajorCooldown.of(power).type(MajorCooldown.DPS));
        Unit imp = pet.unit();
        imp.stats().add(Stat.ATTACK_POWER, 200);
        imp.swings().enableMelee(new Weapon(100, 150, 2, 2), Weapon.NONE);
        imp.setRotation(new PetRotation(imp, unit -> {}));
        player.setRotation(new Simple());
    }

    TinyMage finish() {
        fight.finalizePlan();
        return this;
    }

    /// Power when ready, burn when it is off, else a bolt.
    private final class Simple implements Rotation {
        private boolean acting;

        @Override
        public void reset() {
            acting = false;
        }

        @Override
        public void act() {
            if (acting || fight.now() < 0 || !player.caster().mayDecide()) {
                return;
            }
            acting = true;
            while (step()) {
                // Until nothing is ready.
            }
            acting = false;
            if (player.caster().mayDecide()) {
                player.caster()
                        .waitUntil(Math.max(
                                fight.now() + player.reactionTimeNs(),
                                player.caster().gcd().readyAt()));
            }
        }

        private boolean step() {
            MajorCooldown cooldown = player.majorCooldowns().firstReady();
            if (cooldown != null) {
                boolean used = player.majorCooldowns().tryActivate(cooldown);
                player.majorCooldowns().update();
                return used;
            }
            if (!burn.dot(boss).isActive() && burn.canCast(boss)) {
                return burn.cast(boss);
            }
            return bolt.canCast(boss) && bolt.cast(boss);
        }
    }
}
