package dev.wowlab.specs.paladin;

import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.Weapon;
import dev.wowlab.gamedata.HandType;
import dev.wowlab.gamedata.PseudoStat;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.TalentPoints;
import dev.wowlab.specs.request.EquippedItem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// One paladin while it is put together, and what its abilities share. Confined to one thread.
final class Paladin implements ClassBuild {
    static final double BASE_MANA = 2953;

    private static final double SPELL_CRIT_PER_INTELLECT = 0.0125;
    private static final double CRIT_PER_AGILITY = 0.04;
    private static final double DODGE_RATING_PER_AGILITY = 18.923079 / 25;

    /// Attack power counts by these seconds a swing in strikes that do not depend on the weapon's speed.
    private static final double NORMALIZED_TWO_HANDED = 3.3;

    private static final double NORMALIZED_DAGGER = 1.7;
    private static final double NORMALIZED_ONE_HANDED = 2.4;
    private static final double ATTACK_POWER_PER_DPS = 14;

    private final Character character;
    private final PaladinTalents talents;
    private final CarriedSeals seals;
    private final LateHits lateHits;
    private final List<AuraArray> judgements = new ArrayList<>();
    private double normalizedSeconds = 1;

    Paladin(Character character) {
        this.character = character;
        talents = new PaladinTalents(TalentPoints.of(character, PaladinTalents.RANKS));
        seals = new CarriedSeals(character.unit());
        lateHits = new LateHits(character.unit());
    }

    @Override
    public void setUp() {
        Unit unit = unit();
        unit.enableMana(BASE_MANA);
        unit.stats().addDependency(Stat.STRENGTH, Stat.ATTACK_POWER, 2);
        unit.stats().addDependency(Stat.INTELLECT, Stat.SPELL_CRIT_PERCENT, SPELL_CRIT_PER_INTELLECT);
        unit.stats().addDependency(Stat.AGILITY, Stat.PHYSICAL_CRIT_PERCENT, CRIT_PER_AGILITY);
        unit.stats().addDependency(Stat.AGILITY, Stat.DODGE_RATING, DODGE_RATING_PER_AGILITY);
        takeWeapon();
    }

    private void takeWeapon() {
        dev.wowlab.gamedata.Weapon held = mainHand();
        if (held.speedSeconds() <= 0) {
            unit().swings().enableMelee(new Weapon(0, 0, 1, Character.MELEE_CRIT_MULTIPLIER), Weapon.NONE);
            return;
        }
        normalize();
        character.gear().follow(EnumSet.of(Slot.MAIN_HAND), this::normalize);
        Weapon weapon =
                new Weapon(held.damageMin(), held.damageMax(), held.speedSeconds(), Character.MELEE_CRIT_MULTIPLIER);
        double bonusDps = character.request().bonus().get(PseudoStat.MAIN_HAND_DPS);
        unit().swings().enableMelee(weapon.plus(bonusDps * held.speedSeconds()), Weapon.NONE);
    }

    private void normalize() {
        Optional<EquippedItem> worn = character.gear().at(Slot.MAIN_HAND);
        dev.wowlab.gamedata.Weapon held =
                worn.isPresent() ? worn.get().item().weapon() : dev.wowlab.gamedata.Weapon.NONE;
        if (held.type() == WeaponType.DAGGER) {
            normalizedSeconds = NORMALIZED_DAGGER;
        } else {
            normalizedSeconds = held.hand() == HandType.TWO_HAND ? NORMALIZED_TWO_HANDED : NORMALIZED_ONE_HANDED;
        }
    }

    @Override
    public void applyTalents() {
        HolyTalents.register(this);
        ProtectionTalents.register(this);
        RetributionTalents.register(this);
    }

    @Override
    public void registerSpells() {
        SealOfRighteousness.register(this);
        SealsOfLightAndWisdom.register(this);
        SealOfJustice.register(this);
        SealOfTheCrusader.register(this);
        SealOfBlood.register(this);
        SealOfVengeance.register(this);
        SealOfCommand.register(this);
        Judgement.register(this);
        CrusaderStrike.register(this);
        Consecration.register(this);
        Exorcism.register(this);
        HammerOfWrath.register(this);
        HolyWrath.register(this);
        HolyShock.register(this);
        AvengersShield.register(this);
        AvengingWrath.register(this);
        DivineIllumination.register(this);
        DivineFavor.register(this);
        RighteousFury.register(this);
        PaladinAuras.register(this);
        SpiritualAttunement.register(this);
    }

    // ---- what the abilities share ----

    Character character() {
        return character;
    }

    Unit unit() {
        return character.unit();
    }

    Fight fight() {
        return character.fight();
    }

    PaladinTalents talents() {
        return talents;
    }

    CarriedSeals seals() {
        return seals;
    }

    LateHits lateHits() {
        return lateHits;
    }

    /// The debuffs of judgements, for Crusader Strike to renew. The list is complete once all spells are registered.
    List<AuraArray> judgements() {
        return judgements;
    }

    /// What the main hand holds, [dev.wowlab.gamedata.Weapon#NONE] for nothing.
    dev.wowlab.gamedata.Weapon mainHand() {
        return character
                .equipment()
                .at(Slot.MAIN_HAND)
                .map(worn -> worn.item().weapon())
                .orElse(dev.wowlab.gamedata.Weapon.NONE);
    }

    /// The item that is worn as a relic, 0 for none.
    int libram() {
        return character
                .equipment()
                .at(Slot.RANGED)
                .map(worn -> worn.item().id())
                .orElse(0);
    }

    /// How many pieces of a set are worn.
    long pieces(int set) {
        return character.equipment().bySlot().values().stream()
                .filter(worn -> worn.item().set().id() == set)
                .count();
    }

    /// Damage of a swing of the main hand.
    double weaponDamage(Unit target) {
        return unit().swings().mainHandWeapon().roll(fight(), unit().attackPower(target));
    }

    /// Damage of a swing of the main hand, as if its weapon were as fast as every other of its kind.
    double normalizedWeaponDamage(Unit target) {
        return unit().swings().mainHandWeapon().roll(fight())
                + normalizedSeconds * unit().attackPower(target) / ATTACK_POWER_PER_DPS;
    }

    /// Damage drawn evenly between two bounds.
    double roll(SpellRank rank) {
        return fight().roll(rank.min(), rank.max());
    }
}
