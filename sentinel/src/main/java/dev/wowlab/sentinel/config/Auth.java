package dev.wowlab.sentinel.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How people sign in. Immutable.
public sealed interface Auth {
    /// Not at all: whoever reaches the platform is its one user.
    record Local() implements Auth {}

    /// By a reverse proxy that knows its users, and says in a header who each request is from.
    ///
    /// @param nameHeader name of that header; believed of trusted proxies alone
    /// @param signIn where pages send people to sign in, an address or a path; absent: the proxy lets nobody else
    ///     through
    /// @param signOut where they sign out
    /// @param operators names of users who may revoke every node
    record Proxy(String nameHeader, Optional<String> signIn, Optional<String> signOut, Set<String> operators)
            implements Auth {
        public Proxy {
            operators = Set.copyOf(operators);
        }
    }

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
