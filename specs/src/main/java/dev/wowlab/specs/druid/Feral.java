package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.Weapon;
import dev.wowlab.engine.combat.apl.Act;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.TristateEffect;
import dev.wowlab.specs.apl.BearHabits;
import dev.wowlab.specs.apl.CatHabits;
import dev.wowlab.specs.apl.FeralInstincts;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.request.ClassOptions;
import dev.wowlab.specs.request.PartyBuffs;
import dev.wowlab.specs.tbc.debuffs.AttackDebuffs;
import dev.wowlab.specs.tbc.debuffs.FaerieFireDebuff;
import dev.wowlab.specs.tbc.debuffs.PhysicalDebuffs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a druid needs that fights as a cat or as a bear, and what its abilities share. Confined to one thread.
final class Feral implements FeralInstincts {
    private static final double ENERGY = 100;
    private static final int COMBO_POINTS = 5;
    private static final double DODGE_RATING_PER_AGILITY = 18.923079 / 14.7059;
    private static final double BASE_DODGE = -0.0187;
    private static final double MANGLE_SHARE = 1.3;

    /// How much more rage than a warrior's the speed of a paw gives.
    private static final double SWING_RAGE = 2.5;

    private final Character character;
    private final DruidTalents talents;
    private final Forms forms;
    private final AnimalForm form;
    private final Optional<Maul> maul;
    private final boolean cannotShred;
    private final double startingRage;
    private final MoreDamage more = new MoreDamage();
    private final OmenOfClarity omen;
    private final boolean leads;
    private @Nullable AuraArray mangled;
    private @Nullable AuraArray faerieFires;
    private @Nullable CatRotation catRotation;
    private @Nullable BearRotation bearRotation;

    private Feral(Character character, DruidTalents talents, ClassOptions options) {
        this.character = character;
        this.talents = talents;
        leads = talents.leaderOfThePack > 0;
        cannotShred = options instanceof ClassOptions.FeralCatDruid cat && cat.cannotShredTarget();
        startingRage = options instanceof ClassOptions.FeralBearDruid bear ? bear.startingRage() : 0;
        forms = new Forms(this);
        boolean isBear = options instanceof ClassOptions.FeralBearDruid;
        form = isBear ? new BearForm(this) : new CatForm(this);
        maul = isBear ? Optional.of(new Maul(this)) : Optional.empty();
        omen = new OmenOfClarity(this);
    }

    /// For a druid whose options say that it fights as an animal; empty for all others.
    static Optional<Feral> of(Character character, DruidTalents talents) {
        ClassOptions options = character.request().options();
        boolean animal =
                options instanceof ClassOptions.FeralCatDruid || options instanceof ClassOptions.FeralBearDruid;
        return animal ? Optional.of(new Feral(character, talents, options)) : Optional.empty();
    }

    /// What a character needs that fights as an animal; empty for all others.
    static Optional<Feral> of(Character character) {
        return character.build(Druid.class).flatMap(Druid::feral);
    }

    /// The druid leads the pack where it can, and Windfury Totem does nothing for it.
    PartyBuffs partyBuffs(PartyBuffs fromRequest) {
        PartyBuffs buffs = fromRequest.withoutWindfuryTotem();
        if (!leads || buffs.leaderOfThePack() == TristateEffect.IMPROVED) {
            return buffs;
        }
        boolean idol = character.wears(DruidItems.IDOL_OF_THE_RAVEN_GODDESS);
        return buffs.withLeaderOfThePack(idol ? TristateEffect.IMPROVED : TristateEffect.REGULAR);
    }

    void setUp() {
        Unit unit = unit();
        unit.stats().addDependency(Stat.BONUS_ARMOR, Stat.ARMOR, 1);
        unit.stats().addDependency(Stat.AGILITY, Stat.DODGE_RATING, DODGE_RATING_PER_AGILITY);
        unit.addModifier(Modifier.BASE_DODGE, BASE_DODGE);
        unit.enableEnergy(ENERGY, COMBO_POINTS);
        unit.enableRage(startingRage);
        unit.rage().multiplySwingGain(SWING_RAGE);
        unit.rage().setWorking(isBear());
        unit.onReset(more::clear);
        forms.begin();
        unit.swings().enableMelee(form.paws().first(), Weapon.NONE);
        maul.ifPresent(unit.swings()::replaceMainHand);
        form.registerAura();
    }

    void applyTalents() {
        FeralTalents.register(this);
        omen.register();
    }

    void registerSpells() {
        FormBreakers.register(this);
        switch (form) {
            case CatForm cat -> registerCat(cat);
            case BearForm bear -> registerBear(bear, maul.orElseThrow());
        }
    }

    private void registerCat(CatForm cat) {
        FixedCooldowns.register(unit());
        cat.registerSpell();
        Spell mangle = talents.mangle > 0 ? MangleCat.register(this, newMangled()) : null;
        Spell rake = Rake.register(this);
        Spell rip = Rip.register(this);
        Spell bite = FerociousBite.register(this);
        Spell faerieFire = talents.faerieFireFeral > 0 ? registerFaerieFire() : null;
        Spell shred = Shred.register(this);
        TigersFury.register(this, cat);
        catRotation = new CatRotation(this, cat, new CatRotation.Abilities(shred, rip, bite, rake, mangle, faerieFire));
    }

    private void registerBear(BearForm bear, Maul mauls) {
        bear.registerSpell();
        BearEndurance.registerBarkskin(this);
        AuraArray roars = unit().enemyAuras(target -> AttackDebuffs.demoralizingRoar(target, talents.feralAggression));
        Spell roar = DemoralizingRoar.register(this, roars);
        Spell faerieFire = talents.faerieFireFeral > 0 ? registerFaerieFire() : null;
        BearEndurance.registerEnrage(this);
        BearEndurance.registerFrenziedRegeneration(this);
        Spell lacerate = Lacerate.register(this);
        Spell mangle = talents.mangle > 0 ? MangleBear.register(this, newMangled()) : null;
        Spell maul = mauls.register();
        Spell swipe = Swipe.register(this);
        bearRotation = new BearRotation(
                this, new BearRotation.Abilities(lacerate, swipe, maul, roar, roars, mangle, faerieFire));
    }

    private AuraArray newMangled() {
        AuraArray debuffs = unit().enemyAuras(PhysicalDebuffs::mangle);
        mangled = debuffs;
        return debuffs;
    }

    private Spell registerFaerieFire() {
        AuraArray debuffs = unit().enemyAuras(target -> FaerieFireDebuff.on(target, talents.improvedFaerieFire));
        faerieFires = debuffs;
        return FaerieFireFeral.register(this, debuffs);
    }

    @Override
    public Optional<Act> cat(CatHabits habits) {
        CatRotation present = catRotation;
        return present == null ? Optional.empty() : Optional.of(present.act(habits));
    }

    @Override
    public Optional<Act> bear(BearHabits habits) {
        BearRotation present = bearRotation;
        return present == null ? Optional.empty() : Optional.of(present.act(habits));
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

    DruidTalents talents() {
        return talents;
    }

    Forms forms() {
        return forms;
    }

    /// The form in which every fight begins.
    AnimalForm form() {
        return form;
    }

    /// Whether it fights as a bear.
    boolean isBear() {
        return form instanceof BearForm;
    }

    OmenOfClarity omen() {
        return omen;
    }

    /// What items add to the damage of abilities.
    MoreDamage more() {
        return more;
    }

    /// The multiplier of a critical strike in animal form.
    double critMultiplier() {
        return Character.MELEE_CRIT_MULTIPLIER * (1 + 0.02 * talents.predatoryInstincts);
    }

    /// Whether the druid can get behind its target.
    boolean isBehind() {
        return unit().modifier(Modifier.IN_FRONT_OF_TARGET) <= 0 && !cannotShred;
    }

    /// Seconds between two swings of the weapon that is held right now; a paw's where there is none.
    double weaponSeconds() {
        return character
                .gear()
                .at(Slot.MAIN_HAND)
                .map(worn -> worn.item().weapon().speedSeconds())
                .filter(seconds -> seconds > 0)
                .orElse(1.0);
    }

    /// Mangle on a target, whoever keeps it up; only where the druid has the talent.
    @Nullable
    AuraArray mangled() {
        return mangled;
    }

    /// Faerie Fire on a target, whoever keeps it up; only where the druid has the talent.
    @Nullable
    AuraArray faerieFires() {
        return faerieFires;
    }

    /// What a bleeding wound multiplies the damage of what tears it open by.
    double tearing(Unit target) {
        AuraArray debuffs = mangled;
        return debuffs != null && debuffs.on(target).isActive() ? MANGLE_SHARE : 1;
    }

    /// A counter of the combo points that a spell gives or spends.
    ResourceMetrics pointsOf(int spell) {
        return unit().newResourceMetrics(ResourceType.COMBO_POINTS, ActionId.spell(spell));
    }
}
