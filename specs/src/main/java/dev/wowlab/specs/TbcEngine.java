package dev.wowlab.specs;

import dev.wowlab.engine.ActionListWords;
import dev.wowlab.engine.ComparisonRole;
import dev.wowlab.engine.FightLog;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.engine.RaidPlayer;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.engine.combat.CombatRunner;
import dev.wowlab.engine.combat.EventLog;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.PlanContext;
import dev.wowlab.gamedata.ActionNames;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.specs.apl.compile.AplLint;
import dev.wowlab.specs.apl.words.AplWords;
import dev.wowlab.specs.apl.words.PlayerList;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.json.JsonInput;
import dev.wowlab.specs.request.Fighter;
import dev.wowlab.specs.request.RaidMember;
import dev.wowlab.specs.request.RequestReader;
import dev.wowlab.specs.request.SimRequest;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Burning Crusade Classic: reads WoWSims' `RaidSimRequest` and plans fights from it. Thread-safe.
public final class TbcEngine implements SimulationEngine {
    private static final String NAME = "tbc";
    private static final String VERSION = "0.6.2";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

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
        SimRequest request = read(input);
        PlanContext context = new PlanContext();
        AplLint lint = new AplLint();
        new FightAssembly(request, data, SpecRegistry.effects(), context)
                .build(character -> Rotations.compile(character, lint));
        context.throwIfRefused();
        Set<InputProblem> findings = new LinkedHashSet<>();
        List<String> rotations = request.members().stream()
                .map(member -> member.player().rotation().path())
                .toList();
        for (String warning : request.warnings()) {
            int colon = warning.indexOf(": ");
            if (colon > 0 && rotations.stream().anyMatch(warning::startsWith)) {
                findings.add(new InputProblem(warning.substring(0, colon), warning.substring(colon + 2)));
            }
        }
        findings.addAll(lint.findings());
        return List.copyOf(findings);
    }

    /// Each player's action list, to be read and written in words, in the order of the raid.
    ///
    /// @param input a `RaidSimRequest` (JSON, UTF-8)
    /// @throws InvalidInputException when it cannot be planned
    public List<PlayerList> playerLists(byte[] input) throws InvalidInputException {
        SimRequest request = read(input);
        JsonNode tree = MAPPER.readTree(input);
        PlanContext context = new PlanContext();
        List<Character> characters = new ArrayList<>();
        new FightAssembly(request, data, SpecRegistry.effects(), context).build(character -> {
            characters.add(character);
            return Rotations.compile(character);
        });
        context.throwIfRefused();
        return characters.stream()
                .map(character -> PlayerList.of(
                        tree, JsonInput.pointer(character.request().rotation().path()), Rotations.context(character)))
                .toList();
    }

    private SimRequest read(byte[] input) throws InvalidInputException {
        SimRequest request = new RequestReader(data).read(input);
        List<InputProblem> unplayable = request.members().stream()
                .map(RaidMember::player)
                .filter(player ->
                        SpecRegistry.playerClass(player.characterClass()).isEmpty())
                .map(player -> new InputProblem(
                        player.path() + ".class", player.characterClass().wireName() + " is not playable yet"))
                .toList();
        if (!unplayable.isEmpty()) {
            throw new InvalidInputException(unplayable);
        }
        return request;
    }

    @Override
    public Map<String, ComparisonRole> roles(byte[] input) throws InvalidInputException {
        SimRequest request = read(input);
        Map<String, ComparisonRole> roles = new LinkedHashMap<>();
        if (request.isRaid()) {
            request.members()
                    .forEach(member -> roles.put(
                            member.key(),
                            new RaidPlayer(Fighter.of(member.player()).title())));
        }
        return Collections.unmodifiableMap(roles);
    }

    @Override
    public Map<String, ActionListWords> actionLists(byte[] input) throws InvalidInputException {
        SimRequest request = read(input);
        Map<String, ActionListWords> lists = new LinkedHashMap<>();
        request.members()
                .forEach(member -> lists.put(
                        request.isRaid() ? member.key() : "",
                        AplWords.of(member.player().rotation())));
        return Collections.unmodifiableMap(lists);
    }

    @Override
    public PlannedSimulation plan(byte[] input) throws InvalidInputException {
        SimRequest request = read(input);
        PlanContext context = new PlanContext();
        Planned planned = new Planned(request);
        Fight assembled = planned.assemble(context);
        context.throwIfRefused();
        planned.first.set(new SoftReference<>(assembled));
        Set<String> warnings = new LinkedHashSet<>();
        request.warnings().forEach(warning -> warnings.add(named(request, warning)));
        warnings.addAll(context.warnings());
        planned.warnings = List.copyOf(warnings);
        return planned;
    }

    /// What is said about a part of a raid's request names the player whose part it is.
    private static String named(SimRequest request, String warning) {
        return request.members().stream()
                .filter(member ->
                        request.isRaid() && warning.startsWith(member.player().path() + "."))
                .findFirst()
                .map(member -> member.key() + ": " + warning)
                .orElse(warning);
    }

    private final class Planned implements PlannedSimulation {
        private final SimRequest request;
        private List<String> warnings = List.of();

        /// What planning has assembled to look for problems, until the first runner takes it, or memory is short: many
        /// plans are only made to see whether an input is right.
        private final AtomicReference<@Nullable SoftReference<Fight>> first = new AtomicReference<>();

        Planned(SimRequest request) {
            this.request = request;
        }

        Fight assemble(PlanContext context) {
            return new FightAssembly(request, data, SpecRegistry.effects(), context).build(Rotations::compile);
        }

        /// A fight of a raid takes about as long as one of each of its players.
        @Override
        public int fightsPerIteration() {
            return request.members().size();
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
