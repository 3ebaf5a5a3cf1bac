package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ExclusiveEffect;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Stat;

/// Sunder Armor (25225): 520 armour less a stack, up to five. Confined to one thread. Everybody's is one and
/// the same.
public final class SunderArmorDebuff {
    private static final String LABEL = "Sunder Armor";
    private static final double PER_STACK = 520;

    private final Unit target;
    private final ExclusiveEffect effect;

    private SunderArmorDebuff(Aura aura) {
        target = aura.unit();
        effect = aura.newExclusiveEffect(ArmorDebuffs.MAJOR, true, 0, _ -> change(1), _ -> change(-1));
        // Its strength counts as negative, so that Expose Armor always replaces it.
        aura.onStacks((_, _, stacks) -> effect.setPriority(-PER_STACK * stacks));
    }

    /// The debuff on a target, registered when it is not yet. Only before the fight.
    public static Aura on(Unit target) {
        Aura known = target.auras().byLabel(LABEL);
        if (known != null) {
            return known;
        }
        Aura aura = target.registerAura(AuraConfig.of(LABEL)
                .id(ActionId.spell(25225))
                .duration(SimTime.seconds(30))
                .maxStacks(5));
        new SunderArmorDebuff(aura);
        return aura;
    }

    /// Whether a stack could be added: nothing stronger is on.
    public static boolean mayStack(Aura debuff) {
        return debuff.isActive()
                || !debuff.unit().auras().exclusiveCategory(ArmorDebuffs.MAJOR).anyActive();
    }

    private void change(int direction) {
        target.stats().add(Stat.ARMOR, direction * effect.priority());
    }
}
