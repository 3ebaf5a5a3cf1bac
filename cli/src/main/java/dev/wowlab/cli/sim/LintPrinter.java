package dev.wowlab.cli.sim;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.protocol.json.Json;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Prints what an action list does in vain. Stateless, thread-safe.
final class LintPrinter {
    private LintPrinter() {}

    static void print(List<InputProblem> findings, PrintStream out) {
        findings.forEach(out::println);
        out.println(
                findings.isEmpty()
                        ? "nothing found: every line can fire"
                        : findings.size() + (findings.size() == 1 ? " finding" : " findings"));
    }

    /// One object with `findings`, each with `path` and `message`.
    static void printJson(List<InputProblem> findings, PrintStream out) {
        ObjectNode object = Json.mapper().createObjectNode();
        ArrayNode array = object.putArray("findings");
        findings.forEach(
                finding -> array.addObject().put("path", finding.path()).put("message", finding.message()));
        out.println(Json.mapper().writeValueAsString(object));
    }
}
