package dev.wowlab.cli.host;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `--folder`. An empty one, of a script's variable that is not set, would be the current folder. Stateless,
/// thread-safe.
final class FolderName implements ITypeConverter<Path> {
    @Override
    public Path convert(String name) {
        if (name.isBlank()) {
            throw new TypeConversionException("it is empty; name a folder, or leave it out for the usual one");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException invalid) {
            throw new TypeConversionException("'" + name + "' is no folder: " + invalid.getReason());
        }
    }
}
