package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;

/// Moonkin Form, spell 24858: more armour, and the aura for the party ([Druid#partyBuffs]). Confined to one thread.
///
/// Elune's Touch (33926), its mana for swings that hit, never happens: a moonkin does not swing here.
final class MoonkinForm {
    private static final ActionId ID = ActionId.spell(24858);

    /// +300 % of what the gear gives.
    private static final double MORE_ARMOR = 3;

    private boolean on;

    /// Whether the druid is in this form; it begins every fight in it.
    boolean isOn() {
        return on;
    }

    void register(Character character, DruidTalents talents) {
        double gearArmor = character.equipment().totalStats()[Stat.ARMOR.ordinal()];
        Aura form = character
                .unit()
                .registerAura(AuraConfig.of("Moonkin Form")
                        .id(ID)
                        .duration(SimTime.NEVER)
                        .onGain(aura -> on = true)
                        .onExpire(aura -> on = false))
                .attachStats(StatBonus.of(Stat.ARMOR, MORE_ARMOR * ThickHide.share(talents) * gearArmor));
        character.unit().onReset(() -> on = true);
        character
                .unit()
                .registerSpell(SpellConfig.of(ID)
                        .flags(SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.APL)
                        .manaCostPercent(9.3)
                        .gcd(SpellConfig.GCD)
                        .ignoreHaste()
                        .onApply((spell, target) -> form.activate()));
    }
}
