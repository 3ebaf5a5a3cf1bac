package dev.wowlab.gamedata.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.GameTables;
import dev.wowlab.gamedata.PackedTables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GameDataConverterTest {

    @Test
    void theCommittedResourceIsWhatTheConverterMakes() throws IOException {
        Optional<Path> database = database();
        Assumptions.assumeTrue(
                database.isPresent(),
                "no WoWSims database: set WOWLAB_REFERENCE to the folder that holds tbc/db.json.gz");
        byte[] converted = GameDataConverter.convert(database.orElseThrow());
        try (InputStream in = GameData.class.getResourceAsStream("gamedata.bin")) {
            assertThat(Objects.requireNonNull(in).readAllBytes()).isEqualTo(converted);
        }
    }

    @Test
    void aSmallDatabaseIsConvertedTheSameTwice(@TempDir Path folder) throws IOException {
        Path source = folder.resolve("db.json");
        Files.writeString(source, """
                {"items":[{"id":5,"name":"Thing","type":12,"phase":1,"quality":3,"scalingOptions":{"0":{"ilvl":10,
                  "randPropPoints":7,"stats":{"5":11}}},"itemEffects":[{"buffId":9,"buffName":"Up","effectDurationMs":5000,
                  "scalingOptions":{"0":{"stats":{"14":30}}},"proc":{"icdMs":45000,"procChance":0.1}}]}],
                 "gems":[{"id":6,"name":"Stone","color":2,"stats":[0,1]}],"enchants":[],"randomSuffixes":[],
                 "consumables":[],"spellEffects":[]}
                """);
        byte[] first = GameDataConverter.convert(source);
        assertThat(GameDataConverter.convert(source)).isEqualTo(first);
        GameTables tables = PackedTables.decode(first);
        assertThat(tables.items().getFirst().effects().getFirst().buffName()).isEqualTo("Up");
        assertThat(tables.gems().getFirst().name()).isEqualTo("Stone");
    }

    private static Optional<Path> database() {
        String named = System.getProperty("wowlab.reference", System.getenv("WOWLAB_REFERENCE"));
        Stream<Path> folders = named != null
                ? Stream.of(Path.of(named))
                : Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                        .map(p -> p.resolve("shared").resolve("reference"));
        return folders.map(f -> f.resolve("tbc").resolve("db.json.gz"))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
