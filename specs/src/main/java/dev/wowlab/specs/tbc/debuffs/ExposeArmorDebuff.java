package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ExclusiveEffect;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Stat;
import java.util.function.IntSupplier;

/// Expose Armor (26866): 410 armour less for each combo point. Everybody's is one and the same on a target,
/// and of the one who was planned first, as in WoWSims: the raid's lasts the whole fight once somebody puts
/// it on, with five points whatever that one spent. Confined to one thread.
public final class ExposeArmorDebuff {
    private static final String LABEL = "Expose Armor";
    private static final double ARMOR_PER_POINT = 410;
    private static final double SHARE_PER_TALENT_POINT = 0.25;
    private static final int MOST_POINTS = 5;

    private final Aura aura;
    private final ExclusiveEffect effect;

    private ExposeArmorDebuff(Aura aura) {
        this.aura = aura;
        effect = aura.newExclusiveEffect(ArmorDebuffs.MAJOR, true, 0, _ -> change(-1), _ -> change(1));
    }

    /// The debuff on a target, registered when it is not yet.
    ///
    /// @param comboPoints asked whenever it is put on; allocates nothing
    /// @param talentPoints points of Improved Expose Armor, 0 to 2
    public static ExposeArmorDebuff on(Unit target, IntSupplier comboPoints, int talentPoints) {
        Aura present = target.auras().byLabel(LABEL);
        if (present != null) {
            return new ExposeArmorDebuff(present);
        }
        ExposeArmorDebuff debuff = new ExposeArmorDebuff(target.registerAura(
                AuraConfig.of(LABEL).id(ActionId.spell(26866)).duration(SimTime.seconds(30))));
        debuff.aura.onGain(_ -> debuff.effect.setPriority(armor(comboPoints.getAsInt(), talentPoints)));
        return debuff;
    }

    /// The raid's, with five combo points.
    static Aura external(Unit target, int talentPoints) {
        return on(target, () -> MOST_POINTS, talentPoints).aura;
    }

    private void change(int sign) {
        aura.unit().stats().add(Stat.ARMOR, sign * effect.priority());
    }

    /// The debuff itself.
    public Aura aura() {
        return aura;
    }

    /// How much armour it takes.
    public static double armor(int comboPoints, int talentPoints) {
        return ARMOR_PER_POINT * comboPoints * (1 + SHARE_PER_TALENT_POINT * talentPoints);
    }

    /// Whether it is on and takes more than so much.
    public boolean isStronger(double armor) {
        return aura.isActive() && effect.priority() > armor;
    }
}
