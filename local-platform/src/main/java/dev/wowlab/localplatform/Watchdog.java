package dev.wowlab.localplatform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Ends every child of this JVM when the JVM is gone, even by kill -9. Thread-safe.
///
/// It is one small shell process in a session of its own. It is told on its standard input what was started, and when
/// that pipe closes, because this JVM exited in whatever way, it signals what is left, waits a little, kills what is
/// still left and removes the registered folders.
final class Watchdog {
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            children='' folders=''
            newline='
            '
            while IFS= read -r line; do
              verb=${line%% *} what=${line#* }
              case $verb in
                add) children="$children $what" ;;
                del) kept=''
                     for child in $children; do [ "${child%%:*}" = "$what" ] || kept="$kept $child"; done
                     children=$kept ;;
                folder) folders="$folders$what$newline" ;;
              esac
            done
            for child in $children; do kill -s "${child##*:}" "${child%%:*}" 2>/dev/null; done
            tries=0
            while [ $tries -lt 50 ]; do
              left=''
              for child in $children; do kill -s 0 "${child%%:*}" 2>/dev/null && left=yes; done
              [ -z "$left" ] && break
              sleep 0.1
              tries=$((tries + 1))
            done
            for child in $children; do kill -s KILL "${child%%:*}" 2>/dev/null; done
            IFS=$newline
            for folder in $folders; do rm -rf -- "$folder"; done
            """;

    private static final Watchdog INSTANCE = new Watchdog();

    private static final long FINISH_SECONDS = 10;

    private final Process process;
    private final OutputStream input;
    private boolean finished;

    private Watchdog() {
        List<String> command = new ArrayList<>(ownSession());
        command.addAll(List.of("/bin/sh", "-c", SCRIPT, "wowlab-watchdog"));
        try {
            this.process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            this.input = process.getOutputStream();
        } catch (IOException e) {
            throw new StartFailedException("cannot start the watchdog of child processes: " + e.getMessage(), e);
        }
    }

    static Watchdog instance() {
        return INSTANCE;
    }

    /// A command prefix that puts what follows into a session or process group of its own, so that Ctrl-C on the
    /// terminal reaches this JVM alone, which then ends its children in order.
    static List<String> ownSession() {
        Optional<Path> setsid = Executables.onPath("setsid");
        if (setsid.isPresent()) {
            return List.of(setsid.get().toString());
        }
        return Executables.onPath("perl")
                .map(perl -> List.of(perl.toString(), "-e", "setpgrp(0,0); exec { $ARGV[0] } @ARGV or die $!"))
                .orElse(List.of());
    }

    /// From now on the process does not outlive this JVM.
    ///
    /// @param signal what ends it decently: `TERM`, `INT`
    void watch(long pid, String signal) {
        say("add " + pid + ":" + signal);
    }

    /// The process has ended, and its id may soon be another's.
    synchronized void forget(long pid) {
        if (!finished) {
            say("del " + pid);
        }
    }

    /// Removes the folder after the last child has ended.
    void removeAtEnd(Path folder) {
        say("folder " + folder.toAbsolutePath());
    }

    /// Ends whatever is left, removes the folders, and returns when that is done. For the exit of this JVM: nothing can
    /// be started afterwards. Calling it again does nothing.
    synchronized void finish() {
        finished = true;
        try {
            input.close();
            if (!process.waitFor(FINISH_SECONDS, TimeUnit.SECONDS)) {
                return; // it goes on by itself until all is ended
            }
        } catch (IOException e) {
            return; // it has ended before
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void say(String line) {
        if (finished) {
            throw new StartFailedException("this process is exiting and starts nothing more");
        }
        try {
            input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException e) {
            throw new StartFailedException("the watchdog of child processes has ended: " + e.getMessage(), e);
        }
    }
}
