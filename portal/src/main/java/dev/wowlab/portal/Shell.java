package dev.wowlab.portal;

import java.util.Optional;

/// What every page has around its content. Immutable.
///
/// @param title of the browser's tab
/// @param assets address of the folder of assets
/// @param section which part of the navigation is here: `home`, `public`, `fleet`, or empty
/// @param script name of the page's module under `js/`; empty for none
/// @param accounts where people sign in; empty on a platform with one local user
public record Shell(String title, String assets, String section, String script, Optional<Accounts> accounts) {}
