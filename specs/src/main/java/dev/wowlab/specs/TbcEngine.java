package dev.wowlab.specs;

import dev.wowlab.engine.FightLog;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.engine.combat.CombatRunner;
import dev.wowlab.engine.combat.EventLog;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.PlanContext;
import dev.wowlab.gamedata.ActionNames;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.specs.apl.AplLint;
import dev.wowlab.specs.character.PlayerClass;
import dev.wowlab.specs.request.RequestReader;
import dev.wowlab.specs.request.SimRequest;
import java.lang.ref.SoftReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The Burning Crusade Classic: reads WoWSims' `RaidSimRequest` and plans fights from it. Thread-safe.
public final class TbcEngine implements SimulationEngine {
    private static final String NAME = "tbc";
    private static final String VERSION = "0.4.0";

    private final GameData data;

    /// With the game data that come with the project.
    public TbcEngine() {
        this(GameData.get());
    }

    public TbcEngine(GameData data) {
        this.data = data;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public List<InputProblem> lint(byte[] input) throws InvalidInputException {
        SimRequest request = new RequestReader(data).read(input);
        PlanContext context = new PlanContext();
        AplLint lint = new AplLint();
        new FightAssembly(request, data, SpecRegistry.effects(), context)
                .build(playerClass(request), character -> Rotations.compile(character, lint));
        context.throwIfRefused();
        Set<InputProblem> findings = new LinkedHashSet<>();
        String rotation = request.player().rotation().path();
        for (String warning : request.warnings()) {
            int colon = warning.indexOf(": ");
            if (warning.startsWith(rotation) && colon > 0) {
                findings.add(new InputProblem(warning.substring(0, colon), warning.substring(colon + 2)));
            }
        }
        findings.addAll(lint.findings());
        return List.copyOf(findings);
    }

    private static PlayerClass playerClass(SimRequest request) throws InvalidInputException {
        Optional<PlayerClass> playerClass =
                SpecRegistry.playerClass(request.player().characterClass());
        if (playerClass.isEmpty()) {
            String name = request.player().characterClass().wireName();
            throw new InvalidInputException(
                    List.of(new InputProblem(request.player().path() + ".class", name + " is not playable yet")));
        }
        return playerClass.get();
    }

    @Override
    public PlannedSimulation plan(byte[] input) throws InvalidInputException {
        SimRequest request = new RequestReader(data).read(input);
        PlanContext context = new PlanContext();
        Planned planned = new Planned(request, playerClass(request));
        Fight assembled = planned.assemble(context);
        context.throwIfRefused();
        planned.first.set(new SoftReference<>(assembled));
        Set<String> warnings = new LinkedHashSet<>(request.warnings());
        warnings.addAll(context.warnings());
        planned.warnings = List.copyOf(warnings);
        return planned;
    }

    private final class Planned implements PlannedSimulation {
        private final SimRequest request;
        private final PlayerClass playerClass;
        private List<String> warnings = List.of();

        /// What planning has assembled to look for problems, until the first runner takes it, or memory is short: many
        /// plans are only made to see whether an input is right.
        private final AtomicReference<@Nullable SoftReference<Fight>> first = new AtomicReference<>();

        Planned(SimRequest request, PlayerClass playerClass) {
            this.request = request;
            this.playerClass = playerClass;
        }

        Fight assemble(PlanContext context) {
            return new FightAssembly(request, data, SpecRegistry.effects(), context)
                    .build(playerClass, Rotations::compile);
        }

        @Override
        public List<String> warnings() {
            return warnings;
        }

        @Override
        public void replay(long jobSeed, long iteration, FightLog log) {
            EventLog.replay(assemble(new PlanContext()), ActionNames::orEmpty, jobSeed, iteration, log);
        }

        @Override
        public FightRunner newRunner() {
            SoftReference<Fight> kept = first.getAndSet(null);
            Fight assembled = kept == null ? null : kept.get();
            return new CombatRunner(assembled == null ? assemble(new PlanContext()) : assembled);
        }
    }
}
