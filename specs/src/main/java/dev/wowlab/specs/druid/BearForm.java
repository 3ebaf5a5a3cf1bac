package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.HealthBar;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.RageBar;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.UnitStats;
import dev.wowlab.gamedata.Stat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Dire Bear Form, spell 9634, in which every fight of a bear begins: five times the armour of the gear, a quarter more
/// stamina. The share of health that is left stays with a change. Who becomes a bear has no rage but what Furor and the
/// Wolfshead Helm give. Confined to one thread.
final class BearForm implements AnimalForm {
    private static final ActionId ID = ActionId.spell(9634);
    private static final double SWING_SECONDS = 2.5;
    private static final double THREAT = 1.3;
    private static final double COST_PERCENT = 35;
    private static final double FUROR_RAGE = 10;
    private static final double ATTACK_POWER = 3 * Unit.PLAYER_LEVEL;
    private static final double STAMINA = 1.25;

    /// +400 % of what the gear gives.
    private static final double MORE_ARMOR = 4;

    private final Feral feral;
    private final Unit unit;
    private final Claws paws;
    private @Nullable Aura aura;
    private double healthShare;

    BearForm(Feral feral) {
        this.feral = feral;
        unit = feral.unit();
        paws = Claws.paws(feral.character(), SWING_SECONDS, feral.critMultiplier());
    }

    @Override
    public Claws paws() {
        return paws;
    }

    @Override
    public Aura aura() {
        return Objects.requireNonNull(aura);
    }

    @Override
    public void registerAura() {
        UnitStats stats = unit.stats();
        DruidTalents talents = feral.talents();
        ResourceMetrics health = unit.newResourceMetrics(ResourceType.HEALTH, ID);
        double armor = MORE_ARMOR * ThickHide.share(talents);
        Aura form = unit.registerAura(AuraConfig.of("Bear Form")
                        .id(ID)
                        .permanent()
                        .onGain(gained -> feral.forms().enter(Forms.BEAR, gained, paws)))
                .attachMultiplier(Modifier.THREAT, THREAT)
                .attachMultiplier(Modifier.THREAT, 1 + 0.05 * talents.feralInstinct)
                .attachMultiplier(Modifier.SPIRIT_REGEN, FeralSpell.SPIRIT_REGEN)
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
        form.onGain(bear -> fillHealth(health))
                .onExpire(bear -> emptyHealth())
                .onExpire(bear -> feral.forms().leave());
        aura = form;
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
        unit.registerSpell(SpellConfig.of(ID)
                .classMask(DruidSpells.BEAR_FORM)
                .flags(SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.APL)
                .manaCostPercent(COST_PERCENT)
                .gcd(SpellConfig.GCD)
                .ignoreHaste()
                .onApply((_, _) -> {
                    startRage(metrics);
                    form.activate();
                }));
    }

    private void startRage(ResourceMetrics metrics) {
        RageBar rage = unit.rage();
        if (rage.current() > 0) {
            rage.spend(rage.current(), metrics);
        }
        double gained = feral.more().bearFormRage;
        if (feral.fight().proc(0.2 * feral.talents().furor)) {
            gained += FUROR_RAGE;
        }
        if (gained > 0) {
            rage.gain(gained, metrics);
        }
    }
}
