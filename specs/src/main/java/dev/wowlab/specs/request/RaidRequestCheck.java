package dev.wowlab.specs.request;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.PseudoStat;
import dev.wowlab.specs.apl.RotationType;
import dev.wowlab.specs.apl.UnitRef;
import dev.wowlab.specs.json.JsonInput;
import dev.wowlab.specs.json.Message;
import dev.wowlab.specs.json.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks the shape of a `RaidSimRequest` that WoWSims' own engine will simulate: what that engine would not refuse but
/// answer with a wrong number or with nothing, and what it breaks down at. Items, spells and talents are its business.
/// Thread-safe: no state.
public final class RaidRequestCheck {
    /// A whole raid.
    private static final int MAX_PLAYERS = 40;

    private static final int MAX_TARGETS = 100;

    private static final int MAX_SECONDS = 3_600;

    private static final String ROTATION = "rotation";
    private static final String PRIORITY_LIST = "priorityList";

    private RaidRequestCheck() {}

    /// What is known of a request that can be tried. Immutable.
    ///
    /// @param warnings what the engine will pass over
    /// @param players how many take part, at least 1
    /// @param tanked whether one of them is to be attacked
    public record Checked(List<String> warnings, int players, boolean tanked) {
        public Checked {
            warnings = List.copyOf(warnings);
        }
    }

    /// Checks the request in these bytes (JSON, UTF-8). `simOptions` are not looked at.
    ///
    /// @throws InvalidInputException with everything that is wrong
    public static Checked check(byte[] input) throws InvalidInputException {
        Problems problems = new Problems();
        Optional<Message> root = JsonInput.read(input, problems);
        int players = 0;
        boolean tanked = false;
        if (root.isPresent()) {
            Message request = root.get();
            List.of("requestId", "type", "simOptions").forEach(request::skip);
            Message raid = request.messageOrEmpty("raid");
            checkEncounter(request.messageOrEmpty("encounter"));
            request.warnOfTheRest();
            List<Message> present = players(raid);
            players = present.size();
            tanked = raid.messages("tanks").stream()
                    .anyMatch(tank -> tank.enumeration("type", UnitRef.Type.class) == UnitRef.Type.PLAYER);
            List.of("buffs", "debuffs", "targetDummies").forEach(raid::skip);
            raid.warnOfTheRest();
            if (present.isEmpty()) {
                raid.problem("parties", "names no player");
            } else if (players > MAX_PLAYERS) {
                raid.problem("parties", players + " players, at most " + MAX_PLAYERS + " fit into a raid");
            }
            present.forEach(RaidRequestCheck::checkPlayer);
        }
        problems.throwIfAny();
        return new Checked(problems.warnings(), players, tanked);
    }

    private static List<Message> players(Message raid) {
        List<Message> players = new ArrayList<>();
        for (Message party : RequestReader.activeParties(raid)) {
            party.messages("players").stream()
                    .filter(player -> !player.names().isEmpty())
                    .forEach(players::add);
            party.skip("buffs");
            party.warnOfTheRest();
        }
        return players;
    }

    private static void checkPlayer(Message player) {
        boolean named = player.enumeration("class", CharacterClass.class) != CharacterClass.UNKNOWN;
        if (!named && !player.has("class")) {
            player.problem("class", "the player's class is missing");
        }
        player.message(ROTATION)
                .ifPresentOrElse(
                        RaidRequestCheck::checkRotation,
                        () -> player.problem(ROTATION, "the player's rotation is missing"));
        checkStats(player, "bonusStats");
        player.message("itemSwap").ifPresent(swap -> checkStats(swap, "prepullBonusStats"));
    }

    /// The engine knows no other rotation than a list: without one it stands there, or only swings, and does not
    /// say so.
    private static void checkRotation(Message rotation) {
        boolean simple = rotation.enumeration("type", RotationType.class) == RotationType.SIMPLE;
        if (simple || rotation.has("simple")) {
            rotation.problem(
                    rotation.has("type") ? "type" : "simple",
                    "TypeSimple rotations exist only in the web page of WoWSims; export the rotation as an APL"
                            + " (type TypeAPL with priorityList)");
        } else if (rotation.messages(PRIORITY_LIST).isEmpty()) {
            rotation.problem(PRIORITY_LIST, "is empty, so that nothing would be done");
        }
    }

    /// The engine breaks down at a list that ends before the last figure that it knows, as older versions saved it.
    private static void checkStats(Message parent, String field) {
        StatsReader.unitStats(parent, field);
        parent.message(field).ifPresent(stats -> {
            int given = stats.numbers("pseudoStats").length;
            int known = PseudoStat.values().length;
            if (given > 0 && given < known) {
                stats.problem(
                        "pseudoStats",
                        "has " + given + " entries, but the engine expects " + known
                                + " or none; open and save the character in a current WoWSims, or remove them");
            }
        });
    }

    private static void checkEncounter(Message encounter) {
        int targets = encounter.messages("targets").size();
        if (targets < 1 || targets > MAX_TARGETS) {
            encounter.problem("targets", "names " + targets + " targets, allowed are 1 to " + MAX_TARGETS);
        }
        double seconds = encounter.number("duration", 0, MAX_SECONDS);
        if (seconds == 0 && !encounter.bool("useHealth")) {
            encounter.problem("duration", "is missing or 0");
        }
        List.of(
                        "apiVersion",
                        "durationVariation",
                        "useHealth",
                        "executeProportion20",
                        "executeProportion25",
                        "executeProportion35",
                        "executeProportion45",
                        "executeProportion90")
                .forEach(encounter::skip);
        encounter.warnOfTheRest();
    }
}
