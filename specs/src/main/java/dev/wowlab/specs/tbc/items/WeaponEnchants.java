package dev.wowlab.specs.tbc.items;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.AuraTracker;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.CharacterEffect;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.request.EquippedItem;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Enchants of weapons that set something off, by effect id. They answer attacks, so nothing happens for those
/// who do not swing. Stateless, thread-safe.
final class WeaponEnchants {
    private static final int CRUSADER = 1900;
    private static final int MONGOOSE = 2673;
    private static final int EXECUTIONER = 3225;
    private static final int DEATHFROST = 3273;
    private static final StatBonus AGILITY = StatBonus.of(Stat.AGILITY, 120);
    private static final Set<Slot> HANDS = EnumSet.of(Slot.MAIN_HAND, Slot.OFF_HAND);

    private WeaponEnchants() {}

    /// The buff of each hand.
    private record Hands(Aura main, Aura off) {
        void activate(Spell cause) {
            ((cause.procMask() & ProcMask.MELEE_OH) != 0 ? off : main).activate();
        }
    }

    static void register(EffectCatalog catalog) {
        catalog.enchant(CRUSADER, ifSwinging(WeaponEnchants::crusader));
        catalog.enchant(MONGOOSE, ifSwinging(WeaponEnchants::mongoose));
        catalog.enchant(EXECUTIONER, ifSwinging(WeaponEnchants::executioner));
        catalog.enchant(DEATHFROST, ifSwinging(WeaponEnchants::deathfrost));
    }

    private static CharacterEffect ifSwinging(CharacterEffect effect) {
        return character -> {
            if (character.unit().swings().hasMelee()) {
                effect.apply(character);
            }
        };
    }

    /// A proc of hits with the enchanted weapons, once a minute for each.
    private static ProcConfig trigger(Character character, String name, ActionId id, int effectId) {
        ProcConfig hits = ProcConfig.of("Enchant Weapon - " + name)
                .id(id)
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.LANDED)
                .ppm(1);
        return WeaponHands.withEnchant(character, hits, effectId);
    }

    /// Each hand's buff can only come while its weapon bears the enchant.
    private static void noteHands(Character character, int effectId, Hands hands, StatBonus bonus) {
        AuraTracker auras = character.unit().auras();
        auras.addItemProc(hands.main, bonus).wornWhen(wornIn(character, EnumSet.of(Slot.MAIN_HAND), effectId));
        auras.addItemProc(hands.off, bonus).wornWhen(wornIn(character, EnumSet.of(Slot.OFF_HAND), effectId));
    }

    private static BooleanSupplier wornIn(Character character, Set<Slot> slots, int effectId) {
        Predicate<EquippedItem> bears =
                worn -> worn.enchant().isPresent() && worn.enchant().get().effectId() == effectId;
        return () -> character.gear().wears(slots, bears);
    }

    /// Holy Strength, spell 20007. Its healing is not simulated.
    private static void crusader(Character character) {
        ActionId id = ActionId.spell(20007);
        StatBonus strength = StatBonus.of(Stat.STRENGTH, 60);
        Unit unit = character.unit();
        Hands hands = new Hands(
                unit.registerStatAura("Holy Strength (MH)", id.withTag(1), strength, seconds(15)),
                unit.registerStatAura("Holy Strength (OH)", id.withTag(2), strength, seconds(15)));
        noteHands(character, CRUSADER, hands, strength);
        unit.registerProc(
                trigger(character, "Crusader", id, CRUSADER).handler((spell, result) -> hands.activate(spell)));
    }

    /// Lightning Speed, spell 28093.
    private static void mongoose(Character character) {
        ActionId id = ActionId.spell(28093);
        Hands hands = new Hands(
                lightningSpeed(character, "Lightning Speed (MH)", id.withTag(1)),
                lightningSpeed(character, "Lightning Speed (OH)", id.withTag(2)));
        noteHands(character, MONGOOSE, hands, AGILITY);
        character
                .unit()
                .registerProc(
                        trigger(character, "Mongoose", id, MONGOOSE).handler((spell, result) -> hands.activate(spell)));
    }

    private static Aura lightningSpeed(Character character, String label, ActionId id) {
        return character
                .unit()
                .registerStatAura(label, id, AGILITY, seconds(15))
                .attachAttackSpeed(1.02);
    }

    /// Spell 42976.
    private static void executioner(Character character) {
        StatBonus penetration = StatBonus.of(Stat.ARMOR_PENETRATION, 840);
        Aura pierce = character.unit().registerStatAura("Executioner", ActionId.spell(42976), penetration, seconds(15));
        character.unit().auras().addItemProc(pierce, penetration).wornWhen(wornIn(character, HANDS, EXECUTIONER));
        character
                .unit()
                .registerProc(trigger(character, "Executioner", ActionId.spell(28093), EXECUTIONER)
                        .handler((spell, result) -> pierce.activate()));
    }

    /// Spell 46579, which also slows its target (46629).
    private static void deathfrost(Character character) {
        Unit unit = character.unit();
        AuraArray slowed = unit.enemyAuras(target -> target.getOrRegisterAura(
                        AuraConfig.of("Deathfrost").id(ActionId.spell(46629)).duration(seconds(8)))
                .attachAttackSpeed(0.85));
        Spell frost = unit.registerSpell(SpellConfig.of(ActionId.spell(46579))
                .school(School.FROST)
                .procMask(ProcMask.SPELL_PROC)
                .flags(SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.PASSIVE_SPELL)
                .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                .onApply((spell, target) -> spell.calcAndDealDamage(target, 150, Roll.MAGIC_CRIT)));
        unit.registerProc(ProcConfig.of("Enchant Weapon - Deathfrost")
                .id(ActionId.spell(46579))
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE_OR_MELEE_PROC | ProcMask.SPELL_OR_SPELL_PROC)
                .outcome(Outcome.LANDED)
                .chance(0.5)
                .icd(seconds(25))
                .handler((spell, result) -> {
                    slowed.on(result.target()).activate();
                    frost.cast(result.target());
                }));
    }
}
