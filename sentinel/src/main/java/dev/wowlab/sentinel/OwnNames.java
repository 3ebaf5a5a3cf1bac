package dev.wowlab.sentinel;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// On a platform that nobody signs in to: refuses what was sent to a name that others can have. Whoever owns a name
/// can have it lead to this machine, and a page of theirs is then of the platform's own origin to a browser (DNS
/// rebinding); it could read and change everything. Immutable.
final class OwnNames {
    /// Ends of names that are kept for a machine or a network of one's own (RFC 6761, 6762, 8375, and `.internal`).
    private static final List<String> NOBODYS = List.of(".localhost", ".local", ".home.arpa", ".internal");

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+");

    private final boolean everybodyIsTheUser;
    private final Optional<String> own;

    /// @param everybodyIsTheUser whether who reaches the platform may do everything
    /// @param publicUrl the address that the operator says people use
    OwnNames(boolean everybodyIsTheUser, Optional<URI> publicUrl) {
        this.everybodyIsTheUser = everybodyIsTheUser;
        this.own = publicUrl.map(URI::getHost).map(host -> host.toLowerCase(Locale.ROOT));
    }

    /// Whether a request is refused for the name that it was sent to.
    ///
    /// @param host its `Host`, with or without a port; browsers never leave it out
    boolean refuses(Optional<String> host) {
        return everybodyIsTheUser
                && host.map(OwnNames::name).filter(this::isForeign).isPresent();
    }

    private boolean isForeign(String name) {
        boolean address = name.startsWith("[") || ADDRESS.matcher(name).matches();
        boolean inside = name.indexOf('.') < 0 || NOBODYS.stream().anyMatch(name::endsWith);
        return !address && !inside && own.filter(name::equals).isEmpty();
    }

    /// Without the port, and without the dot at the end that a full name may have.
    private static String name(String host) {
        int colon = host.startsWith("[") ? -1 : host.indexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        return (name.endsWith(".") ? name.substring(0, name.length() - 1) : name).toLowerCase(Locale.ROOT);
    }
}
