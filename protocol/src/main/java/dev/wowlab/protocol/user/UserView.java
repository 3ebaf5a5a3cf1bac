package dev.wowlab.protocol.user;

import java.util.Optional;

/// Who makes a call, as the platform sees them. Immutable.
///
/// @param id that their jobs have as owner
/// @param name that a reverse proxy knows them by; absent where the platform knows none
/// @param operator whether they may do with every node what its owner may
public record UserView(String id, Optional<String> name, boolean operator) {}
