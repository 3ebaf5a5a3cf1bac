package dev.wowlab.specs.paladin;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.specs.character.Character;

/// Seal of Righteousness, its last rank spell 27155: swings do holy damage by the weapon's speed. Lingers when twisted.
/// Stateless, thread-safe.
final class SealOfRighteousness {
    private static final SealRank[] RANKS = {
        new SealRank(1, 21084, 20, 25742, 216, 20187, 26, 26, 0.209),
        new SealRank(2, 20287, 40, 25740, 318, 20280, 36, 39, 0.455),
        new SealRank(3, 20288, 60, 25739, 490, 20281, 53, 58, 0.674),
        new SealRank(4, 20289, 90, 25738, 727, 20282, 73, 80, 0.728),
        new SealRank(5, 20290, 120, 25737, 1007, 20283, 96, 105, 0.728),
        new SealRank(6, 20291, 140, 25736, 1328, 20284, 124, 135, 0.728),
        new SealRank(7, 20292, 170, 25735, 1689, 20285, 155, 168, 0.728),
        new SealRank(8, 20293, 200, 25713, 2068, 20286, 186, 203, 0.728),
        new SealRank(9, 27155, 260, 27156, 2324, 27157, 225, 246, 0.728)
    };

    /// What the ranks' values are multiplied by, in percent of a swing.
    private static final double VALUE_FACTOR = 1.2 * 1.03 / 100;

    private SealOfRighteousness() {}

    static void register(Paladin paladin) {
        for (SealRank rank : RANKS) {
            register(paladin, rank);
        }
    }

    private static void register(Paladin paladin, SealRank rank) {
        Unit unit = paladin.unit();
        Spell judgement = unit.registerSpell(PaladinSpell.judgement(
                        rank.judgement(), ProcMask.SPELL_DAMAGE, PaladinSpells.JUDGEMENT_OF_RIGHTEOUSNESS)
                .flags(SpellFlag.MELEE_METRICS | SpellFlag.BINARY)
                .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                .coefficient(rank.coefficient())
                .onApply((spell, target) -> {
                    double damage = paladin.fight().roll(rank.min(), rank.max());
                    paladin.lateHits().add(spell, spell.calcDamage(target, damage, Roll.MAGIC_HIT_AND_CRIT));
                }));
        Spell proc = registerProc(paladin, rank);
        Aura seal = unit.registerProc(
                PaladinSpell.listeningSeal("Seal of Righteousness (Rank " + rank.number() + ")", rank.seal())
                        .on(Event.SPELL_HIT_DEALT)
                        .procMask(ProcMask.MELEE_WHITE_HIT)
                        .outcome(Outcome.LANDED)
                        .handler((_, result) -> proc.cast(result.target())));
        PaladinSpell.registerSeal(
                paladin, PaladinSpell.sealSpell(rank, PaladinSpells.SEAL_OF_RIGHTEOUSNESS), seal, judgement, true);
    }

    /// Never misses, never crits; two-handed weapons do more.
    private static Spell registerProc(Paladin paladin, SealRank rank) {
        MainHand hand = paladin.mainHand();
        return paladin.unit()
                .registerSpell(PaladinSpell.caused(
                                rank.proc(), ProcMask.MELEE_MH_SPECIAL, PaladinSpells.SEAL_OF_RIGHTEOUSNESS)
                        .onApply((spell, target) -> {
                            spell.coefficient = (hand.isTwoHanded() ? 0.108 : 0.092) * hand.speed();
                            double bySpeed = (hand.isTwoHanded() ? 1.2 : 0.85) * rank.value() * VALUE_FACTOR
                                    - 0.03 * hand.qualityModifier();
                            double damage = bySpeed * hand.speed() + 0.03 * hand.averageSwing();
                            paladin.lateHits().add(spell, spell.calcDamage(target, damage, Roll.ALWAYS_HIT));
                        }));
    }
}
