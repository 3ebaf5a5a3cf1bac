package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ExclusiveEffect;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.TristateEffect;
import dev.wowlab.specs.request.PartyBuffs;
import dev.wowlab.specs.tbc.FixedUptime;

/// Battle Shout and Commanding Shout of a warrior in the party, renewed just before they end. Confined to one
/// thread.
final class Shouts {
    private static final long DURATION = SimTime.minutes(2);

    private final Unit unit;
    private final ShoutKind kind;
    private final ExclusiveEffect effect;

    private Shouts(Aura aura, ShoutKind kind, double atPull) {
        unit = aura.unit();
        this.kind = kind;
        effect = aura.newExclusiveEffect(kind.category, true, atPull, _ -> change(1), _ -> change(-1));
    }

    private void change(int direction) {
        unit.stats().add(kind.stat, direction * effect.priority());
    }

    static void give(Unit unit, PartyBuffs buffs) {
        if (buffs.battleShout() != TristateEffect.MISSING) {
            // Solarian's Sapphire only raises the shout that was there at the pull.
            give(unit, ShoutKind.BATTLE, buffs.battleShout(), buffs.bsSolarianSapphire() ? 70 : 0);
        }
        if (buffs.commandingShout() != TristateEffect.MISSING) {
            give(unit, ShoutKind.COMMANDING, buffs.commandingShout(), 0);
        }
    }

    private static void give(Unit unit, ShoutKind kind, TristateEffect strength, double moreAtPull) {
        double factor = strength == TristateEffect.IMPROVED ? 1.25 : 1;
        Aura aura = register(
                unit,
                AuraConfig.of(kind.external())
                        .id(ActionId.spell(kind.spellId()).withTag(1))
                        .duration(DURATION),
                kind,
                kind.amount(moreAtPull, factor),
                kind.amount(0, factor));
        FixedUptime.keep(aura, 1, DURATION + 1, -1);
    }

    /// A shout's aura: of all of a kind only the strongest works.
    static Aura register(Unit unit, AuraConfig config, ShoutKind kind, double atPull, double later) {
        Aura aura = unit.registerAura(config.tag(kind.category));
        // as strong from the start as at the pull, so that it takes the place of a weaker one that was there before
        Shouts shout = new Shouts(aura, kind, atPull);
        return aura.onGain(_ -> shout.effect.setPriority(unit.fight().now() > 0 ? later : atPull));
    }
}
