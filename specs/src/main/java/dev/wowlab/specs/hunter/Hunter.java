package dev.wowlab.specs.hunter;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.Weapon;
import dev.wowlab.gamedata.RangedWeaponType;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.TristateEffect;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.TalentPoints;
import dev.wowlab.specs.character.WornGear;
import dev.wowlab.specs.character.WornWeapons;
import dev.wowlab.specs.request.ClassOptions;
import dev.wowlab.specs.request.Consumables;
import dev.wowlab.specs.request.Debuffs;
import dev.wowlab.specs.request.Equipment;
import dev.wowlab.specs.request.EquippedItem;
import dev.wowlab.specs.request.HunterPetType;
import dev.wowlab.specs.request.PartyBuffs;
import dev.wowlab.specs.request.QuiverBonus;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One hunter while it is put together, and what its abilities share. Confined to one thread.
final class Hunter implements ClassBuild {
    static final int THORIDAL = 34334;

    private static final Set<Slot> BOW = EnumSet.of(Slot.RANGED);
    private static final double STONE_DAMAGE = 12;

    static final double BASE_MANA = 3383;
    private static final double SPELL_CRIT_PER_INTELLECT = 0.0125;
    private static final double CRIT_PER_AGILITY = 0.025;
    private static final double DODGE_RATING_PER_AGILITY = 18.923079 / 25;
    private static final int ADAMANTITE_SHARPENING_STONE = 29453;
    private static final int ADAMANTITE_WEIGHTSTONE = 34340;

    private final Character character;
    private final HunterTalents talents;
    private final ClassOptions.Hunter options;
    private final @Nullable HunterPet pet;
    private double ammoDamage;
    /// As the party's buffs were when the hunter came in its turn to add its own.
    private boolean windfury;

    private double stoneDamage;
    private double notOfTheWeapon;
    private @Nullable Aura quiver;
    private @Nullable Aura shotPower;
    private @Nullable Aura viperImprovement;

    Hunter(Character character) {
        this.character = character;
        talents = new HunterTalents(new TalentPoints(character.request().talents()));
        options = (ClassOptions.Hunter) character.request().options();
        pet = HunterPet.begin(character, options);
    }

    @Override
    public PartyBuffs partyBuffs(PartyBuffs fromRequest) {
        windfury = fromRequest.windfuryTotem() != TristateEffect.MISSING;
        return talents.trueshotAura > 0 ? fromRequest.withTrueshotAura() : fromRequest;
    }

    @Override
    public Debuffs debuffs(Debuffs fromRequest) {
        Debuffs debuffs = fromRequest;
        if (options.pet() == HunterPetType.BAT || options.pet() == HunterPetType.OWL) {
            debuffs = debuffs.withoutScreech();
        }
        return talents.exposeWeakness > 0 ? debuffs.withoutExposeWeakness() : debuffs;
    }

    @Override
    public void setUp() {
        Unit unit = unit();
        unit.enableMana(BASE_MANA);
        // The only class that has any before its gear; it equals its attack power.
        unit.stats().add(Stat.RANGED_ATTACK_POWER, 120);
        unit.stats().addDependency(Stat.INTELLECT, Stat.SPELL_CRIT_PERCENT, SPELL_CRIT_PER_INTELLECT);
        unit.stats().addDependency(Stat.STRENGTH, Stat.ATTACK_POWER, 1);
        unit.stats().addDependency(Stat.AGILITY, Stat.ATTACK_POWER, 1);
        unit.stats().addDependency(Stat.AGILITY, Stat.RANGED_ATTACK_POWER, 1);
        unit.stats().addDependency(Stat.AGILITY, Stat.PHYSICAL_CRIT_PERCENT, CRIT_PER_AGILITY);
        unit.stats().addDependency(Stat.AGILITY, Stat.DODGE_RATING, DODGE_RATING_PER_AGILITY);
        wearQuiver();
        takeWeapons();
        if (pet != null) {
            pet.setUp(this);
        }
    }

    @Override
    public void applyTalents() {
        BeastMasteryTalents.register(this);
        MarksmanshipTalents.register(this);
        SurvivalTalents.register(this);
        if (pet != null) {
            pet.learnCobraReflexes();
        }
    }

    @Override
    public void registerSpells() {
        stoneDamage = stoneDamage();
        weighShots();
        character.gear().follow(BOW, this::weighShots);
        Spell arcaneShot = ArcaneShot.register(this);
        AimedShot.register(this);
        Aspects.register(this);
        Spell killCommand = pet == null ? null : KillCommand.register(this, pet.registerAbilities());
        Spell multiShot = MultiShot.register(this);
        Spell raptorStrike = RaptorStrike.register(this);
        Spell rapidFire = RapidFire.register(this);
        Stings.register(this);
        SteadyShot.register(this);
        if (talents.readiness > 0) {
            Spell[] resets = killCommand == null
                    ? new Spell[] {rapidFire, multiShot, arcaneShot, raptorStrike}
                    : new Spell[] {rapidFire, multiShot, arcaneShot, killCommand, raptorStrike};
            Readiness.register(this, rapidFire, resets, killCommand == null);
        }
    }

    // ---- quiver, ammunition, weapons ----

    private void wearQuiver() {
        if (options.quiver() == QuiverBonus.NONE
                || (beginsWithThoridal() && !character.gear().canSwap())) {
            return;
        }
        quiver = unit().registerAura(
                        AuraConfig.of("Haste").id(ActionId.spell(quiverSpell())).permanent())
                .attachMultiplier(Modifier.RANGED_SPEED, quiverHaste(options.quiver()));
        if (beginsWithThoridal()) {
            unit().auras().beginOff(quiver);
        }
    }

    /// The haste of its quiver, `null` where it has none.
    @Nullable
    Aura quiver() {
        return quiver;
    }

    static double quiverHaste(QuiverBonus quiver) {
        return switch (quiver) {
            case NONE -> 1;
            case SPEED_10 -> 1.1;
            case SPEED_11 -> 1.11;
            case SPEED_12 -> 1.12;
            case SPEED_13 -> 1.13;
            case SPEED_14 -> 1.14;
            case SPEED_15 -> 1.15;
        };
    }

    private int quiverSpell() {
        return switch (options.quiver()) {
            case NONE -> 0;
            case SPEED_10 -> 29418;
            case SPEED_11 -> 29417;
            case SPEED_12 -> 29416;
            case SPEED_13 -> 29413;
            case SPEED_14 -> 29415;
            case SPEED_15 -> 29414;
        };
    }

    private double ammoDps() {
        return switch (options.ammo()) {
            case NONE -> 0;
            case TIMELESS_ARROW -> 53;
            case MYSTERIOUS_ARROW -> 46.5;
            case ADAMANTITE_STINGER -> 43;
            case WARDENS_ARROW -> 37;
            case HALAANI_RAZORSHAFT -> 34;
            case BLACKFLIGHT_ARROW -> 32;
        };
    }

    private boolean beginsWithThoridal() {
        return character
                .equipment()
                .at(Slot.RANGED)
                .filter(worn -> worn.item().id() == THORIDAL)
                .isPresent();
    }

    private void takeWeapons() {
        WornWeapons weapons = new WornWeapons(character.request().bonus());
        Equipment equipment = character.equipment();
        unit().addModifier(Modifier.CAN_PARRY, 1);
        character.gear().swing();
        Optional<Weapon> ranged = weapons.ranged(equipment.at(Slot.RANGED));
        if (ranged.isEmpty()) {
            character.plan().warn("a hunter without a ranged weapon makes no automatic shots");
            return;
        }
        ammoDamage = beginsWithThoridal() ? 0 : ammoDps() * ranged.get().swingSeconds();
        boolean thrown = equipment
                .at(Slot.RANGED)
                .filter(worn -> worn.item().weapon().ranged() == RangedWeaponType.THROWN)
                .isPresent();
        unit().swings().enableRanged(ranged.get().plus(ammoDamage), thrown ? 0 : Unit.MELEE_RANGE, maxRange());
    }

    /// Weapon damage of one shot, ammunition included.
    double weaponDamage() {
        return unit().swings().rangedWeapon().roll(fight());
    }

    /// What ammunition, scopes (enchants 2722 and 2723) and stones add to [#weaponDamage], as far as they are there;
    /// asked once the buffs are known.
    double damageNotOfTheWeapon() {
        return notOfTheWeapon;
    }

    private void weighShots() {
        Optional<EquippedItem> bow = character.gear().at(Slot.RANGED);
        int scope = bow.isPresent() && bow.get().enchant().isPresent()
                ? bow.get().enchant().get().effectId()
                : 0;
        notOfTheWeapon = ammoDamage + stoneDamage + (scope == 2722 ? 10 : scope == 2723 ? 12 : 0);
    }

    private double stoneDamage() {
        Consumables consumables = character.request().consumables();
        double off = isStone(consumables.ohImbueId()) ? STONE_DAMAGE : 0;
        return isStone(consumables.mhImbueId()) && !windfury ? off + STONE_DAMAGE : off;
    }

    /// Where Thori'dal is one of two bows, the other one gets its arrows with the change.
    void takeArrowsWithTheBow() {
        WornGear gear = character.gear();
        gear.changeRanged((worn, weapon) ->
                worn.item().id() == THORIDAL ? weapon : weapon.plus(ammoDps() * weapon.swingSeconds()));
        gear.follow(BOW, () -> {
            Optional<EquippedItem> bow = gear.at(Slot.RANGED);
            boolean thoridal = bow.isPresent() && bow.get().item().id() == THORIDAL;
            ammoDamage =
                    thoridal ? 0 : ammoDps() * unit().swings().rangedWeapon().swingSeconds();
        });
    }

    private static boolean isStone(int imbue) {
        return imbue == ADAMANTITE_SHARPENING_STONE || imbue == ADAMANTITE_WEIGHTSTONE;
    }

    // ---- what the abilities share ----

    Unit unit() {
        return character.unit();
    }

    Fight fight() {
        return character.fight();
    }

    HunterTalents talents() {
        return talents;
    }

    /// Its pet, `null` when it has none.
    @Nullable
    HunterPet pet() {
        return pet;
    }

    /// How far it shoots, in yards.
    double maxRange() {
        return HunterShot.MAX_RANGE + 2 * talents.hawkEye;
    }

    /// Talon of Al'ar strengthens shots while this is on.
    void setShotPower(Aura aura) {
        shotPower = aura;
    }

    /// What a buff adds to the damage of each shot right now.
    double shotBonus() {
        return shotPower != null && shotPower.isActive() ? 40 : 0;
    }

    /// Aspect of the Viper gives more while this is on.
    void setViperImprovement(Aura aura) {
        viperImprovement = aura;
    }

    /// The share of intellect that a set adds to Aspect of the Viper right now.
    double viperBonus() {
        return viperImprovement != null && viperImprovement.isActive() ? 0.05 : 0;
    }
}
