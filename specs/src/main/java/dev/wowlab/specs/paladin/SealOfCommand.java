package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.specs.character.Character;

/// Seal of Command, its last rank spell 27170: seven times a minute a swing strikes once more, with holy damage.
/// Lingers when twisted. Stateless, thread-safe.
final class SealOfCommand {
    private static final SealRank[] RANKS = {
        new SealRank(1, 20375, 65, 20424, 0.7, 20425, 68, 73, 0.429),
        new SealRank(2, 20915, 110, 20424, 0.7, 20962, 97, 105, 0.429),
        new SealRank(3, 20918, 140, 20424, 0.7, 20961, 124, 135, 0.429),
        new SealRank(4, 20919, 180, 20424, 0.7, 20967, 154, 168, 0.429),
        new SealRank(5, 20920, 210, 20424, 0.7, 20968, 193, 211, 0.429),
        new SealRank(6, 27170, 280, 20424, 0.7, 27172, 228, 252, 0.429)
    };

    private static final double PROCS_PER_MINUTE = 7;

    /// How much of the caster's spell damage is added to a proc.
    private static final double PROC_COEFFICIENT = 0.29;

    private SealOfCommand() {}

    static void register(Paladin paladin) {
        if (paladin.talents().sealOfCommand > 0) {
            for (SealRank rank : RANKS) {
                register(paladin, rank);
            }
        }
    }

    private static void register(Paladin paladin, SealRank rank) {
        Unit unit = paladin.unit();
        Spell judgement = unit.registerSpell(PaladinSpell.judgement(
                        rank.judgement(), ProcMask.MELEE_MH_SPECIAL, PaladinSpells.JUDGEMENT_OF_COMMAND)
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                .coefficient(rank.coefficient())
                .onApply((spell, target) -> {
                    double damage = paladin.fight().roll(rank.min(), rank.max());
                    paladin.lateHits().add(spell, spell.calcDamage(target, damage, Roll.MELEE_SPECIAL_CRIT_ONLY));
                }));
        Spell proc = unit.registerSpell(PaladinSpell.caused(
                        rank.proc(), ProcMask.MELEE_MH_SPECIAL | ProcMask.MELEE_PROC, PaladinSpells.SEAL_OF_COMMAND)
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                .coefficient(PROC_COEFFICIENT)
                .onApply((spell, target) -> {
                    double damage = paladin.mainHand().roll(target) * rank.value();
                    paladin.lateHits().add(spell, spell.calcDamage(target, damage, Roll.MELEE_SPECIAL_HIT_AND_CRIT));
                }));
        Aura seal = unit.registerAura(PaladinSpell.seal("Seal of Command (Rank " + rank.number() + ")", rank.seal()));
        seal.attachProc(ProcConfig.of("Seal of Command")
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE_WHITE_HIT)
                .outcome(Outcome.LANDED)
                .icd(seconds(1))
                .ppm(PROCS_PER_MINUTE)
                .handler((_, result) -> proc.cast(result.target())));
        PaladinSpell.registerSeal(
                paladin, PaladinSpell.sealSpell(rank, PaladinSpells.SEAL_OF_COMMAND), seal, judgement, true);
    }
}
