package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.PeriodicAction;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// What a bear lives longer by: Barkskin (22812), Enrage (5229) and Frenzied Regeneration (26999). What the latter two
/// have begun goes on for ten seconds, even out of form. Stateless, thread-safe.
final class BearEndurance {
    private static final int BARKSKIN = 22812;
    private static final int ENRAGE = 5229;
    private static final int FRENZIED_REGENERATION = 26999;
    private static final int BEATS = 10;
    private static final double BARKSKIN_DAMAGE = 0.8;
    private static final double ENRAGE_ARMOR = 0.84;
    private static final double ENRAGE_RAGE = 2;
    private static final double[] INTENSITY_RAGE = {0, 4, 7, 10};
    private static final double MOST_RAGE_A_SECOND = 10;
    private static final double HEALTH_PER_RAGE = 25;

    private BearEndurance() {}

    /// In any form; swings begin anew.
    static void registerBarkskin(Feral feral) {
        Unit unit = feral.unit();
        ActionId id = ActionId.spell(BARKSKIN);
        Aura bark = unit.registerAura(AuraConfig.of("Barkskin").id(id).duration(seconds(12)))
                .attachMultiplier(Modifier.DAMAGE_TAKEN, BARKSKIN_DAMAGE);
        Spell spell = unit.registerSpell(SpellConfig.of(id)
                .flags(SpellFlag.APL)
                .gcd(SpellConfig.GCD)
                .cooldown(unit.newCooldown(), minutes(1))
                .relatedSelfBuff(bark)
                .onApply((_, _) -> {
                    bark.activate();
                    if (unit.fight().now() > 0) {
                        unit.swings().stopUntil(unit.fight().now());
                    }
                }));
        // Only action lists use it.
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell).type(MajorCooldown.SURVIVAL).when(_ -> false));
    }

    static void registerEnrage(Feral feral) {
        Unit unit = feral.unit();
        ActionId id = ActionId.spell(ENRAGE);
        ResourceMetrics rage = unit.newResourceMetrics(ResourceType.RAGE, id);
        Aura enraged = unit.registerAura(AuraConfig.of("Enrage").id(id).duration(seconds(10)))
                .attachMultiplier(Modifier.ARMOR, ENRAGE_ARMOR);
        feral.form().aura().onExpire(_ -> enraged.deactivate());
        PeriodicAction beats = new PeriodicAction(
                unit.fight(),
                seconds(1),
                BEATS,
                Priority.REGEN,
                () -> unit.rage().gain(ENRAGE_RAGE, rage));
        double atOnce = INTENSITY_RAGE[feral.talents().intensity];
        unit.registerSpell(SpellConfig.of(id)
                .classMask(DruidSpells.ENRAGE)
                .flags(SpellFlag.APL)
                .offGcd()
                .cooldown(unit.newCooldown(), minutes(1))
                .condition((_, _) -> feral.forms().isIn(Forms.BEAR))
                .onApply((_, _) -> {
                    if (atOnce > 0) {
                        unit.rage().gain(atOnce, rage);
                    }
                    enraged.activate();
                    beats.start(false);
                }));
    }

    static void registerFrenziedRegeneration(Feral feral) {
        Unit unit = feral.unit();
        ActionId id = ActionId.spell(FRENZIED_REGENERATION);
        ResourceMetrics rage = unit.newResourceMetrics(ResourceType.RAGE, id);
        ResourceMetrics health = unit.newResourceMetrics(ResourceType.HEALTH, id);
        Aura frenzied =
                unit.registerAura(AuraConfig.of("Frenzied Regeneration").id(id).duration(seconds(10)));
        feral.form().aura().onExpire(_ -> frenzied.deactivate());
        PeriodicAction beats = new PeriodicAction(unit.fight(), seconds(1), BEATS, Priority.DOT, () -> {
            double spent = Math.min(unit.rage().current(), MOST_RAGE_A_SECOND);
            if (spent > 0) {
                unit.rage().spend(spent, rage);
                double healing = spent * HEALTH_PER_RAGE * unit.modifier(Modifier.HEALING_DEALT);
                unit.health()
                        .gain(
                                healing * unit.modifier(Modifier.HEALING_TAKEN) * unit.modifier(Modifier.SELF_HEALING),
                                health);
            }
        });
        unit.registerSpell(SpellConfig.of(id)
                .school(School.PHYSICAL)
                .procMask(ProcMask.EMPTY)
                .classMask(DruidSpells.FRENZIED_REGENERATION)
                .flags(SpellFlag.APL)
                .gcd(SpellConfig.GCD)
                .ignoreHaste()
                .cooldown(unit.newCooldown(), minutes(3))
                .condition((_, _) -> feral.forms().isIn(Forms.BEAR))
                .relatedSelfBuff(frenzied)
                .onApply((_, _) -> {
                    frenzied.activate();
                    beats.start(false);
                }));
    }
}
