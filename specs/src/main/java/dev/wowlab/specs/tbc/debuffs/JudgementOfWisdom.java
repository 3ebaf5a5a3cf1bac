package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import org.jspecify.annotations.Nullable;

/// Judgement of Wisdom (27164): direct hits give their attacker 74 mana half of the time. Confined to one thread.
public final class JudgementOfWisdom {
    private static final ActionId ID = ActionId.spell(27164);
    private static final String LABEL = "Judgement of Wisdom";
    private static final double MANA = 74;
    private static final double CHANCE = 0.5;

    private final @Nullable ResourceMetrics[] metricsByUnit;

    private JudgementOfWisdom(Fight fight) {
        metricsByUnit = new ResourceMetrics[fight.units().size()];
        // Classes give their pets mana at different times of planning.
        fight.afterFinalize(() -> addMetrics(fight));
    }

    private void addMetrics(Fight fight) {
        for (Unit unit : fight.units()) {
            if (!unit.isTarget() && unit.hasMana()) {
                metricsByUnit[unit.index()] = unit.newResourceMetrics(ResourceType.MANA, ID);
            }
        }
    }

    /// Paladins keep it up on every target.
    static void external(Fight fight) {
        JudgementOfWisdom judgement = new JudgementOfWisdom(fight);
        for (Unit target : fight.targets()) {
            target.registerProc(judgement.config());
        }
    }

    /// What a paladin's own judgement puts on each target, for 20 s; the debuff of others where there is one.
    public static AuraArray judged(Unit paladin) {
        JudgementOfWisdom judgement = new JudgementOfWisdom(paladin.fight());
        return paladin.enemyAuras(target -> {
            Aura others = target.auras().byLabel(LABEL);
            return others != null
                    ? others
                    : target.registerProc(judgement.config().duration(SimTime.seconds(20)));
        });
    }

    private ProcConfig config() {
        return ProcConfig.of(LABEL)
                .id(ID)
                .metricsId(ID)
                .on(ProcConfig.Event.SPELL_HIT_TAKEN)
                .procMask(ProcMask.DIRECT)
                .chance(CHANCE)
                .handler(this::giveMana);
    }

    private void giveMana(Spell spell, SpellResult result) {
        // Swings and shots proc it even when they miss.
        if ((spell.procMask() & ProcMask.MELEE_OR_RANGED) == 0 && !result.landed()) {
            return;
        }
        ResourceMetrics metrics = metricsByUnit[spell.unit().index()];
        if (metrics != null) {
            spell.unit().mana().gain(MANA, metrics);
        }
    }
}
