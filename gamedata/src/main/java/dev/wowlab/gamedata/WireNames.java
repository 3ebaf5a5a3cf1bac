package dev.wowlab.gamedata;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The two lookups of one [WireEnum]. Immutable.
final class WireNames<E extends Enum<E> & WireEnum> {

    private final Map<Integer, E> byNumber = new HashMap<>();
    private final Map<String, E> byName = new HashMap<>();

    WireNames(E[] values) {
        for (E value : values) {
            byNumber.put(value.number(), value);
            byName.put(value.wireName(), value);
        }
    }

    Optional<E> byNumber(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    Optional<E> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
