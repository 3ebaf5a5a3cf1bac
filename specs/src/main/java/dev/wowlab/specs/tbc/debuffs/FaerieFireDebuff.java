package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ExclusiveEffect;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Stat;

/// Faerie Fire (26993): 610 armour less, improved also more physical hits. Confined to one thread.
public final class FaerieFireDebuff {
    private static final double ARMOR = 610;

    private final ExclusiveEffect effect;

    private FaerieFireDebuff(Aura aura) {
        effect = aura.newExclusiveEffect(
                "FaerieFireAura", true, 0, holder -> change(holder.unit(), 1), holder -> change(holder.unit(), -1));
    }

    /// The debuff on a target, registered when it is not yet. Everybody's is one and the same, as strong as the
    /// strongest.
    ///
    /// @param hitPercent percent points of physical hit, as many as points of Improved Faerie Fire
    public static Aura on(Unit target, double hitPercent) {
        Aura aura = target.getOrRegisterAura(
                AuraConfig.of("Faerie Fire").id(ActionId.spell(26993)).duration(SimTime.seconds(40)));
        new FaerieFireDebuff(aura).effect.strengthen(hitPercent);
        return aura;
    }

    private void change(Unit target, int direction) {
        target.stats().add(Stat.ARMOR, -direction * ARMOR);
        target.addModifier(Modifier.REDUCED_PHYSICAL_HIT_TAKEN_PERCENT, -direction * effect.priority());
    }
}
