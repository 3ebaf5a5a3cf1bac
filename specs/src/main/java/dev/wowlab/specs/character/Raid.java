package dev.wowlab.specs.character;

import dev.wowlab.specs.request.Debuffs;
import dev.wowlab.specs.request.PartyBuffs;
import dev.wowlab.specs.request.RaidBuffs;
import dev.wowlab.specs.request.RaidMember;
import dev.wowlab.specs.request.SimRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The raid while a fight is planned: who is in it, and what they all have. Confined to one thread. What classes
/// bring is added by each in the order of their places, as in WoWSims: to the raid's buffs, to its own party's, to
/// the debuffs.
public final class Raid {
    private final SimRequest sim;
    private final List<Character> characters = new ArrayList<>();
    private final Map<Integer, PartyBuffs> partyBuffs = new HashMap<>();
    private @Nullable RaidBuffs raidBuffs;
    private @Nullable Debuffs debuffs;

    public Raid(SimRequest sim) {
        this.sim = sim;
    }

    /// Called once for each character by the assembly, in the order of their places.
    public void add(Character character) {
        characters.add(character);
    }

    /// Called once by the assembly, when all classes have begun.
    public void settle() {
        RaidBuffs ofRaid = sim.raidBuffs();
        Debuffs onTargets = sim.debuffs();
        for (Character character : characters) {
            RaidMember member = character.member();
            ClassBuild build = character.classBuild();
            ofRaid = build.raidBuffs(ofRaid);
            onTargets = build.debuffs(onTargets);
            PartyBuffs ofParty = partyBuffs.getOrDefault(member.party(), member.partyBuffs());
            partyBuffs.put(member.party(), build.partyBuffs(ofParty));
        }
        raidBuffs = ofRaid;
        debuffs = onTargets;
    }

    /// Everybody, in the order of their places.
    public List<Character> characters() {
        return List.copyOf(characters);
    }

    /// Who stands at a place, see [RaidMember#place].
    public Optional<Character> at(int place) {
        return characters.stream()
                .filter(character -> character.member().place() == place)
                .findFirst();
    }

    /// The raid's buffs, with what its players bring.
    RaidBuffs raidBuffs() {
        return Objects.requireNonNull(raidBuffs, "the raid is not settled");
    }

    /// The buffs of a party, with what its players bring.
    PartyBuffs partyBuffs(int party) {
        return Objects.requireNonNull(partyBuffs.get(party), "the raid is not settled");
    }

    /// The debuffs of others, without those that players keep up themselves.
    public Debuffs debuffs() {
        return Objects.requireNonNull(debuffs, "the raid is not settled");
    }
}
