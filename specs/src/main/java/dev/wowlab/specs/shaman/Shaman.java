package dev.wowlab.specs.shaman;

import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.apl.TotemClock;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.TalentPoints;
import dev.wowlab.specs.request.ClassOptions;
import dev.wowlab.specs.request.Equipment;
import dev.wowlab.specs.request.ShamanImbue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One shaman while it is put together, and what its abilities share. Confined to one thread.
final class Shaman implements ClassBuild {
    /// Base mana of every race's shaman at level 70.
    static final double BASE_MANA = 2958;

    /// Percent of crit that a point of a stat gives at level 70.
    private static final double SPELL_CRIT_PER_INTELLECT = 0.0125;

    private static final double CRIT_PER_AGILITY = 0.04;

    /// What the attack power of level 70 is less than two points a level.
    private static final double ATTACK_POWER_OFFSET = -20;

    private final Character character;
    private final ShamanTalents talents;
    private final Optional<ClassOptions.EnhancementShaman> enhancement;
    private final Optional<HeldWeapons> held;
    private final OwnTotems totems;
    private final Pet fireElemental;
    private final Pet earthElemental;
    private @Nullable CooldownTimer elementalTotems;
    private final double shieldProcsPerMinute;
    private double moreWindfury;

    Shaman(Character character) {
        this.character = character;
        talents = new ShamanTalents(TalentPoints.of(character, ShamanTalents.RANKS));
        enhancement = character.request().options() instanceof ClassOptions.EnhancementShaman options
                ? Optional.of(options)
                : Optional.empty();
        shieldProcsPerMinute = shieldProcsPerMinute(character.request().options());
        held = enhancement.map(options -> new HeldWeapons(character, options));
        totems = new OwnTotems(character.unit());
        fireElemental = FireElemental.add(character, talents);
        earthElemental = EarthElemental.add(character);
    }

    private static double shieldProcsPerMinute(ClassOptions options) {
        if (options instanceof ClassOptions.EnhancementShaman enhancement) {
            return enhancement.shieldProcsPerMinute();
        }
        return options instanceof ClassOptions.ElementalShaman elemental ? elemental.shieldProcsPerMinute() : 0;
    }

    @Override
    public Optional<TotemClock> totems() {
        return Optional.of(totems);
    }

    @Override
    public void setUp() {
        unit().enableMana(BASE_MANA);
        unit().stats().addDependency(Stat.INTELLECT, Stat.SPELL_CRIT_PERCENT, SPELL_CRIT_PER_INTELLECT);
        unit().stats().addDependency(Stat.AGILITY, Stat.PHYSICAL_CRIT_PERCENT, CRIT_PER_AGILITY);
        unit().stats().addDependency(Stat.STRENGTH, Stat.ATTACK_POWER, 2);
        unit().stats().addDependency(Stat.BONUS_ARMOR, Stat.ARMOR, 1);
        unit().stats().add(Stat.ATTACK_POWER, ATTACK_POWER_OFFSET);
        FireElemental.setUp(fireElemental.unit());
        EarthElemental.setUp(earthElemental.unit());
        if (enhancement.isPresent() && held.isPresent()) {
            character.gear().swing();
            unit().swings().castBetween();
            unit().addModifier(Modifier.CAN_PARRY, 1);
            SwingSync.register(unit(), held.get(), enhancement.get().sync());
        }
        if (character.request().options() instanceof ClassOptions.ElementalShaman elemental) {
            warnOfImbues(elemental);
        }
    }

    /// The peer's elemental shaman carries no imbue and never swings; followed (docs/ruleset-tbc.md).
    private void warnOfImbues(ClassOptions.ElementalShaman options) {
        if (options.imbue() != ShamanImbue.NONE || options.imbueOfSwap() != ShamanImbue.NONE) {
            character.plan().warn("the imbue of an elemental shaman's weapon does nothing, as in WoWSims");
        }
    }

    @Override
    public void applyTalents() {
        ElementalTalents.register(this);
        EnhancementTalents.register(this);
        RestorationTalents.register(this);
    }

    @Override
    public void registerSpells() {
        ChainLightning.register(this);
        ElementalTotems.registerFire(this, fireElemental);
        ElementalTotems.registerEarth(this, earthElemental);
        LightningBolt.register(this);
        Shields.register(this);
        FireTotems.register(this);
        BuffTotems.register(this);
        Shocks.register(this);
        OwnBloodlust.register(character);
        held.ifPresent(weapons -> WeaponImbues.register(this, weapons));
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

    ShamanTalents talents() {
        return talents;
    }

    /// What an enhancement shaman holds; empty for an elemental one, who does not strike.
    Optional<HeldWeapons> held() {
        return held;
    }

    /// How often something hits its shield.
    double shieldProcsPerMinute() {
        return shieldProcsPerMinute;
    }

    /// Attack power that an item adds to that of Windfury Weapon.
    double moreWindfury() {
        return moreWindfury;
    }

    void forgetWindfury() {
        moreWindfury = 0;
    }

    void addWindfury(double attackPower) {
        moreWindfury += attackPower;
    }

    OwnTotems ownTotems() {
        return totems;
    }

    /// Damage drawn evenly between two bounds.
    double roll(double min, double max) {
        return character.fight().roll(min, max);
    }

    /// The cooldown that the totems of both elementals share.
    CooldownTimer elementalTotemCooldown() {
        if (elementalTotems == null) {
            elementalTotems = unit().newCooldown();
        }
        return elementalTotems;
    }

    /// Whether one of its sets of gear has so many pieces of a set of items.
    boolean couldHave(int set, int pieces) {
        return pieces(character.equipment(), set) >= pieces
                || character
                        .request()
                        .itemSwap()
                        .filter(swap -> pieces(swap.equipment(), set) >= pieces)
                        .isPresent();
    }

    private static long pieces(Equipment equipment, int set) {
        return equipment.bySlot().values().stream()
                .filter(worn -> worn.item().set().id() == set)
                .count();
    }
}
