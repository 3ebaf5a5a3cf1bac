package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.HealthBar;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.RageBar;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.UnitStats;
import dev.wowlab.gamedata.Stat;

/// Dire Bear Form, spell 9634, in which every fight of a bear begins: five times the armour of the gear, a quarter more
/// stamina. The share of health that is left stays with a change. Who becomes a bear has no rage but what Furor and the
/// Wolfshead Helm give. Confined to one thread.
final class BearForm extends AnimalForm {
    private static final ActionId ID = ActionId.spell(9634);
    private static final double SWING_SECONDS = 2.5;
    private static final double THREAT = 1.3;
    private static final double FUROR_RAGE = 10;
    private static final double ATTACK_POWER = 3 * Unit.PLAYER_LEVEL;
    private static final double STAMINA = 1.25;

    /// +400 % of what the gear gives.
    private static final double MORE_ARMOR = 4;

    private final Unit unit;
    private double healthShare;

    BearForm(Feral feral) {
        super(feral, ID, SWING_SECONDS);
        unit = feral.unit();
    }

    @Override
    Aura newAura() {
        UnitStats stats = unit.stats();
        DruidTalents talents = feral.talents();
        ResourceMetrics health = unit.newResourceMetrics(ResourceType.HEALTH, ID);
        double armor = MORE_ARMOR * ThickHide.share(talents);
        Aura form = newAura("Bear Form", Forms.BEAR, THREAT)
                .attachMultiplier(Modifier.THREAT, 1 + 0.05 * talents.feralInstinct)
                .attachStats(StatBonus.of(Stat.ATTACK_POWER, ATTACK_POWER)
                        .and(Stat.ARMOR, armor * ThickHide.gear(feral.character(), Stat.ARMOR))
                        .and(Stat.BONUS_ARMOR, armor * ThickHide.gear(feral.character(), Stat.BONUS_ARMOR)))
                // On top of the one that strength gives in every form.
                .attachDependency(stats.newDynamicDependency(Stat.STRENGTH, Stat.ATTACK_POWER, 1))
                .attachDependency(stats.newDynamicDependency(Stat.FERAL_ATTACK_POWER, Stat.ATTACK_POWER, 1))
                .onGain(bear -> healthShare = unit.health().fraction())
                .onExpire(bear -> healthShare = unit.health().fraction())
                .attachDependency(stats.newDynamicMultiplier(Stat.STAMINA, STAMINA));
        if (talents.heartOfTheWild > 0) {
            form.attachDependency(stats.newDynamicMultiplier(Stat.STAMINA, 1 + 0.04 * talents.heartOfTheWild));
        }
        return form.onGain(bear -> fillHealth(health)).onExpire(bear -> emptyHealth());
    }

    private void fillHealth(ResourceMetrics metrics) {
        HealthBar health = unit.health();
        double more = healthShare * health.max() - health.current();
        // At the very start it is filled anyway.
        if (!unit.fight().inPrepull() && more > 0) {
            health.gain(more, metrics);
        }
    }

    private void emptyHealth() {
        HealthBar health = unit.health();
        double less = health.current() - healthShare * health.max();
        if (less > 0) {
            health.lose(less);
        }
    }

    void registerSpell() {
        Aura form = aura();
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.RAGE, ID);
        unit.registerSpell(change(DruidSpells.BEAR_FORM).onApply((_, _) -> {
            startRage(metrics);
            form.activate();
        }));
    }

    private void startRage(ResourceMetrics metrics) {
        RageBar rage = unit.rage();
        if (rage.current() > 0) {
            rage.spend(rage.current(), metrics);
        }
        double gained = startingPower(feral.more().bearFormRage, FUROR_RAGE);
        if (gained > 0) {
            rage.gain(gained, metrics);
        }
    }
}
