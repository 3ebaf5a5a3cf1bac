package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import java.util.ArrayList;
import java.util.List;

/// Bloodlust or Heroism (2825): 30 % faster for 40 s, for the character and its pets. Stateless.
public final class Bloodlust {
    static final String TAG = "Bloodlust";

    private static final ActionId ID = BuffLedger.external(2825);
    private static final double SPEED = 1.3;

    private Bloodlust() {}

    static void register(Unit unit, List<Pet> pets) {
        Aura buff = buff(unit, pets, "Bloodlust (External)", ID);
        Aura sated = sated(unit);
        Spell spell = unit.registerSpell(SpellConfig.of(ID)
                .flags(SpellFlag.APL | SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.NO_METRICS | SpellFlag.NO_LOGS)
                .cooldown(unit.newCooldown(), SimTime.minutes(10))
                .relatedSelfBuff(buff)
                .onApply((_, _) -> activateUnlessSated(buff, sated)));
        // Its haste does not add to Power Infusion's, so that it waits for the end of that.
        TaggedAuras infusions = new TaggedAuras(unit, PowerInfusion.TAG);
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell)
                        .priority(MajorCooldown.PRIORITY_BLOODLUST)
                        .type(MajorCooldown.DPS)
                        .when(_ -> !infusions.anyActive() && !sated.isActive()));
    }

    /// The debuff of those who had it.
    public static Aura sated(Unit unit) {
        return unit.getOrRegisterAura(
                AuraConfig.of("Sated").id(ActionId.spell(57724)).duration(SimTime.minutes(10)));
    }

    /// Registers the buff, whoever brings it, for a player and the pets that get it with it.
    public static Aura buff(Unit unit, List<Pet> pets, String label, ActionId id) {
        List<Aura> petBuffs = new ArrayList<>();
        for (Pet pet : pets) {
            if (!pet.isGuardian()) {
                petBuffs.add(haste(pet.unit(), label, id));
            }
        }
        Aura buff = haste(unit, label, id);
        Aura[] ofPets = petBuffs.toArray(Aura[]::new);
        return buff.onGain(_ -> giveTo(ofPets));
    }

    private static Aura haste(Unit unit, String label, ActionId id) {
        Aura sated = sated(unit);
        Aura aura = unit.registerAura(AuraConfig.of(label)
                        .id(id)
                        .duration(SimTime.seconds(40))
                        .tag(TAG))
                .attachAttackSpeed(SPEED)
                .onGain(_ -> sated.activate());
        return CastSpeed.attach(aura, SPEED);
    }

    private static void giveTo(Aura[] pets) {
        for (Aura aura : pets) {
            if (aura.unit().isEnabled()) {
                aura.activate();
            }
        }
    }

    private static void activateUnlessSated(Aura buff, Aura sated) {
        if (!sated.isActive()) {
            buff.activate();
        }
    }
}
