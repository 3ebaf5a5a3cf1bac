package dev.wowlab.cli.sim;

import dev.wowlab.cli.terminal.FileWords;
import dev.wowlab.engine.InvalidInputException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// Says what is wrong with an input, in the same words for every command. Immutable.
///
/// @param command as it is called, such as `sim`
/// @param err where it is said
public record InputTrouble(String command, PrintStream err) {
    /// Exit code of a command that was told of trouble.
    public static final int EXIT_CODE = 1;

    /// What is done with an input.
    @FunctionalInterface
    public interface Use<T> {
        /// Reads the input and makes something of it.
        T result() throws IOException, InvalidInputException, InterruptedException;
    }

    /// What comes of an input; empty after saying what is wrong with it.
    ///
    /// @param input name of the file; `-` for standard input
    public <T> Optional<T> orTell(String input, Use<T> use) throws InterruptedException {
        String name = input.equals("-") ? "standard input" : input;
        try {
            return Optional.of(use.result());
        } catch (NoSuchFileException missing) {
            say("no such file: " + missing.getFile());
        } catch (JacksonException broken) {
            say(name + " is not JSON: " + InputFile.causeAndPlace(broken));
        } catch (InvalidInputException invalid) {
            say(name + " cannot be simulated:");
            invalid.problems().forEach(problem -> err.println("  " + problem));
        } catch (FileSystemException unreadable) {
            say("cannot read " + named(unreadable, name) + ": " + FileWords.reason(unreadable));
        } catch (IOException unreadable) {
            say("cannot read " + name + ": " + unreadable.getMessage());
        }
        return Optional.empty();
    }

    /// The file that cannot be read, which may be another than the input.
    private static String named(FileSystemException unreadable, String input) {
        String file = unreadable.getFile() == null ? input : unreadable.getFile();
        return file.equals("-") ? "standard input" : file;
    }

    private void say(String what) {
        err.println("wowlab " + command + ": " + what);
    }
}
