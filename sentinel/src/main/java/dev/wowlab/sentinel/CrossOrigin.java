package dev.wowlab.sentinel;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Refuses what pages of other origins have a browser ask for: it sends along what a reverse proxy knows its user by,
/// and reaches platforms that nobody signs in to. Immutable.
///
/// Browsers say where a request comes from, in `Sec-Fetch-Site`, and in `Origin` where the platform's address has no
/// TLS; programs say nothing of the kind, and are let through.
final class CrossOrigin {
    private static final String ITSELF = "same-origin";

    /// Of what a person typed or had bookmarked.
    private static final String NOBODY = "none";

    private final Optional<String> own;

    /// @param publicUrl the platform's address, where a proxy does not hand on the one that it was asked at
    CrossOrigin(Optional<URI> publicUrl) {
        this.own = publicUrl.map(CrossOrigin::authority);
    }

    /// Whether a request is another origin's, and one that changes something.
    ///
    /// @param header the value of a header by its name
    boolean refuses(String method, Function<String, Optional<String>> header) {
        if (method.equals("GET")) {
            return false;
        }
        Optional<String> site = header.apply("Sec-Fetch-Site");
        if (site.isPresent()) {
            return !site.get().equals(ITSELF) && !site.get().equals(NOBODY);
        }
        return header.apply("Origin")
                .map(origin -> !isOwn(origin, header.apply("Host")))
                .orElse(false);
    }

    private boolean isOwn(String origin, Optional<String> host) {
        try {
            String from = authority(URI.create(origin));
            return own.filter(from::equals).isPresent()
                    || host.map(asked -> asked.toLowerCase(Locale.ROOT))
                            .filter(from::equals)
                            .isPresent();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /// Host and port of an address as a browser writes them; empty for one without a host, such as `null`.
    private static String authority(URI address) {
        String authority = address.getRawAuthority();
        return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
    }
}
