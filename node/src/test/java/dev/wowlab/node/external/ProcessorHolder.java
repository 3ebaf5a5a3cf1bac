package dev.wowlab.node.external;

import java.io.IOException;
import java.nio.file.Path;

/// Another node's process, as far as processors are concerned: takes as many as it is told, says which, and keeps
/// them until it ends.
final class ProcessorHolder {
    private ProcessorHolder() {}

    /// Wants the shared folder, the processors as a list, and how many to take. Prints each, then waits for its input
    /// to end.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Processors processors = new Processors(Processors.parse(arguments[1]), Path.of(arguments[0]));
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            System.out.println(processors.lend(() -> false).orElseThrow().number());
        }
        int end = System.in.read();
        System.exit(end);
    }
}
