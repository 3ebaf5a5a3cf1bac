package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;

/// Deep Wounds, spell 12867: after a physical crit the target bleeds for a fifth of a swing of the main hand,
/// a point. Stateless, thread-safe.
final class DeepWounds {
    private static final int TICKS = 6;
    private static final double SHARE_PER_POINT = 0.2;

    private DeepWounds() {}

    static void register(Warrior warrior) {
        int points = warrior.talents().deepWounds;
        if (points == 0) {
            return;
        }
        double share = SHARE_PER_POINT * points;
        Spell wounds = warrior.unit()
                .registerSpell(SpellConfig.of(ActionId.spell(12867))
                        .school(School.PHYSICAL)
                        .procMask(ProcMask.EMPTY)
                        .flags(SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.IGNORE_RESISTS)
                        .classMask(WarriorSpells.DEEP_WOUNDS)
                        .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                        .dot(DotConfig.of("DeepWounds")
                                .ticks(TICKS, seconds(3))
                                .onSnapshot((dot, target) ->
                                        dot.snapshot(target, warrior.weapons().average(target) / TICKS * share))
                                .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK)))
                        .onApply((spell, target) -> {
                            spell.calcAndDealOutcome(target, Roll.ALWAYS_HIT_NO_COUNT);
                            spell.dot(target).apply();
                        }));
        warrior.unit()
                .registerProc(ProcConfig.of("Deep Wounds - Trigger")
                        .on(Event.SPELL_HIT_DEALT)
                        .procMaskExclude(ProcMask.EMPTY)
                        .outcome(Outcome.CRIT)
                        .condition((spell, _) -> spell.isSchool(School.PHYSICAL))
                        .immediately()
                        .handler((_, result) -> wounds.cast(result.target())));
    }
}
