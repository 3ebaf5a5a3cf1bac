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
/// are made by `TestNode`; the service only plans.
final class CoinEngine implements SimulationEngine {
    @Override
    public String name() {
        return "coin";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public PlannedSimulation plan(byte[] input) throws InvalidInputException {
        JsonNode json = Json.mapper().readTree(input);
        List<InputProblem> problems = new ArrayList<>();
        JsonNode coins = json.path("coins");
        if (!coins.isIntegralNumber() || coins.asInt(0) < 1 || coins.asInt(0) > 1000) {
            problems.add(new InputProblem("coins", "must be a whole number from 1 to 1000"));
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
