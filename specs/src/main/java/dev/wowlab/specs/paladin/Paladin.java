package dev.wowlab.specs.paladin;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.TalentPoints;
import dev.wowlab.specs.request.Equipment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One paladin while it is put together, and what its abilities share. Confined to one thread.
final class Paladin implements ClassBuild {
    static final double BASE_MANA = 2953;

    private static final double SPELL_CRIT_PER_INTELLECT = 0.0125;
    private static final double CRIT_PER_AGILITY = 0.04;
    private static final double DODGE_RATING_PER_AGILITY = 18.923079 / 25;

    private final Character character;
    private final PaladinTalents talents;
    private final CarriedSeals seals;
    private final LateHits lateHits;
    private final MainHand mainHand;
    private final List<AuraArray> judgements = new ArrayList<>();
    private final List<Librams.WornPower> sealPowers = new ArrayList<>();
    private final List<Librams.WornPower> shieldPowers = new ArrayList<>();
    private @Nullable Aura attunement;

    Paladin(Character character) {
        this.character = character;
        talents = new PaladinTalents(TalentPoints.of(character, PaladinTalents.RANKS));
        seals = new CarriedSeals(character.unit());
        lateHits = new LateHits(character.unit());
        mainHand = new MainHand(character);
    }

    @Override
    public void setUp() {
        Unit unit = unit();
        unit.enableMana(BASE_MANA);
        unit.stats().addDependency(Stat.STRENGTH, Stat.ATTACK_POWER, 2);
        unit.stats().addDependency(Stat.INTELLECT, Stat.SPELL_CRIT_PERCENT, SPELL_CRIT_PER_INTELLECT);
        unit.stats().addDependency(Stat.AGILITY, Stat.PHYSICAL_CRIT_PERCENT, CRIT_PER_AGILITY);
        unit.stats().addDependency(Stat.AGILITY, Stat.DODGE_RATING, DODGE_RATING_PER_AGILITY);
        unit.addModifier(Modifier.CAN_PARRY, 1);
        unit.addModifier(Modifier.BASE_DODGE, 0.0065);
        unit.addModifier(Modifier.BASE_PARRY, 0.05);
        unit.addModifier(Modifier.BASE_BLOCK, 0.05);
        character.gear().swingMainHand();
        mainHand.begin();
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
        HolyShield.register(this);
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

    MainHand mainHand() {
        return mainHand;
    }

    /// The libram that it begins with, 0 for none.
    int libram() {
        return character
                .equipment()
                .at(Slot.RANGED)
                .map(worn -> worn.item().id())
                .orElse(0);
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

    /// What librams give while Seal of the Crusader is carried. Complete once the items are registered.
    List<Librams.WornPower> sealPowers() {
        return sealPowers;
    }

    /// What librams give while Holy Shield is up. Complete once the items are registered.
    List<Librams.WornPower> shieldPowers() {
        return shieldPowers;
    }

    /// Spiritual Attunement gives more while this is on.
    void improveAttunement(Aura aura) {
        attunement = aura;
    }

    boolean hasImprovedAttunement() {
        return attunement != null && attunement.isActive();
    }

    /// Damage drawn evenly between two bounds.
    double roll(SpellRank rank) {
        return fight().roll(rank.min(), rank.max());
    }
}
