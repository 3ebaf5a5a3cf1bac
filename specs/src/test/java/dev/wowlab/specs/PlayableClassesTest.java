package dev.wowlab.specs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.Race;
import dev.wowlab.specs.character.PlayerClass;
import dev.wowlab.specs.reference.ReferenceCases;
import dev.wowlab.specs.request.ClassOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Notices what the recipe "A class" asks for and somebody forgot.
class PlayableClassesTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/wowlab/specs");
    private static final Pattern REGISTERS = Pattern.compile("static \\w+ register\\(");
    private static final Path FACTS = Path.of("src/test/java/dev/wowlab/specs/golden");
    private static final Path PAPER = Path.of("../docs/ruleset-tbc.md");

    private static List<PlayerClass> registered() {
        return OneOfEachClass.playable().stream()
                .map(SpecRegistry::playerClass)
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void everyClassThatIsWrittenIsRegistered() throws IOException {
        List<String> written = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith("Class.java")).toList()) {
                if (Files.readString(file).contains("implements PlayerClass")) {
                    written.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        assertThat(registered())
                .extracting(playable -> playable.getClass().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void everyClassIsDescribedInThePaperOfTheRuleset() throws IOException {
        String paper = Files.readString(PAPER);
        for (PlayerClass playable : registered()) {
            String path = playable.getClass().getPackageName();
            assertThat(paper).contains("`specs/.../" + path.substring(path.lastIndexOf('.') + 1) + "`");
        }
    }

    /// What registers itself is a file with `static … register(`; somebody else in its folder has to call it.
    @Test
    void everythingThatIsWrittenForAClassIsRegistered() throws IOException {
        List<String> forgotten = new ArrayList<>();
        for (PlayerClass playable : registered()) {
            Map<String, String> folder = sources(playable);
            folder.forEach((name, source) -> {
                boolean called = folder.entrySet().stream()
                        .filter(other -> !other.getKey().equals(name))
                        .anyMatch(other -> other.getValue().contains(name + ".register("));
                if (REGISTERS.matcher(source).find() && !called) {
                    forgotten.add(name);
                }
            });
        }
        assertThat(forgotten).isEmpty();
    }

    @Test
    void everyClassHasFactsThatCanFail() {
        for (PlayerClass playable : registered()) {
            String name = playable.getClass().getSimpleName().replaceAll("Class$", "FactsTest.java");
            assertThat(FACTS.resolve(name)).exists();
        }
    }

    private static Map<String, String> sources(PlayerClass playable) throws IOException {
        String path = playable.getClass().getPackageName();
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.list(SOURCES.resolve(path.substring(path.lastIndexOf('.') + 1)))) {
            for (Path file : files.toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }

    /// The options' records carry the specialisations' names.
    @Test
    void everySpecialisationIsNamedInTheReadmeAndTheChangelog() throws IOException {
        List<Class<?>> all = Stream.of(ClassOptions.class.getPermittedSubclasses())
                .<Class<?>>mapMulti((options, into) -> {
                    if (options.isSealed()) {
                        Stream.of(options.getPermittedSubclasses()).forEach(into);
                    } else {
                        into.accept(options);
                    }
                })
                .toList();
        for (Class<?> options : all) {
            String name = options.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
            for (String document : List.of("../README.md", "../CHANGELOG.md")) {
                String text = Files.readString(Path.of(document)).replaceAll("\\s+", " ");
                assertThat(text).as(document).contains(name);
            }
        }
    }

    @Test
    void aRaceThatTheGameDoesNotHaveIsWarnedOfAndNoOther() throws InvalidInputException {
        for (PlayerClass playable : registered()) {
            String character = OneOfEachClass.json(playable.characterClass());
            Set<Race> odd = EnumSet.allOf(Race.class);
            odd.removeAll(playable.races());
            odd.remove(Race.UNKNOWN);
            assertThat(odd).as(character).isNotEmpty();
            for (Race race : odd) {
                assertThat(warnings(as(race, character)))
                        .anyMatch(warning -> warning.startsWith(
                                "raid.parties[0].players[0].race: the game has no " + race.wireName()));
            }
            for (Race race : playable.races()) {
                assertThat(warnings(as(race, character))).noneMatch(warning -> warning.contains(".race:"));
            }
        }
    }

    private static String as(Race race, String character) {
        return character.replaceAll("'Race\\w+'", "'" + race.wireName() + "'");
    }

    private static List<String> warnings(String character) throws InvalidInputException {
        String request = """
                {'encounter': {'duration': 1, 'targets': [{'level': 73}]}, 'raid': {'parties': [{'players': [
                  {%s, 'rotation': {'type': 'TypeAPL', 'priorityList': [{'action': {'autocastOtherCooldowns': {}}}]}}]}]}}""".formatted(character).replace('\'', '"');
        return new TbcEngine().plan(request.getBytes(StandardCharsets.UTF_8)).warnings();
    }

    @Test
    void everySuiteThatCanBePlayedIsHeldToWoWSimsAndNoOther() throws IOException {
        List<String> playable = new ArrayList<>();
        for (String suite : ReferenceCases.suites()) {
            if (canBePlayed(ReferenceCases.read(suite).getFirst())) {
                playable.add(suite);
            }
        }
        assertThat(playable).containsExactlyInAnyOrderElementsOf(ReferenceCases.PLAYABLE);
    }

    private static boolean canBePlayed(ReferenceCases.Case one) {
        try {
            new TbcEngine().plan(one.request());
            return true;
        } catch (InvalidInputException refused) {
            return false;
        }
    }
}
