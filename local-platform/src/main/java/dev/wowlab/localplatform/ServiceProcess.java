package dev.wowlab.localplatform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// One of the project's own services as a child JVM. Thread-safe.
public final class ServiceProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Pattern READY = Pattern.compile("(^|.*\\s)ready(\\s.*|$)");

    private final ServiceSpec spec;
    private ChildProcess process;
    private volatile boolean wanted = true;

    private ServiceProcess(ServiceSpec spec, ChildProcess process) {
        this.spec = spec;
        this.process = process;
    }

    /// Starts it and returns when it has printed its line `ready …`.
    ///
    /// @throws StartFailedException with the end of its log
    public static ServiceProcess start(ServiceSpec spec) {
        return new ServiceProcess(spec, launch(spec));
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

    private static ChildProcess launch(ServiceSpec spec) {
        long before = ChildProcess.sizeOf(spec.log());
        ChildProcess process = spawn(spec);
        process.awaitReady(
                () -> ChildProcess.linesFrom(spec.log(), before).stream()
                        .anyMatch(line -> READY.matcher(line).matches()),
                START_LIMIT);
        return process;
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
        process = launch(spec);
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
