package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.minutes;

import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.specs.apl.UnitRef;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.request.ClassOptions;
import dev.wowlab.specs.tbc.buffs.Innervate;
import java.util.Optional;

/// Innervate, spell 29166, cast on the player that the request names, or on the druid itself; only action lists use it.
/// Stateless, thread-safe.
final class OwnInnervate {
    private OwnInnervate() {}

    static void register(Druid druid) {
        Unit unit = druid.unit();
        int place = druid.character().member().place();
        Innervate buff = Innervate.castBy(place, receiver(druid.character()));
        unit.registerSpell(SpellConfig.of(Innervate.OWN_ID.withTag(place))
                .gcd(SpellConfig.GCD)
                .cooldown(unit.newCooldown(), minutes(6))
                .condition((spell, target) -> !buff.isOnByAnyone())
                .onApply((spell, target) -> {
                    druid.leaveAnimalForm();
                    buff.activate();
                }));
    }

    private static Unit receiver(Character druid) {
        UnitRef named = ((ClassOptions.Druid) druid.request().options()).innervated();
        return Optional.of(named)
                .filter(ref -> ref.type() == UnitRef.Type.PLAYER)
                .flatMap(ref -> druid.raid().at(ref.index()))
                .map(Character::unit)
                .filter(Unit::hasMana)
                .orElse(druid.unit());
    }
}
