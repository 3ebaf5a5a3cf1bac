package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;

/// Berserker Rage, spell 18499: no more than a buff, and so never used by itself. Stateless, thread-safe.
final class BerserkerRage {
    private static final int SPELL = 18499;

    private BerserkerRage() {}

    static void register(Warrior warrior) {
        Unit unit = warrior.unit();
        Aura rage = unit.registerAura(
                AuraConfig.of("Berserker Rage").id(ActionId.spell(SPELL)).duration(seconds(10)));
        Spell spell = unit.registerSpell(SpellConfig.of(ActionId.spell(SPELL))
                .flags(SpellFlag.APL)
                .classMask(WarriorSpells.BERSERKER_RAGE)
                .gcd(SpellConfig.GCD)
                .ignoreHaste()
                .cooldown(unit.newCooldown(), seconds(30))
                .condition((_, _) -> warrior.stances().isIn(Stances.BERSERKER))
                .relatedSelfBuff(rage)
                .onApply((_, _) -> rage.activate()));
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell).type(MajorCooldown.SURVIVAL).when(_ -> false));
    }
}
