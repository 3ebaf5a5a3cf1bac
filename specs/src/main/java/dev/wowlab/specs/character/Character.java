package dev.wowlab.specs.character;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.PetConfig;
import dev.wowlab.engine.combat.PlanContext;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Profession;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.apl.AssignedCurse;
import dev.wowlab.specs.apl.FeralInstincts;
import dev.wowlab.specs.apl.TotemClock;
import dev.wowlab.specs.request.Equipment;
import dev.wowlab.specs.request.PartyBuffs;
import dev.wowlab.specs.request.PlayerRequest;
import dev.wowlab.specs.request.RaidBuffs;
import dev.wowlab.specs.request.RaidMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A player's character while a fight is planned. Confined to one thread.
public final class Character {
    /// The multiplier of a critical spell.
    public static final double SPELL_CRIT_MULTIPLIER = 1.5;

    /// The multiplier of a critical swing.
    public static final double MELEE_CRIT_MULTIPLIER = 2;

    private static final int CATEGORY_POTION = 4;
    private static final int CATEGORY_CONJURED = 30;
    private static final int CATEGORY_OFFENSIVE_TRINKET = 1141;
    private static final int CATEGORY_COMBAT_CONSUMABLE = 1153;
    private static final int CATEGORY_DEFENSIVE_TRINKET = 1190;

    private final Fight fight;
    private final Unit unit;
    private final RaidMember member;
    private final Raid raid;
    private final GameData data;
    private final PlanContext plan;
    private final List<Pet> pets = new ArrayList<>();
    private final List<PetBody> bodies = new ArrayList<>();
    private final Map<Integer, CooldownTimer> categories = new HashMap<>();
    private final WornGear gear;
    private @Nullable ClassBuild build;

    private record PetBody(Pet pet, StatBonus stats, boolean atOwnerDistance) {}

    /// @param plan where to put warnings and refusals about it
    public Character(Fight fight, Unit unit, RaidMember member, Raid raid, GameData data, PlanContext plan) {
        this.fight = fight;
        this.unit = unit;
        this.member = member;
        this.raid = raid;
        this.data = data;
        this.plan = plan;
        gear = new WornGear(unit, member.player());
    }

    // ---- what there is ----

    public Fight fight() {
        return fight;
    }

    /// The character in the fight.
    public Unit unit() {
        return unit;
    }

    /// The character's place in the raid.
    public RaidMember member() {
        return member;
    }

    /// Everybody in the raid.
    public Raid raid() {
        return raid;
    }

    /// The character's part of the request.
    public PlayerRequest request() {
        return member.player();
    }

    public GameData data() {
        return data;
    }

    /// Where to put warnings and refusals.
    public PlanContext plan() {
        return plan;
    }

    /// What it begins every fight with.
    public Equipment equipment() {
        return request().equipment();
    }

    /// What it wears right now, which may change in the fight.
    public WornGear gear() {
        return gear;
    }

    /// Whether it begins every fight with an item.
    public boolean wears(int itemId) {
        return equipment().wears(itemId);
    }

    public boolean has(Profession profession) {
        return request().has(profession);
    }

    /// The raid's buffs, with what its players bring.
    public RaidBuffs raidBuffs() {
        return raid.raidBuffs();
    }

    /// The party's buffs, with what its players bring.
    public PartyBuffs partyBuffs() {
        return raid.partyBuffs(member.party());
    }

    /// The class's side, if the character is of that class.
    public <T extends ClassBuild> Optional<T> build(Class<T> type) {
        return type.isInstance(build) ? Optional.of(type.cast(build)) : Optional.empty();
    }

    /// The curse that it is assigned, for action lists of warlocks.
    public Optional<AssignedCurse> assignedCurse() {
        return classBuild().assignedCurse();
    }

    /// When its totems end, for action lists of shamans.
    public Optional<TotemClock> totems() {
        return classBuild().totems();
    }

    /// What a feral druid does by itself, for action lists that ask.
    public Optional<FeralInstincts> instincts() {
        return classBuild().instincts();
    }

    /// The class's side.
    public ClassBuild classBuild() {
        return Objects.requireNonNull(build, "the class has not begun");
    }

    /// Called once by the assembly.
    public void setBuild(ClassBuild classBuild) {
        build = classBuild;
    }

    /// Its pets, in the order in which they were added.
    public List<Pet> pets() {
        return List.copyOf(pets);
    }

    // ---- pets ----

    /// Adds a pet; only while the class begins. It gets these stats, the rules every body has, and its
    /// owner's habits before [ClassBuild#setUp]; mana and swings are the class's to give.
    ///
    /// @param atOwnerDistance whether it stays where its owner stands instead of in melee range
    public Pet addPet(PetConfig config, StatBonus stats, boolean atOwnerDistance) {
        Pet pet = fight.addPet(unit, config);
        pets.add(pet);
        bodies.add(new PetBody(pet, stats, atOwnerDistance));
        return pet;
    }

    /// Called once by the assembly, after the units were sealed.
    public void prepareBodies() {
        addBodyRules(unit);
        for (PetBody body : bodies) {
            Unit pet = body.pet().unit();
            addBodyRules(pet);
            pet.stats().add(body.stats());
            pet.setReactionTime(unit.reactionTimeNs());
            pet.setDistanceFromTarget(body.atOwnerDistance() ? unit.distanceFromTarget() : Unit.MELEE_RANGE);
            pet.addModifier(Modifier.IN_FRONT_OF_TARGET, unit.modifier(Modifier.IN_FRONT_OF_TARGET));
        }
    }

    private static void addBodyRules(Unit body) {
        body.stats().addDependency(Stat.STAMINA, Stat.HEALTH, 10);
        body.stats().addDependency(Stat.AGILITY, Stat.ARMOR, 2);
    }

    // ---- cooldowns ----

    /// The timer that all effects of a spell category share.
    public CooldownTimer categoryCooldown(int category) {
        return categories.computeIfAbsent(category, _ -> unit.newCooldown());
    }

    public CooldownTimer potionCooldown() {
        return categoryCooldown(CATEGORY_POTION);
    }

    public CooldownTimer conjuredCooldown() {
        return categoryCooldown(CATEGORY_CONJURED);
    }

    public CooldownTimer offensiveTrinketCooldown() {
        return categoryCooldown(CATEGORY_OFFENSIVE_TRINKET);
    }

    public CooldownTimer defensiveTrinketCooldown() {
        return categoryCooldown(CATEGORY_DEFENSIVE_TRINKET);
    }

    public CooldownTimer combatConsumableCooldown() {
        return categoryCooldown(CATEGORY_COMBAT_CONSUMABLE);
    }

    /// Something on use that gives stats for a while: registers the buff, the spell and the major cooldown.
    ///
    /// @param config the spell with id and cooldowns; its effects are set here
    public Aura registerOnUseStats(String label, SpellConfig config, StatBonus stats, long durationNs) {
        Spell spell = unit.registerSpell(config);
        Aura aura = unit.registerStatAura(label, spell.id(), stats, durationNs);
        spell.flags |= SpellFlag.NO_ON_CAST_COMPLETE;
        spell.alsoOnApply((_, _) -> aura.activate());
        spell.setRelatedSelfBuff(aura);
        CooldownTimer cooldown = spell.cooldownTimer();
        if (cooldown != null) {
            aura.setIcd(cooldown, spell.cooldownNs);
        }
        boolean survival =
                stats.raisesAny(Stat.ARMOR, Stat.BLOCK_PERCENT, Stat.DODGE_RATING, Stat.PARRY_RATING, Stat.HEALTH);
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell)
                        .type(survival ? MajorCooldown.SURVIVAL : MajorCooldown.DPS)
                        .buff(aura, stats));
        return aura;
    }
}
