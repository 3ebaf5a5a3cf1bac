package dev.wowlab.cli.sim;

import dev.wowlab.gamedata.ItemType;
import java.util.Arrays;
import java.util.Iterator;

/// The types of items that a command line can name: all but the one that stands for none. Immutable.
public final class ItemTypes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(ItemType.values())
                .filter(type -> type != ItemType.UNKNOWN)
                .map(ItemType::name)
                .iterator();
    }
}
