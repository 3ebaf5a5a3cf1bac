package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.HealthBar;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;

/// Last Stand, spell 12975: three tenths more health for 20 seconds. Confined to one thread. Its end takes the room for
/// health away and not the health, as in WoWSims.
final class LastStand {
    private static final int SPELL = 12975;
    private static final double SHARE = 0.3;

    private final Unit unit;
    private final ResourceMetrics metrics;
    private double given;

    private LastStand(Unit unit) {
        this.unit = unit;
        metrics = unit.newResourceMetrics(ResourceType.HEALTH, ActionId.spell(SPELL));
    }

    static void register(Warrior warrior) {
        if (warrior.talents().lastStand == 0) {
            return;
        }
        Unit unit = warrior.unit();
        LastStand stand = new LastStand(unit);
        Aura standing = unit.registerAura(
                        AuraConfig.of("Last Stand").id(ActionId.spell(SPELL)).duration(seconds(20)))
                .onGain(_ -> stand.begin())
                .onExpire(_ -> stand.end());
        Spell spell = unit.registerSpell(SpellConfig.of(ActionId.spell(SPELL))
                .classMask(WarriorSpells.LAST_STAND)
                .cooldown(unit.newCooldown(), minutes(8))
                .relatedSelfBuff(standing)
                .onApply((_, _) -> standing.activate()));
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell).type(MajorCooldown.SURVIVAL).buff(standing, StatBonus.of(Stat.HEALTH, 1)));
    }

    private void begin() {
        HealthBar health = unit.health();
        given = health.max() * SHARE;
        unit.stats().add(Stat.HEALTH, given);
        health.gain(given, metrics);
    }

    private void end() {
        unit.stats().add(Stat.HEALTH, -given);
    }
}
