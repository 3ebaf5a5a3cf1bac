package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.PeriodicAction;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.Unit;

/// Bloodrage, spell 2687: health for rage, some at once and ten in as many seconds. Stateless, thread-safe.
final class Bloodrage {
    private static final double AT_ONCE = 10;
    private static final double AT_ONCE_PER_POINT = 3;
    private static final int TICKS = 10;
    private static final double SHARE_OF_BASE_HEALTH = 0.16;
    private static final double ENOUGH_RAGE = 70;

    private Bloodrage() {}

    static void register(Warrior warrior) {
        Unit unit = warrior.unit();
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.RAGE, ActionId.spell(2687));
        double atOnce = AT_ONCE + AT_ONCE_PER_POINT * warrior.talents().improvedBloodrage;
        PeriodicAction ticks = new PeriodicAction(
                unit.fight(), seconds(1), TICKS, Priority.GCD, () -> unit.rage().gain(1, metrics));
        Spell spell = unit.registerSpell(SpellConfig.of(ActionId.spell(2687))
                .offGcd()
                .cooldown(unit.newCooldown(), minutes(1))
                .onApply((_, _) -> {
                    unit.rage().gain(atOnce, metrics);
                    unit.health().lose(SHARE_OF_BASE_HEALTH * Warrior.BASE_HEALTH);
                    ticks.start(false);
                }));
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell).when(warriors -> warriors.rage().current() < ENOUGH_RAGE));
    }
}
