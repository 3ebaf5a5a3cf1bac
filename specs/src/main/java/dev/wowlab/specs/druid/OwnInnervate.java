package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.minutes;

import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.specs.tbc.buffs.Innervate;

/// Innervate, spell 29166, cast on the druid itself; only action lists use it. Stateless, thread-safe.
final class OwnInnervate {
    private OwnInnervate() {}

    static void register(Druid druid) {
        Unit unit = druid.unit();
        Innervate buff = Innervate.own(unit);
        unit.registerSpell(SpellConfig.of(Innervate.OWN_ID)
                .gcd(SpellConfig.GCD)
                .cooldown(unit.newCooldown(), minutes(6))
                .condition((spell, target) -> !buff.isOnByAnyone())
                .onApply((spell, target) -> {
                    druid.leaveAnimalForm();
                    buff.activate();
                }));
    }
}
