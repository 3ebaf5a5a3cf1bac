package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AutoAttack;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.Weapon;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.specs.character.WornGear;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/// The form that a feral druid is in, and what it swings in it. Confined to one thread.
final class Forms {
    static final int HUMANOID = 1;
    static final int BEAR = 1 << 1;
    static final int CAT = 1 << 2;

    private final Unit unit;
    private final WornGear gear;
    private final Claws hands;
    private @Nullable Aura aura;
    private @Nullable Claws paws;
    private int current = HUMANOID;

    Forms(Feral feral) {
        unit = feral.unit();
        gear = feral.character().gear();
        hands = Claws.hands(feral.character());
    }

    /// Says how every fight begins: out of every form, until the aura of the first one is put on.
    void begin() {
        unit.onReset(() -> {
            current = HUMANOID;
            aura = null;
            paws = null;
        });
        gear.onChange(EnumSet.of(Slot.MAIN_HAND), this::takePaws);
    }

    /// Whether the druid is in one of these forms.
    boolean isIn(int forms) {
        return (current & forms) != 0;
    }

    /// What becoming an animal does besides its buff.
    ///
    /// @param form the bit of it
    /// @param newAura what shows it
    /// @param newPaws what it swings
    void enter(int form, Aura newAura, Claws newPaws) {
        if (current != HUMANOID) {
            clear();
        }
        current = form;
        aura = newAura;
        paws = newPaws;
        unit.rage().setWorking(form == BEAR);
        // A change of weapons in the fight is forgotten with the next change of form, as in WoWSims.
        swing(newPaws.first());
    }

    /// What happens when the aura of a form ends.
    void leave() {
        current = HUMANOID;
        aura = null;
        paws = null;
        swing(hands.of(gear));
    }

    /// Goes back to the own form.
    void clear() {
        Aura present = aura;
        if (present != null) {
            present.deactivate();
        }
        current = HUMANOID;
        unit.rage().setWorking(false);
    }

    /// Lets the paws of the present form do something else, as long as it lasts.
    void changePaws(Claws newPaws) {
        paws = newPaws;
        takePaws();
    }

    private void takePaws() {
        Claws present = paws;
        if (present != null) {
            unit.swings().takeMelee(AutoAttack.MAIN_HAND, present.of(gear));
        }
    }

    private void swing(Weapon weapon) {
        unit.swings().takeMelee(AutoAttack.MAIN_HAND, weapon);
        unit.swings().enable();
    }
}
