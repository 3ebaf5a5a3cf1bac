package dev.wowlab.specs.imports;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.specs.imports.WireSchema.Field;
import dev.wowlab.specs.imports.WireSchema.Message;
import dev.wowlab.specs.imports.WireSchema.Names;
import dev.wowlab.specs.imports.WireSchema.Reference;
import dev.wowlab.specs.imports.WireSchema.Scalar;
import dev.wowlab.specs.imports.WireSchema.Shape;
import dev.wowlab.specs.imports.WireSchema.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Turns a protobuf message into its JSON form. Confined to one thread; the bytes are not trusted.
final class WireReader {

    /// Deepest nesting of messages; conditions of rotations nest, two messages a level.
    static final int MAX_DEPTH = 64;

    /// Most values in a message, so that a small input cannot become a big tree.
    static final int MAX_VALUES = 100_000;

    /// Unknown fields that are named; of more only the number is told.
    static final int MAX_NOTES = 20;

    private static final String ROOT = "IndividualSimSettings";

    /// Below this every whole number is a double.
    private static final double MAX_WHOLE = 1L << 53;

    private final WireSchema schema;
    private final CodedInputStream in;
    private final StringBuilder path = new StringBuilder();
    private final Set<String> unknown = new LinkedHashSet<>();
    private int depth;
    private int values;
    private int unnamed;

    private WireReader(WireSchema schema, byte[] bytes) {
        this.schema = schema;
        in = CodedInputStream.newInstance(bytes);
        in.setRecursionLimit(MAX_DEPTH);
    }

    /// The settings of a player's page; what is left out is added to `notes`.
    static ObjectNode read(byte[] bytes, List<String> notes) throws InvalidInputException {
        WireSchema schema = WireSchema.get();
        ObjectNode settings = read(schema, ROOT, bytes, notes);
        OldPages.update(settings);
        int version = settings.path("apiVersion").asInt(0);
        if (version > schema.version()) {
            notes.add("the link was made by a newer page: its version is " + version + ", that which is known is "
                    + schema.version());
        }
        return settings;
    }

    /// A message of that name.
    static ObjectNode read(WireSchema schema, String message, byte[] bytes, List<String> notes)
            throws InvalidInputException {
        WireReader reader = new WireReader(schema, bytes);
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        try {
            // With a limit at the end of the bytes a length that leads beyond them is found out at once.
            reader.in.pushLimit(bytes.length);
            reader.fields(root, schema.message(message));
        } catch (InvalidProtocolBufferException e) {
            throw reader.problem("damaged or cut off: " + firstSentence(e));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
        notes.addAll(reader.unknown);
        if (reader.unnamed > 0) {
            notes.add(reader.unnamed + " further fields that are not known were left out");
        }
        return root;
    }

    /// Adds the fields up to the current limit to `into`, as protobuf merges: the last single value wins, messages and
    /// lists grow.
    private void fields(ObjectNode into, Message message) throws IOException, InvalidInputException {
        if (++depth > MAX_DEPTH) {
            throw problem("nested deeper than " + MAX_DEPTH + " messages");
        }
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            Field field = message.fields().get(WireFormat.getTagFieldNumber(tag));
            if (field == null) {
                skip(tag);
                continue;
            }
            int length = path.length();
            path.append(length == 0 ? "" : ".").append(field.name());
            int wireType = WireFormat.getTagWireType(tag);
            switch (field.shape()) {
                case SINGLE -> single(into, message, field, wireType);
                case LIST -> list(into, field, wireType);
                case MAP -> entry(into.withObjectProperty(field.name()), field, wireType);
            }
            path.setLength(length);
        }
        depth--;
    }

    private void single(ObjectNode into, Message message, Field field, int wireType)
            throws IOException, InvalidInputException {
        if (!field.choice().isEmpty()) {
            // What is set is little beside what could be: a condition has a hundred kinds.
            into.remove(into.propertyNames().stream()
                    .filter(other -> message.excludes(field, other))
                    .toList());
        }
        if (field.type() instanceof Reference reference) {
            nested(into.withObjectProperty(field.name()), reference, wireType);
            return;
        }
        JsonNode value = value(field.type(), wireType);
        if (field.choice().isEmpty() && value.equals(zero(field.type()))) {
            into.remove(field.name());
        } else {
            into.set(field.name(), value);
        }
    }

    private void list(ObjectNode into, Field field, int wireType) throws IOException, InvalidInputException {
        Type type = field.type();
        boolean isPacked = wireType == WireFormat.WIRETYPE_LENGTH_DELIMITED && wireType(type) != wireType;
        if (!isPacked) {
            element(into.withArrayProperty(field.name()), type, wireType);
            return;
        }
        int outer = in.pushLimit(in.readRawVarint32());
        while (in.getBytesUntilLimit() > 0) {
            element(into.withArrayProperty(field.name()), type, wireType(type));
        }
        in.popLimit(outer);
    }

    private void element(ArrayNode into, Type type, int wireType) throws IOException, InvalidInputException {
        int length = path.length();
        path.append('[').append(into.size()).append(']');
        if (type instanceof Reference reference) {
            nested(into.addObject(), reference, wireType);
        } else {
            into.add(value(type, wireType));
        }
        path.setLength(length);
    }

    /// An entry of a map is a message of a key (1) and a value (2); either may be missing.
    private void entry(ObjectNode into, Field field, int wireType) throws IOException, InvalidInputException {
        Scalar keyType = field.key().orElseThrow();
        Message entry = Message.of(Map.of(
                1, new Field("key", Shape.SINGLE, keyType, Optional.empty(), "key"),
                2, new Field("value", Shape.SINGLE, field.type(), Optional.empty(), "value")));
        ObjectNode read = JsonNodeFactory.instance.objectNode();
        expect(wireType, WireFormat.WIRETYPE_LENGTH_DELIMITED);
        count();
        int outer = in.pushLimit(in.readRawVarint32());
        fields(read, entry);
        in.popLimit(outer);
        JsonNode key = read.has("key") ? read.get("key") : keyType.zero();
        into.set(key.asString(), read.has("value") ? read.get("value") : zero(field.type()));
    }

    private void nested(ObjectNode into, Reference reference, int wireType) throws IOException, InvalidInputException {
        expect(wireType, WireFormat.WIRETYPE_LENGTH_DELIMITED);
        count();
        int outer = in.pushLimit(in.readRawVarint32());
        fields(into, schema.message(reference.message()));
        in.popLimit(outer);
    }

    private JsonNode value(Type type, int wireType) throws IOException, InvalidInputException {
        expect(wireType, wireType(type));
        count();
        return switch (type) {
            case Scalar scalar -> scalar(scalar);
            case Names names -> name(names, in.readRawVarint32());
            case Reference reference -> throw new IllegalStateException(reference.message());
        };
    }

    private JsonNode scalar(Scalar scalar) throws IOException {
        return switch (scalar) {
            case BOOL -> BooleanNode.valueOf(in.readBool());
            case DOUBLE -> number(in.readDouble());
            case FLOAT -> number(Double.parseDouble(Float.toString(in.readFloat())));
            case INT32 -> IntNode.valueOf(in.readInt32());
            case INT64 -> StringNode.valueOf(Long.toString(in.readInt64()));
            case STRING -> StringNode.valueOf(in.readStringRequireUtf8());
        };
    }

    /// A whole number is written as one; what JSON has no number for is a text, as protobuf has it.
    private static JsonNode number(double value) {
        if (!Double.isFinite(value)) {
            return StringNode.valueOf(Double.toString(value));
        }
        boolean isNegativeZero = Double.doubleToRawLongBits(value) == Long.MIN_VALUE;
        if (value != StrictMath.rint(value) || StrictMath.abs(value) > MAX_WHOLE || isNegativeZero) {
            return DoubleNode.valueOf(value);
        }
        long whole = (long) value;
        return whole == (int) whole ? IntNode.valueOf((int) whole) : LongNode.valueOf(whole);
    }

    private JsonNode name(Names names, int number) throws InvalidInputException {
        String name = names.byNumber().get(number);
        if (name == null) {
            name = OldPages.name(names, number).orElse(null);
        }
        if (name == null) {
            throw problem("the number " + number + " is none of those of " + names.name()
                    + " that are known; was the link made by a newer page?");
        }
        return StringNode.valueOf(name);
    }

    private static JsonNode zero(Type type) {
        return switch (type) {
            case Scalar scalar -> scalar.zero();
            case Names names -> names.zero();
            case Reference _ -> JsonNodeFactory.instance.objectNode();
        };
    }

    private static int wireType(Type type) {
        return switch (type) {
            case Scalar scalar ->
                switch (scalar) {
                    case BOOL, INT32, INT64 -> WireFormat.WIRETYPE_VARINT;
                    case DOUBLE -> WireFormat.WIRETYPE_FIXED64;
                    case FLOAT -> WireFormat.WIRETYPE_FIXED32;
                    case STRING -> WireFormat.WIRETYPE_LENGTH_DELIMITED;
                };
            case Names _ -> WireFormat.WIRETYPE_VARINT;
            case Reference _ -> WireFormat.WIRETYPE_LENGTH_DELIMITED;
        };
    }

    private void skip(int tag) throws IOException, InvalidInputException {
        if (!in.skipField(tag)) {
            throw problem("a group ends that never began");
        }
        String note = "field " + WireFormat.getTagFieldNumber(tag) + (path.isEmpty() ? "" : " of " + path)
                + " is not known and was left out";
        if (unknown.size() < MAX_NOTES) {
            unknown.add(note);
        } else if (!unknown.contains(note)) {
            unnamed++;
        }
    }

    private void expect(int wireType, int expected) throws InvalidInputException {
        if (wireType != expected) {
            throw problem(
                    "wire type " + wireType + " where " + expected + " should be; was the link made by a newer page?");
        }
    }

    private void count() throws InvalidInputException {
        if (++values > MAX_VALUES) {
            throw problem("more than " + MAX_VALUES + " values");
        }
    }

    private static String firstSentence(Exception e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf(". ");
        return end < 0 ? message : message.substring(0, end + 1);
    }

    private InvalidInputException problem(String message) {
        return new InvalidInputException(List.of(new InputProblem(path.toString(), message)));
    }
}
