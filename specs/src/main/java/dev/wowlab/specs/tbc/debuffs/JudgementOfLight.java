package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;

/// Judgement of Light (27162): half of all hits in melee heal whoever hits. Stateless. Where targets attack nobody,
/// health decides nothing, and it is only shown.
public final class JudgementOfLight {
    private static final String LABEL = "Judgement of Light";
    private static final double CHANCE = 0.5;
    private static final double HEALTH = 95;

    private JudgementOfLight() {}

    /// Paladins keep it up.
    static void external(Unit target) {
        target.registerAura(config(target).permanent());
    }

    /// What a paladin's own judgement puts on a target, for 20 s; the debuff of others where there is one.
    public static Aura judged(Unit target) {
        Aura others = target.auras().byLabel(LABEL);
        return others != null ? others : target.registerAura(config(target).duration(SimTime.seconds(20)));
    }

    private static AuraConfig config(Unit target) {
        AuraConfig config = AuraConfig.of(LABEL).id(ActionId.spell(27162));
        if (target.fight().units().stream().noneMatch(unit -> unit.health().isTanking())) {
            return config;
        }
        ResourceMetrics healed = target.newResourceMetrics(ResourceType.HEALTH, ActionId.spell(27163));
        return config.onSpellHitTaken((_, spell, result) -> {
            boolean melee = (spell.procMask() & ProcMask.MELEE) != 0;
            if (melee && result.landed() && target.fight().proc(CHANCE)) {
                spell.unit().health().gain(HEALTH, healed);
            }
        });
    }
}
