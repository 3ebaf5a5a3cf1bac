package dev.wowlab.protocol;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Engines that are programs of others, which a node's owner has installed: only nodes have them, sentinels know their
/// names. Stateless, thread-safe.
public final class ExternalEngines {
    /// WoWSims' command line tool for The Burning Crusade.
    public static final String WOWSIMCLI = "wowsimcli";

    /// Names of all that there are adapters for.
    public static final SortedSet<String> NAMES = Collections.unmodifiableSortedSet(new TreeSet<>(List.of(WOWSIMCLI)));

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._+-]{1," + EngineRef.MAX_VERSION + "}");

    private ExternalEngines() {}

    public static boolean isExternal(String engine) {
        return NAMES.contains(engine);
    }

    /// Whether the text can be the version of an external engine.
    public static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }
}
