package dev.wowlab.protocol.pack;

/// Where things are in a package: who hands it out writes them there, who runs it reads them. Stateless.
public final class PackageLayout {
    /// The folder that the archive is.
    public static final String ROOT = "wowlab-node/";

    /// Names the version that a launcher starts.
    public static final String CURRENT = "current";

    /// What its user sets.
    public static final String SETTINGS = "settings.txt";

    /// Has a folder a version, named by its id.
    public static final String VERSIONS = "versions";

    /// In a version's folder: when it was built, as [PackageVersion#builtAt()].
    public static final String BUILT_AT = "built-at";

    private PackageLayout() {}

    /// A version's folder within the package, with a slash at its end.
    public static String version(String id) {
        return VERSIONS + "/" + id + "/";
    }
}
