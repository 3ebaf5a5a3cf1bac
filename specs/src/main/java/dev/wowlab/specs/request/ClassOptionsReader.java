package dev.wowlab.specs.request;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.specs.apl.UnitRef;
import dev.wowlab.specs.apl.WarlockCurse;
import dev.wowlab.specs.json.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads the part of a `Player` message that only one specialisation has. Stateless.
final class ClassOptionsReader {
    private static final List<String> SPECS = List.of(
            "balanceDruid",
            "feralCatDruid",
            "feralBearDruid",
            "restorationDruid",
            "hunter",
            "mage",
            "holyPaladin",
            "protectionPaladin",
            "retributionPaladin",
            "priest",
            "rogue",
            "elementalShaman",
            "enhancementShaman",
            "restorationShaman",
            "warlock",
            "dpsWarrior",
            "protectionWarrior");

    private ClassOptionsReader() {}

    /// The options of the player's specialisation, or empty with a problem where it is not playable.
    static Optional<ClassOptions> read(Message player, CharacterClass characterClass) {
        List<String> given = SPECS.stream().filter(player::has).toList();
        given.forEach(player::skip);
        return switch (characterClass) {
            case MAGE -> of(player, given, "mage", ClassOptionsReader::mage);
            case WARLOCK -> of(player, given, "warlock", ClassOptionsReader::warlock);
            case PRIEST -> of(player, given, "priest", ClassOptionsReader::priest);
            case SHAMAN ->
                of(
                        player,
                        given,
                        new Spec("elementalShaman", ClassOptionsReader::elementalShaman),
                        new Spec("enhancementShaman", ClassOptionsReader::enhancementShaman));
            case DRUID ->
                of(
                        player,
                        given,
                        new Spec("balanceDruid", ClassOptionsReader::balanceDruid),
                        new Spec("feralCatDruid", ClassOptionsReader::feralCatDruid),
                        new Spec("feralBearDruid", ClassOptionsReader::feralBearDruid));
            case HUNTER -> of(player, given, "hunter", ClassOptionsReader::hunter);
            case PALADIN ->
                of(
                        player,
                        given,
                        new Spec("protectionPaladin", _ -> new ClassOptions.ProtectionPaladin()),
                        new Spec("retributionPaladin", _ -> new ClassOptions.RetributionPaladin()));
            case ROGUE -> of(player, given, "rogue", _ -> new ClassOptions.Rogue());
            case WARRIOR ->
                of(
                        player,
                        given,
                        new Spec("dpsWarrior", read -> new ClassOptions.DpsWarrior(warrior(read))),
                        new Spec("protectionWarrior", read -> new ClassOptions.ProtectionWarrior(warrior(read))));
            case UNKNOWN -> {
                player.problem("class", "the player's class is missing");
                yield Optional.empty();
            }
        };
    }

    /// A specialisation that can be played: the field that names it, and who reads it.
    private record Spec(String field, Function<Options, ClassOptions> reader) {}

    private static Optional<ClassOptions> of(
            Message player, List<String> given, String field, Function<Options, ClassOptions> reader) {
        return of(player, given, new Spec(field, reader));
    }

    private static Optional<ClassOptions> of(Message player, List<String> given, Spec... specs) {
        for (Spec spec : specs) {
            if (given.contains(spec.field)) {
                Options options = new Options(player.messageOrEmpty(spec.field));
                ClassOptions read = spec.reader.apply(options);
                options.warnOfTheRest();
                return Optional.of(read);
            }
        }
        if (given.isEmpty()) {
            player.problem(specs[0].field, "the class's options are missing");
        } else {
            String playable = Arrays.stream(specs).map(Spec::field).collect(Collectors.joining(", "));
            player.problem(
                    given.getFirst(), "this specialisation is not supported yet; of its class, " + playable + " is");
        }
        return Optional.empty();
    }

    /// The nested messages in which every specialisation keeps its options. Confined to one thread.
    private static final class Options {
        private final List<Message> levels = new ArrayList<>();
        private final Message spec;
        private final Message options;
        private final Message classOptions;

        Options(Message spec) {
            this.spec = spec;
            options = spec.messageOrEmpty("options");
            classOptions = options.messageOrEmpty("classOptions");
            levels.addAll(List.of(classOptions, options, spec));
        }

        void warnOfTheRest() {
            levels.forEach(Message::warnOfTheRest);
        }
    }

    private static ClassOptions mage(Options read) {
        return new ClassOptions.Mage(read.classOptions.enumeration("defaultMageArmor", MageArmor.class));
    }

    private static ClassOptions warlock(Options read) {
        read.options.skip("exhaleWindow");
        read.classOptions.skip("useItemSwapBonusStats");
        return new ClassOptions.Warlock(
                read.classOptions.enumeration("summon", WarlockSummon.class),
                read.classOptions.enumeration("armor", WarlockArmor.class),
                read.classOptions.enumeration("petOptions", WarlockPetMode.class),
                read.classOptions.enumeration("curseOptions", WarlockCurse.class),
                read.classOptions.bool("detonateSeed"),
                read.classOptions.bool("sacrificeSummon"));
    }

    private static ClassOptions priest(Options read) {
        read.options.skip("powerInfusionTarget");
        return new ClassOptions.Priest(
                read.classOptions.enumeration("armor", PriestArmor.class),
                read.classOptions.bool("useShadowfiend"),
                read.classOptions.bool("preShadowform"));
    }

    private static ClassOptions elementalShaman(Options read) {
        return new ClassOptions.ElementalShaman(
                read.classOptions.enumeration("imbueMh", ShamanImbue.class),
                read.classOptions.enumeration("imbueMhSwap", ShamanImbue.class),
                read.classOptions.number("shieldProcrate", 0, 60));
    }

    private static ClassOptions enhancementShaman(Options read) {
        return new ClassOptions.EnhancementShaman(
                new ClassOptions.ImbuedHands(
                        read.classOptions.enumeration("imbueMh", ShamanImbue.class),
                        read.options.enumeration("imbueOh", ShamanImbue.class)),
                new ClassOptions.ImbuedHands(
                        read.classOptions.enumeration("imbueMhSwap", ShamanImbue.class),
                        read.options.enumeration("imbueOhSwap", ShamanImbue.class)),
                read.options.enumeration("syncType", ShamanSync.class),
                read.classOptions.number("shieldProcrate", 0, 60));
    }

    private static ClassOptions balanceDruid(Options read) {
        read.options.skip("okfUptime");
        return new ClassOptions.BalanceDruid(innervated(read));
    }

    private static UnitRef innervated(Options read) {
        return UnitRef.read(read.classOptions, "innervateTarget");
    }

    /// What the web page would make a rotation of is not read.
    private static ClassOptions feralCatDruid(Options read) {
        read.spec.skip("rotation");
        return new ClassOptions.FeralCatDruid(read.options.bool("cannotShredTarget"), innervated(read));
    }

    private static ClassOptions feralBearDruid(Options read) {
        read.spec.skip("rotation");
        return new ClassOptions.FeralBearDruid(read.options.number("startingRage", 0, 100), innervated(read));
    }

    private static WarriorHabits warrior(Options read) {
        return new WarriorHabits(
                read.classOptions.enumeration("defaultShout", WarriorShout.class),
                read.classOptions.enumeration("defaultStance", WarriorStance.class),
                read.classOptions.number("startingRage", 0, 100),
                read.classOptions.integer("queueDelay", 0, 60_000),
                read.classOptions.bool("stanceSnapshot"),
                read.classOptions.bool("hasBsSolarianSapphire"),
                read.classOptions.bool("hasBsT2"));
    }

    private static ClassOptions hunter(Options read) {
        return new ClassOptions.Hunter(
                read.classOptions.enumeration("quiverBonus", QuiverBonus.class),
                read.classOptions.enumeration("ammo", Ammo.class),
                read.classOptions.enumeration("petType", HunterPetType.class),
                read.classOptions.bool("petSingleAbility"),
                read.classOptions.number("petUptime", 0, 100));
    }
}
