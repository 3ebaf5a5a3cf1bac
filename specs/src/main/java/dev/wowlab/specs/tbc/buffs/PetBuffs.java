package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.Pet;
import dev.wowlab.gamedata.TristateEffect;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.request.IndividualBuffs;
import dev.wowlab.specs.request.RaidBuffs;

/// Which of the owner's buffs one pet gets. Immutable.
///
/// One that is summoned during the fight gets no spell that has to be cast on it, only what works on all around.
final class PetBuffs {
    private static final RaidBuffs NO_RAID_BUFFS = new RaidBuffs(
            false,
            TristateEffect.MISSING,
            false,
            TristateEffect.MISSING,
            TristateEffect.MISSING,
            TristateEffect.MISSING,
            false);

    private final Character owner;
    private final Pet pet;

    PetBuffs(Character owner, Pet pet) {
        this.owner = owner;
        this.pet = pet;
    }

    RaidBuffs raid() {
        return pet.startsPresent() ? owner.raidBuffs() : NO_RAID_BUFFS;
    }

    IndividualBuffs individual() {
        IndividualBuffs buffs = owner.request().buffs();
        if (pet.startsPresent()) {
            return buffs;
        }
        return new IndividualBuffs(
                false, false, false, TristateEffect.MISSING, TristateEffect.MISSING, 0, buffs.unleashedRage(), 0, 0);
    }
}
