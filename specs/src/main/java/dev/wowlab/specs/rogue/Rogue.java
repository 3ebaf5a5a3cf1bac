package dev.wowlab.specs.rogue;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.TalentPoints;
import java.util.ArrayList;
import java.util.List;

/// One rogue while it is put together, and what its abilities share. Confined to one thread.
final class Rogue implements ClassBuild {
    private static final double ENERGY = 100;
    private static final double VIGOR_ENERGY = 10;
    private static final int COMBO_POINTS = 5;
    private static final double CRIT_PER_AGILITY = 0.025;
    private static final double THREAT = 0.71;
    private static final double STRIKES_PER_POINT = 0.2;
    private static final double RELENTLESS_ENERGY = 25;

    private final Character character;
    private final RogueTalents talents;
    private final RogueWeapons weapons;
    private final Stealth stealth;
    private final Poisons poisons;
    private final SliceAndDice sliceAndDice;
    private final ResourceMetrics relentlessStrikes;
    private final ResourceMetrics ruthlessness;
    private final List<CooldownTimer> prepared = new ArrayList<>();
    private double finisherDamagePerPoint;

    Rogue(Character character) {
        this.character = character;
        Unit unit = character.unit();
        talents = new RogueTalents(TalentPoints.of(character, RogueTalents.RANKS));
        weapons = new RogueWeapons(character);
        stealth = new Stealth(unit);
        poisons = new Poisons(this);
        sliceAndDice = new SliceAndDice(this);
        relentlessStrikes = unit.newResourceMetrics(ResourceType.ENERGY, ActionId.spell(14179));
        ruthlessness = unit.newResourceMetrics(ResourceType.COMBO_POINTS, ActionId.spell(14161));
    }

    @Override
    public void setUp() {
        Unit unit = unit();
        unit.enableEnergy(ENERGY + talents.vigor * VIGOR_ENERGY, COMBO_POINTS);
        unit.energy().tickFromPull();
        unit.multiplyModifier(Modifier.THREAT, THREAT);
        unit.stats().addDependency(Stat.STRENGTH, Stat.ATTACK_POWER, 1);
        unit.stats().addDependency(Stat.AGILITY, Stat.ATTACK_POWER, 1);
        unit.stats().addDependency(Stat.AGILITY, Stat.PHYSICAL_CRIT_PERCENT, CRIT_PER_AGILITY);
        unit.addModifier(Modifier.CAN_PARRY, 1);
        character.gear().swing();
        weapons.begin();
        poisons.listen();
    }

    @Override
    public void applyTalents() {
        AssassinationTalents.register(this);
        CombatTalents.register(this);
        SubtletyTalents.register(this);
    }

    @Override
    public void registerSpells() {
        Ambush.register(this);
        Backstab.register(this);
        Envenom.register(this);
        Eviscerate.register(this);
        ExposeArmor.register(this);
        Garrote.register(this);
        poisons.register();
        Rupture.register(this);
        SinisterStrike.register(this);
        sliceAndDice.register();
        Shiv.register(this);
        stealth.register();
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

    RogueTalents talents() {
        return talents;
    }

    RogueWeapons weapons() {
        return weapons;
    }

    Stealth stealth() {
        return stealth;
    }

    Poisons poisons() {
        return poisons;
    }

    SliceAndDice sliceAndDice() {
        return sliceAndDice;
    }

    /// Damage that sets add to Eviscerate and Envenom for each combo point. Complete once the items are
    /// registered.
    double finisherDamagePerPoint() {
        return finisherDamagePerPoint;
    }

    void addFinisherDamagePerPoint(double damage) {
        finisherDamagePerPoint += damage;
    }

    /// A cooldown that Preparation ends.
    CooldownTimer readiedByPreparation() {
        CooldownTimer timer = unit().newCooldown();
        prepared.add(timer);
        return timer;
    }

    /// What Preparation does.
    void prepare() {
        for (int i = 0; i < prepared.size(); i++) {
            prepared.get(i).set(0);
        }
        stealth.vanishCooldown().set(0);
    }

    /// A counter of the combo points that a spell gives or spends.
    ResourceMetrics pointsOf(int spell) {
        return unit().newResourceMetrics(ResourceType.COMBO_POINTS, ActionId.spell(spell));
    }

    /// Spends all combo points. Relentless Strikes (14179) may give energy, the likelier the more they were,
    /// and Ruthlessness (14161) one point.
    ///
    /// @param spent counts what is spent
    void finish(ResourceMetrics spent) {
        int points = unit().comboPoints().current();
        unit().comboPoints().spend(spent);
        if (talents.relentlessStrikes > 0 && fight().proc(STRIKES_PER_POINT * points)) {
            unit().energy().gain(RELENTLESS_ENERGY, relentlessStrikes);
        }
        if (talents.ruthlessness > 0 && fight().proc(0.2 * talents.ruthlessness)) {
            unit().comboPoints().gain(1, ruthlessness);
        }
    }
}
