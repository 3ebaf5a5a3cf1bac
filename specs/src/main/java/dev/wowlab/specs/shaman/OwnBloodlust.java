package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.minutes;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.tbc.buffs.Bloodlust;
import java.util.List;

/// The shaman's own Bloodlust, spell 2825, for every player of the raid who is not sated, and for the pets that get it
/// with them. Confined to one thread.
final class OwnBloodlust {
    private static final ActionId ID = ActionId.spell(2825);

    private final Aura[] buffs;
    private final Aura[] sated;

    private OwnBloodlust(Character shaman) {
        int place = shaman.member().place();
        String label = place == 0 ? "Bloodlust" : "Bloodlust-" + place;
        List<Character> raid = shaman.raid().characters();
        sated = raid.stream().map(each -> Bloodlust.sated(each.unit())).toArray(Aura[]::new);
        buffs = raid.stream()
                .map(each -> Bloodlust.buff(each.unit(), each.pets(), label, ID.withTag(place)))
                .toArray(Aura[]::new);
    }

    static void register(Character shaman) {
        OwnBloodlust bloodlust = new OwnBloodlust(shaman);
        Unit unit = shaman.unit();
        Spell spell =
                unit.registerSpell(SpellConfig.of(ID.withTag(shaman.member().place()))
                        .flags(SpellFlag.APL | ShamanSpell.INSTANT)
                        .classMask(ShamanSpells.BLOODLUST)
                        .manaCost(750)
                        .gcd(SpellConfig.GCD)
                        .cooldown(unit.newCooldown(), minutes(10))
                        .onApply((cast, target) -> bloodlust.give()));
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell)
                        .type(MajorCooldown.DPS)
                        .priority(MajorCooldown.PRIORITY_BLOODLUST)
                        .when(_ -> bloodlust.isWorthwhile()));
    }

    private void give() {
        for (int i = 0; i < buffs.length; i++) {
            if (!sated[i].isActive()) {
                buffs[i].activate();
            }
        }
    }

    private boolean isWorthwhile() {
        for (Aura each : sated) {
            if (!each.isActive()) {
                return true;
            }
        }
        return false;
    }
}
