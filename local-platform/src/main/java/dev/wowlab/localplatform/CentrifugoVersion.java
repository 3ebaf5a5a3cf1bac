package dev.wowlab.localplatform;

import java.util.Arrays;
import java.util.Optional;

/// A major version of Centrifugo that the project has a configuration for, and the release of it that is built where
/// none is installed. Immutable.
public enum CentrifugoVersion {
    V5(5, "5.4.9", "1.23"),
    V6(6, "6.9.1", "1.26");

    private static final String ASKED = "WOWLAB_CENTRIFUGO";

    private final int major;
    private final String release;
    private final String leastGo;

    CentrifugoVersion(int major, String release, String leastGo) {
        this.major = major;
        this.release = release;
        this.leastGo = leastGo;
    }

    /// Finds it, or builds it, which takes a minute or two, once a machine.
    ///
    /// @throws StartFailedException why it cannot be had on this machine
    public void install() {
        CentrifugoBinary.of(this);
    }

    static Optional<CentrifugoVersion> ofMajor(int major) {
        return Arrays.stream(values()).filter(one -> one.major == major).findFirst();
    }

    /// The one that the environment asks for, `WOWLAB_CENTRIFUGO=5` or `6`.
    ///
    /// @throws StartFailedException when it asks for another
    static Optional<CentrifugoVersion> asked() {
        String asked = System.getenv().getOrDefault(ASKED, "").strip();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values())
                .filter(one -> asked.equals(Integer.toString(one.major)))
                .findFirst()
                .orElseThrow(() -> new StartFailedException(ASKED + " must be 5 or 6, not '" + asked + "'")));
    }

    int major() {
        return major;
    }

    /// Such as `5.4.9`.
    String release() {
        return release;
    }

    /// The least version of Go that builds it.
    String leastGo() {
        return leastGo;
    }

    /// The name of its Go module.
    String module() {
        return "github.com/centrifugal/centrifugo/v" + major;
    }
}
