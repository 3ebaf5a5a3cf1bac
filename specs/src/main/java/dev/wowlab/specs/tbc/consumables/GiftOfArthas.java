package dev.wowlab.specs.tbc.consumables;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.tbc.debuffs.PhysicalDebuffs;

/// Gift of Arthas, a guardian elixir: who hits its bearer takes more damage from physical hits (spell 11374).
/// Stateless.
final class GiftOfArthas {
    static final int ELIXIR = 9088;

    private static final int SPELL = 11374;
    private static final double THREAT = 90;

    private GiftOfArthas() {}

    static void register(Unit unit) {
        if (!unit.health().isTanking()) {
            return;
        }
        AuraArray gifts = unit.enemyAuras(PhysicalDebuffs::giftOfArthas);
        Spell curse = unit.registerSpell(SpellConfig.of(ActionId.spell(SPELL))
                .school(School.NATURE)
                .procMask(ProcMask.EMPTY)
                .flatThreat(THREAT)
                .onApply((spell, target) -> {
                    spell.calcAndDealOutcome(target, Roll.ALWAYS_HIT);
                    // The bearer's own bombs hit it, too.
                    if (target.isTarget()) {
                        gifts.on(target).activate();
                    }
                }));
        unit.registerProc(ProcConfig.of("Gift of Arthas - Trigger")
                .on(Event.SPELL_HIT_TAKEN)
                .outcome(Outcome.LANDED)
                .chance(0.3)
                .icd(seconds(3))
                .handler((hit, _) -> curse.cast(hit.unit())));
    }
}
