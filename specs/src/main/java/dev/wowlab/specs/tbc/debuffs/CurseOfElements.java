package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;

/// Curse of the Elements (27228): more arcane, fire, frost and shadow damage, less resistance. Stateless.
public final class CurseOfElements {
    private static final School[] SCHOOLS = {School.ARCANE, School.FIRE, School.FROST, School.SHADOW};

    private static final StatBonus RESISTANCES = StatBonus.of(Stat.ARCANE_RESISTANCE, -88)
            .and(Stat.FIRE_RESISTANCE, -88)
            .and(Stat.FROST_RESISTANCE, -88)
            .and(Stat.SHADOW_RESISTANCE, -88);

    private CurseOfElements() {}

    /// The debuff on a target, registered when it is not yet.
    ///
    /// @param external whether another warlock casts it; the weaker or shorter of both gives way
    /// @param maledictionPoints points of the talent Malediction of whoever casts it, 0 to 3
    public static Aura on(Unit target, boolean external, int maledictionPoints) {
        String label = "Curse of the Elements (" + (external ? "External" : "Self") + ")";
        Aura present = target.auras().byLabel(label);
        if (present != null) {
            return present;
        }
        double multiplier = 1.10 + 0.01 * maledictionPoints;
        ActionId id = ActionId.spell(27228);
        Aura aura = target.registerAura(
                AuraConfig.of(label).id(external ? id.withTag(-1) : id).duration(SimTime.minutes(5)));
        for (School school : SCHOOLS) {
            aura.attachMultiplier(Modifier.damageTaken(school), multiplier);
        }
        return aura.attachStats(RESISTANCES).exclusive("CurseOfElements", true, multiplier, _ -> {}, _ -> {});
    }
}
