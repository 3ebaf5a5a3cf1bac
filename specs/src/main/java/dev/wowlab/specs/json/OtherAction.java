package dev.wowlab.specs.json;

import dev.wowlab.gamedata.WireEnum;
import java.util.Arrays;
import java.util.Optional;

/// Actions that are neither spells nor items. Immutable; numbers and names are those of WoWSims' `OtherAction`.
public enum OtherAction implements WireEnum {
    NONE(0, "OtherActionNone"),
    WAIT(1, "OtherActionWait"),
    MANA_REGEN(2, "OtherActionManaRegen"),
    ENERGY_REGEN(5, "OtherActionEnergyRegen"),
    FOCUS_REGEN(6, "OtherActionFocusRegen"),
    MANA_GAIN(10, "OtherActionManaGain"),
    RAGE_GAIN(11, "OtherActionRageGain"),
    ATTACK(3, "OtherActionAttack"),
    SHOOT(4, "OtherActionShoot"),
    PET(7, "OtherActionPet"),
    REFUND(8, "OtherActionRefund"),
    DAMAGE_TAKEN(9, "OtherActionDamageTaken"),
    HEALING_MODEL(12, "OtherActionHealingModel"),
    POTION(17, "OtherActionPotion"),
    MOVE(20, "OtherActionMove"),
    PREPULL(21, "OtherActionPrepull"),
    ENCOUNTER_START(22, "OtherActionEncounterStart"),
    ITEM_SWAP(23, "OtherActionItemSwap");

    private static final String PREFIX = "OtherAction";

    private final int number;
    private final String wireName;

    OtherAction(int number, String wireName) {
        this.number = number;
        this.wireName = wireName;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /// The action with this short name, like `ManaGain`.
    public static Optional<OtherAction> named(String name) {
        return ofWire(PREFIX + name);
    }

    /// The action that a request calls so, like `OtherActionManaGain`.
    public static Optional<OtherAction> ofWire(String name) {
        return Arrays.stream(values())
                .filter(action -> action.wireName.equals(name))
                .findFirst();
    }

    /// The short name of the action with this number, as result tables write it, like `ManaGain`.
    public static String nameOf(int number) {
        for (OtherAction action : values()) {
            if (action.number == number) {
                return action.wireName.substring(PREFIX.length());
            }
        }
        return Integer.toString(number);
    }
}
