package dev.wowlab.node.pack;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `settings.txt`: lines of `NAME=value`; `#` begins a remark. A value is taken as it stands, so that paths of Windows
/// need no escapes. Stateless, thread-safe.
final class SettingsFile {
    private static final long MAX_BYTES = 65_536;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SettingsFile() {}

    /// @param known names that a node reads
    /// @throws PackageException for the first line that is wrong
    static Map<String, String> read(Path file, Set<String> known) throws IOException, PackageException {
        if (Files.size(file) > MAX_BYTES) {
            throw new PackageException(file + " has more than " + MAX_BYTES + " bytes");
        }
        Map<String, String> settings = new HashMap<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String name = line.substring(0, Math.max(0, equals)).strip();
            if (!known.contains(name)) {
                throw new PackageException("%s, line %d is '%s', allowed is NAME=value with one of %s"
                        .formatted(file, i + 1, line, String.join(", ", known)));
            }
            String value = line.substring(equals + 1).strip();
            if (!value.isEmpty() && settings.put(name, value) != null) {
                throw new PackageException("%s, line %d: %s stands there twice".formatted(file, i + 1, name));
            }
        }
        return settings;
    }

    private static List<String> lines(Path file) throws IOException, PackageException {
        try {
            String text = Files.readString(file);
            // Notepad of older Windows begins files so.
            return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (MalformedInputException foreign) {
            throw new PackageException(file + " is not in UTF-8", foreign);
        }
    }
}
