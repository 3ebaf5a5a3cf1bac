package dev.wowlab.cli.verify;

import dev.wowlab.protocol.evidence.Evidence;
import dev.wowlab.protocol.evidence.EvidenceHead;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultReport;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says what of a result was shown to be true, and what was not. Immutable.
///
/// @param evidence that holds
/// @param again chunks that were run again, all with the digests that were signed
/// @param luck seed by which they were chosen
/// @param engine whether this program has the engine of the result
record Findings(Evidence evidence, int again, long luck, boolean engine) {
    /// Of the chunks that were not run again it is said how many could be false unnoticed; for that, one in so many.
    private static final int SUPPOSED_FALSE = 10;

    void print(PrintStream out) {
        EvidenceHead head = evidence.head();
        ResultReport.Spread dps = evidence.report().dps();
        out.printf(
                Locale.ROOT,
                "%nThe evidence of job %s holds.%n  %.1f DPS ± %.1f (95 %%), %,d fights in %,d chunks, engine %s, seed"
                        + " %d%n  digest %s%n",
                head.job(),
                dps.mean(),
                dps.halfWidth(),
                head.fights(),
                head.chunks(),
                head.engine(),
                head.seed(),
                head.digest());
        if (!head.job().equals(head.signedFor())) {
            out.println("  It was answered from the record: nodes computed it for job " + head.signedFor() + ".");
        }
        out.println("\nShown:");
        shown().forEach(line -> out.println("  + " + line));
        out.println("\nNot shown:");
        notShown().forEach(line -> out.println("  - " + line));
    }

    private List<String> shown() {
        EvidenceHead head = evidence.head();
        List<String> shown = new ArrayList<>();
        shown.add("The document is whole.");
        shown.add("Digest and report are those of the stated totals, for this input, engine and seed.");
        long signatures =
                evidence.signed().values().stream().mapToLong(Long::longValue).sum();
        shown.add("%s signatures by %s: each chunk is there once, and whoever signed it has the key that the node's id"
                        .formatted(number(signatures), count(evidence.signed().size(), "node"))
                + " is the hash of.");
        evidence.signed()
                .forEach((node, chunks) -> shown.add("  %s signed %s.".formatted(node, count(chunks, "chunk"))));
        if (evidence.twice() > 0) {
            shown.add("Nodes agree, independently, on " + number(evidence.twice()) + " of "
                    + count(head.chunks(), "chunk") + ".");
        }
        if (head.withTotals()) {
            shown.add("What was signed adds up to the result, to the last bit" + stopped(head) + ".");
        }
        if (engine) {
            shown.add("The engine simulates this input, with the warnings that the report has.");
        }
        if (isAll()) {
            shown.add(
                    "Every chunk was run again here, with the digest that was signed, and their sum is the result, to the"
                            + " last bit: the result is true, whoever computed it.");
        } else if (again > 0) {
            shown.add("%s, chosen at random (--pick %d), run again here: with the digests that were signed."
                    .formatted(count(again, "chunk"), luck));
        }
        return shown;
    }

    private static String stopped(EvidenceHead head) {
        return head.precision()
                .map(Precision::percentage)
                .map(wanted -> ", and it stopped where its precision of " + wanted + " says")
                .orElse("");
    }

    private List<String> notShown() {
        EvidenceHead head = evidence.head();
        List<String> open = new ArrayList<>();
        if (!isAll()) {
            open.add(untested());
        }
        if (!head.withTotals() && !isAll()) {
            open.add(
                    "That the result is the sum of what was signed: the totals of so many, or so large, chunks are not kept."
                            + " Of true chunks a false sum could be told; only --all would notice.");
        }
        if (!engine) {
            open.add("The report's warnings, and that engine " + head.engine()
                    + " simulates this input: this program does not have it, and so ran nothing again.");
        }
        open.add(
                "Whose the nodes are, and that two that agree belong to two owners: a signature says which key signed.");
        if (!head.job().equals(head.signedFor())) {
            open.add("That job " + head.job() + " asked for this: signatures name job " + head.signedFor() + ".");
        }
        return open;
    }

    private String untested() {
        long chunks = evidence.head().chunks();
        if (again == 0) {
            return "That what was signed is true: no chunk was run again.";
        }
        double missed = 100 * Math.pow(1 - 1.0 / SUPPOSED_FALSE, again);
        return String.format(
                Locale.ROOT,
                "That the other %s are true. Had one chunk in %d been false, the %d would have missed it with a"
                        + " probability of %.0f %%; --all leaves no doubt.",
                count(chunks - again, "chunk"),
                SUPPOSED_FALSE,
                again,
                missed);
    }

    private boolean isAll() {
        return again == evidence.head().chunks();
    }

    private static String count(long number, String what) {
        return number(number) + " " + what + (number == 1 ? "" : "s");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
