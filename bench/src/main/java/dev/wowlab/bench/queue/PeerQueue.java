package dev.wowlab.bench.queue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The process of another queue's driver, which takes a command a line and answers each with a line. It measures
/// its own time, and ends when its input does. Confined to one thread.
final class PeerQueue implements Contender {
    private static final long STOP_SECONDS = 5;

    private final String name;
    private final Process process;
    private final Writer commands;
    private final BufferedReader replies;

    private PeerQueue(String name, Process process) {
        this.name = name;
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        this.replies = process.inputReader(StandardCharsets.UTF_8);
    }

    static PeerQueue start(String name, List<String> program, Path folder, int redisPort, int workers)
            throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(Integer.toString(redisPort), Integer.toString(workers)));
        return new PeerQueue(
                name,
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(folder.resolve("errors.log").toFile())
                        .start());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void fill(int jobs) throws IOException {
        ask("fill " + jobs);
    }

    @Override
    public double drain() throws IOException {
        String answer = ask("drain");
        try {
            return Double.parseDouble(answer);
        } catch (NumberFormatException unreadable) {
            throw new IOException(name + " did not say how long it took: '" + answer + "'", unreadable);
        }
    }

    /// @return what follows `ok`
    private String ask(String command) throws IOException {
        commands.write(command + "\n");
        commands.flush();
        String reply = replies.readLine();
        if (reply == null || !(reply + " ").startsWith("ok ")) {
            throw new IOException(name + " answered '" + command + "' with " + reply + "; see errors.log beside it");
        }
        return reply.substring("ok".length()).strip();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        commands.close();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
