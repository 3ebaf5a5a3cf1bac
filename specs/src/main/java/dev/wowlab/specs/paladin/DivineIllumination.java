package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Divine Illumination, spell 31842: spells cost half as much. Stateless, thread-safe.
final class DivineIllumination {
    private static final int SPELL = 31842;

    private DivineIllumination() {}

    static void register(Paladin paladin) {
        if (paladin.talents().divineIllumination == 0) {
            return;
        }
        Unit unit = paladin.unit();
        Aura cheaper = unit.registerAura(AuraConfig.of("Divine Illumination")
                        .id(ActionId.spell(SPELL))
                        .duration(seconds(15)))
                .attachMod(SpellModConfig.of(SpellModKind.COST_PERCENT).value(-0.5));
        Spell spell = unit.registerSpell(SpellConfig.of(ActionId.spell(SPELL))
                .school(School.HOLY)
                .procMask(ProcMask.EMPTY)
                .flags(SpellFlag.APL)
                .classMask(PaladinSpells.DIVINE_ILLUMINATION)
                .cooldown(unit.newCooldown(), minutes(3))
                .relatedSelfBuff(cheaper)
                .onApply((_, _) -> cheaper.activate()));
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell).type(MajorCooldown.MANA).priority(MajorCooldown.PRIORITY_LOW));
    }
}
