package dev.wowlab.specs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.specs.character.PlayerClass;
import dev.wowlab.specs.reference.ReferenceCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Notices what the recipe "A class" asks for and somebody forgot.
class PlayableClassesTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/wowlab/specs");
    private static final Path PAPER = Path.of("../docs/ruleset-tbc.md");

    private static List<PlayerClass> registered() {
        return Arrays.stream(CharacterClass.values())
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
