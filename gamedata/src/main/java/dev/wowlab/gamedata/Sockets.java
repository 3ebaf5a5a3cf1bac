package dev.wowlab.gamedata;

import java.util.List;

/// The gem sockets of an item and what matching colours grant. Immutable.
public record Sockets(List<GemColor> colors, StatBlock bonus) {

    /// No sockets.
    public static final Sockets NONE = new Sockets(List.of(), StatBlock.EMPTY);

    /// Copies the list.
    public Sockets {
        colors = List.copyOf(colors);
    }

    /// Whether these gems earn the bonus: at least one per socket, each fitting its socket's colour.
    public boolean matchedBy(List<GemColor> gems) {
        if (colors.isEmpty() || gems.size() < colors.size()) {
            return false;
        }
        for (int i = 0; i < colors.size(); i++) {
            if (!colors.get(i).accepts(gems.get(i))) {
                return false;
            }
        }
        return true;
    }
}
