package dev.wowlab.cli.roster;

import dev.wowlab.cli.sim.InputFile;
import dev.wowlab.cli.sim.InputTrouble;
import dev.wowlab.protocol.roster.RosterRow;
import dev.wowlab.specs.request.Fighter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The characters of some files. Immutable.
///
/// @param err where trouble with a file is told
record Members(PrintStream err) {
    private static final String COMMAND = "roster";

    /// Most characters of a line that says why there is no result.
    private static final int MOST_REASON = 300;

    /// What came of a file. Immutable.
    ///
    /// @param row its character; with a failure where there is none
    /// @param input what is to be simulated; empty where nothing can be
    record Member(String file, RosterRow row, Optional<JsonNode> input) {
        Member failed(String reason) {
            return new Member(file, row.failed(reason), Optional.empty());
        }
    }

    /// What is in a file. Immutable.
    private record Seen(String file, Optional<JsonNode> input, Optional<Fighter> fighter, String trouble) {
        String ownName() {
            return fighter.map(Fighter::name).orElse("").strip();
        }
    }

    /// One for each file, in their order; a file that cannot be read is told of, and keeps the others from nothing.
    List<Member> read(List<String> files) throws InterruptedException {
        List<Seen> seen = new ArrayList<>();
        for (String file : files) {
            seen.add(look(file));
        }
        Map<String, Long> names = counts(seen, Seen::ownName);
        Map<String, Long> bases = counts(seen, one -> RosterFiles.baseName(one.file()));
        return seen.stream().map(one -> member(one, names, bases)).toList();
    }

    private Seen look(String file) throws InterruptedException {
        Told told = new Told();
        Optional<JsonNode> input = told.trouble().orTell(file, () -> InputFile.request(file, err));
        return new Seen(file, input, input.flatMap(Fighter::of), told.passedOn(err));
    }

    private static Map<String, Long> counts(List<Seen> seen, Function<Seen, String> name) {
        return seen.stream().collect(Collectors.groupingBy(name, Collectors.counting()));
    }

    /// By the name of the character, unless others have it as well; then by that of the file.
    private static Member member(Seen one, Map<String, Long> names, Map<String, Long> bases) {
        String base = RosterFiles.baseName(one.file());
        String label = !one.ownName().isEmpty() && names.getOrDefault(one.ownName(), 0L) == 1
                ? one.ownName()
                : bases.getOrDefault(base, 0L) == 1 ? base : one.file();
        RosterRow row = RosterRow.of(label, one.fighter().map(Fighter::title).orElse(""));
        return one.input().isPresent()
                ? new Member(one.file(), row, one.input())
                : new Member(one.file(), row.failed(one.trouble()), Optional.empty());
    }

    /// Trouble that is told in the words of every command and kept for the table. Confined to one thread.
    static final class Told {
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();

        InputTrouble trouble() {
            return new InputTrouble(COMMAND, new PrintStream(text, true, StandardCharsets.UTF_8));
        }

        /// The trouble in one line, after telling it in full.
        String passedOn(PrintStream err) {
            String all = text.toString(StandardCharsets.UTF_8);
            err.print(all);
            String line = all.lines()
                    .map(String::strip)
                    .collect(Collectors.joining(" "))
                    .replaceFirst("^wowlab " + COMMAND + ": ", "");
            return line.substring(0, Math.min(line.length(), MOST_REASON));
        }
    }
}
