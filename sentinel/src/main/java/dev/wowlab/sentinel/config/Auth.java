package dev.wowlab.sentinel.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How people sign in. Immutable.
public sealed interface Auth {
    /// Not at all: whoever reaches the platform is its one user.
    record Local() implements Auth {}

    /// With Supabase Auth.
    ///
    /// @param url of the project, which browsers sign in at
    /// @param publishableKey what browsers show to it (Supabase calls it anon or publishable key); no secret
    /// @param jwks where its public keys are
    /// @param issuer of its access tokens
    /// @param audience of its access tokens
    /// @param secret its shared secret, where tokens are signed by HS256; absent: such tokens are refused
    /// @param providers OAuth providers that it is set up with and pages offer; may be empty
    /// @param operators ids of users who may revoke every node
    record Supabase(
            URI url,
            String publishableKey,
            URI jwks,
            String issuer,
            String audience,
            Optional<String> secret,
            List<String> providers,
            Set<String> operators)
            implements Auth {
        public Supabase {
            providers = List.copyOf(providers);
            operators = Set.copyOf(operators);
        }

        /// Never shows the secret.
        @Override
        public String toString() {
            return "Supabase[" + url + ", " + jwks + ", " + issuer + ", " + audience + "]";
        }
    }
}
