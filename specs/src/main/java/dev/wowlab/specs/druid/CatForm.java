package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.EnergyBar;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.UnitStats;
import dev.wowlab.gamedata.Stat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Cat Form, spell 768, in which every fight of a cat begins. Who becomes a cat in the fight has no energy but what
/// Furor and the Wolfshead Helm give. Confined to one thread.
final class CatForm extends AnimalForm {
    private static final ActionId ID = ActionId.spell(768);
    private static final double SWING_SECONDS = 1;
    private static final double THREAT = 0.71;
    private static final double FASTER = 1.25;
    private static final double FUROR_ENERGY = 40;
    private static final double ATTACK_POWER = 2 * Unit.PLAYER_LEVEL;

    private @Nullable Spell spell;

    CatForm(Feral feral) {
        super(feral, ID, SWING_SECONDS);
    }

    Spell spell() {
        return Objects.requireNonNull(spell);
    }

    @Override
    Aura newAura() {
        Unit unit = feral.unit();
        UnitStats stats = unit.stats();
        ResourceMetrics energy = unit.newResourceMetrics(ResourceType.ENERGY, ID);
        Aura form = newAura("Cat Form", Forms.CAT, THREAT)
                .attachStats(StatBonus.of(Stat.ATTACK_POWER, ATTACK_POWER))
                .attachDependency(stats.newDynamicDependency(Stat.AGILITY, Stat.ATTACK_POWER, 1))
                // On top of the one that strength gives in every form.
                .attachDependency(stats.newDynamicDependency(Stat.STRENGTH, Stat.ATTACK_POWER, 1))
                .attachDependency(stats.newDynamicDependency(Stat.FERAL_ATTACK_POWER, Stat.ATTACK_POWER, 1));
        int heart = feral.talents().heartOfTheWild;
        if (heart > 0) {
            form.attachDependency(stats.newDynamicMultiplier(Stat.ATTACK_POWER, 1 + 0.02 * heart));
        }
        return form.exclusive(
                        "PassiveMovementSpeed",
                        true,
                        FASTER - 1,
                        cat -> cat.unit().multiplyModifier(Modifier.MOVEMENT_SPEED, FASTER),
                        cat -> cat.unit().multiplyModifier(Modifier.MOVEMENT_SPEED, 1 / FASTER))
                .onGain(cat -> startEnergy(energy));
    }

    private void startEnergy(ResourceMetrics metrics) {
        if (feral.fight().now() <= 0) {
            return;
        }
        EnergyBar energy = feral.unit().energy();
        if (energy.current() > 0) {
            energy.spend(energy.current(), metrics);
        }
        double gained = startingPower(feral.more().catFormEnergy, FUROR_ENERGY);
        if (gained > 0) {
            energy.gain(gained, metrics);
        }
    }

    void registerSpell() {
        Aura form = aura();
        spell = feral.unit().registerSpell(change(DruidSpells.CAT_FORM).onApply((_, _) -> {
            form.deactivate();
            form.activate();
        }));
    }
}
