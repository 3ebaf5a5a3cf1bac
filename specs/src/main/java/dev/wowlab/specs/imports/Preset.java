package dev.wowlab.specs.imports;

import dev.wowlab.gamedata.CharacterClass;
import tools.jackson.databind.node.ObjectNode;

/// A whole request to begin with: gear, talents, rotation, buffs and encounter of one specialisation. Immutable.
///
/// @param id its name in commands and addresses, such as `arcane-mage`
/// @param talents its talents, as digits of three trees
public record Preset(String id, CharacterClass characterClass, String talents, ObjectNode content) {
    /// What people call it, such as `Arcane mage`.
    public String title() {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
    }

    /// A copy of the request.
    public ObjectNode request() {
        return content.deepCopy();
    }
}
