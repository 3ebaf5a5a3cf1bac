package dev.wowlab.specs.comparison;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.specs.gear.GearChange;
import dev.wowlab.specs.gear.GearChoices;
import dev.wowlab.specs.gear.GearSet;
import dev.wowlab.specs.json.JsonInput;
import dev.wowlab.specs.json.Message;
import dev.wowlab.specs.json.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Every set of what a player wears and owns, by number; 0 is what is worn. What number a set has depends on nothing
/// but the input and the version of the ruleset. Immutable.
public final class BagSets {
    /// More are not ranked.
    public static final int MAX_SETS = 5_000;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final GearChoices.OwnedSets sets;
    private final List<String> warnings;

    private BagSets(GearChoices.OwnedSets sets, List<String> warnings) {
        this.sets = sets;
        this.warnings = List.copyOf(warnings);
    }

    /// Reads what a race ranks: `base`, a `RaidSimRequest`, `bag`, and `gem` for empty sockets.
    ///
    /// @throws InvalidInputException with everything that is wrong with it
    public static BagSets read(byte[] input, GameData data) throws InvalidInputException {
        Problems problems = new Problems();
        byte[] base = ComparisonInput.readBase(input);
        Message message = JsonInput.read(input, problems).orElseThrow();
        message.skip("base");
        if (!message.has("bag")) {
            message.problem("bag", "must be a list 'items' of what the player owns");
            problems.throwIfAny();
        }
        BagSets sets = of(message, base, data, MAX_SETS);
        message.refuseTheRest();
        problems.throwIfAny();
        if (sets.size() < 2) {
            throw new InvalidInputException(List.of(new InputProblem(
                    "bag",
                    "nothing in it can be worn instead of what is worn"
                            + (sets.warnings.isEmpty() ? "" : ": " + String.join("; ", sets.warnings)))));
        }
        return sets;
    }

    static BagSets of(Message message, byte[] request, GameData data, int most) throws InvalidInputException {
        byte[] bag = MAPPER.writeValueAsBytes(message.raw("bag").orElseThrow());
        try {
            GearChoices choices = GearChoices.read(data, request, bag, message.integer("gem"));
            return new BagSets(choices.owned(most), choices.warnings());
        } catch (InvalidInputException wrong) {
            throw new InvalidInputException(wrong.problems().stream()
                    .map(problem -> new InputProblem(
                            problem.path().equals("gem") ? "gem" : "bag." + problem.path(), problem.message()))
                    .toList());
        }
    }

    /// How many there are, what is worn among them.
    public int size() {
        return sets.size();
    }

    /// What is left out of the bag, and why.
    public List<String> warnings() {
        return warnings;
    }

    /// How a set differs from what is worn, by slot.
    public List<GearChange> changes(int number) {
        return sets.changes(number);
    }

    /// How a set differs from another, by slot.
    public List<GearChange> changes(int number, int other) {
        return sets.changes(number, other);
    }

    /// The input of `tbc-compare` that lets some sets fight.
    ///
    /// @param input of the race, as `read` reads it
    /// @param numbers of at most `ComparisonEngine.MAX_VARIANTS` sets, without 0
    /// @param rival whom they are compared with beside what is worn, one of them; 0 for nobody
    public static JsonNode comparison(JsonNode input, Collection<Integer> numbers, int rival) {
        ObjectNode comparison = input.deepCopy().asObject();
        ArrayNode sets = comparison.putArray("sets");
        numbers.forEach(sets::add);
        if (rival != 0) {
            comparison.put("rival", rival);
        }
        return comparison;
    }

    /// All but what is worn. Names are unique.
    List<NamedRequest> all() {
        UniqueNames names = new UniqueNames();
        List<NamedRequest> named = new ArrayList<>();
        for (int number = 1; number < sets.size(); number++) {
            GearSet set = sets.get(number);
            named.add(new NamedRequest(names.unique(set.label()), "bag", true, set.request()));
        }
        return named;
    }

    /// Those that a comparison names in `sets`.
    List<NamedRequest> chosen(Message message) {
        Set<Integer> numbers = new TreeSet<>();
        int[] given = message.integers("sets");
        for (int i = 0; i < given.length; i++) {
            if (given[i] < 1 || given[i] >= sets.size()) {
                message.problem("sets", given[i] + " is no set: there are 1 to " + (sets.size() - 1));
            } else if (!numbers.add(given[i])) {
                message.problem("sets", given[i] + " is there twice");
            }
        }
        if (numbers.size() > ComparisonInput.MAX_VARIANTS) {
            message.problem(
                    "sets", "has " + numbers.size() + "; 1 to " + ComparisonInput.MAX_VARIANTS + " can be compared");
            return List.of();
        }
        List<NamedRequest> named = new ArrayList<>();
        for (int number : numbers) {
            GearSet set = sets.get(number);
            named.add(new NamedRequest(
                    OptionalInt.of(number), set.label(), "bag", true, Optional.empty(), set.request()));
        }
        return named;
    }

    /// The rival that a comparison names.
    static OptionalInt rival(Message message, List<NamedRequest> others) {
        if (!message.has("rival")) {
            return OptionalInt.empty();
        }
        int rival = message.integer("rival");
        if (others.stream().noneMatch(other -> other.number().equals(OptionalInt.of(rival)))) {
            message.problem("rival", rival + " is none of 'sets'");
        }
        return OptionalInt.of(rival);
    }
}
