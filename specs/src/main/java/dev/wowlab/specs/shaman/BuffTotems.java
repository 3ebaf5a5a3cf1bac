package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.minutes;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.PeriodicAction;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.apl.TotemElement;
import dev.wowlab.specs.tbc.buffs.WindfuryTotem;
import java.util.EnumSet;

/// Totems that give the shaman a buff for two minutes, unless somebody else's is stronger. Stateless,
/// thread-safe.
final class BuffTotems {
    private static final long DURATION = minutes(2);
    private static final double[] ENHANCING_TOTEMS = {1, 1.08, 1.15};

    private BuffTotems() {}

    /// One totem.
    ///
    /// @param category the place that at most one totem's buff fills
    private record BuffTotem(
            String label,
            int spellId,
            int cost,
            TotemElement element,
            String category,
            StatBonus bonus,
            double priority) {}

    static void register(Shaman shaman) {
        registerWindfury(shaman);
        double enhanced = ENHANCING_TOTEMS[shaman.talents().enhancingTotems];
        double strength = Math.floor((86 + (shaman.couldHave(ShamanSets.CYCLONE_HARNESS, 2) ? 12 : 0)) * enhanced);
        register(
                shaman,
                new BuffTotem(
                        "Strength Of Earth Totem (Self)",
                        25528,
                        300,
                        TotemElement.EARTH,
                        "StrengthOfEarthTotemStrengthAdd",
                        StatBonus.of(Stat.STRENGTH, strength),
                        strength));
        double agility = 77 * enhanced;
        register(
                shaman,
                new BuffTotem(
                        "Grace Of Air Totem (Self)",
                        25359,
                        310,
                        TotemElement.AIR,
                        "GraceOfAirTotemAgilityAdd",
                        StatBonus.of(Stat.AGILITY, agility),
                        agility));
        double mana = 50 * (1 + 0.05 * shaman.talents().restorativeTotems);
        register(
                shaman,
                new BuffTotem(
                        "Mana Spring Totem (Self)",
                        25570,
                        120,
                        TotemElement.WATER,
                        "ManaSpringTotemMP5Add",
                        StatBonus.of(Stat.MP5, mana),
                        mana));
        double damage = shaman.couldHave(ShamanSets.CYCLONE_REGALIA, 2) ? 121 : 101;
        register(
                shaman,
                new BuffTotem(
                        "Wrath Of Air Totem (Self)",
                        3738,
                        320,
                        TotemElement.AIR,
                        "WrathOfAirTotemSpellDamageAdd",
                        StatBonus.of(Stat.SPELL_DAMAGE, damage).and(Stat.HEALING_POWER, damage),
                        damage));
    }

    private static void register(Shaman shaman, BuffTotem totem) {
        Unit unit = shaman.unit();
        StatBonus bonus = totem.bonus;
        Aura aura = unit.registerAura(AuraConfig.of(totem.label)
                        .id(ActionId.spell(totem.spellId))
                        .duration(DURATION))
                .exclusive(
                        totem.category,
                        false,
                        totem.priority,
                        gained -> gained.unit().stats().add(bonus),
                        lost -> lost.unit().stats().remove(bonus));
        unit.registerSpell(ShamanSpell.totem(totem.spellId, ShamanSpells.BASIC_TOTEM, totem.cost)
                .relatedSelfBuff(aura)
                .onApply((spell, target) -> shaman.ownTotems().place(totem.element, aura)));
    }

    /// Windfury Totem (25587) renews a buff of ten seconds every five. Its extra swings are for those who
    /// swing; an elemental shaman does not.
    private static void registerWindfury(Shaman shaman) {
        Unit unit = shaman.unit();
        Runnable strengthen = shaman.held().isPresent() ? windfurySwings(shaman) : () -> {};
        Aura onWeapon = unit.registerAura(AuraConfig.of("Windfury Party Weapon Buff")
                .id(ActionId.spell(WindfuryTotem.TRIGGER).withTag(1))
                .duration(WindfuryTotem.BUFF));
        PeriodicAction pulse = new PeriodicAction(shaman.fight(), WindfuryTotem.PULSE, 0, Priority.AUTO, () -> {
            onWeapon.activate();
            strengthen.run();
        });
        Aura aura = unit.registerAura(AuraConfig.of("Windfury Totem (Self)")
                        .id(ActionId.spell(25587))
                        .duration(DURATION))
                .onGain(gained -> pulse.start(true))
                .onExpire(lost -> pulse.stop());
        unit.registerSpell(ShamanSpell.totem(25587, ShamanSpells.BASIC_TOTEM, 325)
                .relatedSelfBuff(aura)
                .onApply((spell, target) -> shaman.ownTotems().place(TotemElement.AIR, aura)));
    }

    /// The totem's effect on the main hand, for as long as nothing stronger is there.
    ///
    /// @return what each of its pulses does
    private static Runnable windfurySwings(Shaman shaman) {
        Unit unit = shaman.unit();
        double attackPower = WindfuryTotem.ATTACK_POWER * (1 + 0.15 * shaman.talents().improvedWeaponTotems);
        Aura trigger = WindfuryTotem.giveSwings(unit, " (Self)", ActionId.spell(WindfuryTotem.TRIGGER), attackPower);
        Aura onMainHand =
                unit.registerAura(AuraConfig.of("Windfury Main Hand (Self)").duration(WindfuryTotem.BUFF));
        WindfuryTotem.compete(onMainHand, trigger, attackPower);
        shaman.character().gear().onChange(EnumSet.of(Slot.MAIN_HAND), onMainHand::deactivate);
        return onMainHand::activate;
    }
}
