package dev.wowlab.specs.json;

import dev.wowlab.gamedata.WireEnum;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/// Reads a message into a record of switches: each component is a bool, a count, a share, an enum or a list of whole
/// numbers of the same name.
/// Thread-safe: no state.
public final class RecordReader {

    /// Largest count or amount that a switch may hold.
    public static final int MAX_AMOUNT = 100_000;

    private RecordReader() {}

    /// The record in `message`; fields that it has no component for are warned of. Counts must not be negative, and
    /// amounts whose name ends in `Uptime` are shares from 0 to 1.
    public static <R extends Record> R read(Message message, Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(message, components[i]);
        }
        message.warnOfTheRest();
        return make(type, values);
    }

    /// The same record with another value of one component; for records with too many to write out.
    public static <R extends Record> R with(R record, String component, Object value) {
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) record.getClass();
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        boolean found = false;
        for (int i = 0; i < components.length; i++) {
            boolean wanted = components[i].getName().equals(component);
            values[i] = wanted ? value : valueOf(record, components[i]);
            found |= wanted;
        }
        if (!found) {
            throw new IllegalArgumentException(type.getName() + " has no component " + component);
        }
        return make(type, values);
    }

    /// What a record holds.
    public static Object valueOf(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component + " of " + record, e);
        }
    }

    private static <R extends Record> R make(Class<R> type, Object[] values) {
        try {
            Class<?>[] signature = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<R> constructor = type.getDeclaredConstructor(signature);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getName(), e);
        }
    }

    private static Object value(Message message, RecordComponent component) {
        Class<?> type = component.getType();
        String name = component.getName();
        if (type == boolean.class) {
            return message.bool(name);
        }
        if (type == int.class) {
            return message.integer(name, 0, MAX_AMOUNT);
        }
        if (type == double.class) {
            return message.number(name, 0, name.endsWith("Uptime") ? 1 : MAX_AMOUNT);
        }
        if (type == List.class) {
            return Arrays.stream(message.integers(name)).boxed().toList();
        }
        if (type.isEnum() && WireEnum.class.isAssignableFrom(type)) {
            return enumeration(message, name, type);
        }
        throw new IllegalStateException("no reader for component " + name + " of type " + type.getName());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object enumeration(Message message, String name, Class<?> type) {
        return message.enumeration(name, (Class) type);
    }
}
