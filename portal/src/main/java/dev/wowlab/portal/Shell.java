package dev.wowlab.portal;

import java.util.Optional;
import java.util.Set;

/// What every page has around its content. Immutable.
///
/// @param title of the browser's tab
/// @param assets address of the folder of assets
/// @param section which part of the navigation is here: `home`, `public`, `fleet`, or empty
/// @param script name of the page's module under `js/`; empty for none
/// @param accounts where people sign in; empty on a platform with one local user
public record Shell(String title, String assets, String section, String script, Optional<Accounts> accounts) {
    private static final Set<String> FOLLOWING = Set.of("job", "race", "roster", "roster-run");

    /// Whether the script follows something through Centrifugo.
    public boolean follows() {
        return FOLLOWING.contains(script);
    }

    /// The Supabase project where people sign in; empty where they do it elsewhere, or not at all.
    public Optional<Accounts.Supabase> supabase() {
        return accounts.filter(Accounts.Supabase.class::isInstance).map(Accounts.Supabase.class::cast);
    }

    /// The reverse proxy where people sign in.
    public Optional<Accounts.Proxy> proxy() {
        return accounts.filter(Accounts.Proxy.class::isInstance).map(Accounts.Proxy.class::cast);
    }
}
