package dev.wowlab.specs.priest;

import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Race;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.TalentPoints;
import dev.wowlab.specs.request.ClassOptions;
import dev.wowlab.specs.request.PriestArmor;

/// One priest while it is put together, and what its abilities share. Confined to one thread.
final class Priest implements ClassBuild {
    static final double BASE_MANA = 2620;

    /// Percent of crit that a point of a stat gives at level 70.
    private static final double SPELL_CRIT_PER_INTELLECT = 0.0125;

    private static final double CRIT_PER_AGILITY = 0.04;

    private final Character character;
    private final PriestTalents talents;
    private final ClassOptions.Priest options;
    private final Pet shadowfiend;

    Priest(Character character) {
        this.character = character;
        talents = new PriestTalents(TalentPoints.of(character, PriestTalents.RANKS));
        options = (ClassOptions.Priest) character.request().options();
        shadowfiend = Shadowfiend.add(character);
        if (options.armor() == PriestArmor.INNER_FIRE) {
            character.plan().warn("Inner Fire (spell 25431) gives nothing, as in WoWSims");
        }
    }

    @Override
    public void setUp() {
        unit().enableMana(BASE_MANA);
        unit().stats().addDependency(Stat.INTELLECT, Stat.SPELL_CRIT_PERCENT, SPELL_CRIT_PER_INTELLECT);
        unit().stats().addDependency(Stat.AGILITY, Stat.PHYSICAL_CRIT_PERCENT, CRIT_PER_AGILITY);
        Shadowfiend.setUp(unit(), shadowfiend);
    }

    @Override
    public void applyTalents() {
        DisciplineTalents.register(this);
        HolyTalents.register(this);
        ShadowTalents.register(this);
    }

    @Override
    public void registerSpells() {
        MindBlast.register(this);
        ShadowWordPain.register(this);
        ShadowWordDeath.register(this);
        Smite.register(this);
        Shadowfiend.register(unit(), shadowfiend);
        Race race = character.request().race();
        if (race == Race.NIGHT_ELF) {
            Starshards.register(this);
        }
        if (race == Race.UNDEAD) {
            DevouringPlague.register(this);
        }
    }

    // ---- what the abilities share ----

    Character character() {
        return character;
    }

    Unit unit() {
        return character.unit();
    }

    PriestTalents talents() {
        return talents;
    }

    boolean startsInShadowform() {
        return options.startsInShadowform();
    }

    /// Damage drawn evenly between two bounds.
    double roll(double min, double max) {
        return character.fight().roll(min, max);
    }
}
