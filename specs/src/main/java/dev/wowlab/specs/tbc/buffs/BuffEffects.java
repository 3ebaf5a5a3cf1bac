package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.Pet;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Drums;
import dev.wowlab.gamedata.TristateEffect;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.Stage;
import dev.wowlab.specs.request.IndividualBuffs;
import dev.wowlab.specs.request.PartyBuffs;
import java.util.EnumSet;
import java.util.Set;

/// Gives the character and its pets the buffs of a request. Stateless.
public final class BuffEffects implements EffectCatalog.Source {
    /// Classes that can bring a totem, shout or aura of a request themselves.
    private static final Set<CharacterClass> BRINGERS =
            EnumSet.of(CharacterClass.SHAMAN, CharacterClass.PALADIN, CharacterClass.WARRIOR);

    /// Classes that never shoot, and swing only where they say so.
    private static final Set<CharacterClass> CASTERS =
            EnumSet.of(CharacterClass.MAGE, CharacterClass.WARLOCK, CharacterClass.PRIEST);

    @Override
    public void register(EffectCatalog catalog) {
        catalog.stage(Stage.BUFFS, BuffEffects::giveCharacter);
        catalog.stage(Stage.PET_BUFFS, BuffEffects::givePets);
    }

    private static boolean lasting(Character character) {
        return character.request().buffs().innervates() == 0
                && !BRINGERS.contains(character.request().characterClass());
    }

    private static boolean attacks(Character character) {
        return character.unit().swings().hasMelee()
                || !CASTERS.contains(character.request().characterClass());
    }

    private static void giveCharacter(Character character) {
        Unit unit = character.unit();
        PartyBuffs party = character.partyBuffs();
        IndividualBuffs individual = character.request().buffs();
        BuffLedger ledger = new BuffLedger(unit, lasting(character));
        RaidWideBuffs.give(ledger, character.raidBuffs());
        if (character.raidBuffs().bloodlust()) {
            Bloodlust.register(unit, character.pets());
        }
        PartyWideBuffs.give(ledger, party, unit);
        Shouts.give(unit, party);
        if (party.draeneiRacialCaster()) {
            DraeneiPresence.giveCaster(unit, character.request().race());
        }
        if (party.draeneiRacialMelee()) {
            DraeneiPresence.giveMelee(unit, character.request().race());
        }
        Totems.give(ledger, party, attacks(character));
        if (party.manaTideTotems() > 0 && unit.hasMana()) {
            ManaTide.external(unit, party.manaTideTotems());
        }
        if (party.windfuryTotem() != TristateEffect.MISSING) {
            WindfuryTotem.give(character, party.windfuryTotem() == TristateEffect.IMPROVED);
        }
        if (party.drums() != Drums.UNKNOWN) {
            DrumBeat.external(unit, party.drums());
        }
        warnOfIgnored(character, party);
        Blessings.give(ledger, individual);
        if (individual.innervates() > 0 && unit.hasMana()) {
            Innervate.external(unit, character.request().characterClass(), individual.innervates());
        }
        if (individual.powerInfusions() > 0) {
            PowerInfusion.external(unit, individual.powerInfusions());
        }
    }

    /// Fields that WoWSims reads and never uses.
    private static void warnOfIgnored(Character character, PartyBuffs party) {
        warnIf(character, party.snapshotImprovedWrathOfAirTotem(), "snapshotImprovedWrathOfAirTotem");
        warnIf(character, party.snapshotImprovedStrengthOfEarthTotem(), "snapshotImprovedStrengthOfEarthTotem");
        warnIf(character, party.snapshotBsSolarianSapphire(), "snapshotBsSolarianSapphire");
        warnIf(character, party.snapshotBsT2(), "snapshotBsT2");
        warnIf(character, party.snapshotBsBoomingVoiceRank() != 0, "snapshotBsBoomingVoiceRank");
    }

    private static void warnIf(Character character, boolean given, String field) {
        if (given) {
            character.plan().warn("the party buff " + field + " does nothing, as in WoWSims");
        }
    }

    /// Guardians are not there when buffs are handed out. Cooldowns are the owner's alone.
    private static void givePets(Character character) {
        PartyBuffs party = character.partyBuffs();
        for (Pet pet : character.pets()) {
            if (pet.isGuardian()) {
                continue;
            }
            PetBuffs buffs = new PetBuffs(character, pet);
            BuffLedger ledger = new BuffLedger(pet.unit(), lasting(character));
            RaidWideBuffs.give(ledger, buffs.raid());
            PartyWideBuffs.give(ledger, party, character.unit());
            Shouts.give(pet.unit(), party);
            Totems.give(ledger, party, pet.unit().swings().hasMelee());
            Blessings.give(ledger, buffs.individual());
        }
    }
}
