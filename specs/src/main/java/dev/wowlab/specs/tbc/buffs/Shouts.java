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

    private final Aura aura;
    private final ShoutKind kind;
    private final ExclusiveEffect effect;

    private Shouts(Aura aura, ShoutKind kind) {
        this.aura = aura;
        this.kind = kind;
        effect = aura.newExclusiveEffect(kind.category, true, 0, _ -> change(1), _ -> change(-1));
    }

    private void change(int direction) {
        aura.unit().stats().add(kind.stat, direction * effect.priority());
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
        double atPull = kind.amount(moreAtPull, factor);
        Shouts shout = create(
                unit,
                AuraConfig.of(kind.external())
                        .id(ActionId.spell(kind.spellId()).withTag(1))
                        .duration(DURATION),
                kind,
                atPull,
                kind.amount(0, factor));
        // WoWSims puts it on while it adds up stats, so that from the first fight on it is as strong as at the
        // pull, and takes the place of a weaker one of the warrior's own, which counts for nothing until it is on
        shout.effect.strengthen(atPull);
        FixedUptime.keep(shout.aura, 1, DURATION + 1, -1);
    }

    /// A shout's aura: of all of a kind only the strongest works.
    static Aura register(Unit unit, AuraConfig config, ShoutKind kind, double atPull, double later) {
        return create(unit, config, kind, atPull, later).aura;
    }

    private static Shouts create(Unit unit, AuraConfig config, ShoutKind kind, double atPull, double later) {
        Shouts shout = new Shouts(unit.registerAura(config.tag(kind.category)), kind);
        shout.aura.onGain(_ -> shout.effect.setPriority(unit.fight().now() > 0 ? later : atPull));
        return shout;
    }
}
