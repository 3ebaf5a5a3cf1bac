package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellCallbacks.CasterDamageMultiplier;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import org.jspecify.annotations.Nullable;

/// Four pieces of the Nordrassil Regalia, spell 37327: Starfire does a tenth more to targets that suffer from
/// Moonfire or Insect Swarm. Confined to one thread.
final class NordrassilRegalia {
    private static final CasterDamageMultiplier MORE = (spell, table) -> spell.is(DruidSpells.STARFIRE) ? 1.1 : 1;

    private @Nullable AuraArray marks;

    void wear(Unit druid) {
        marks = druid.enemyAuras(target -> target.getOrRegisterAura(AuraConfig.of("Nordrassil Regalia 4pc")
                .id(ActionId.spell(37327))
                .duration(SimTime.NEVER)
                .onGain(mark -> druid.attackTable(mark.unit()).addCasterMultiplier(MORE))
                .onExpire(mark -> druid.attackTable(mark.unit()).removeCasterMultiplier(MORE))));
    }

    /// The end of either dot takes the mark away, even while the other still runs; followed (docs/ruleset-tbc.md).
    void strengthenBy(Spell dots) {
        AuraArray marked = marks;
        if (marked == null) {
            return;
        }
        for (Unit target : dots.fight().targets()) {
            dots.dot(target)
                    .aura()
                    .onGain(aura -> marked.on(aura.unit()).activate())
                    .onExpire(aura -> marked.on(aura.unit()).deactivate());
        }
    }
}
