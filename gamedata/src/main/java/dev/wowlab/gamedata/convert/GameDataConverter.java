package dev.wowlab.gamedata.convert;

import dev.wowlab.gamedata.GameTables;
import dev.wowlab.gamedata.PackedTables;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Converts `db.json` (plain or .gz) of WoWSims' tbc-new into the packed resource. Thread-safe: no state. Equal
/// input gives equal bytes.
public final class GameDataConverter {

    private GameDataConverter() {}

    /// Runs `GameDataConverter IN OUT`.
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: GameDataConverter IN(db.json or db.json.gz) OUT(gamedata.bin)");
            System.exit(2);
        }
        byte[] packed = convert(Path.of(args[0]));
        Files.write(Path.of(args[1]), packed);
        System.out.println("wrote " + packed.length + " bytes to " + args[1]);
    }

    /// The packed bytes of a database file.
    public static byte[] convert(Path source) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(source));
                InputStream in = source.toString().endsWith(".gz") ? new GZIPInputStream(file) : file) {
            JsonNode root = JsonMapper.shared().readTree(in.readAllBytes());
            GameTables tables = new DatabaseReader(root).read();
            return PackedTables.encode(tables);
        }
    }
}
