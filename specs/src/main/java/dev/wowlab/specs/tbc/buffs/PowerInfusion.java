package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;

/// Power Infusion (10060): 20 % faster casts for 20 % less mana, 15 s. Stateless.
public final class PowerInfusion {
    static final String TAG = "PowerInfusion";

    private static final long DURATION = SimTime.seconds(15);
    private static final double SPEED = 1.2;
    private static final double COST_PERCENT = -20;

    private PowerInfusion() {}

    /// Priests give it to the character whenever they can, but not during Bloodlust, whose haste it does not add to.
    static void external(Unit unit, int priests) {
        ActionId id = BuffLedger.external(10060);
        Aura aura = buff(unit, id);
        TaggedAuras lust = new TaggedAuras(unit, Bloodlust.TAG);
        ExternalCooldown.register(
                unit,
                new ExternalCooldown.Given(id, TAG, DURATION, SimTime.minutes(3)),
                priests,
                MajorCooldown.DPS,
                _ -> !lust.anyActive(),
                aura::activate);
    }

    /// The buff under an id: a priest's own, or another's.
    public static Aura buff(Unit unit, ActionId id) {
        Aura aura = unit.getOrRegisterAura(AuraConfig.of("PowerInfusion-" + id.key())
                        .tag(TAG)
                        .id(id)
                        .duration(DURATION))
                .exclusive(
                        "ManaCost",
                        true,
                        COST_PERCENT,
                        gained -> changeCosts(gained.unit(), COST_PERCENT),
                        lost -> changeCosts(lost.unit(), -COST_PERCENT));
        return CastSpeed.attach(aura, SPEED);
    }

    /// It makes what costs mana cheaper, and not what costs energy or rage.
    private static void changeCosts(Unit unit, double percent) {
        if (unit.hasMana()) {
            unit.addModifier(Modifier.SPELL_COST_PERCENT, percent);
        }
    }
}
