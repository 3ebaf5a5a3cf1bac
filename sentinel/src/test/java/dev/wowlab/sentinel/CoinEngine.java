package dev.wowlab.sentinel;

import dev.wowlab.engine.FightEvent;
import dev.wowlab.engine.FightLog;
import dev.wowlab.engine.FightRecords;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.engine.TotalsSink;
import dev.wowlab.protocol.json.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// An engine for tests, called `coin`: an input `{"coins": n}` is valid for n from 1 to 1000. Thread-safe. Its fights
/// are made by `TestNode`; here they are only told one by one. Version 2 takes at most 500 coins.
final class CoinEngine implements SimulationEngine {
    /// Fights that do less kill whoever is attacked.
    static final long DEADLY_MILLI = 920_000;

    private static final long MINUTE = 60_000_000_000L;
    private static final FightEvent.Action COIN = new FightEvent.Action("spell:1", "Coin");

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
                log.event(new FightEvent.Begun(0, "player", MINUTE));
                double damage = CoinFights.milli(version, jobSeed, iteration) * 60e-3;
                // a thousand coins fall for longer than anybody reads
                for (int coin = 0; coin < (coins.asInt() == 1000 ? 1_000_000 : coins.asInt()); coin++) {
                    log.event(new FightEvent.Damage(
                            coin, "player", COIN, "target1", "hit", damage / coins.asInt(), 0, false));
                }
                log.event(new FightEvent.Ended(MINUTE, "player"));
            }

            @Override
            public FightRunner newRunner() {
                return new Counted(version);
            }
        };
    }

    /// Tells fights one by one. Confined to one thread.
    private record Counted(String version) implements FightRunner {
        @Override
        public void run(long jobSeed, long firstIteration, int fights) {
            throw new UnsupportedOperationException("nodes make the fights of results");
        }

        @Override
        public List<String> kindsOfLuck() {
            return List.of();
        }

        @Override
        public void runEach(long jobSeed, long firstIteration, FightRecords records) {
            for (int i = 0; i < records.fights(); i++) {
                long milli = CoinFights.milli(version, jobSeed, firstIteration + i);
                records.dps()[i] = milli;
                records.deaths()[i] = milli < DEADLY_MILLI ? 1 : 0;
            }
        }

        @Override
        public void drainTo(TotalsSink sink) {
            throw new UnsupportedOperationException("nodes make the fights of results");
        }
    }
}
