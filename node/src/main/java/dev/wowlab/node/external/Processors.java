package dev.wowlab.node.external;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The processors that this process may use, lent one at a time: a program that takes its number of threads from them
/// then has one thread on any machine. Thread-safe.
final class Processors {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String LIST = "Cpus_allowed_list:";
    private static final int POLL_MS = 50;

    private final BlockingQueue<Integer> free;

    /// In any order: two nodes on one machine should not begin with the same one.
    Processors(List<Integer> numbers) {
        List<Integer> shuffled = new ArrayList<>(numbers);
        Collections.shuffle(shuffled);
        free = new ArrayBlockingQueue<>(shuffled.size(), false, shuffled);
    }

    /// Those of this process, as Linux tells; the first one where it does not.
    static Processors ofThisProcess() {
        try {
            return new Processors(Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(LIST))
                    .findFirst()
                    .map(line -> parse(line.substring(LIST.length()).strip()))
                    .filter(numbers -> !numbers.isEmpty())
                    .orElse(List.of(0)));
        } catch (IOException | NumberFormatException unreadable) {
            return new Processors(List.of(0));
        }
    }

    /// Numbers and ranges, as in `0-3,8`.
    static List<Integer> parse(String list) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : list.split(",", -1)) {
            String[] ends = part.split("-", 2);
            int first = Integer.parseInt(ends[0]);
            int last = ends.length == 1 ? first : Integer.parseInt(ends[1]);
            for (int number = first; number <= last; number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /// Waits for a processor; empty when stopped before. Give it back.
    Optional<Integer> lend(BooleanSupplier stop) throws InterruptedException {
        while (!stop.getAsBoolean()) {
            Integer number = free.poll(POLL_MS, TimeUnit.MILLISECONDS);
            if (number != null) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    void giveBack(int number) {
        free.add(number);
    }
}
