package dev.wowlab.specs.comparison;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.specs.json.JsonInput;
import dev.wowlab.specs.json.Message;
import dev.wowlab.specs.json.Problems;
import dev.wowlab.specs.request.PlayerRequest;
import dev.wowlab.specs.request.RequestReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A request and those that it is compared with. The input says `base`, a `RaidSimRequest`, and one of
///
/// - `variants`: what is different in each, see `ListedVariants`;
/// - `weights`: more or less of each stat, see `StatVariants`;
/// - `bag`: every set that can be made of what is worn and of its `items`, with `gem` in empty sockets; or of them only
/// those whose numbers stand in `sets`, also compared with the set `rival` among them;
/// - `drops`: each item that drops in some zones in place of what is worn, see `DropVariants`;
/// - `chart`: each item of one type in place of what is worn, see `ChartVariants`;
/// - `plot`: less and more of a stat in steps, see `PlotVariants`;
/// - `scenarios`: the request itself in fights of other lengths, against more targets, see `ScenarioVariants`.
///
/// Immutable; the bytes are not copied and must not be changed.
///
/// @param others 1 to `MAX_VARIANTS`
/// @param rival number of the one that the others are compared with beside the base
/// @param warnings what is left out of a bag
@SuppressWarnings("ArrayRecordComponent") // large, and handed on to the engine as it is
record ComparisonInput(byte[] base, List<NamedRequest> others, OptionalInt rival, List<String> warnings) {
    /// Each holds the memory of a whole fight, up to 0.4 MB, on every thread of a node.
    static final int MAX_VARIANTS = 100;

    private static final List<String> QUESTIONS =
            List.of("variants", "weights", "bag", "drops", "chart", "plot", "scenarios");
    private static final String WEIGHTS = "stat weights";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// Reads the input.
    ///
    /// @throws InvalidInputException with everything that is wrong with it; the requests of listed variants are not
    /// read yet
    static ComparisonInput read(byte[] input, GameData data) throws InvalidInputException {
        Problems problems = new Problems();
        Message message = root(input, problems);
        JsonNode base = base(message, problems);
        List<String> asked = QUESTIONS.stream().filter(message::has).toList();
        if (asked.size() != 1) {
            problems.problem(
                    "",
                    "one of " + String.join(", ", QUESTIONS) + " must say what is compared"
                            + (asked.isEmpty() ? "" : ", not " + String.join(" and ", asked)));
            problems.throwIfAny();
        }
        byte[] request = MAPPER.writeValueAsBytes(base);
        List<NamedRequest> others = switch (asked.getFirst()) {
            case "variants" -> ListedVariants.requests(base, message.messages("variants"));
            case "weights" -> weights(message, base, player(request, data, WEIGHTS));
            case "drops" -> DropVariants.requests(items(message, "drops", request, data));
            case "plot" ->
                made(
                        "plot",
                        PlotVariants.changes(message.messageOrEmpty("plot")),
                        base,
                        player(request, data, "plots of stats"));
            case "scenarios" -> scenarios(message, base, request, data);
            case "chart" -> ChartVariants.requests(items(message, "chart", request, data));
            default -> sets(message, request, data, problems);
        };
        OptionalInt rival = message.has("sets") ? BagSets.rival(message, others) : OptionalInt.empty();
        message.refuseTheRest();
        if ((others.isEmpty() && !problems.any()) || others.size() > MAX_VARIANTS) {
            message.problem(
                    asked.getFirst(),
                    "makes " + others.size() + " variants; 1 to " + MAX_VARIANTS + " can be compared");
        }
        problems.throwIfAny();
        return new ComparisonInput(request, List.copyOf(others), rival, problems.warnings());
    }

    /// Reads the first request alone.
    ///
    /// @throws InvalidInputException when there is none
    static byte[] readBase(byte[] input) throws InvalidInputException {
        Problems problems = new Problems();
        return MAPPER.writeValueAsBytes(base(root(input, problems), problems));
    }

    private static Message root(byte[] input, Problems problems) throws InvalidInputException {
        Optional<Message> root = JsonInput.read(input, problems);
        problems.throwIfAny();
        return root.orElseThrow();
    }

    private static JsonNode base(Message message, Problems problems) throws InvalidInputException {
        Optional<JsonNode> base = message.raw("base").filter(JsonNode::isObject);
        if (base.isEmpty()) {
            message.problem("base", "must be a RaidSimRequest");
            problems.throwIfAny();
        }
        return base.orElseThrow();
    }

    private static ItemVariants items(Message message, String name, byte[] request, GameData data)
            throws InvalidInputException {
        return new ItemVariants(message, name, request, player(request, data, "comparisons of items"), data);
    }

    private static PlayerRequest player(byte[] request, GameData data, String purpose) throws InvalidInputException {
        try {
            return new RequestReader(data).read(request).onlyPlayer(purpose);
        } catch (InvalidInputException wrong) {
            throw new InvalidInputException(ofBase(wrong.problems()));
        }
    }

    /// What is wrong with the base is said of the base.
    private static void check(byte[] request, GameData data) throws InvalidInputException {
        try {
            new RequestReader(data).read(request);
        } catch (InvalidInputException wrong) {
            throw new InvalidInputException(ofBase(wrong.problems()));
        }
    }

    /// Problems of the base, at their place in the whole input.
    static List<InputProblem> ofBase(List<InputProblem> found) {
        return found.stream()
                .map(problem -> new InputProblem(
                        problem.path().isEmpty() ? "base" : "base." + problem.path(), problem.message()))
                .toList();
    }

    /// What it asks about stats alone; nothing where it asks something else.
    ///
    /// @throws InvalidInputException when that cannot be read
    static List<StatChange> changes(byte[] input, GameData data) throws InvalidInputException {
        List<StatChange> plotted =
                about("plot", input, (message, request) -> PlotVariants.changes(message.messageOrEmpty("plot")));
        if (!plotted.isEmpty()) {
            return plotted;
        }
        return about(
                "weights",
                input,
                (message, request) ->
                        StatVariants.changes(message.messageOrEmpty("weights"), player(request, data, WEIGHTS)));
    }

    /// What it asks about drops; nothing where it asks something else.
    ///
    /// @throws InvalidInputException when that cannot be read
    static List<Drop> drops(byte[] input, GameData data) throws InvalidInputException {
        return about("drops", input, (message, request) -> DropVariants.found(items(message, "drops", request, data)));
    }

    /// What it asks about other fights; nothing where it asks something else.
    ///
    /// @throws InvalidInputException when that cannot be read
    static List<NamedRequest> scenarios(byte[] input, GameData data) throws InvalidInputException {
        return about(
                "scenarios", input, (message, request) -> scenarios(message, MAPPER.readTree(request), request, data));
    }

    private static List<NamedRequest> scenarios(Message message, JsonNode base, byte[] request, GameData data)
            throws InvalidInputException {
        check(request, data);
        return ScenarioVariants.requests(base, message.messageOrEmpty("scenarios"));
    }

    /// Reads one question of a whole input.
    @FunctionalInterface
    private interface Reading<T> {
        List<T> of(Message message, byte[] request) throws InvalidInputException;
    }

    private static <T> List<T> about(String question, byte[] input, Reading<T> reading) throws InvalidInputException {
        Problems problems = new Problems();
        Message message = root(input, problems);
        if (!message.has(question)) {
            return List.of();
        }
        List<T> read = reading.of(message, MAPPER.writeValueAsBytes(base(message, problems)));
        problems.throwIfAny();
        return read;
    }

    private static List<NamedRequest> weights(Message message, JsonNode base, PlayerRequest player) {
        return made("weights", StatVariants.changes(message.messageOrEmpty("weights"), player), base, player);
    }

    private static List<NamedRequest> made(
            String question, List<StatChange> changes, JsonNode base, PlayerRequest player) {
        return changes.stream()
                .map(change -> StatVariants.request(base, player, change, question))
                .toList();
    }

    private static List<NamedRequest> sets(Message message, byte[] request, GameData data, Problems problems)
            throws InvalidInputException {
        player(request, data, "sets of gear");
        boolean chosen = message.has("sets");
        // what is worn is the base
        BagSets sets = BagSets.of(message, request, data, chosen ? BagSets.MAX_SETS : MAX_VARIANTS + 1);
        sets.warnings().forEach(warning -> problems.warn("bag", warning));
        return chosen ? sets.chosen(message) : sets.all();
    }
}
