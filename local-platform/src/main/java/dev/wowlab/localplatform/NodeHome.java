package dev.wowlab.localplatform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The folder of a node of a local platform. Immutable, thread-safe.
record NodeHome(Path folder) {
    /// Exit codes with which a node would end each time, by `docs/node-protocol.md`.
    private static final int REVOKED = 3;

    private static final int OUTDATED = 4;

    /// Once it is there, the node leaves when there is nothing more to do for it.
    Path leaveFile() {
        return folder.resolve("leave");
    }

    /// Asks the node to leave.
    void askToLeave() {
        try {
            Files.createFile(leaveFile());
        } catch (IOException e) {
            throw new StartFailedException("cannot ask " + folder.getFileName() + " to leave: " + e, e);
        }
    }

    /// A platform that was stopped while a node was leaving begins with one that stays.
    void askToStay() {
        try {
            Files.deleteIfExists(leaveFile());
        } catch (IOException e) {
            throw new StartFailedException("cannot remove " + leaveFile() + ": " + e, e);
        }
    }

    /// What is to be done about a node that has ended for good; empty: it may be started again.
    Optional<String> whyForGood(int exitCode) {
        return switch (exitCode) {
            case REVOKED ->
                Optional.of("it was revoked, and the platform refuses its key for ever; remove " + folder
                        + ", and the next start has a new node");
            case OUTDATED -> Optional.of("it is too old for the sentinels; stop the platform, and start this build");
            default -> Optional.empty();
        };
    }
}
