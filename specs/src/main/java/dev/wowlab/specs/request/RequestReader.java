package dev.wowlab.specs.request;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.specs.apl.UnitRef;
import dev.wowlab.specs.json.JsonInput;
import dev.wowlab.specs.json.Message;
import dev.wowlab.specs.json.Problems;
import dev.wowlab.specs.json.RecordReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a `RaidSimRequest`. Thread-safe: no state. All problems are collected before any is thrown.
public final class RequestReader {

    private static final int MAX_PARTIES = 8;
    private static final int PARTY_SIZE = 5;

    private final GameData data;

    /// Resolves items, gems and enchants in `data`.
    public RequestReader(GameData data) {
        this.data = data;
    }

    /// The request in these bytes (JSON, UTF-8).
    ///
    /// @throws InvalidInputException with everything that is wrong
    public SimRequest read(byte[] input) throws InvalidInputException {
        Problems problems = new Problems();
        Optional<Message> root = JsonInput.read(input, problems);
        Optional<SimRequest> request = root.flatMap(message -> request(message, problems));
        problems.throwIfAny();
        return request.orElseThrow(() -> new IllegalStateException("a request without problems was not read"));
    }

    private Optional<SimRequest> request(Message root, Problems problems) {
        root.skip("requestId");
        root.skip("type");
        root.skip("simOptions");
        Message raid = root.messageOrEmpty("raid");
        Message encounterMessage = root.messageOrEmpty("encounter");
        root.warnOfTheRest();
        RaidBuffs raidBuffs = RecordReader.read(raid.messageOrEmpty("buffs"), RaidBuffs.class);
        Debuffs debuffs = RecordReader.read(raid.messageOrEmpty("debuffs"), Debuffs.class);
        List<Message> parties = activeParties(raid);
        List<Place> places = places(parties, raid, problems);
        List<Integer> tanks = tanks(raid, places);
        raid.warnOfTheRest();
        EncounterRequest encounter = EncounterReader.read(encounterMessage, tanks);
        List<RaidMember> members = members(places);
        return members.size() < Math.max(1, places.size())
                ? Optional.empty()
                : Optional.of(new SimRequest(raidBuffs, debuffs, members, encounter, problems.warnings()));
    }

    /// Where a player stands.
    ///
    /// @param number as references count, five a party
    private record Place(int number, int party, PartyBuffs partyBuffs, Message player) {}

    static List<Message> activeParties(Message raid) {
        List<Message> parties = raid.messages("parties");
        int active = raid.integer("numActiveParties", 0, MAX_PARTIES);
        if (parties.size() > MAX_PARTIES) {
            raid.problem("parties", parties.size() + " parties, at most " + MAX_PARTIES + " form a raid");
            parties = parties.subList(0, MAX_PARTIES);
        }
        raid.skip("staggerStormstrikes");
        return active > 0 && active < parties.size() ? parties.subList(0, active) : parties;
    }

    private static List<Place> places(List<Message> parties, Message raid, Problems problems) {
        List<Place> places = new ArrayList<>();
        for (int party = 0; party < parties.size(); party++) {
            Message message = parties.get(party);
            PartyBuffs buffs = RecordReader.read(message.messageOrEmpty("buffs"), PartyBuffs.class);
            List<Message> players = message.messages("players");
            if (players.size() > PARTY_SIZE) {
                message.problem("players", players.size() + " players, at most " + PARTY_SIZE + " fit into a party");
            }
            for (int i = 0; i < Math.min(players.size(), PARTY_SIZE); i++) {
                if (!players.get(i).names().isEmpty()) {
                    places.add(new Place(party * PARTY_SIZE + i, party, buffs, players.get(i)));
                }
            }
            message.warnOfTheRest();
        }
        if (places.isEmpty()) {
            problems.problem(raid.pathOf("parties"), "names no player");
        }
        return places;
    }

    private List<RaidMember> members(List<Place> places) {
        PlayerReader reader = new PlayerReader(data);
        MemberKeys keys = new MemberKeys();
        List<RaidMember> members = new ArrayList<>();
        for (Place place : places) {
            reader.read(place.player()).ifPresent(player -> {
                boolean alone = places.size() == 1;
                members.add(new RaidMember(
                        alone ? MemberKeys.ALONE : keys.key(player.name(), members.size() + 1),
                        alone ? 0 : place.number(),
                        place.party(),
                        place.partyBuffs(),
                        player));
            });
        }
        return members;
    }

    /// For each tank, the number of the player among all, -1 where it is nobody: a place in the list may be empty. The
    /// only player is 0 wherever it stands.
    private static List<Integer> tanks(Message raid, List<Place> places) {
        List<Integer> numbers = places.size() == 1
                ? List.of(0)
                : places.stream().map(Place::number).toList();
        List<Integer> tanks = new ArrayList<>();
        for (Message tank : raid.messages("tanks")) {
            UnitRef.Type type = tank.enumeration("type", UnitRef.Type.class);
            int index = tank.integer("index");
            int player = type == UnitRef.Type.PLAYER ? numbers.indexOf(index) : -1;
            if (player < 0 && type == UnitRef.Type.PLAYER && places.size() > 1) {
                tank.problem("index", "no player stands at " + index + "; five a party are counted, from 0");
            } else if (player < 0 && type != UnitRef.Type.UNKNOWN) {
                tank.problem("type", places.size() > 1 ? "only players can tank" : "only the player can tank");
            }
            tank.warnOfTheRest();
            tanks.add(player);
        }
        if (raid.integer("targetDummies", 0, 1_000) > 0) {
            raid.problems().warn(raid.pathOf("targetDummies"), "dummies to heal are left out");
        }
        return tanks;
    }
}
