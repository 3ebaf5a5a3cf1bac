package dev.wowlab.specs.paladin;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.specs.tbc.debuffs.JudgementOfLight;
import dev.wowlab.specs.tbc.debuffs.JudgementOfWisdom;

/// Seal of Light and Seal of Wisdom, their last ranks spells 27160 and 27166: swings heal, or give mana; judged, the
/// swings of everybody do. Stateless, thread-safe.
final class SealsOfLightAndWisdom {
    private static final SealRank[] LIGHT = {
        SealRank.debuff(1, 20165, 110, 20167, 39, 20185),
        SealRank.debuff(2, 20347, 140, 20333, 53, 20344),
        SealRank.debuff(3, 20348, 180, 20334, 76, 20345),
        SealRank.debuff(4, 20349, 210, 20340, 94, 20346),
        SealRank.debuff(5, 27160, 280, 27161, 133, 27162)
    };

    private static final SealRank[] WISDOM = {
        SealRank.debuff(1, 20166, 135, 20168, 50, 20186),
        SealRank.debuff(2, 20356, 170, 20350, 71, 20354),
        SealRank.debuff(3, 20357, 200, 20351, 90, 20355),
        SealRank.debuff(4, 27166, 270, 27167, 121, 27164)
    };

    private SealsOfLightAndWisdom() {}

    static void register(Paladin paladin) {
        Unit unit = paladin.unit();
        AuraArray light = unit.enemyAuras(JudgementOfLight::judged);
        AuraArray wisdom = JudgementOfWisdom.judged(unit);
        paladin.judgements().add(light);
        paladin.judgements().add(wisdom);
        for (SealRank rank : LIGHT) {
            // Nobody's health decides anything here: the heal is only counted.
            Spell heal = unit.registerSpell(gift(rank, ProcMask.SPELL_HEALING, PaladinSpells.SEAL_OF_LIGHT)
                    .onApply((spell, _) -> spell.metrics().addHits(1)));
            Spell judgement = registerJudgement(unit, rank, PaladinSpells.JUDGEMENT_OF_LIGHT, light);
            registerSeal(paladin, "Seal of Light", rank, PaladinSpells.SEAL_OF_LIGHT, heal, judgement);
        }
        for (SealRank rank : WISDOM) {
            ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.MANA, ActionId.spell(rank.proc()));
            Spell gain = unit.registerSpell(gift(rank, ProcMask.EMPTY, PaladinSpells.SEAL_OF_WISDOM)
                    .onApply((_, _) -> unit.mana().gain(rank.value(), metrics)));
            Spell judgement = registerJudgement(unit, rank, PaladinSpells.JUDGEMENT_OF_WISDOM, wisdom);
            registerSeal(paladin, "Seal of Wisdom", rank, PaladinSpells.SEAL_OF_WISDOM, gain, judgement);
        }
    }

    private static SpellConfig gift(SealRank rank, int procMask, long classMask) {
        return PaladinSpell.caused(rank.proc(), procMask, classMask).flags(SpellFlag.HELPFUL | SpellFlag.PASSIVE_SPELL);
    }

    private static Spell registerJudgement(Unit unit, SealRank rank, long classMask, AuraArray judged) {
        return unit.registerSpell(PaladinSpell.judgement(rank.judgement(), ProcMask.EMPTY, classMask)
                .flags(SpellFlag.MELEE_METRICS | SpellFlag.BINARY)
                .onApply((spell, target) -> {
                    spell.calcAndDealOutcome(target, Roll.ALWAYS_HIT);
                    judged.on(target).activate();
                }));
    }

    private static void registerSeal(
            Paladin paladin, String name, SealRank rank, long classMask, Spell caused, Spell judgement) {
        Aura seal = paladin.unit()
                .registerProc(PaladinSpell.listeningSeal(name + " (Rank " + rank.number() + ")", rank.seal())
                        .on(Event.SPELL_HIT_DEALT)
                        .procMask(ProcMask.MELEE_WHITE_HIT)
                        .outcome(Outcome.LANDED)
                        .handler((_, result) -> caused.cast(result.target())));
        PaladinSpell.registerSeal(paladin, PaladinSpell.sealSpell(rank, classMask), seal, judgement, false);
    }
}
