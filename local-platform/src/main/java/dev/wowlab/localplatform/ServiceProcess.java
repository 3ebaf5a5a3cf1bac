package dev.wowlab.localplatform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// One of the project's own services as a child JVM. Thread-safe.
public final class ServiceProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Pattern READY = Pattern.compile("(^|.*\\s)ready(\\s.*|$)");

    /// What a node says that is quarantined: it runs, and goes on by itself when it is pardoned.
    private static final String WAITS = "gets no work until an operator lets it";

    private final ServiceSpec spec;
    private ChildProcess process;
    private volatile boolean wanted = true;

    private ServiceProcess(ServiceSpec spec, ChildProcess process) {
        this.spec = spec;
        this.process = process;
    }

    /// Starts it and returns when it has printed its line `ready …`, or that it waits for an operator.
    ///
    /// @throws StartFailedException with the end of its log
    public static ServiceProcess start(ServiceSpec spec) {
        ChildProcess process = spawn(spec);
        awaitReady(process);
        return new ServiceProcess(spec, process);
    }

    /// The same, but what does not become ready is there all the same, ended: whoever keeps it starts it again.
    ///
    /// @param told why it is not ready
    static ServiceProcess startOrTell(ServiceSpec spec, Consumer<String> told) {
        ChildProcess process = spawn(spec);
        try {
            awaitReady(process);
        } catch (StartFailedException failed) {
            told.accept(failed.getMessage());
        }
        return new ServiceProcess(spec, process);
    }

    /// Runs a program to its end.
    ///
    /// @throws StartFailedException when it ends with another exit code than 0, with the end of its log
    public static void runToEnd(ServiceSpec spec) {
        ChildProcess process = spawn(spec);
        int exit = process.awaitExit(START_LIMIT);
        if (exit != 0) {
            throw new StartFailedException(
                    "[" + spec.name() + "] ended with exit code " + exit + ":\n" + process.logTail(15));
        }
    }

    private static void awaitReady(ChildProcess process) {
        process.awaitReady(
                () -> process.ownLines().stream()
                        .anyMatch(line -> READY.matcher(line).matches() || line.contains(WAITS)),
                START_LIMIT);
    }

    private static ChildProcess spawn(ServiceSpec spec) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(spec.jvmFlags());
        command.addAll(List.of("-cp", spec.build().classPath(), spec.mainClass()));
        Map<String, String> environment = new HashMap<>(spec.build().environment());
        environment.putAll(spec.environment());
        return ChildProcess.start(new ChildSpec(spec.name(), command, environment, spec.folder(), spec.log(), "TERM"));
    }

    public String name() {
        return spec.name();
    }

    public synchronized ChildProcess process() {
        return process;
    }

    /// Resident memory; empty when it has ended.
    public OptionalLong residentBytes() {
        return process().residentBytes();
    }

    /// Whether it is not ready, but has said that it waits for an operator.
    boolean isWaiting() {
        List<String> lines = process().ownLines();
        return lines.stream().anyMatch(line -> line.contains(WAITS))
                && lines.stream().noneMatch(line -> READY.matcher(line).matches());
    }

    /// Whether it should run: what has ended is started again only then.
    boolean isWanted() {
        return wanted;
    }

    /// It may end from now on.
    void letGo() {
        wanted = false;
    }

    /// Starts it again with the same configuration after it was stopped or killed.
    public synchronized void restart() {
        wanted = true;
        process.stop();
        process = spawn(spec);
        awaitReady(process);
    }

    /// The same, unless nobody wants it any more.
    synchronized void restartIfWanted() {
        if (wanted) {
            restart();
        }
    }

    /// Ends it decently, and by force after a while; calling it again does nothing.
    @Override
    public synchronized void close() {
        wanted = false;
        process.stop();
    }
}
