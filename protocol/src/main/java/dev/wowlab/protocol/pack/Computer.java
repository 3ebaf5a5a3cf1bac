package dev.wowlab.protocol.pack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A kind of computer that Java is handed out for, as Adoptium names it. Immutable.
public enum Computer {
    WINDOWS_X64("windows-x64", "Windows"),
    MAC_AARCH64("mac-aarch64", "macOS, Apple silicon"),
    MAC_X64("mac-x64", "macOS, Intel"),
    LINUX_X64("linux-x64", "Linux"),
    LINUX_AARCH64("linux-aarch64", "Linux on ARM"),
    WINDOWS_AARCH64("windows-aarch64", "Windows on ARM");

    private final String id;
    private final String title;

    Computer(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /// Operating system and architecture, such as `windows-x64`.
    public String id() {
        return id;
    }

    /// What people call it.
    public String title() {
        return title;
    }

    /// `windows`, `mac` or `linux`.
    public String system() {
        return id.substring(0, id.indexOf('-'));
    }

    /// `x64` or `aarch64`.
    public String architecture() {
        return id.substring(id.indexOf('-') + 1);
    }

    /// What the archive of its Java is called: one that it can unpack by itself.
    public String archive() {
        return id + (system().equals("windows") ? ".zip" : ".tar.gz");
    }

    /// The kind with this id.
    public static Optional<Computer> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    /// The kind of this one; empty where it is none of them.
    public static Optional<Computer> here() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String system = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "mac" : name;
        String architecture = System.getProperty("os.arch", "").equals("amd64")
                ? "x64"
                : System.getProperty("os.arch", "").replace("x86_64", "x64");
        return of(system + "-" + architecture);
    }
}
