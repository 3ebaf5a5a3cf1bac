package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Stat;

/// Curse of Recklessness (27226): less armour, more attack power. Stateless.
public final class CurseOfRecklessness {
    private static final StatBonus STATS = StatBonus.of(Stat.ARMOR, -800).and(Stat.ATTACK_POWER, 135);

    private CurseOfRecklessness() {}

    /// The debuff on a target, registered when it is not yet.
    ///
    /// @param external whether another warlock casts it
    public static Aura on(Unit target, boolean external) {
        String label = "Curse of Recklessness (" + (external ? "External" : "Self") + ")";
        Aura present = target.auras().byLabel(label);
        if (present != null) {
            return present;
        }
        ActionId id = ActionId.spell(27226);
        return target.registerAura(
                        AuraConfig.of(label).id(external ? id.withTag(-1) : id).duration(SimTime.minutes(2)))
                .attachStats(STATS)
                .exclusive("CurseOfRecklessness", true, 0, _ -> {}, _ -> {});
    }
}
