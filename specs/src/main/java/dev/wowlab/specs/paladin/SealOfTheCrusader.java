package dev.wowlab.specs.paladin;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.tbc.debuffs.ImprovedSealOfTheCrusader;

/// Seal of the Crusader, its last rank spell 27158: faster and weaker swings, more attack power; judged, more holy
/// damage and crit for everybody. Stateless, thread-safe.
final class SealOfTheCrusader {
    private static final SealRank[] RANKS = {
        SealRank.debuff(1, 21082, 25, 21082, 41, 21183),
        SealRank.debuff(2, 20162, 40, 21082, 68, 20188),
        SealRank.debuff(3, 20305, 65, 21082, 122, 20300),
        SealRank.debuff(4, 20306, 90, 21082, 183, 20301),
        SealRank.debuff(5, 20307, 125, 21082, 272, 20302),
        SealRank.debuff(6, 20308, 160, 21082, 372, 20303),
        SealRank.debuff(7, 27158, 210, 21082, 495, 27159)
    };

    private static final double FASTER = 1.4;
    private static final double WEAKER = -0.4;
    private static final double TIER_4_FACTOR = 1.15;

    private SealOfTheCrusader() {}

    static void register(Paladin paladin) {
        Unit unit = paladin.unit();
        double factor = paladin.couldHave(PaladinSets.JUSTICAR_BATTLEGEAR, 2) ? TIER_4_FACTOR : 1;
        AuraArray judged = unit.enemyAuras(target -> ImprovedSealOfTheCrusader.own(
                target,
                paladin.talents().improvedSealOfTheCrusader,
                factor,
                Librams.judgementOfTheCrusader(paladin.libram())));
        paladin.judgements().add(judged);
        for (SealRank rank : RANKS) {
            register(paladin, rank, judged);
        }
    }

    private static void register(Paladin paladin, SealRank rank, AuraArray judged) {
        Unit unit = paladin.unit();
        Spell judgement = unit.registerSpell(
                PaladinSpell.judgement(rank.judgement(), ProcMask.EMPTY, PaladinSpells.JUDGEMENT_OF_THE_CRUSADER)
                        .flags(SpellFlag.MELEE_METRICS | SpellFlag.BINARY)
                        .onApply((spell, target) -> {
                            spell.calcAndDealOutcome(target, Roll.ALWAYS_HIT);
                            judged.on(target).activate();
                        }));
        Aura seal = unit.registerAura(
                        PaladinSpell.seal("Seal of the Crusader (Rank " + rank.number() + ")", rank.seal()))
                .attachMeleeSpeed(FASTER)
                .attachMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                        .procMask(ProcMask.MELEE_MH_AUTO)
                        .value(WEAKER))
                .attachStats(StatBonus.of(Stat.ATTACK_POWER, rank.value()));
        for (Librams.WornPower power : paladin.sealPowers()) {
            power.attachTo(seal);
        }
        Spell spell = PaladinSpell.registerSeal(
                paladin, PaladinSpell.sealSpell(rank, PaladinSpells.SEAL_OF_THE_CRUSADER), seal, judgement, false);
        spell.setRelatedSelfBuff(seal);
    }
}
