package dev.wowlab.engine.combat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a unit can do: its spells, what modifies them, its cooldowns, and the counters of its resources.
/// Confined to one thread.
public abstract sealed class UnitSpellbook permits Unit {
    private final List<Spell> spells = new ArrayList<>();
    private final List<SpellMod> mods = new ArrayList<>();
    private final List<CooldownTimer> cooldowns = new ArrayList<>();
    private final List<ResourceMetrics> resources = new ArrayList<>();
    private @Nullable FocusBar focus;
    private @Nullable RageBar rage;
    private @Nullable EnergyBar energy;
    private @Nullable ComboPoints comboPoints;

    abstract Unit self();

    /// Every spell it has, in the order in which they were registered.
    public final List<Spell> spells() {
        return List.copyOf(spells);
    }

    /// The first spell with this id, `null` when it has none.
    public final @Nullable Spell spell(ActionId id) {
        for (Spell spell : spells) {
            if (spell.id.equals(id)) {
                return spell;
            }
        }
        return null;
    }

    /// Registers a spell. Only before the fight.
    public final Spell registerSpell(SpellConfig config) {
        self().fight().requirePlanning("spell " + config.id.key());
        Spell spell = new Spell(self(), config);
        spells.add(spell);
        for (SpellMod mod : mods) {
            mod.offer(spell);
        }
        return spell;
    }

    /// A spell modifier that is off, for auras to put on. It also finds spells that are registered later.
    public final SpellMod newMod(SpellModConfig config) {
        SpellMod mod = new SpellMod(config);
        addMod(mod);
        if (config.alsoPets) {
            for (Pet pet : self().pets()) {
                UnitSpellbook book = pet.unit();
                book.addMod(mod);
            }
        }
        return mod;
    }

    private void addMod(SpellMod mod) {
        mods.add(mod);
        for (Spell spell : spells) {
            mod.offer(spell);
        }
    }

    /// A spell modifier that is always on: a talent.
    public final SpellMod addStaticMod(SpellModConfig config) {
        SpellMod mod = newMod(config);
        mod.activate();
        return mod;
    }

    /// A timer for a cooldown.
    public final CooldownTimer newCooldown() {
        CooldownTimer timer = new CooldownTimer();
        cooldowns.add(timer);
        return timer;
    }

    /// A counter for a resource's gains from one source; each id is a row of the results.
    public final ResourceMetrics newResourceMetrics(ResourceType type, ActionId id) {
        ResourceMetrics metrics = new ResourceMetrics(type, id);
        resources.add(metrics);
        return metrics;
    }

    /// Gives it focus, which a hunter's pets spend.
    ///
    /// @param regenFactor how much more than usual it regains
    public final void enableFocus(double regenFactor) {
        self().fight().requirePlanning("focus of " + self().key());
        focus = new FocusBar(self(), regenFactor);
    }

    /// Its focus; a unit without [#enableFocus] has none.
    public final FocusBar focus() {
        return Objects.requireNonNull(focus, "focus");
    }

    public final boolean hasFocus() {
        return focus != null;
    }

    /// Gives it rage, which warriors and bears spend.
    ///
    /// @param starting how much it has at the start of every fight, up to [RageBar#MOST]
    public final void enableRage(double starting) {
        self().fight().requirePlanning("rage of " + self().key());
        rage = new RageBar(self(), starting);
    }

    /// Its rage; a unit without [#enableRage] has none.
    public final RageBar rage() {
        return Objects.requireNonNull(rage, "rage");
    }

    public final boolean hasRage() {
        return rage != null;
    }

    /// Gives it energy and combo points, which rogues and cats spend.
    ///
    /// @param most the most energy it can hold
    /// @param mostPoints the most combo points it can have
    public final void enableEnergy(double most, int mostPoints) {
        self().fight().requirePlanning("energy of " + self().key());
        energy = new EnergyBar(self(), most);
        comboPoints = new ComboPoints(self(), mostPoints);
    }

    /// Its energy; a unit without [#enableEnergy] has none.
    public final EnergyBar energy() {
        return Objects.requireNonNull(energy, "energy");
    }

    /// Its combo points; a unit without [#enableEnergy] has none.
    public final ComboPoints comboPoints() {
        return Objects.requireNonNull(comboPoints, "combo points");
    }

    /// Whether it has energy and combo points.
    public final boolean hasEnergy() {
        return energy != null;
    }

    final PowerBar power(ResourceType type) {
        return switch (type) {
            case FOCUS -> focus();
            case RAGE -> rage();
            case ENERGY -> energy();
            case MANA, HEALTH, COMBO_POINTS, OTHER ->
                throw new IllegalArgumentException(type.key() + " is no power of spells");
        };
    }

    /// Fills what auras may have changed, after they have begun.
    final void resetPowers() {
        if (rage != null) {
            rage.reset();
        }
        if (energy != null && comboPoints != null) {
            energy.reset();
            comboPoints.reset();
        }
    }

    /// The counter of what a spell of its own costs, where it costs something.
    public final ResourceMetrics costMetrics(Spell spell) {
        ResourceMetrics metrics = spell.costMetrics;
        if (metrics == null) {
            throw new IllegalArgumentException(spell.id.key() + " costs nothing");
        }
        return metrics;
    }

    final List<ResourceMetrics> resourceMetrics() {
        return resources;
    }

    /// What its spells did to players and pets in the current fight.
    final double friendlyDamage() {
        double damage = 0;
        for (int i = 0; i < spells.size(); i++) {
            damage += spells.get(i).splits.friendlyDamage();
        }
        return damage;
    }

    final void finalizeSpellbook() {
        for (Spell spell : spells) {
            spell.finalizePlan();
        }
        for (SpellMod mod : mods) {
            mod.finalizePlan();
        }
    }

    /// Returns modifiers and spells to their planned state.
    final void restoreSpellbook() {
        for (int i = 0; i < mods.size(); i++) {
            mods.get(i).reset();
        }
        for (int i = 0; i < spells.size(); i++) {
            spells.get(i).reset();
        }
    }

    final void resetCooldownsAndCounters() {
        for (int i = 0; i < cooldowns.size(); i++) {
            cooldowns.get(i).reset();
        }
        for (int i = 0; i < resources.size(); i++) {
            resources.get(i).reset();
        }
    }

    final void finishSpellbook() {
        if (rage != null) {
            rage.finishFight();
        }
        for (int i = 0; i < spells.size(); i++) {
            spells.get(i).finishFight();
        }
        for (int i = 0; i < resources.size(); i++) {
            resources.get(i).finishFight();
        }
    }
}
