package dev.wowlab.specs.warlock;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.apl.AssignedCurse;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.TalentPoints;
import dev.wowlab.specs.request.ClassOptions;
import dev.wowlab.specs.request.Debuffs;
import dev.wowlab.specs.request.WarlockPetMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One warlock while it is put together, and what its abilities share. Confined to one thread.
final class Warlock implements ClassBuild {
    /// Debuffs that strengthen Drain Life by Soul Siphon.
    static final String AFFLICTION_TAG = "Affliction";

    static final double BASE_MANA = 2615;

    /// Percent of crit that a point of a stat gives at level 70.
    private static final double SPELL_CRIT_PER_INTELLECT = 0.0122;

    private static final double CRIT_PER_AGILITY = 0.0405;
    private static final double AMPLIFIED = 1.5;

    private final Character character;
    private final WarlockTalents talents;
    private final ClassOptions.Warlock options;
    private final Demons demons;
    private final Curses curses = new Curses();
    private final CorruptorRaiment corruptorRaiment = new CorruptorRaiment();
    private @Nullable Aura amplifyCurse;
    private @Nullable Aura improvedShadowBolt;
    private double seedBonus;

    Warlock(Character character) {
        this.character = character;
        talents = new WarlockTalents(TalentPoints.of(character, WarlockTalents.RANKS));
        options = (ClassOptions.Warlock) character.request().options();
        demons = Demons.begin(character, options);
        warnOfUnusedOptions();
    }

    /// The peer reads these options and never uses them; followed (docs/ruleset-tbc.md).
    private void warnOfUnusedOptions() {
        if (options.detonateSeed()) {
            character.plan().warn("detonateSeed does nothing: cast Seed of Corruption with tag 1 for one that bursts");
        }
        if (options.petMode() == WarlockPetMode.MELEE_ONLY) {
            character.plan().warn("petOptions does nothing: the demon uses its ability all the same");
        }
    }

    @Override
    public Debuffs debuffs(Debuffs fromRequest) {
        return switch (options.curse()) {
            case ELEMENTS -> fromRequest.withoutCurseOfElements();
            case RECKLESSNESS -> fromRequest.withoutCurseOfRecklessness();
            case AGONY, DOOM -> fromRequest;
        };
    }

    @Override
    public Optional<AssignedCurse> assignedCurse() {
        return curses.spellOf(options.curse()).map(spell -> new AssignedCurse(options.curse(), spell));
    }

    @Override
    public void setUp() {
        Unit unit = unit();
        unit.enableMana(BASE_MANA);
        unit.stats().addDependency(Stat.INTELLECT, Stat.SPELL_CRIT_PERCENT, SPELL_CRIT_PER_INTELLECT);
        unit.stats().addDependency(Stat.STRENGTH, Stat.ATTACK_POWER, 1);
        unit.stats().addDependency(Stat.AGILITY, Stat.PHYSICAL_CRIT_PERCENT, CRIT_PER_AGILITY);
        demons.setUp(this);
    }

    @Override
    public void applyTalents() {
        AfflictionTalents.register(this);
        DemonologyTalents.register(this);
        DestructionTalents.register(this);
    }

    @Override
    public void registerSpells() {
        Curses.register(this);
        Spell corruption = Corruption.register(this);
        DeathCoil.register(this);
        Seed.register(this);
        DrainLife.register(this);
        Hellfire.register(this);
        Spell immolateDot = Immolate.register(this);
        Incinerate.register(this, immolateDot);
        LifeTap.register(this);
        ShadowBolt.register(this);
        SearingPain.register(this);
        SiphonLife.register(this);
        SoulFire.register(this);
        registerTalentSpells(immolateDot);
        WarlockArmors.register(this, options.armor());
        corruptorRaiment.connect(corruption, immolateDot);
    }

    private void registerTalentSpells(Spell immolateDot) {
        if (talents.unstableAffliction > 0) {
            UnstableAffliction.register(this);
        }
        if (talents.shadowburn > 0) {
            Shadowburn.register(this);
        }
        if (talents.conflagrate > 0) {
            Conflagrate.register(this, immolateDot);
        }
        if (talents.shadowfury > 0) {
            Shadowfury.register(this);
        }
    }

    // ---- what the abilities share ----

    Unit unit() {
        return character.unit();
    }

    Fight fight() {
        return character.fight();
    }

    WarlockTalents talents() {
        return talents;
    }

    ClassOptions.Warlock options() {
        return options;
    }

    Demons demons() {
        return demons;
    }

    Curses curses() {
        return curses;
    }

    CorruptorRaiment corruptorRaiment() {
        return corruptorRaiment;
    }

    /// The demon that fights along, `null` when it was sacrificed or none was summoned.
    @Nullable
    Pet activeDemon() {
        return demons.active();
    }

    /// A number drawn evenly between two bounds.
    double roll(double min, double max) {
        return character.fight().roll(min, max);
    }

    /// Amplify Curse is known by this aura.
    void setAmplifyCurse(Aura aura) {
        amplifyCurse = aura;
    }

    /// What Amplify Curse multiplies a curse by right now.
    double amplifyCurse() {
        return amplifyCurse != null && amplifyCurse.isActive() ? AMPLIFIED : 1;
    }

    /// Shadow Bolt's crits put on this debuff.
    void setImprovedShadowBolt(Aura debuff) {
        improvedShadowBolt = debuff;
    }

    /// The debuff of Improved Shadow Bolt on the first target; `null` without the talent, or where the
    /// raid keeps
    /// it up.
    @Nullable
    Aura improvedShadowBolt() {
        return improvedShadowBolt;
    }

    /// Seeds burst for more.
    void addSeedBonus(double damage) {
        seedBonus += damage;
    }

    double seedBonus() {
        return seedBonus;
    }
}
