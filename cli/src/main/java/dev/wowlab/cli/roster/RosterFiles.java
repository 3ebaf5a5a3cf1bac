package dev.wowlab.cli.roster;

import dev.wowlab.specs.imports.Importer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The files that a command line names. Stateless, thread-safe.
final class RosterFiles {
    private RosterFiles() {}

    /// What is named, with the files of each folder in the folder's place, in the order of their names; hidden ones and
    /// folders within are left out.
    ///
    /// @throws IOException when a folder cannot be read
    static List<String> of(List<String> named) throws IOException {
        List<String> files = new ArrayList<>();
        for (String name : named) {
            if (!Importer.isOtherThanJson(name) && isFolder(name)) {
                files.addAll(inFolder(Path.of(name)));
            } else {
                files.add(name);
            }
        }
        return files;
    }

    /// What cannot be a name here is none either: it is told of with its row.
    private static boolean isFolder(String name) {
        try {
            return Files.isDirectory(Path.of(name));
        } catch (InvalidPathException noName) {
            return false;
        }
    }

    private static List<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    /// What a file is called where nobody says better: its name without folder and ending.
    static String baseName(String file) {
        if (file.equals("-")) {
            return "standard input";
        }
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf(':')) + 1);
        int ending = name.indexOf('.');
        return ending > 0 ? name.substring(0, ending) : name;
    }
}
