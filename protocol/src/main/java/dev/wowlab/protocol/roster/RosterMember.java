package dev.wowlab.protocol.roster;

import dev.wowlab.protocol.InputHash;

/// A character of a roster. Immutable.
///
/// @param label what it is called: no other character of the roster has the same
/// @param character specialisation and class, as people say it; empty where that is not known
/// @param inputHash under which its input is stored; another version of the engine has another one for the same input
public record RosterMember(String label, String character, InputHash inputHash) {
    public static final int MAX_LABEL_LENGTH = 60;
}
