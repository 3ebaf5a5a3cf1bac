package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;

/// Judgement of Light (27162): it heals whoever hits in melee, and nobody's health decides anything here, so that it is
/// only shown. Stateless.
public final class JudgementOfLight {
    private static final String LABEL = "Judgement of Light";

    private JudgementOfLight() {}

    /// Paladins keep it up.
    static void external(Unit target) {
        target.registerAura(config().permanent());
    }

    /// What a paladin's own judgement puts on a target, for 20 s; the debuff of others where there is one.
    public static Aura judged(Unit target) {
        Aura others = target.auras().byLabel(LABEL);
        return others != null ? others : target.registerAura(config().duration(SimTime.seconds(20)));
    }

    private static AuraConfig config() {
        return AuraConfig.of(LABEL).id(ActionId.spell(27162));
    }
}
