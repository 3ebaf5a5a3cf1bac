package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.TristateEffect;
import dev.wowlab.specs.apl.FeralInstincts;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.TalentPoints;
import dev.wowlab.specs.request.PartyBuffs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One druid while it is put together, and what its abilities share. Confined to one thread.
final class Druid implements ClassBuild {
    static final double BASE_MANA = 2370;

    /// Percent of crit that a point of a stat gives at level 70.
    private static final double SPELL_CRIT_PER_INTELLECT = 0.0125;

    private static final double CRIT_PER_AGILITY = 0.04;

    private final Character character;
    private final DruidTalents talents;
    private final @Nullable ForceOfNature forceOfNature;
    private final MoonkinForm moonkinForm = new MoonkinForm();
    private final NordrassilRegalia nordrassilRegalia = new NordrassilRegalia();
    private final Optional<Feral> feral;

    Druid(Character character) {
        this.character = character;
        talents = new DruidTalents(TalentPoints.of(character, DruidTalents.RANKS));
        forceOfNature = talents.forceOfNature > 0 ? ForceOfNature.add(character) : null;
        feral = Feral.of(character, talents);
    }

    /// A moonkin's own aura takes the place of anybody else's in the party, also of a stronger one.
    @Override
    public PartyBuffs partyBuffs(PartyBuffs fromRequest) {
        if (feral.isPresent()) {
            return feral.get().partyBuffs(fromRequest);
        }
        if (talents.moonkinForm == 0) {
            return fromRequest;
        }
        boolean idol = character.wears(DruidItems.IDOL_OF_THE_RAVEN_GODDESS);
        return fromRequest.withMoonkinAura(idol ? TristateEffect.IMPROVED : TristateEffect.REGULAR);
    }

    @Override
    public Optional<FeralInstincts> instincts() {
        return feral.map(animal -> animal);
    }

    @Override
    public void setUp() {
        Unit unit = unit();
        unit.enableMana(BASE_MANA);
        unit.stats().addDependency(Stat.INTELLECT, Stat.SPELL_CRIT_PERCENT, SPELL_CRIT_PER_INTELLECT);
        unit.stats().addDependency(Stat.STRENGTH, Stat.ATTACK_POWER, 1);
        unit.stats().addDependency(Stat.AGILITY, Stat.PHYSICAL_CRIT_PERCENT, CRIT_PER_AGILITY);
        if (forceOfNature != null) {
            forceOfNature.setUp();
        }
        if (feral.isPresent()) {
            feral.get().setUp();
        } else if (talents.moonkinForm > 0) {
            moonkinForm.register(character, talents);
        }
    }

    @Override
    public void applyTalents() {
        BalanceTalents.register(this);
        OffSpecTalents.register(this);
        feral.ifPresent(Feral::applyTalents);
        if (talents.naturesSwiftness > 0) {
            character.plan().warn("the talent Nature's Swiftness (17116) is not modelled");
        }
    }

    @Override
    public void registerSpells() {
        if (talents.insectSwarm > 0) {
            nordrassilRegalia.strengthenBy(InsectSwarm.register(this));
        }
        if (forceOfNature != null) {
            forceOfNature.register(this);
        }
        OwnInnervate.register(this);
        feral.ifPresentOrElse(Feral::registerSpells, this::registerBalanceSpells);
    }

    private void registerBalanceSpells() {
        Starfire.register(this);
        Spell burning = Moonfire.register(this);
        nordrassilRegalia.strengthenBy(burning);
        Wrath.register(this);
        Hurricane.register(this);
        FaerieFire.register(this);
    }

    // ---- what the abilities share ----

    Character character() {
        return character;
    }

    Unit unit() {
        return character.unit();
    }

    DruidTalents talents() {
        return talents;
    }

    MoonkinForm moonkinForm() {
        return moonkinForm;
    }

    NordrassilRegalia nordrassilRegalia() {
        return nordrassilRegalia;
    }

    /// What a druid needs that fights as an animal; empty for a moonkin.
    Optional<Feral> feral() {
        return feral;
    }

    /// Casting what animals cannot cast ends their form first.
    void leaveAnimalForm() {
        if (feral.isPresent()) {
            feral.get().forms().clear();
        }
    }

    /// A number drawn evenly between two bounds.
    double roll(double min, double max) {
        return character.fight().roll(min, max);
    }
}
