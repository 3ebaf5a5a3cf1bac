package dev.wowlab.sentinel.config;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads how people sign in. Stateless, thread-safe.
final class AuthReader {
    private static final List<String> SCHEMES = List.of("http", "https");

    private static final Pattern PROVIDER = Pattern.compile("[a-z][a-z0-9_:-]{0,39}");

    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /// Headers that mean something else already.
    private static final Set<String> TAKEN = Set.of("authorization", "cookie", "host", "origin", "x-forwarded-for");

    private static final Pattern PLACE = Pattern.compile("(?:https?://[^/\\s]+|/(?!/))\\S*");

    private AuthReader() {}

    /// Reads the settings; faults are noted.
    ///
    /// @param proxies whether there are any that are believed
    static Auth read(EnvironmentReader read, int minSecret, boolean proxies) {
        String mode = read.text("WOWLAB_AUTH", "local");
        return switch (mode) {
            case "local" -> new Auth.Local();
            case "supabase" -> supabase(read, minSecret);
            case "proxy" -> proxy(read, proxies);
            default -> {
                read.fault("WOWLAB_AUTH is '" + mode + "'; it must be local, proxy or supabase");
                yield new Auth.Local();
            }
        };
    }

    private static Auth proxy(EnvironmentReader read, boolean proxies) {
        if (!proxies) {
            read.fault("WOWLAB_TRUSTED_PROXIES is not set; with WOWLAB_AUTH=proxy it must name the proxy's network");
        }
        String header = read.text("WOWLAB_PROXY_HEADER", "Remote-User");
        if (!HEADER.matcher(header).matches() || TAKEN.contains(header.toLowerCase(Locale.ROOT))) {
            read.fault("WOWLAB_PROXY_HEADER is '" + header + "'; it must be the name of a header that nothing else"
                    + " uses, such as Remote-User or X-Forwarded-User");
        }
        return new Auth.Proxy(
                header,
                place(read, "WOWLAB_PROXY_SIGN_IN"),
                place(read, "WOWLAB_PROXY_SIGN_OUT"),
                Set.copyOf(EnvironmentReader.parts(read.text("WOWLAB_OPERATORS", ""))));
    }

    private static Optional<String> place(EnvironmentReader read, String key) {
        Optional<String> place = read.optional(key);
        if (place.isPresent() && !PLACE.matcher(place.get()).matches()) {
            read.fault(key + " is '" + place.get() + "'; it must be a path such as /oauth2/sign_out, or an http or"
                    + " https address");
        }
        return place;
    }

    private static Auth supabase(EnvironmentReader read, int minSecret) {
        URI url = read.addresses("WOWLAB_SUPABASE_URL", SCHEMES).stream()
                .findFirst()
                .orElse(URI.create("/"));
        String base = url.toString().replaceAll("/+$", "");
        String key = read.required("WOWLAB_SUPABASE_KEY", "the project's publishable (anon) key");
        String issuer = read.text("WOWLAB_SUPABASE_ISSUER", base + "/auth/v1");
        String audience = read.text("WOWLAB_SUPABASE_AUDIENCE", "authenticated");
        URI jwks = read.optional("WOWLAB_SUPABASE_JWKS_URL").isPresent()
                ? read.addresses("WOWLAB_SUPABASE_JWKS_URL", SCHEMES).stream()
                        .findFirst()
                        .orElse(url)
                : URI.create(base + "/auth/v1/.well-known/jwks.json");
        Optional<String> secret = read.optional("WOWLAB_SUPABASE_JWT_SECRET");
        if (secret.isPresent()) {
            read.secret("WOWLAB_SUPABASE_JWT_SECRET", minSecret);
        }
        Set<String> operators = EnvironmentReader.parts(read.text("WOWLAB_OPERATORS", "")).stream()
                .map(id -> id.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new Auth.Supabase(URI.create(base), key, jwks, issuer, audience, secret, providers(read), operators);
    }

    private static List<String> providers(EnvironmentReader read) {
        List<String> providers = EnvironmentReader.parts(read.text("WOWLAB_SUPABASE_PROVIDERS", "")).stream()
                .distinct()
                .toList();
        providers.stream()
                .filter(name -> !PROVIDER.matcher(name).matches())
                .forEach(name -> read.fault("WOWLAB_SUPABASE_PROVIDERS has '" + name
                        + "'; a provider is named as Supabase does, in lower-case letters, such as discord or github"));
        return providers;
    }
}
