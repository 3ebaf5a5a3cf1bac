package dev.wowlab.specs.priest;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;

/// Vampiric Embrace, spell 15286: the priest's shadow damage to the target heals the priest. Stateless,
/// thread-safe.
final class VampiricEmbrace {
    private static final ActionId ID = ActionId.spell(15286);

    private VampiricEmbrace() {}

    static void register(Priest priest) {
        Unit unit = priest.unit();
        double share = 0.15 + 0.05 * priest.talents().improvedVampiricEmbrace;
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.HEALTH, ID);
        ProcConfig heal = ProcConfig.of("Vampiric Embrace Proc")
                .on(Event.SPELL_HIT_TAKEN, Event.PERIODIC_TAKEN)
                .classMask(PriestSpells.SHADOW)
                .requireDamage()
                .condition((spell, _) -> spell.unit() == unit)
                .handler((spell, result) -> unit.health().gain(result.damage() * share, metrics));
        AuraArray embrace = unit.enemyAuras(target -> debuff(target, priest, heal));
        unit.registerSpell(SpellConfig.of(ID)
                .procMask(ProcMask.EMPTY)
                .flags(SpellFlag.APL)
                .classMask(PriestSpells.VAMPIRIC_EMBRACE)
                .manaCostPercent(2)
                .gcd(SpellConfig.GCD)
                .cooldown(unit.newCooldown(), seconds(10))
                .relatedAuras(embrace)
                .onApply((spell, target) -> embrace.on(target).activate()));
    }

    /// Each priest's is its own.
    private static Aura debuff(Unit target, Priest priest, ProcConfig heal) {
        int place = priest.character().member().place();
        String label = place == 0 ? "Vampiric Embrace" : "Vampiric Embrace-" + place;
        return target.registerAura(AuraConfig.of(label).id(ID).duration(seconds(60)))
                .attachProc(heal);
    }
}
