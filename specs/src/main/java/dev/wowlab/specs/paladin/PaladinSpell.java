package dev.wowlab.specs.paladin;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;

/// What several spells of a paladin have in common. Stateless, thread-safe.
final class PaladinSpell {
    private static final long SEAL_DURATION = SimTime.seconds(30);

    private PaladinSpell() {}

    /// A holy spell that an APL may cast, with the usual global cooldown.
    static SpellConfig holy(int spell, long classMask) {
        return SpellConfig.of(ActionId.spell(spell))
                .school(School.HOLY)
                .procMask(ProcMask.EMPTY)
                .flags(SpellFlag.APL)
                .classMask(classMask)
                .gcd(SpellConfig.GCD);
    }

    /// One rank of a holy spell that does damage.
    static SpellConfig holy(SpellRank rank, long classMask) {
        return holy(rank.spell(), classMask)
                .rank(rank.number())
                .procMask(ProcMask.SPELL_DAMAGE)
                .manaCost(rank.cost());
    }

    /// What a swing under a seal causes.
    static SpellConfig caused(int spell, int procMask, long classMask) {
        return SpellConfig.of(ActionId.spell(spell))
                .school(School.HOLY)
                .procMask(procMask)
                .flags(SpellFlag.MELEE_METRICS | SpellFlag.PASSIVE_SPELL)
                .classMask(classMask);
    }

    /// What judging a seal casts.
    static SpellConfig judgement(int spell, int procMask, long classMask) {
        return SpellConfig.of(ActionId.spell(spell))
                .school(School.HOLY)
                .procMask(procMask)
                .flags(SpellFlag.MELEE_METRICS)
                .classMask(classMask);
    }

    /// A seal while it is carried.
    static AuraConfig seal(String label, int spell) {
        return AuraConfig.of(label).id(ActionId.spell(spell)).duration(SEAL_DURATION);
    }

    /// A seal that listens to swings while it is carried.
    static ProcConfig listeningSeal(String label, int spell) {
        return ProcConfig.of(label)
                .id(ActionId.spell(spell))
                .metricsId(ActionId.spell(spell))
                .duration(SEAL_DURATION);
    }

    /// Registers the spell that puts a seal on.
    ///
    /// @param config cost and rank
    /// @param lingers whether it stays for a moment when another takes its place
    static Spell registerSeal(Paladin paladin, SpellConfig config, Aura aura, Spell judgement, boolean lingers) {
        Spell spell = paladin.unit().registerSpell(config);
        CarriedSeals.Carried carried = new CarriedSeals.Carried(aura, spell, judgement, lingers);
        spell.alsoOnApply((_, _) -> paladin.seals().take(carried));
        return spell;
    }

    /// The spell of one rank of a seal.
    static SpellConfig sealSpell(SealRank rank, long classMask) {
        return holy(rank.seal(), classMask).rank(rank.number()).manaCost(rank.cost());
    }
}
