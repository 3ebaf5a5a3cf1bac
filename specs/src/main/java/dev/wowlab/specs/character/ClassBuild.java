package dev.wowlab.specs.character;

import dev.wowlab.specs.apl.AssignedCurse;
import dev.wowlab.specs.apl.FeralInstincts;
import dev.wowlab.specs.apl.TotemClock;
import dev.wowlab.specs.request.Debuffs;
import dev.wowlab.specs.request.PartyBuffs;
import dev.wowlab.specs.request.RaidBuffs;
import java.util.Optional;

/// One character's class while it is put together; its methods are called in the order in which they stand
/// here. Confined to one thread. Items of the class find it through [Character#build].
public interface ClassBuild {
    /// The raid's buffs with what this class itself brings. Asked once, as the two below.
    ///
    /// @param fromRequest with what players before this one bring
    default RaidBuffs raidBuffs(RaidBuffs fromRequest) {
        return fromRequest;
    }

    /// The party's buffs with what this class itself brings.
    default PartyBuffs partyBuffs(PartyBuffs fromRequest) {
        return fromRequest;
    }

    /// The debuffs that others put on the targets, without those that this class keeps up itself.
    default Debuffs debuffs(Debuffs fromRequest) {
        return fromRequest;
    }

    /// The curse that a warlock is assigned, asked once its spells are registered.
    default Optional<AssignedCurse> assignedCurse() {
        return Optional.empty();
    }

    /// When its totems end, for action lists of shamans.
    default Optional<TotemClock> totems() {
        return Optional.empty();
    }

    /// What a feral druid does by itself, for action lists that ask; asked once its spells are registered.
    default Optional<FeralInstincts> instincts() {
        return Optional.empty();
    }

    /// Mana, stat rules, and the bodies of the pets.
    void setUp();

    /// After gear, its effects and set bonuses, before buffs.
    void applyTalents();

    /// After buffs and consumables. Talents' modifiers find spells registered here.
    void registerSpells();
}
