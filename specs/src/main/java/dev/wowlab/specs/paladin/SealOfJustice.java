package dev.wowlab.specs.paladin;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;

/// Seal of Justice, spells 20164 and 31895: stuns nobody here; judged it is only a debuff to keep up. Stateless,
/// thread-safe.
final class SealOfJustice {
    private static final double COST_PERCENT = 10;
    private static final int[] SEALS = {20164, 31895};
    private static final int[] JUDGEMENTS = {20184, 31896};

    private SealOfJustice() {}

    static void register(Paladin paladin) {
        Unit unit = paladin.unit();
        // Both ranks' judgements are one debuff, with the first rank's id.
        AuraArray judged = unit.enemyAuras(target -> target.getOrRegisterAura(AuraConfig.of("Judgement of Justice")
                .id(ActionId.spell(JUDGEMENTS[0]))
                .tag("JudgementAura")
                .duration(SimTime.seconds(20))
                .onSpellHitTaken((aura, spell, _) -> {
                    if ((spell.procMask() & ProcMask.MELEE_WHITE_HIT) != 0) {
                        aura.refresh();
                    }
                })));
        paladin.judgements().add(judged);
        for (int rank = 0; rank < SEALS.length; rank++) {
            Spell judgement = unit.registerSpell(
                    PaladinSpell.judgement(JUDGEMENTS[rank], ProcMask.EMPTY, PaladinSpells.JUDGEMENT_OF_JUSTICE)
                            .flags(SpellFlag.MELEE_METRICS | SpellFlag.BINARY)
                            .onApply((spell, target) -> {
                                spell.calcAndDealOutcome(target, Roll.ALWAYS_HIT);
                                judged.on(target).activate();
                            }));
            Aura seal = unit.registerAura(PaladinSpell.seal("Seal of Justice (Rank " + (rank + 1) + ")", SEALS[rank]));
            PaladinSpell.registerSeal(
                    paladin,
                    PaladinSpell.holy(SEALS[rank], PaladinSpells.SEAL_OF_JUSTICE)
                            .rank(rank + 1)
                            .manaCostPercent(COST_PERCENT),
                    seal,
                    judgement,
                    false);
        }
    }
}
