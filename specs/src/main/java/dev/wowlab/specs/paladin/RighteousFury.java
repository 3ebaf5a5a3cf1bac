package dev.wowlab.specs.paladin;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;

/// Righteous Fury, spell 25780: holy spells cause more threat; improved, its bearer takes less damage. Stateless,
/// thread-safe.
final class RighteousFury {
    private static final int SPELL = 25780;
    private static final double THREAT = 0.6;

    private RighteousFury() {}

    static void register(Paladin paladin) {
        Unit unit = paladin.unit();
        Aura fury = unit.registerAura(AuraConfig.of("Righteous Fury")
                        .id(ActionId.spell(SPELL))
                        .duration(SimTime.NEVER))
                .attachMod(SpellModConfig.of(SpellModKind.THREAT_PERCENT)
                        .schools(School.HOLY)
                        .value(THREAT * (1 + paladin.talents().improvedRighteousFury / 6.0)))
                .attachMultiplier(Modifier.DAMAGE_TAKEN, 1 - 0.02 * paladin.talents().improvedRighteousFury);
        unit.registerSpell(PaladinSpell.holy(SPELL, PaladinSpells.RIGHTEOUS_FURY)
                .flags(SpellFlag.APL | SpellFlag.HELPFUL)
                .relatedSelfBuff(fury)
                .onApply((_, _) -> fury.activate()));
    }
}
