package dev.wowlab.specs;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.AbsorbShield;
import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.request.HealingModel;
import dev.wowlab.specs.tbc.FixedUptime;
import org.jspecify.annotations.Nullable;

/// Heals a tank as a request says: each heal makes up for the time since the last. Confined to one thread.
final class Healers {
    private static final double USUAL_CADENCE = 2;
    private static final double INSPIRATION_ARMOR = 1.25;

    private final Unit tank;
    private final HealingModel model;
    private final double median;
    private final double least;
    private final ResourceMetrics metrics;
    private final Timer next;
    private @Nullable AbsorbShield shield;
    private double heal;
    private double sinceLast;

    private Healers(Unit tank, HealingModel model) {
        this.tank = tank;
        this.model = model;
        median = model.cadenceSeconds() == 0 ? USUAL_CADENCE : model.cadenceSeconds();
        least = Math.max(0, median - model.variationSeconds());
        metrics = tank.newResourceMetrics(ResourceType.HEALTH, ActionId.other("HealingModel"));
        next = tank.fight().newTimer(Priority.GCD, this::heal);
    }

    /// Registers them; after the character was made one who tanks.
    static void register(Character character, HealingModel model) {
        Unit tank = character.unit();
        if (model.inspirationShare() > 0) {
            inspire(tank, Math.min(1, model.inspirationShare()));
        }
        if (model.perSecond() > 0) {
            Healers healers = new Healers(tank, model);
            healers.raiseShields();
            tank.onReset(healers::begin);
        }
    }

    /// Inspiration, spell 15363.
    private static void inspire(Unit tank, double share) {
        Aura inspiration = tank.registerAura(
                        AuraConfig.of("Inspiration").id(ActionId.spell(15363)).duration(seconds(15)))
                .attachDependency(tank.stats().newDynamicMultiplier(Stat.ARMOR, INSPIRATION_ARMOR));
        FixedUptime.keep(inspiration, share, millis(2500), 1);
    }

    private void raiseShields() {
        if (model.absorbShare() > 0) {
            AuraConfig config = AuraConfig.of("Healing Model Absorb Shield")
                    .id(ActionId.other("HealingModel"))
                    .duration(SimTime.NEVER);
            shield = AbsorbShield.register(tank, config, this::freshShield);
        }
    }

    private double freshShield() {
        AbsorbShield present = shield;
        return Math.max(present == null ? 0 : present.left(), heal * model.absorbShare());
    }

    private void begin() {
        heal = 0;
        sinceLast = 0;
        next.schedule(0);
    }

    private void heal() {
        heal = model.perSecond() * sinceLast * tank.modifier(Modifier.HEALING_TAKEN);
        AbsorbShield absorbs = shield;
        if (heal > 0) {
            tank.health().gain(heal * (1 - model.absorbShare()), metrics);
            if (absorbs != null) {
                absorbs.raise();
            }
        }
        boolean early = tank.fight().random() < 0.5;
        double magnitude = tank.fight().random();
        sinceLast = early ? least + magnitude * (median - least) : median + magnitude * model.variationSeconds();
        next.schedule(tank.fight().now() + seconds(sinceLast));
    }
}
