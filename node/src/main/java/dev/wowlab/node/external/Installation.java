package dev.wowlab.node.external;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.node.engine.ChunkEngine;
import dev.wowlab.node.engine.ChunkRunner;
import dev.wowlab.node.engine.EngineFailedException;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.ExternalEngines;
import dev.wowlab.protocol.result.ExactTotals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes engines of the programs that a node's owner names: finds out what each is, and tries it. Stateless,
/// thread-safe.
public final class Installation {
    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    /// Raised whenever the same output of a program would give other totals.
    private static final String ADAPTER = "1";

    private static final int DIGEST_SHOWN = 12;
    private static final int MAX_REPORTED = 24;
    private static final int TRIAL_FIGHTS = 2;
    private static final String TRIAL = "trial-request.json";

    private Installation() {}

    /// The engines that the settings name, each tried.
    ///
    /// @throws InstallationException for the first one that cannot be used
    public static List<ChunkEngine> install(ExternalConfig config) throws InstallationException, InterruptedException {
        if (config.programs().isEmpty()) {
            return List.of();
        }
        ConfinedProgram program = new ConfinedProgram(Tools.find(), config.limits(), Processors.ofThisProcess());
        List<ChunkEngine> engines = new ArrayList<>();
        for (Map.Entry<String, Path> named : config.programs().entrySet()) {
            String setting = ExternalConfig.ENGINES + " has '" + named.getKey() + "=" + named.getValue() + "'; ";
            Path path = named.getValue();
            if (!Files.isRegularFile(path) || !Files.isExecutable(path)) {
                throw new InstallationException(setting + "it must be the path of an executable file");
            }
            engines.add(wowSimsCli(path.toAbsolutePath(), program, setting));
        }
        return engines;
    }

    private static ChunkEngine wowSimsCli(Path path, ConfinedProgram program, String setting)
            throws InstallationException, InterruptedException {
        try {
            Binary binary = Binary.of(path);
            EngineRef ref = new EngineRef(ExternalEngines.WOWSIMCLI, version(reported(binary, program), binary));
            WowSimsCli engine = new WowSimsCli(ref, binary, program);
            tryOut(engine);
            LOG.info(
                    "external engine {} is {}; it runs {}",
                    ref,
                    path,
                    program.hasNamespaces()
                            ? "without a network"
                            : "with the node's network: no namespaces are granted");
            return engine;
        } catch (IOException | EngineFailedException | InvalidInputException unusable) {
            throw new InstallationException(setting + "it does not work: " + unusable.getMessage(), unusable);
        }
    }

    /// What the program is, so that only what must agree is compared: what it calls itself, the architecture
    /// (compilers may fuse a multiplication and an addition on one and not on another), its bytes, and how its
    /// output is read.
    static String version(String reported, Binary binary) {
        String name = reported.replaceAll("[^A-Za-z0-9._+-]", "-");
        return name.substring(0, Math.min(MAX_REPORTED, name.length()))
                + "-" + Architecture.ofThisMachine()
                + "-" + binary.sha256().substring(0, DIGEST_SHOWN)
                + "-" + ADAPTER;
    }

    private static String reported(Binary binary, ConfinedProgram program)
            throws IOException, EngineFailedException, InterruptedException {
        ConfinedProgram.Task task =
                new ConfinedProgram.Task(List.of(binary.path().toString(), "version"), Map.of(), Optional.empty());
        if (program.run(task, () -> false)
                        instanceof ConfinedProgram.Ended.Exited(int code, byte[] output, String errors)
                && code == 0) {
            Optional<String> first = new String(output, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .map(String::strip);
            if (first.isPresent() && !first.get().isEmpty()) {
                return first.get();
            }
        }
        throw new EngineFailedException("'version' tells no version");
    }

    /// A small request, twice: what differs from itself can be compared with nobody's. It wears an item, which
    /// a program that was built without its items does not know.
    private static void tryOut(ChunkEngine engine)
            throws IOException, InvalidInputException, EngineFailedException, InterruptedException {
        byte[] request;
        try (InputStream in = Objects.requireNonNull(Installation.class.getResourceAsStream(TRIAL))) {
            request = in.readAllBytes();
        }
        ChunkRunner runner = engine.plan(request).newRunner();
        Optional<ExactTotals> once = runner.run(1, 0, TRIAL_FIGHTS, () -> false, fights -> {});
        Optional<ExactTotals> again = runner.run(1, 0, TRIAL_FIGHTS, () -> false, fights -> {});
        if (!once.equals(again)) {
            throw new EngineFailedException("the same fights twice gave two results");
        }
    }
}
