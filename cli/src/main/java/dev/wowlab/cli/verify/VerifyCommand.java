package dev.wowlab.cli.verify;

import dev.wowlab.cli.platform.PlatformOption;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.UnreachableException;
import dev.wowlab.cli.sim.InputFile;
import dev.wowlab.cli.sim.ThreadsOption;
import dev.wowlab.cli.terminal.FileWords;
import dev.wowlab.cli.terminal.ProgressLine;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.protocol.evidence.Evidence;
import dev.wowlab.protocol.evidence.EvidenceCheck;
import dev.wowlab.protocol.evidence.EvidenceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Checks the evidence of a finished job on this machine, and runs some of its chunks, or all, again. Confined to
/// the main thread.
@Command(
        name = "verify",
        description = "Check the evidence of a finished job on this machine, without trusting whoever computed it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A signature says who sent a result. Only running it again says whether it is true; what was shown and what"
                    + " was not is printed. docs/evidence.md describes the document."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the evidence holds, and what was to be run again gave the same",
            "1:it does not hold, or cannot be read",
            "2:the command line is wrong",
            "3:the platform refused it, for example: there is no such job, or it is not finished",
            "4:no platform answers",
            "5:the evidence holds, but nothing could be run again: this program does not have the engine"
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final int DOES_NOT_HOLD = 1;
    private static final int MISUSE = 2;
    private static final int NOT_RUN_AGAIN = 5;
    private static final long MOST_PICKED = 100_000;

    @Parameters(
            index = "0",
            paramLabel = "FILE|JOB|URL",
            description =
                    "A file of evidence (or .gz), a job's id on the platform (--url), or the address of a job or of"
                            + " its evidence.")
    private String what = "";

    @Option(
            names = "--again",
            paramLabel = "N",
            defaultValue = "5",
            description = "Run so many chunks again, chosen at random (default: ${DEFAULT-VALUE}; 0: none).")
    private long again;

    @Option(names = "--all", description = "Run every chunk again; their sum must be the result, to the last bit.")
    private boolean all;

    @Option(
            names = "--pick",
            paramLabel = "SEED",
            description = "Seed of the choice (default: one that nobody can foresee), to repeat a check.")
    private @Nullable Long pick;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Keep what is downloaded in this file (packed where it ends in .gz).")
    private @Nullable Path save;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private PlatformOption platform = new PlatformOption();

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @Override
    public Integer call() throws RefusedException, UnreachableException, InterruptedException {
        Optional<String> misuse = misuse();
        if (misuse.isPresent()) {
            err.println("wowlab verify: " + misuse.get());
            return MISUSE;
        }
        try (EvidenceSource source = EvidenceSource.open(what, platform, Optional.ofNullable(save))) {
            return verify(source);
        } catch (EvidenceException wrong) {
            err.println("wowlab verify: the evidence does not hold: " + wrong.getMessage());
        } catch (NoSuchFileException missing) {
            err.println("wowlab verify: no such file: " + missing.getFile());
        } catch (FileSystemException unusable) {
            err.println("wowlab verify: cannot use " + FileWords.of(unusable));
        } catch (IOException unreadable) {
            err.println("wowlab verify: cannot read " + what + ": " + unreadable.getMessage());
        }
        return DOES_NOT_HOLD;
    }

    private Optional<String> misuse() {
        if (again < 0 || again > MOST_PICKED) {
            return Optional.of("--again must be 0 to " + MOST_PICKED + ", not " + again + "; --all runs every chunk");
        }
        if (save != null && EvidenceSource.isHere(what)) {
            return Optional.of("--save keeps what is downloaded, and " + what + " is a file that is here");
        }
        return threads.misuse();
    }

    private int verify(EvidenceSource source) throws IOException, EvidenceException, InterruptedException {
        long luck = pick == null ? new SecureRandom().nextLong() : pick;
        ChosenChunks chosen = new ChosenChunks(all ? Long.MAX_VALUE : again, luck);
        Evidence evidence;
        try (InputStream in = InputFile.open(source.file().toString())) {
            evidence = EvidenceCheck.check(in, chosen::look);
        }
        chosen.end();
        Optional<PlannedSimulation> plan = EngineCheck.plan(evidence);
        int ran = plan.isPresent() ? runAgain(evidence, chosen, plan.get()) : 0;
        new Findings(evidence, ran, luck, plan.isPresent()).print(out);
        return plan.isEmpty() && chosen.count() > 0 ? NOT_RUN_AGAIN : 0;
    }

    private int runAgain(Evidence evidence, ChosenChunks chosen, PlannedSimulation plan)
            throws EvidenceException, InterruptedException {
        if (chosen.count() == 0) {
            return 0;
        }
        boolean shows = ProgressLine.isTerminal();
        try (RunAgain run = new RunAgain(evidence.head(), chosen, plan, threads.number(), done -> {
            if (shows) {
                err.print("\r  run again: " + done + " of " + chosen.count() + " chunks");
            }
        })) {
            run.run();
        } finally {
            if (shows) {
                err.println();
            }
        }
        return chosen.count();
    }
}
