package dev.wowlab.specs.character;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.AutoAttack;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Swings;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.Weapon;
import dev.wowlab.engine.combat.apl.GearSwitch;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.request.Equipment;
import dev.wowlab.specs.request.EquippedItem;
import dev.wowlab.specs.request.ItemSwap;
import dev.wowlab.specs.request.PlayerRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// What a character wears right now, where it may change to a second set. Confined to one thread. As in WoWSims,
/// everything changes before the pull, and only weapons in the fight, for a global cooldown and all swings anew.
public final class WornGear implements GearSwitch {
    /// The slots that change in a fight.
    public static final Set<Slot> WEAPONS = EnumSet.of(Slot.MAIN_HAND, Slot.OFF_HAND, Slot.RANGED);

    private static final Slot[] SLOTS = Slot.values();
    private static final int FIRST = 0;
    private static final int SECOND = 1;

    private final Unit unit;
    private final WornWeapons weapons;
    private final Slot[] changing;
    private final List<List<Optional<EquippedItem>>> sets;
    private final List<List<Runnable>> listeners = new ArrayList<>();
    private final StatBonus everything;
    private final StatBonus ofWeapons;
    private final Weapon[][] melee = new Weapon[2][2];
    private final List<Optional<Weapon>> ranged = new ArrayList<>();
    private final int[] setIn = new int[SLOTS.length];
    private final List<Aura> shown = new ArrayList<>();
    private BiFunction<EquippedItem, Weapon, Weapon> rangedChange = (worn, weapon) -> weapon;
    private boolean swapped;

    /// What the request says.
    WornGear(Unit unit, PlayerRequest request) {
        this.unit = unit;
        weapons = new WornWeapons(request.bonus());
        Optional<ItemSwap> swap = request.itemSwap();
        Equipment second = swap.map(ItemSwap::equipment).orElse(Equipment.NONE);
        sets = List.of(bySlot(request.equipment()), bySlot(second));
        changing = swap.isEmpty() ? new Slot[0] : changing(request.equipment(), second);
        double[] difference = new double[Stat.COUNT];
        ofWeapons = difference(WEAPONS, difference);
        swap.ifPresent(other -> other.prepullBonus().stats().addTo(difference));
        everything = difference(EnumSet.complementOf(EnumSet.copyOf(WEAPONS)), difference);
        for (Slot ignored : SLOTS) {
            listeners.add(new ArrayList<>());
        }
    }

    private static List<Optional<EquippedItem>> bySlot(Equipment equipment) {
        return Arrays.stream(SLOTS).map(equipment::at).toList();
    }

    /// Who takes something into the off hand takes out or keeps nothing in the main hand, as in WoWSims; a weapon for
    /// two hands empties the off hand.
    private static Slot[] changing(Equipment first, Equipment second) {
        EnumSet<Slot> slots = EnumSet.noneOf(Slot.class);
        slots.addAll(second.bySlot().keySet());
        if (slots.contains(Slot.OFF_HAND) && first.at(Slot.MAIN_HAND).isPresent()) {
            slots.add(Slot.MAIN_HAND);
        }
        if (second.holdsTwoHanded() && first.at(Slot.OFF_HAND).isPresent()) {
            slots.add(Slot.OFF_HAND);
        }
        return slots.toArray(Slot[]::new);
    }

    private StatBonus difference(Set<Slot> of, double[] sum) {
        for (Slot slot : changing) {
            if (of.contains(slot)) {
                double[] taken = new double[Stat.COUNT];
                item(FIRST, slot).ifPresent(item -> item.addTo(taken));
                item(SECOND, slot).ifPresent(item -> item.addTo(sum));
                for (int i = 0; i < sum.length; i++) {
                    sum[i] -= taken[i];
                }
            }
        }
        return StatBonus.ofArray(sum.clone());
    }

    private Optional<EquippedItem> item(int set, Slot slot) {
        return sets.get(set).get(slot.ordinal());
    }

    // ---- planning ----

    /// Begins to keep track; after the units were sealed, before anything else is registered.
    public void begin() {
        if (!canSwap()) {
            return;
        }
        ActionId id = ActionId.other("ItemSwap");
        shown.add(unit.registerAura(
                AuraConfig.of("Item Swap: Main").id(id.withTag(1)).permanent()));
        shown.add(unit.registerAura(
                AuraConfig.of("Item Swap: Swapped").id(id.withTag(2)).duration(SimTime.NEVER)));
        unit.onReset(() -> {
            swapped = false;
            Arrays.fill(setIn, FIRST);
        });
    }

    /// Lets it swing what both hands begin with.
    public void swing() {
        unit.swings()
                .enableMelee(
                        weapons.mainHand(item(FIRST, Slot.MAIN_HAND)), weapons.offHand(item(FIRST, Slot.OFF_HAND)));
    }

    /// Lets it swing what the main hand begins with, and nothing else.
    public void swingMainHand() {
        unit.swings().enableMelee(weapons.mainHand(item(FIRST, Slot.MAIN_HAND)), Weapon.NONE);
    }

    /// Takes the weapons of the first set once more, without what stones, scopes and ammunition have added to those
    /// that change; after everything else that changes weapons.
    public void takeWeapons() {
        if (!canSwap()) {
            return;
        }
        for (int set = FIRST; set <= SECOND; set++) {
            melee[set][0] = weapons.mainHand(item(set, Slot.MAIN_HAND));
            melee[set][1] = weapons.offHand(item(set, Slot.OFF_HAND));
            Optional<EquippedItem> bow = item(set, Slot.RANGED);
            ranged.add(weapons.ranged(bow).map(weapon -> rangedChange.apply(bow.orElseThrow(), weapon)));
        }
        if (unit.swings().hasMelee()) {
            unit.swings().mayDualWield();
        }
        for (Slot slot : changing) {
            takeWeapon(slot);
        }
    }

    /// Changes every ranged weapon of both sets; asked by [#takeWeapons].
    public void changeRanged(BiFunction<EquippedItem, Weapon, Weapon> change) {
        rangedChange = change;
    }

    /// The slots in which one of the sets holds such an item.
    public Set<Slot> slotsOf(Predicate<EquippedItem> what) {
        Set<Slot> slots = EnumSet.noneOf(Slot.class);
        for (Slot slot : SLOTS) {
            if (item(FIRST, slot).filter(what).isPresent()
                    || item(SECOND, slot).filter(what).isPresent()) {
                slots.add(slot);
            }
        }
        return slots;
    }

    /// Does something whenever the item in one of these slots has changed.
    public void onChange(Set<Slot> slots, Runnable action) {
        for (Slot slot : slots) {
            listeners.get(slot.ordinal()).add(action);
        }
    }

    /// Keeps something true to what is worn in these slots: whenever that has changed, and at each start.
    public void follow(Set<Slot> slots, Runnable action) {
        if (canSwap()) {
            onChange(slots, action);
            unit.onReset(action);
        }
    }

    // ---- facts ----

    @Override
    public boolean canSwap() {
        return changing.length > 0;
    }

    @Override
    public boolean isSwapped() {
        return swapped;
    }

    /// Whether the item in a slot changes.
    public boolean changes(Slot slot) {
        return List.of(changing).contains(slot);
    }

    /// What is worn in a slot right now.
    public Optional<EquippedItem> at(Slot slot) {
        return item(setIn[slot.ordinal()], slot);
    }

    /// Whether what is worn in a slot right now is of the second set.
    public boolean isOfSecondSet(Slot slot) {
        return setIn[slot.ordinal()] == SECOND;
    }

    /// Whether such an item is worn in one of these slots right now.
    public boolean wears(Set<Slot> slots, Predicate<EquippedItem> what) {
        for (Slot slot : SLOTS) {
            if (slots.contains(slot)) {
                Optional<EquippedItem> worn = at(slot);
                if (worn.isPresent() && what.test(worn.get())) {
                    return true;
                }
            }
        }
        return false;
    }

    /// How many pieces of a set of items are worn right now.
    int pieces(int setId) {
        int pieces = 0;
        for (Slot slot : SLOTS) {
            Optional<EquippedItem> worn = at(slot);
            if (worn.isPresent() && worn.get().item().set().id() == setId) {
                pieces++;
            }
        }
        return pieces;
    }

    // ---- in a fight ----

    @Override
    public void swapTo(boolean second) {
        if (!canSwap() || swapped == second) {
            return;
        }
        boolean prepull = unit.fight().now() < 0;
        boolean weaponsToo = false;
        for (Slot slot : changing) {
            boolean weapon = WEAPONS.contains(slot);
            if (!weapon && !prepull) {
                continue;
            }
            weaponsToo |= weapon;
            change(slot, prepull);
        }
        unit.stats().add(prepull ? everything : ofWeapons, second ? 1 : -1);
        if (!prepull && weaponsToo) {
            unit.swings().beginAnew();
            long now = unit.fight().now();
            unit.caster().setGcd(Math.max(unit.caster().gcd().readyAt(), now + SpellConfig.GCD));
        }
        shown.get(second ? FIRST : SECOND).deactivate();
        shown.get(second ? SECOND : FIRST).activate();
        swapped = second;
    }

    private void change(Slot slot, boolean prepull) {
        int place = slot.ordinal();
        setIn[place] = setIn[place] == FIRST ? SECOND : FIRST;
        // Before the pull the hands keep what they swing, as in WoWSims.
        if (!prepull) {
            takeWeapon(slot);
        }
        List<Runnable> actions = listeners.get(place);
        for (int i = 0; i < actions.size(); i++) {
            actions.get(i).run();
        }
    }

    private void takeWeapon(Slot slot) {
        Swings swings = unit.swings();
        int set = setIn[slot.ordinal()];
        if (slot == Slot.MAIN_HAND && swings.hasMelee()) {
            swings.takeMelee(AutoAttack.MAIN_HAND, melee[set][0]);
        } else if (slot == Slot.OFF_HAND && swings.hasMelee()) {
            swings.takeMelee(AutoAttack.OFF_HAND, melee[set][1]);
        } else if (slot == Slot.RANGED && swings.hasRanged()) {
            Optional<Weapon> weapon = ranged.get(set);
            Optional<EquippedItem> worn = item(set, slot);
            if (weapon.isPresent() && worn.isPresent()) {
                swings.takeRanged(weapon.get(), WornWeapons.minRange(worn.get()), WornWeapons.maxRange(worn.get()));
            }
        }
    }
}
