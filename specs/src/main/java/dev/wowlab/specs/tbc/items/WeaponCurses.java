package dev.wowlab.specs.tbc.items;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.tbc.debuffs.AttackDebuffs;

/// Weapons whose hits leave something on their targets. Stateless, thread-safe.
final class WeaponCurses {
    private static final int THUNDERFURY = 19019;
    private static final int INFINITY_BLADE = 30312;
    private static final int BOUNCES = 5;
    private static final School[] MAGIC = {
        School.ARCANE, School.FIRE, School.FROST, School.HOLY, School.NATURE, School.SHADOW
    };

    private WeaponCurses() {}

    static void register(EffectCatalog catalog) {
        catalog.item(THUNDERFURY, WeaponCurses::thunderfury);
        catalog.item(INFINITY_BLADE, WeaponCurses::infinityBlade);
    }

    /// Magic Disruption, spell 36478: each stack adds to the magic that its bearer takes.
    private static void infinityBlade(Character character) {
        Unit unit = character.unit();
        AuraArray disruption = unit.enemyAuras(target -> target.getOrRegisterAura(AuraConfig.of("Magic Disruption")
                .id(ActionId.spell(36478))
                .duration(seconds(30))
                .maxStacks(5)
                .onStacks((aura, before, now) -> {
                    for (School school : MAGIC) {
                        target.multiplyModifier(Modifier.damageTaken(school), (1 + 0.05 * now) / (1 + 0.05 * before));
                    }
                })));
        unit.registerProc(WeaponProcs.trigger(character, "Infinity Blade", INFINITY_BLADE, 2)
                .handler((spell, result) -> {
                    Aura aura = disruption.on(result.target());
                    aura.activate();
                    aura.addStack();
                }));
    }

    /// Spell 21992: a bolt that slows its target (27648), and up to five targets that resist nature less.
    private static void thunderfury(Character character) {
        Unit unit = character.unit();
        AuraArray slowed = unit.enemyAuras(target -> AttackDebuffs.slow(
                target.getOrRegisterAura(
                        AuraConfig.of("Cyclone").id(ActionId.spell(27648)).duration(seconds(12))),
                1.2));
        AuraArray exposed = unit.enemyAuras(target -> target.getOrRegisterAura(
                        AuraConfig.of("Thunderfury").id(ActionId.spell(21992)).duration(seconds(12)))
                .attachStats(StatBonus.of(Stat.NATURE_RESISTANCE, -25)));
        Spell bolt = unit.registerSpell(SpellConfig.of(ActionId.spell(21992).withTag(1))
                .school(School.NATURE)
                .procMask(ProcMask.EMPTY)
                .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                .threatMultiplier(0.5)
                .onApply((spell, target) -> {
                    SpellResult result = spell.calcAndDealDamage(target, 300, Roll.MAGIC_HIT_AND_CRIT);
                    if (result.landed()) {
                        slowed.on(target).activate();
                    }
                }));
        Spell bounce = unit.registerSpell(SpellConfig.of(ActionId.spell(21992).withTag(2))
                .school(School.NATURE)
                .procMask(ProcMask.EMPTY)
                .flatThreat(63)
                .onApply((spell, target) -> bounce(spell, target, exposed)));
        ProcConfig hits = WeaponProcs.hits("Thunderfury", 6);
        unit.registerProc(WeaponHands.withItem(character, hits, THUNDERFURY).handler((spell, result) -> {
            bolt.cast(result.target());
            bounce.cast(result.target());
        }));
    }

    private static void bounce(Spell spell, Unit first, AuraArray exposed) {
        Unit target = first;
        int count = Math.min(BOUNCES, spell.fight().enabledTargets());
        for (int i = 0; i < count; i++) {
            SpellResult result = spell.calcAndDealDamage(target, 0, Roll.MAGIC_HIT);
            if (result.landed()) {
                exposed.on(target).activate();
            }
            target = spell.fight().nextTarget(target);
        }
    }
}
