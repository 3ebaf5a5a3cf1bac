package dev.wowlab.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Standard output that keeps why it could not be written: a `PrintStream` alone only says that something was wrong.
/// Thread-safe.
public final class StandardOutput extends PrintStream {
    private static final int BUFFER = 8192;

    private final Target target;

    private StandardOutput(Target target) {
        super(new BufferedOutputStream(target, BUFFER), true, System.out.charset());
        this.target = target;
    }

    /// Puts one in the place of `System.out`.
    public static void install() {
        System.setOut(over(new FileOutputStream(FileDescriptor.out)));
    }

    /// One that writes there.
    public static StandardOutput over(OutputStream out) {
        return new StandardOutput(new Target(out));
    }

    /// Writes what `System.out` still holds, and says what kept any of it from being written; empty: nothing did.
    public static Optional<Failure> failure() {
        if (!System.out.checkError()) {
            return Optional.empty();
        }
        @Nullable IOException first = System.out instanceof StandardOutput known ? known.target.first : null;
        String reason = first == null ? "" : String.valueOf(first.getMessage());
        return Optional.of(new Failure(reason, reason.toLowerCase(Locale.ROOT).contains("broken pipe")));
    }

    /// Why output was lost.
    ///
    /// @param reason in the words of the system; may be empty
    /// @param readerGone whether nobody was interested any more, as `head` after its last line
    public record Failure(String reason, boolean readerGone) {}

    /// Keeps the first failure.
    private static final class Target extends FilterOutputStream {
        private volatile @Nullable IOException first;

        Target(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException failed) {
                if (first == null) {
                    first = failed;
                }
                throw failed;
            }
        }
    }
}
