package dev.wowlab.sentinel;

import dev.wowlab.engine.FightLog;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.protocol.json.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// An engine for tests, called `coin`: an input `{"coins": n}` is valid for n from 1 to 1000. Thread-safe. Its fights
/// are made by `TestNode`; the service only plans. Version 2 takes at most 500 coins.
final class CoinEngine implements SimulationEngine {
    private final String version;

    CoinEngine() {
        this("1");
    }

    CoinEngine(String version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "coin";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public PlannedSimulation plan(byte[] input) throws InvalidInputException {
        JsonNode json = Json.mapper().readTree(input);
        List<InputProblem> problems = new ArrayList<>();
        JsonNode coins = json.path("coins");
        int most = version.equals("2") ? 500 : 1000;
        if (!coins.isIntegralNumber() || coins.asInt(0) < 1 || coins.asInt(0) > most) {
            problems.add(new InputProblem("coins", "must be a whole number from 1 to " + most));
        }
        if (json.path("raid").path("parties").path(0).has("unknown")) {
            problems.add(new InputProblem("raid.parties[0].unknown", "is not known"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new PlannedSimulation() {
            @Override
            public List<String> warnings() {
                return json.has("edge") ? List.of("edge is not modelled") : List.of();
            }

            @Override
            public void replay(long jobSeed, long iteration, FightLog log) {
                throw new UnsupportedOperationException("a sentinel does not simulate");
            }

            @Override
            public FightRunner newRunner() {
                throw new UnsupportedOperationException("a sentinel does not simulate");
            }
        };
    }
}
