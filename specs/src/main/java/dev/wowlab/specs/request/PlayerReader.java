package dev.wowlab.specs.request;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Profession;
import dev.wowlab.gamedata.Race;
import dev.wowlab.specs.apl.AplParser;
import dev.wowlab.specs.apl.AplRotation;
import dev.wowlab.specs.json.ActionRef;
import dev.wowlab.specs.json.Message;
import dev.wowlab.specs.json.RecordReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a `Player` message. Thread-safe: no state of its own.
final class PlayerReader {

    private static final Pattern TALENTS = Pattern.compile("[0-5]{0,40}(-[0-5]{0,40}){0,2}");
    private static final int MAX_DELAY_MS = 10_000;
    private static final int MIN_REACTION_MS = 10;
    private static final int MAX_HEALING = 1_000_000;
    private static final int MAX_CADENCE_SECONDS = 60;
    private static final double MIN_CADENCE_SECONDS = 0.1;

    private final EquipmentReader equipment;
    private final ConsumablesReader consumables;

    PlayerReader(GameData data) {
        equipment = new EquipmentReader(data);
        consumables = new ConsumablesReader(data);
    }

    /// The player, or empty with a problem where the class is not playable.
    Optional<PlayerRequest> read(Message message) {
        CharacterClass characterClass = message.enumeration("class", CharacterClass.class);
        Optional<ClassOptions> options = ClassOptionsReader.read(message, characterClass);
        Race race = race(message);
        Equipment worn = equipment.read(message.messageOrEmpty("equipment"));
        Optional<ItemSwap> swap = itemSwap(message);
        BonusStats bonus = StatsReader.unitStats(message, "bonusStats");
        Consumables consumed = consumables.read(message.messageOrEmpty("consumables"));
        IndividualBuffs buffs = RecordReader.read(message.messageOrEmpty("buffs"), IndividualBuffs.class);
        Behaviour behaviour = behaviour(message);
        Optional<HealingModel> healing = message.message("healingModel").map(PlayerReader::healing);
        String talents = talents(message);
        String name = message.text("name");
        Profession profession1 = message.enumeration("profession1", Profession.class);
        Profession profession2 = message.enumeration("profession2", Profession.class);
        AplRotation rotation = options.isPresent() ? rotation(message, options.get()) : skippedRotation(message);
        skipTheRest(message);
        return options.map(o -> new PlayerRequest(
                message.path(),
                name,
                characterClass,
                race,
                o,
                talents,
                profession1,
                profession2,
                worn,
                swap,
                bonus,
                consumed,
                buffs,
                behaviour,
                healing,
                rotation));
    }

    private static Race race(Message message) {
        Race race = message.enumeration("race", Race.class);
        if (race == Race.UNKNOWN) {
            message.problem("race", "the player's race is missing");
        }
        return race;
    }

    private Optional<ItemSwap> itemSwap(Message message) {
        boolean enabled = message.bool("enableItemSwap");
        Optional<Message> swap = message.message("itemSwap");
        if (!enabled || swap.isEmpty()) {
            return Optional.empty();
        }
        Equipment items = equipment.readBySlot(swap.get());
        BonusStats prepull = StatsReader.unitStats(swap.get(), "prepullBonusStats");
        swap.get().warnOfTheRest();
        return items.bySlot().isEmpty() ? Optional.empty() : Optional.of(new ItemSwap(items, prepull));
    }

    private static Behaviour behaviour(Message message) {
        Message cooldowns = message.messageOrEmpty("cooldowns");
        List<CooldownTiming> timings = new ArrayList<>();
        for (Message entry : cooldowns.messages("cooldowns")) {
            double[] seconds = entry.numbers("timings");
            ActionRef.read(entry, "id")
                    .ifPresent(id -> timings.add(new CooldownTiming(
                            id, Arrays.stream(seconds).boxed().toList())));
            entry.warnOfTheRest();
        }
        double defensives = cooldowns.number("hpPercentForDefensives", 0, 100);
        cooldowns.warnOfTheRest();
        return new Behaviour(
                Math.max(MIN_REACTION_MS, message.integer("reactionTimeMs", 0, MAX_DELAY_MS)),
                message.integer("channelClipDelayMs", 0, MAX_DELAY_MS),
                message.bool("inFrontOfTarget"),
                message.number("distanceFromTarget", 0, 100),
                timings,
                defensives);
    }

    private static HealingModel healing(Message message) {
        message.skip("burstWindow");
        HealingModel model = new HealingModel(
                message.number("hps", 0, MAX_HEALING),
                message.number("cadenceSeconds", 0, MAX_CADENCE_SECONDS),
                message.number("cadenceVariation", 0, MAX_CADENCE_SECONDS),
                message.number("absorbFrac", 0, 1),
                message.number("inspirationUptime", 0, 1));
        if (model.cadenceSeconds() > 0 && model.cadenceSeconds() < MIN_CADENCE_SECONDS) {
            message.problem("cadenceSeconds", "must be 0 or at least " + MIN_CADENCE_SECONDS);
        }
        if (model.perSecond() == 0 && model.cadenceSeconds() > 0) {
            message.problems()
                    .warn(
                            message.pathOf("hps"),
                            "healing by what is suffered is not simulated; nobody heals without a number here");
        }
        message.warnOfTheRest();
        return model;
    }

    private static String talents(Message message) {
        String talents = message.text("talentsString");
        if (!TALENTS.matcher(talents).matches()) {
            message.problem(
                    "talentsString",
                    "should be digits from 0 to 5, at most three trees separated by -, but is " + talents);
            return "";
        }
        return talents;
    }

    private static AplRotation rotation(Message message, ClassOptions options) {
        Optional<Message> rotation = message.message("rotation");
        if (rotation.isEmpty()) {
            message.problem("rotation", "the player's rotation is missing");
            return AplRotation.NONE;
        }
        boolean mayDoNothing =
                options instanceof ClassOptions.FeralCatDruid || options instanceof ClassOptions.FeralBearDruid;
        return AplParser.parse(rotation.get(), message.problems(), mayDoNothing);
    }

    private static AplRotation skippedRotation(Message message) {
        message.skip("rotation");
        return AplRotation.NONE;
    }

    private static void skipTheRest(Message message) {
        List.of("apiVersion", "database", "darkIntentUptime", "challengeMode").forEach(message::skip);
        message.warnOfTheRest();
    }
}
