package dev.wowlab.specs.mage;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.ClassBuild;
import dev.wowlab.specs.character.TalentPoints;
import dev.wowlab.specs.request.ClassOptions;
import dev.wowlab.specs.request.RaidBuffs;
import dev.wowlab.specs.tbc.debuffs.ImprovedScorch;
import dev.wowlab.specs.tbc.debuffs.WintersChill;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One mage while it is put together, and what its abilities share. Confined to one thread.
final class Mage implements ClassBuild {
    /// Base mana of every race's mage at level 70.
    static final double BASE_MANA = 2241;

    /// Percent of crit that a point of a stat gives at level 70.
    private static final double SPELL_CRIT_PER_INTELLECT = 0.0125;

    private static final double CRIT_PER_AGILITY = 0.04;

    private final Character character;
    private final MageTalents talents;
    private final ClassOptions.Mage options;
    private final @Nullable Pet waterElemental;
    private final List<Spell> resetByColdSnap = new ArrayList<>();
    private @Nullable AuraArray improvedScorch;
    private @Nullable AuraArray wintersChill;
    private double manaGemMultiplier = 1;

    Mage(Character character) {
        this.character = character;
        talents = new MageTalents(new TalentPoints(character.request().talents()));
        options = (ClassOptions.Mage) character.request().options();
        waterElemental = talents.summonWaterElemental > 0 ? WaterElemental.add(character) : null;
    }

    /// A mage always has its own Arcane Brilliance (spell 27127).
    @Override
    public RaidBuffs raidBuffs(RaidBuffs fromRequest) {
        return fromRequest.withArcaneBrilliance();
    }

    @Override
    public void setUp() {
        unit().enableMana(BASE_MANA);
        unit().stats().addDependency(Stat.INTELLECT, Stat.SPELL_CRIT_PERCENT, SPELL_CRIT_PER_INTELLECT);
        unit().stats().addDependency(Stat.AGILITY, Stat.PHYSICAL_CRIT_PERCENT, CRIT_PER_AGILITY);
    }

    @Override
    public void applyTalents() {
        ArcaneTalents.register(this);
        FireTalents.register(this);
        FrostTalents.register(this);
    }

    @Override
    public void registerSpells() {
        Aura charge = ArcaneCharge.register(this);
        ArcaneBlast.register(this, charge);
        ArcaneExplosion.register(this);
        ArcaneMissiles.register(this);
        MageArmors.register(this, options.armor());
        Blizzard.register(this);
        ConeOfCold.register(this);
        Frostbolt.register(this);
        Evocation.register(this);
        Fireball.register(this);
        FireBlast.register(this);
        FrostNova.register(this);
        ManaGem.register(this);
        Scorch.register(this);
        Flamestrike.register(this);
        PresenceOfMind.register(this);
        ArcanePower.register(this);
        Slow.register(this);
        BlastWave.register(this);
        Pyroblast.register(this);
        Combustion.register(this);
        DragonsBreath.register(this);
        IcyVeins.register(this);
        ColdSnap.register(this);
        if (waterElemental != null) {
            WaterElemental.register(this, waterElemental);
        }
    }

    // ---- what the abilities share ----

    Unit unit() {
        return character.unit();
    }

    Fight fight() {
        return character.fight();
    }

    MageTalents talents() {
        return talents;
    }

    /// Damage or mana drawn evenly between two bounds.
    double roll(double min, double max) {
        return character.fight().roll(min, max);
    }

    /// Fire Vulnerability on every target; the raid may put it on too.
    AuraArray improvedScorch() {
        if (improvedScorch == null) {
            improvedScorch = unit().enemyAuras(ImprovedScorch::on);
        }
        return improvedScorch;
    }

    /// Winter's Chill on every target; the raid may put it on too.
    AuraArray wintersChill() {
        if (wintersChill == null) {
            wintersChill = unit().enemyAuras(target -> WintersChill.on(target, 0));
        }
        return wintersChill;
    }

    CooldownTimer conjuredCooldown() {
        return character.conjuredCooldown();
    }

    CooldownTimer combatConsumableCooldown() {
        return character.combatConsumableCooldown();
    }

    /// A worn item makes mana gems give more.
    void improveManaGems(double factor) {
        manaGemMultiplier *= factor;
    }

    double manaGemMultiplier() {
        return manaGemMultiplier;
    }

    /// Cold Snap makes this spell ready again.
    void resetByColdSnap(Spell spell) {
        resetByColdSnap.add(spell);
    }

    void makeReadyByColdSnap() {
        for (int i = 0; i < resetByColdSnap.size(); i++) {
            CooldownTimer timer = resetByColdSnap.get(i).cooldownTimer();
            if (timer != null) {
                timer.set(0);
            }
        }
    }
}
