package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ExclusiveEffect;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.specs.tbc.FixedUptime;
import dev.wowlab.specs.tbc.StackRamp;

/// Hunter's Mark (14325): ranged attack power that grows with hits on the target; melee attack power with
/// the talent. Confined to one thread.
final class HuntersMark {
    private static final double INITIAL = 110;
    private static final double PER_STACK = 11;
    private static final int MAX_STACKS = 30;
    private static final long DURATION = SimTime.minutes(2);

    private final Unit target;
    private final double meleeBonus;
    private final ExclusiveEffect effect;

    private HuntersMark(Aura aura, int talentPoints) {
        target = aura.unit();
        meleeBonus = INITIAL * 0.2 * talentPoints;
        effect = aura.newExclusiveEffect("HuntersMark", true, INITIAL, _ -> change(1), _ -> change(-1));
    }

    private void change(int direction) {
        target.addModifier(Modifier.BONUS_ATTACK_POWER_TAKEN, direction * meleeBonus);
        target.addModifier(Modifier.BONUS_RANGED_ATTACK_POWER_TAKEN, direction * effect.priority());
    }

    /// A hunter keeps it up; it is at its best five seconds after the pull. It is renewed every two
    /// minutes, where what was built up is lost from the second time on, as in the peer
    /// (docs/ruleset-tbc.md).
    ///
    /// @param talentPoints points of Improved Hunter's Mark, 0 to 5
    static void external(Unit target, int talentPoints) {
        Aura aura = target.registerAura(AuraConfig.of("Hunters Mark")
                .tag("HuntersMark")
                .id(ActionId.spell(14325))
                .duration(DURATION)
                .maxStacks(MAX_STACKS));
        HuntersMark mark = new HuntersMark(aura, talentPoints);
        aura.onStacks((_, _, stacks) -> mark.effect.setPriority(INITIAL + PER_STACK * stacks));
        FixedUptime.keep(aura, 1, DURATION, 1);
        StackRamp.build(aura, SimTime.SECOND, 5, 6, false);
    }
}
