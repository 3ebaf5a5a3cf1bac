package dev.wowlab.specs.warrior;

import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.TalentPoints;
import dev.wowlab.specs.request.ClassOptions;
import dev.wowlab.specs.request.WarriorHabits;
import java.util.EnumSet;
import java.util.Set;

/// One warrior while it is put together, and what its abilities share. Confined to one thread.
final class Warrior implements ClassBuild {
    static final double BASE_HEALTH = 4264;

    private static final Set<WeaponType> SHIELD = EnumSet.of(WeaponType.SHIELD);
    private static final double CRIT_PER_AGILITY = 0.0303;
    private static final double DODGE_RATING_PER_AGILITY = 18.923079 / 30;

    private final Character character;
    private final ClassOptions.OfWarrior options;
    private final WarriorTalents talents;
    private final HeldWeapons weapons;
    private final Stances stances;
    private final QueuedStrikes queue;
    private final SweepingStrikes sweeping;

    Warrior(Character character) {
        this.character = character;
        options = (ClassOptions.OfWarrior) character.request().options();
        talents = new WarriorTalents(TalentPoints.of(character, WarriorTalents.RANKS));
        weapons = new HeldWeapons(character);
        stances = new Stances(this);
        queue = new QueuedStrikes(this);
        sweeping = new SweepingStrikes(this);
    }

    @Override
    public void setUp() {
        Unit unit = unit();
        unit.enableRage(habits().startingRage());
        unit.stats().addDependency(Stat.STRENGTH, Stat.ATTACK_POWER, 2);
        unit.stats().addDependency(Stat.STRENGTH, Stat.BLOCK_VALUE, 1 / 20.0);
        unit.stats().addDependency(Stat.AGILITY, Stat.PHYSICAL_CRIT_PERCENT, CRIT_PER_AGILITY);
        unit.stats().addDependency(Stat.AGILITY, Stat.DODGE_RATING, DODGE_RATING_PER_AGILITY);
        unit.stats().addDependency(Stat.BONUS_ARMOR, Stat.ARMOR, 1);
        unit.addModifier(Modifier.BASE_DODGE, 0.0075);
        unit.addModifier(Modifier.CAN_PARRY, 1);
        unit.addModifier(Modifier.BASE_PARRY, 0.05);
        unit.addModifier(Modifier.BASE_BLOCK, 0.05);
        character.gear().swing();
        unit.swings().replaceMainHand(queue);
        weapons.begin();
        queue.begin();
        stances.begin();
    }

    @Override
    public void applyTalents() {
        ArmsTalents.register(this);
        FuryTalents.register(this);
        ProtectionTalents.register(this);
    }

    @Override
    public void registerSpells() {
        Disciplines.register(this);
        BerserkerRage.register(this);
        Bloodrage.register(this);
        Charges.register(this);
        MinorStrikes.register(this);
        Rend.register(this);
        SunderArmor.register(this);
        queue.registerHeroicStrike();
        queue.registerCleave();
        Overpower.register(this);
        Slam.register(this);
        Whirlwind.register(this);
        Execute.register(this);
        ThunderClap.register(this);
        Revenge.register(this);
        ShieldBlock.register(this);
        ShieldStrikes.registerBash(this);
        stances.register();
        OwnShouts.register(this);
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

    WarriorHabits habits() {
        return options.habits();
    }

    /// Whether it plays as one who is hit: it uses Shield Wall by itself.
    boolean defends() {
        return options instanceof ClassOptions.ProtectionWarrior;
    }

    /// Whether it holds a shield right now.
    boolean holdsShield() {
        return weapons.holds(Slot.OFF_HAND, SHIELD);
    }

    WarriorTalents talents() {
        return talents;
    }

    HeldWeapons weapons() {
        return weapons;
    }

    Stances stances() {
        return stances;
    }

    SweepingStrikes sweeping() {
        return sweeping;
    }
}
