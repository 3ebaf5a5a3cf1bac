package dev.wowlab.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Catches what a test prints to standard output and standard error, in one row. Confined to one test at a time.
public final class PrintedOutput implements BeforeEachCallback, AfterEachCallback {
    private final PrintStream realErr = System.err;
    private final PrintStream realOut = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Override
    public void beforeEach(ExtensionContext context) {
        PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setErr(capture);
        System.setOut(capture);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        System.setErr(realErr);
        System.setOut(realOut);
    }

    /// All of it since the last `reset`.
    public String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /// The same by lines.
    public List<String> lines() {
        return text().lines().toList();
    }

    /// Forgets what was printed so far.
    public void reset() {
        printed.reset();
    }
}
