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

    private AuthReader() {}

    /// Reads the settings; faults are noted.
    static Auth read(EnvironmentReader read, int minSecret) {
        String mode = read.text("WOWLAB_AUTH", "local");
        if ("local".equals(mode)) {
            return new Auth.Local();
        }
        if (!"supabase".equals(mode)) {
            read.fault("WOWLAB_AUTH is '" + mode + "'; it must be local or supabase");
            return new Auth.Local();
        }
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
