package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ExclusiveEffect;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.TristateEffect;
import dev.wowlab.specs.request.PartyBuffs;
import dev.wowlab.specs.tbc.FixedUptime;

/// Battle Shout and Commanding Shout of a warrior in the party, renewed just before they end. Confined to one thread.
final class Shouts {
    private static final long DURATION = SimTime.minutes(2);

    private final Unit unit;
    private final Stat stat;
    private final ExclusiveEffect effect;

    private Shouts(Aura aura, String category, Stat stat) {
        unit = aura.unit();
        this.stat = stat;
        effect = aura.newExclusiveEffect(category, true, 0, _ -> change(1), _ -> change(-1));
    }

    private void change(int direction) {
        unit.stats().add(stat, direction * effect.priority());
    }

    static void give(Unit unit, PartyBuffs buffs) {
        if (buffs.battleShout() != TristateEffect.MISSING) {
            double factor = factor(buffs.battleShout());
            // Solarian's Sapphire only raises the shout that was there at the pull.
            double first = Math.floor((306 + (buffs.bsSolarianSapphire() ? 70 : 0)) * factor);
            shout(
                    unit,
                    "BattleShout",
                    "Battle Shout (External)",
                    2048,
                    Stat.ATTACK_POWER,
                    first,
                    Math.floor(306 * factor));
        }
        if (buffs.commandingShout() != TristateEffect.MISSING) {
            double health = Math.floor(1080 * factor(buffs.commandingShout()));
            shout(unit, "CommandingShout", "Commanding Shout (External)", 469, Stat.HEALTH, health, health);
        }
    }

    private static double factor(TristateEffect effect) {
        return effect == TristateEffect.IMPROVED ? 1.25 : 1;
    }

    private static void shout(
            Unit unit, String category, String label, int spellId, Stat stat, double atPull, double later) {
        Aura aura = unit.registerAura(AuraConfig.of(label)
                .tag(category)
                .id(ActionId.spell(spellId).withTag(1))
                .duration(DURATION));
        Shouts shout = new Shouts(aura, category, stat);
        aura.onGain(gained -> shout.effect.setPriority(unit.fight().now() > 0 ? later : atPull));
        FixedUptime.keep(aura, 1, DURATION + 1, -1);
    }
}
