package dev.wowlab.cli.host;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.localplatform.Build;
import dev.wowlab.localplatform.StartFailedException;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import tools.jackson.core.JacksonException;

/// How `wowlab update` asks the platform that runs in a folder to take up another build, and is told how that goes: by
/// two files in the folder, which nobody but its owner can write. Thread-safe.
///
/// `update.json` is the [Order], from when it is given until it is carried out; `update.log` is one [Line] after the
/// other.
public final class UpdateFolder {
    private final Path order;
    private final Path log;

    /// @param platform the platform's folder
    public UpdateFolder(Path platform) {
        this.order = platform.resolve("update.json");
        this.log = platform.resolve("update.log");
    }

    /// What to run from now on. Immutable.
    ///
    /// @param engines of that build with their versions, sorted
    public record Order(Build build, List<EngineRef> engines) {
        public Order {
            Objects.requireNonNull(build, "build");
            engines = List.copyOf(engines);
        }
    }

    /// One thing that happened; the last one says whether it ended well. Immutable.
    ///
    /// @param text what
    /// @param well empty: it goes on
    public record Line(
            String text,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Boolean> well) {}

    /// The engines of this JVM.
    static List<EngineRef> engines() {
        return ServiceLoader.load(SimulationEngine.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(engine -> new EngineRef(engine.name(), engine.version()))
                .sorted(Comparator.comparing(EngineRef::toString))
                .toList();
    }

    /// Gives an order.
    ///
    /// @throws StartFailedException when another one is under way
    public void give(Order wanted) throws IOException {
        if (!Files.exists(order)) {
            Files.deleteIfExists(log);
        }
        Path whole = Files.writeString(
                order.resolveSibling("update.json." + ProcessHandle.current().pid()),
                Json.mapper().writeValueAsString(wanted));
        try {
            Files.createLink(order, whole); // fails where one is there, unlike a move
        } catch (FileAlreadyExistsException underWay) {
            throw new StartFailedException("another update is under way: " + order, underWay);
        } finally {
            Files.delete(whole);
        }
    }

    /// What has happened so far, but for the first `seen` lines.
    public List<Line> lines(int seen) throws IOException {
        try {
            String text = Files.readString(log);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .skip(seen)
                    .map(line -> Json.mapper().readValue(line, Line.class))
                    .toList();
        } catch (NoSuchFileException notYet) {
            return List.of();
        }
    }

    /// The order that is to be carried out.
    ///
    /// @throws StartFailedException when it is none
    Optional<Order> order() {
        try {
            return Optional.of(Json.mapper().readValue(Files.readAllBytes(order), Order.class));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | JacksonException broken) {
            throw new StartFailedException(order + " is no order: " + broken.getMessage(), broken);
        }
    }

    /// Something has happened.
    void tell(String text) {
        write(new Line(text, Optional.empty()));
    }

    /// The order is carried out, or cannot be. It is taken back, even where that cannot be written.
    void end(String text, boolean well) {
        try {
            write(new Line(text, Optional.of(well)));
        } finally {
            forget();
        }
    }

    /// Whether there is an order that has not been carried out.
    boolean isGiven() {
        return Files.exists(order);
    }

    /// Takes the order back, if there is one.
    void forget() {
        try {
            Files.deleteIfExists(order);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + order, e);
        }
    }

    private void write(Line line) {
        try {
            Files.writeString(
                    log,
                    Json.mapper().writeValueAsString(line) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + log, e);
        }
    }
}
