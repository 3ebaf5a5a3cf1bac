package dev.wowlab.gamedata;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Records by id; where two share an id the first stands, as in the source data. Immutable.
final class IdTable<T> {

    private final int[] ids;
    private final List<T> rows;

    private IdTable(int[] ids, List<T> rows) {
        this.ids = ids;
        this.rows = rows;
    }

    static <T> IdTable<T> of(List<T> rows, ToIntFunction<T> id) {
        Map<Integer, T> firsts = HashMap.newHashMap(rows.size());
        int[] ids = new int[rows.size()];
        int count = 0;
        for (T row : rows) {
            int key = id.applyAsInt(row);
            if (key != 0 && firsts.putIfAbsent(key, row) == null) {
                ids[count++] = key;
            }
        }
        int[] sorted = Arrays.copyOf(ids, count);
        Arrays.sort(sorted);
        return new IdTable<>(sorted, Arrays.stream(sorted).mapToObj(firsts::get).toList());
    }

    Optional<T> find(int id) {
        int position = Arrays.binarySearch(ids, id);
        return position < 0 ? Optional.empty() : Optional.of(rows.get(position));
    }

    List<T> all() {
        return rows;
    }
}
