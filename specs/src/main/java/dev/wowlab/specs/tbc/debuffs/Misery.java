package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;

/// Misery (33195): 1 % more damage of every magic school for each point of the talent. Stateless.
public final class Misery {
    private static final School[] SCHOOLS = {
        School.ARCANE, School.FIRE, School.FROST, School.HOLY, School.NATURE, School.SHADOW
    };

    private Misery() {}

    /// The debuff on a target, registered when it is not yet; the first to register it decides how strong it is.
    public static Aura on(Unit target, int points) {
        Aura present = target.auras().byLabel("Misery");
        if (present != null) {
            return present;
        }
        double multiplier = 1 + 0.01 * points;
        Aura aura = target.registerAura(
                AuraConfig.of("Misery").id(ActionId.spell(33195)).duration(SimTime.NEVER));
        for (School school : SCHOOLS) {
            aura.attachMultiplier(Modifier.damageTaken(school), multiplier);
        }
        return aura;
    }
}
