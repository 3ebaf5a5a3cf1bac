package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.PeriodicAction;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;

/// Water Shield (spell 33736) and Lightning Shield (25472), one at a time, and the hits that use their
/// charges up. Stateless, thread-safe.
final class Shields {
    private static final ActionId WATER = ActionId.spell(33736);
    private static final ActionId LIGHTNING = ActionId.spell(25472);
    private static final int CHARGES = 3;
    private static final double WATER_MP5 = 50;
    private static final double WATER_MANA = 204;

    /// Four pieces of Tidefury Raiment (set 630). The mana each five seconds is not in the peer; followed
    /// (docs/ruleset-tbc.md).
    private static final double TIDEFURY_MANA = 56;

    private Shields() {}

    static void register(Shaman shaman) {
        Aura water = waterShield(shaman);
        Aura lightning = lightningShield(shaman);
        registerCast(shaman.unit(), WATER, 0, water, lightning);
        registerCast(shaman.unit(), LIGHTNING, 400, lightning, water);
        registerHits(shaman);
    }

    private static Aura waterShield(Shaman shaman) {
        Unit unit = shaman.unit();
        double mana = WATER_MANA + (shaman.couldHave(ShamanSets.TIDEFURY_RAIMENT, 4) ? TIDEFURY_MANA : 0);
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.MANA, WATER);
        Aura aura = shield(unit, "Water Shield", WATER);
        return aura.attachProc(charge("Water Shield Trigger").handler((spell, result) -> {
                    aura.removeStack();
                    unit.mana().gain(mana, metrics);
                }))
                .attachStats(StatBonus.of(Stat.MP5, WATER_MP5));
    }

    private static Aura lightningShield(Shaman shaman) {
        Unit unit = shaman.unit();
        Spell damage = unit.registerSpell(ShamanSpell.damaging(LIGHTNING, School.NATURE, ShamanSpells.LIGHTNING_SHIELD)
                .procMask(ProcMask.EMPTY)
                .coefficient(0.26699998975)
                .onApply((spell, target) -> spell.calcAndDealDamage(target, 287, Roll.MAGIC_HIT_AND_CRIT)));
        Aura aura = shield(unit, "Lightning Shield", LIGHTNING);
        return aura.attachProc(charge("Lightning Shield Trigger").handler((spell, result) -> {
            aura.removeStack();
            damage.cast(unit.currentTarget());
        }));
    }

    private static Aura shield(Unit unit, String label, ActionId id) {
        return unit.registerAura(
                AuraConfig.of(label).id(id).duration(minutes(10)).maxStacks(CHARGES));
    }

    private static ProcConfig charge(String label) {
        return ProcConfig.of(label).on(Event.SPELL_HIT_TAKEN).icd(millis(3500)).classMask(ShamanSpells.SHIELD_HIT);
    }

    private static void registerCast(Unit unit, ActionId id, int cost, Aura shield, Aura other) {
        SpellConfig config = SpellConfig.of(id)
                .school(School.NATURE)
                .flags(SpellFlag.APL | ShamanSpell.INSTANT)
                .gcd(SpellConfig.GCD)
                .relatedSelfBuff(shield)
                .onApply((spell, target) -> {
                    other.deactivate();
                    shield.activate();
                    shield.setStacks(CHARGES);
                });
        unit.registerSpell(cost > 0 ? config.manaCost(cost) : config);
    }

    /// No target hits a shaman here: hits on the shield come as often as the request says.
    private static void registerHits(Shaman shaman) {
        Unit unit = shaman.unit();
        double perMinute = shaman.shieldProcsPerMinute();
        if (perMinute == 0) {
            return;
        }
        if (perMinute < 1) {
            // The peer cuts the number to a whole one and then divides by it.
            String spec = shaman.held().isPresent() ? ".enhancementShaman" : ".elementalShaman";
            shaman.character()
                    .plan()
                    .refuse(
                            shaman.character().request().path() + spec + ".options.classOptions.shieldProcrate",
                            "is neither 0 nor at least 1");
            return;
        }
        Spell hit = unit.registerSpell(SpellConfig.of(ActionId.NONE)
                .classMask(ShamanSpells.SHIELD_HIT)
                .flags(SpellFlag.NO_METRICS | SpellFlag.NO_LOGS)
                .onApply((spell, target) -> spell.calcAndDealDamage(target, 0, Roll.ALWAYS_HIT)));
        PeriodicAction hits = new PeriodicAction(
                shaman.fight(), seconds(60) / (long) perMinute, 0, Priority.GCD, () -> hit.cast(unit));
        unit.onEncounterStart(() -> hits.start(false));
    }
}
