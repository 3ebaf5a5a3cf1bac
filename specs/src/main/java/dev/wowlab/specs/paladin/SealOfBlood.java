package dev.wowlab.specs.paladin;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.specs.character.Character;

/// Seal of Blood, spell 31892: every swing, and every strike of Seal of Command, does 35 % of a swing more as holy
/// damage. What it costs in health is not counted. Stateless, thread-safe.
final class SealOfBlood {
    private static final int SEAL = 31892;
    private static final int PROC = 31893;
    private static final int JUDGEMENT = 31898;
    private static final double SHARE_OF_SWING = 0.35;
    private static final double JUDGEMENT_COEFFICIENT = 0.429;

    private SealOfBlood() {}

    static void register(Paladin paladin) {
        Unit unit = paladin.unit();
        Spell judgement = unit.registerSpell(PaladinSpell.judgement(
                        JUDGEMENT, ProcMask.MELEE_MH_SPECIAL, PaladinSpells.JUDGEMENT_OF_BLOOD)
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                .coefficient(JUDGEMENT_COEFFICIENT)
                .onApply((spell, target) -> {
                    double damage = paladin.fight().roll(295, 325);
                    paladin.lateHits().add(spell, spell.calcDamage(target, damage, Roll.MELEE_SPECIAL_CRIT_ONLY));
                }));
        Spell proc = unit.registerSpell(PaladinSpell.caused(PROC, ProcMask.MELEE_PROC, PaladinSpells.SEAL_OF_BLOOD)
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                .onApply((spell, target) -> {
                    double damage = paladin.mainHand().roll(target) * SHARE_OF_SWING;
                    paladin.lateHits().add(spell, spell.calcDamage(target, damage, Roll.MELEE_SPECIAL_HIT_AND_CRIT));
                }));
        Aura seal = unit.registerProc(PaladinSpell.listeningSeal("Seal of Blood", SEAL)
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.LANDED)
                .condition((spell, _) ->
                        (spell.procMask() & ProcMask.MELEE_WHITE_HIT) != 0 || spell.is(PaladinSpells.SEAL_OF_COMMAND))
                .handler((_, result) -> proc.cast(result.target())));
        PaladinSpell.registerSeal(
                paladin, PaladinSpell.holy(SEAL, PaladinSpells.SEAL_OF_BLOOD).manaCost(210), seal, judgement, false);
    }
}
