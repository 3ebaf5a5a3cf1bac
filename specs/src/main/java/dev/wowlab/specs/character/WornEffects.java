package dev.wowlab.specs.character;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.ItemProc;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.ItemType;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.specs.request.EquippedItem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Turns what items bring on and off as they are put on and taken off, where a character has two sets. Confined to
/// one thread. It looks at what an effect has registered: listeners that last the whole fight, procs, and uses.
public final class WornEffects {
    private static final Set<Slot> SET_SLOTS = EnumSet.of(Slot.HEAD, Slot.SHOULDER, Slot.CHEST, Slot.HANDS, Slot.LEGS);
    private static final long COOLDOWN_ON_EQUIP = SimTime.seconds(30);

    private final Unit unit;
    private final WornGear gear;

    /// For the character that wears it.
    public WornEffects(Character character) {
        unit = character.unit();
        gear = character.gear();
    }

    /// Registers the effect of an item, which works while it is worn.
    public void item(int itemId, Runnable registration) {
        registerWhileWorn(worn -> worn.item().id() == itemId, registration);
    }

    /// Registers the effect of an enchant, which works while it is worn; what a weapon's enchant has put on its wearer
    /// ends with it.
    public void enchant(int effectId, ItemType type, Runnable registration) {
        Predicate<EquippedItem> what =
                worn -> worn.enchant().isPresent() && worn.enchant().get().effectId() == effectId;
        int known = unit.auras().all().size();
        registerWhileWorn(what, registration);
        if (!gear.canSwap() || type != ItemType.WEAPON) {
            return;
        }
        List<Aura> listeners = unit.auras().permanentAfter(known);
        for (Aura buff : unit.auras().all().stream().skip(known).toList()) {
            if (!listeners.contains(buff)) {
                gear.onChange(WornGear.WEAPONS, () -> {
                    if (!gear.wears(WornGear.WEAPONS, what)) {
                        buff.deactivate();
                    }
                });
            }
        }
    }

    /// Gives a spell modifier that has no aura of its own; where gear can change it gets one, to go with its item.
    public void mod(String label, SpellModConfig config) {
        if (gear.canSwap()) {
            unit.registerAura(AuraConfig.of(label).permanent()).attachMod(config);
        } else {
            unit.addStaticMod(config);
        }
    }

    /// Keeps the bonus of so many pieces on while they are worn.
    public void setBonus(int setId, int pieces, Aura bonus) {
        if (gear.canSwap()) {
            gear.onChange(SET_SLOTS, () -> toggle(bonus, gear.pieces(setId) >= pieces));
        }
    }

    /// Lets an aura that lasts the whole fight be on only while something is true of what is worn in these slots.
    public void onlyWhile(Aura aura, Set<Slot> slots, BooleanSupplier holds) {
        if (!holds.getAsBoolean()) {
            unit.auras().beginOff(aura);
        }
        gear.onChange(slots, () -> toggle(aura, holds.getAsBoolean()));
    }

    private void registerWhileWorn(Predicate<EquippedItem> what, Runnable registration) {
        if (!gear.canSwap()) {
            registration.run();
            return;
        }
        int auras = unit.auras().all().size();
        int procs = unit.auras().itemProcs().size();
        int uses = unit.majorCooldowns().all().size();
        registration.run();
        Worn worn = new Worn(gear, gear.slotsOf(what), what);
        for (Aura listener : unit.auras().permanentAfter(auras)) {
            onlyWhile(listener, worn.slots, worn::isTrue);
        }
        for (ItemProc proc : unit.auras().itemProcs().stream().skip(procs).toList()) {
            proc.wornWhen(worn::isTrue);
        }
        for (MajorCooldown use : unit.majorCooldowns().all().stream().skip(uses).toList()) {
            if (use.spell().id().kind() == ActionId.Kind.ITEM) {
                follow(worn, use.spell());
            }
        }
    }

    private record Worn(WornGear gear, Set<Slot> slots, Predicate<EquippedItem> what) {
        boolean isTrue() {
            return gear.wears(slots, what);
        }
    }

    private static void toggle(Aura aura, boolean on) {
        if (!on) {
            aura.deactivate();
        } else if (!aura.isActive()) {
            aura.activate();
        }
    }

    /// What is put on cannot be used for half a minute; what it gave ends with a change.
    private void follow(Worn worn, Spell use) {
        if (!worn.isTrue()) {
            use.flags |= SpellFlag.UNWORN;
        }
        Aura given = unit.auras().byId(use.id());
        CooldownTimer cooldown = use.cooldownTimer();
        gear.onChange(worn.slots, () -> {
            if (given != null) {
                given.deactivate();
            }
            if (!worn.isTrue()) {
                use.flags |= SpellFlag.UNWORN;
                return;
            }
            use.flags &= ~SpellFlag.UNWORN;
            if (cooldown != null) {
                long now = unit.fight().now();
                cooldown.set(now + Math.max(cooldown.timeToReady(now), COOLDOWN_ON_EQUIP));
            }
        });
    }
}
