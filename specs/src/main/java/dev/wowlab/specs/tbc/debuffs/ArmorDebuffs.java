package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ExclusiveEffect;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.tbc.StackRamp;

/// What others do to a target's armour. Confined to one thread.
final class ArmorDebuffs {
    static final String MAJOR = "MajorArmorReduction";
    private static final double EXPOSE_PER_COMBO_POINT = 410;
    private static final int COMBO_POINTS = 5;

    private final Unit target;
    private final ExclusiveEffect effect;

    private ArmorDebuffs(Aura aura) {
        target = aura.unit();
        effect = aura.newExclusiveEffect(MAJOR, true, 0, _ -> change(1), _ -> change(-1));
    }

    private void change(int direction) {
        target.stats().add(Stat.ARMOR, -direction * effect.priority());
    }

    /// Sunder Armor (25225): five stacks of 520 armour, one every 1.5 s from the pull.
    static void sunderArmor(Unit target) {
        StackRamp.build(SunderArmorDebuff.on(target), SimTime.millis(1500), 5, 1, true);
    }

    /// Expose Armor (26866) with five combo points, from the tenth second on.
    ///
    /// @param talentPoints points of Improved Expose Armor, 0 to 2
    static void exposeArmor(Unit target, int talentPoints) {
        double armor = EXPOSE_PER_COMBO_POINT * COMBO_POINTS * (1 + 0.25 * talentPoints);
        Aura aura = target.registerAura(
                AuraConfig.of("Expose Armor").id(ActionId.spell(26866)).duration(SimTime.seconds(30)));
        ArmorDebuffs debuff = new ArmorDebuffs(aura);
        aura.onGain(_ -> debuff.effect.setPriority(armor));
        StackRamp.build(aura, SimTime.seconds(10), 1, 0, false);
    }
}
