package dev.wowlab.protocol.job;

import java.util.List;

/// The presets of a platform. Immutable.
public record PresetList(List<Entry> presets) {
    /// Copies the list.
    public PresetList {
        presets = List.copyOf(presets);
    }

    /// One of them.
    ///
    /// @param id its name in addresses, such as `arcane-mage`
    /// @param title its name for people
    public record Entry(String id, String title) {}
}
