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
        Optional<PlayerPlace> place = player(parties, raid, problems);
        List<Boolean> tanks = tanks(raid);
        raid.warnOfTheRest();
        EncounterRequest encounter = EncounterReader.read(encounterMessage, tanks);
        return place.flatMap(p -> new PlayerReader(data)
                .read(p.player())
                .map(player ->
                        new SimRequest(raidBuffs, p.partyBuffs(), debuffs, player, encounter, problems.warnings())));
    }

    private record PlayerPlace(Message player, PartyBuffs partyBuffs) {}

    static List<Message> activeParties(Message raid) {
        List<Message> parties = raid.messages("parties");
        int active = raid.integer("numActiveParties", 0, MAX_PARTIES);
        raid.skip("staggerStormstrikes");
        return active > 0 && active < parties.size() ? parties.subList(0, active) : parties;
    }

    private static Optional<PlayerPlace> player(List<Message> parties, Message raid, Problems problems) {
        List<PlayerPlace> places = new ArrayList<>();
        for (Message party : parties) {
            PartyBuffs buffs = RecordReader.read(party.messageOrEmpty("buffs"), PartyBuffs.class);
            for (Message player : party.messages("players")) {
                if (!player.names().isEmpty()) {
                    places.add(new PlayerPlace(player, buffs));
                }
            }
            party.warnOfTheRest();
        }
        if (places.isEmpty()) {
            problems.problem(raid.pathOf("parties"), "names no player");
            return Optional.empty();
        }
        if (places.size() > 1) {
            problems.problem(
                    places.get(1).player().path(),
                    "a second player; raids with more than one player are not supported yet");
        }
        return Optional.of(places.getFirst());
    }

    /// For each tank, whether it is the player. A place in the list may name nobody.
    private static List<Boolean> tanks(Message raid) {
        List<Boolean> tanks = new ArrayList<>();
        for (Message tank : raid.messages("tanks")) {
            UnitRef.Type type = tank.enumeration("type", UnitRef.Type.class);
            boolean player = type == UnitRef.Type.PLAYER && tank.integer("index") == 0;
            if (!player && type != UnitRef.Type.UNKNOWN) {
                tank.problem("type", "only the player can tank");
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
