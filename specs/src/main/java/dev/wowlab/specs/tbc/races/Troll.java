package dev.wowlab.specs.tbc.races;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AttackTable;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.MobType;

/// Beast Slaying and Berserking. Stateless.
final class Troll {
    private static final double BEAST_SLAYING = 1.05;
    private static final int VARIANTS = 5;
    private static final double COST_SHARE = 0.06;

    private Troll() {}

    /// Beast Slaying (20557): 5 % more damage to beasts, and of crits against them.
    static void beastSlaying(Unit unit) {
        unit.fight().afterFinalize(() -> {
            for (Unit target : unit.fight().targets()) {
                if (target.mobType() == MobType.BEAST) {
                    AttackTable table = unit.attackTable(target);
                    table.damageDealtMultiplier *= BEAST_SLAYING;
                    table.critMultiplier *= BEAST_SLAYING;
                }
            }
        });
    }

    /// Berserking (26297 for energy, 26296 for rage, 20554 for mana): faster by 10 to 30 %, by how much
    /// health is missing. All variants share one cooldown; on its own only the one of full health is used.
    static void berserking(Unit unit) {
        CooldownTimer timer = unit.newCooldown();
        for (int variant = 1; variant <= VARIANTS; variant++) {
            if (unit.hasEnergy()) {
                ActionId id = ActionId.spell(26297).withTag(variant);
                berserking(unit, timer, id, SpellConfig.of(id).energyCost(10));
            } else if (unit.hasRage()) {
                ActionId id = ActionId.spell(26296).withTag(variant);
                berserking(unit, timer, id, SpellConfig.of(id).rageCost(5));
            } else if (unit.hasMana()) {
                ActionId id = ActionId.spell(20554).withTag(variant);
                berserking(unit, timer, id, SpellConfig.of(id).manaCost((int) (unit.baseMana() * COST_SHARE)));
            }
        }
    }

    private static void berserking(Unit unit, CooldownTimer timer, ActionId id, SpellConfig config) {
        int variant = id.tag();
        int percent = 5 + 5 * variant;
        double speed = 1 + percent / 100.0;
        Aura aura = unit.registerAura(
                        AuraConfig.of("Berserking (" + percent + "%)").id(id).duration(SimTime.seconds(10)))
                .attachAttackSpeed(speed)
                .attachCastSpeed(speed);
        Spell spell = unit.registerSpell(
                config.cooldown(timer, SimTime.minutes(3)).relatedSelfBuff(aura).onApply((_, _) -> aura.activate()));
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell).type(MajorCooldown.DPS).when(_ -> variant == 1));
    }
}
