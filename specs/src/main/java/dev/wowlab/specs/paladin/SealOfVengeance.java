package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.specs.character.Character;

/// Seal of Vengeance, spell 31801: swings put on and stack Holy Vengeance (31803), and strike once more where it is
/// full. Stateless, thread-safe.
final class SealOfVengeance {
    private static final int SEAL = 31801;
    private static final int VENGEANCE = 31803;
    private static final int PROC = 42463;
    private static final int JUDGEMENT = 31804;
    private static final int MOST_STACKS = 5;
    /// By the weapon of the start, whatever is held later, as WoWSims has it.
    private static final double PROCS_PER_MINUTE = 15;
    private static final double DAMAGE_PER_STACK = 120;
    private static final double TICK_DAMAGE = 30;
    private static final double COEFFICIENT_PER_STACK = 0.034;

    private SealOfVengeance() {}

    static void register(Paladin paladin) {
        Unit unit = paladin.unit();
        Spell vengeance = registerVengeance(unit);
        Spell judgement = unit.registerSpell(PaladinSpell.judgement(
                        JUDGEMENT, ProcMask.EMPTY, PaladinSpells.JUDGEMENT_OF_VENGEANCE)
                .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                .coefficient(0.429)
                .condition((_, target) -> vengeance.dot(target).isActive())
                .onApply((spell, target) -> {
                    double damage =
                            DAMAGE_PER_STACK * vengeance.dot(target).aura().stacks();
                    paladin.lateHits().add(spell, spell.calcDamage(target, damage, Roll.MAGIC_HIT_AND_CRIT));
                }));
        Spell proc = unit.registerSpell(PaladinSpell.caused(PROC, ProcMask.EMPTY, PaladinSpells.SEAL_OF_VENGEANCE)
                .flags(SpellFlag.PASSIVE_SPELL)
                .onApply((spell, target) -> {
                    double speed = paladin.mainHand().speed();
                    spell.coefficient = COEFFICIENT_PER_STACK / 3 * speed;
                    spell.calcAndDealDamage(target, 10 * speed, Roll.MAGIC_HIT);
                }));
        Aura seal = unit.registerProc(PaladinSpell.listeningSeal("Seal of Vengeance", SEAL)
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE_WHITE_HIT)
                .outcome(Outcome.LANDED)
                .chance(PROCS_PER_MINUTE * unit.swings().mainHandWeapon().swingSeconds() / 60)
                .handler((_, result) -> {
                    if (vengeance.dot(result.target()).aura().stacks() == MOST_STACKS) {
                        proc.cast(result.target());
                    }
                    vengeance.cast(result.target());
                }));
        PaladinSpell.registerSeal(
                paladin,
                PaladinSpell.holy(SEAL, PaladinSpells.SEAL_OF_VENGEANCE).manaCost(250),
                seal,
                judgement,
                false);
    }

    private static Spell registerVengeance(Unit unit) {
        return unit.registerSpell(PaladinSpell.caused(VENGEANCE, ProcMask.EMPTY, PaladinSpells.SEAL_OF_VENGEANCE)
                .dot(DotConfig.of(AuraConfig.of("Holy Vengeance").maxStacks(MOST_STACKS))
                        .ticks(5, seconds(3))
                        .onSnapshot(SealOfVengeance::takeSnapshot)
                        .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK)))
                .onApply(SealOfVengeance::stack));
    }

    /// Stacks only add the caster's spell damage, as WoWSims has it.
    private static void takeSnapshot(Dot dot, Unit target) {
        dot.coefficient = COEFFICIENT_PER_STACK * dot.aura().stacks();
        dot.snapshot(target, TICK_DAMAGE);
    }

    private static void stack(Spell spell, Unit target) {
        SpellResult hit = spell.calcOutcome(target, Roll.MAGIC_HIT);
        if (!hit.landed()) {
            spell.dealDamage(hit);
            return;
        }
        hit.release();
        Dot dot = spell.dot(target);
        if (dot.isActive()) {
            dot.aura().addStack();
            dot.takeSnapshot();
            dot.aura().refresh();
        } else {
            dot.apply();
            dot.aura().setStacks(1);
            dot.takeSnapshot();
        }
    }
}
