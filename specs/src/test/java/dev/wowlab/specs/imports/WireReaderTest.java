package dev.wowlab.specs.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.WireFormat;
import dev.wowlab.engine.InvalidInputException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class WireReaderTest {
    private static final WireSchema SMALL = WireSchema.of("""
            # a comment
            version 3
            message Root
            1 truth bool
            2 whole int32
            3 big int64
            4 real double
            5 text string
            6 colour Colour
            7 child Root
            8 wholes int32*
            9 children Root*
            10 byNumber int32:Root
            11 byName string:double
            12 left int32 side
            13 right Root side
            14 half float
            15 colours Colour*
            enum Colour
            0 None
            4 Red
            """.lines().toList());

    @Test
    void defaultsAreLeftOutAndEverythingElseIsWritten() throws Exception {
        assertReads("{}", out -> {
            out.writeBool(1, false);
            out.writeInt32(2, 0);
            out.writeInt64(3, 0);
            out.writeDouble(4, 0);
            out.writeString(5, "");
            out.writeEnum(6, 0);
            out.writeByteArray(8, new byte[0]);
        });
        assertReads(
                "{'truth':true,'whole':-1,'big':'-9223372036854775808','real':0.1,'text':'ä','colour':'Red','child':{},"
                        + "'half':0.1}",
                out -> {
                    out.writeBool(1, true);
                    out.writeInt32(2, -1);
                    out.writeInt64(3, Long.MIN_VALUE);
                    out.writeDouble(4, 0.1);
                    out.writeString(5, "ä");
                    out.writeEnum(6, 4);
                    out.writeByteArray(7, new byte[0]);
                    out.writeFloat(14, 0.1f);
                });
    }

    @Test
    void numbersAreWrittenAsJsonHasThem() throws Exception {
        assertReads("{'real':-0.0}", out -> out.writeDouble(4, -0.0));
        assertReads("{'real':3}", out -> out.writeDouble(4, 3));
        assertReads("{'real':4503599627370496}", out -> out.writeDouble(4, 4503599627370496.0));
        assertReads("{'real':1e300}", out -> out.writeDouble(4, 1e300));
        assertReads("{'real':'NaN'}", out -> out.writeDouble(4, Double.NaN));
        assertReads("{'real':'-Infinity'}", out -> out.writeDouble(4, Double.NEGATIVE_INFINITY));
    }

    @Test
    void theLastSingleValueWinsAndMessagesAndListsGrow() throws Exception {
        assertReads("{'child':{'truth':true,'whole':7},'wholes':[1,0,300],'children':[{'whole':1},{}]}", out -> {
            out.writeInt32(2, 5);
            out.writeInt32(2, 0);
            out.writeByteArray(7, PackedLinks.message(child -> child.writeBool(1, true)));
            out.writeByteArray(7, PackedLinks.message(child -> child.writeInt32(2, 7)));
            out.writeInt32(8, 1);
            out.writeByteArray(8, PackedLinks.message(packed -> {
                packed.writeInt32NoTag(0);
                packed.writeInt32NoTag(300);
            }));
            out.writeByteArray(9, PackedLinks.message(child -> child.writeInt32(2, 1)));
            out.writeByteArray(9, new byte[0]);
        });
    }

    @Test
    void ofAChoiceTheLastStandsEvenWithItsDefault() throws Exception {
        assertReads("{'left':0}", out -> out.writeInt32(12, 0));
        assertReads("{'right':{}}", out -> {
            out.writeInt32(12, 5);
            out.writeByteArray(13, new byte[0]);
        });
        assertReads("{'left':5}", out -> {
            out.writeByteArray(13, new byte[0]);
            out.writeInt32(12, 5);
        });
    }

    @Test
    void mapsAreObjectsWhoseLastEntryOfAKeyStands() throws Exception {
        assertReads("{'byNumber':{'3':{'whole':9},'0':{}},'byName':{'a':0,'':2.5}}", out -> {
            out.writeByteArray(10, entry(key -> key.writeInt32(1, 3), value -> value.writeByteArray(2, whole(8))));
            out.writeByteArray(10, entry(key -> key.writeInt32(1, 3), value -> value.writeByteArray(2, whole(9))));
            out.writeByteArray(10, new byte[0]);
            out.writeByteArray(11, entry(key -> key.writeString(1, "a"), value -> {}));
            out.writeByteArray(11, entry(key -> {}, value -> value.writeDouble(2, 2.5)));
        });
    }

    @Test
    void fieldsThatAreNotKnownAreNamedAndLeftOut() throws Exception {
        List<String> notes = new ArrayList<>();
        byte[] bytes = PackedLinks.message(out -> {
            out.writeInt32(99, 1);
            out.writeByteArray(9, new byte[0]);
            out.writeByteArray(9, PackedLinks.message(child -> child.writeString(77, "new")));
            for (int number = 100; number < 130; number++) {
                out.writeFixed64(number, 1);
            }
            out.writeInt32(99, 2);
        });
        assertThat(WireReader.read(SMALL, "Root", bytes, notes).toString()).isEqualTo("{\"children\":[{},{}]}");
        assertThat(notes)
                .hasSize(WireReader.MAX_NOTES + 1)
                .startsWith(
                        "field 99 is not known and was left out",
                        "field 77 of children[1] is not known and was left out")
                .endsWith("12 further fields that are not known were left out");
    }

    @Test
    void aNewerPagesLinkIsNoted() throws Exception {
        List<String> notes = new ArrayList<>();
        WireReader.read(PackedLinks.message(out -> out.writeInt32(15, 99)), notes);
        assertThat(notes)
                .containsExactly("the link was made by a newer page: its version is 99, that which is known is 14");
    }

    /// Settings of version 6 whose drums are the spell 351355, and what becomes of them on the page.
    @Test
    void theDrumsOfAnOldPageAreThoseOfTheParty() throws Exception {
        byte[] old = PackedLinks.message(out -> {
            out.writeInt32(15, 6);
            out.writeByteArray(2, new byte[0]);
            out.writeByteArray(3, PackedLinks.message(player -> player.writeByteArray(4, drums(351355))));
        });
        assertThat(WireReader.read(old, new ArrayList<>()).toString())
                .isEqualTo("{\"apiVersion\":6,\"partyBuffs\":{\"drums\":\"LesserDrumsOfBattle\"},"
                        + "\"player\":{\"consumables\":{}}}");
        byte[] own = PackedLinks.message(out -> {
            out.writeInt32(15, 7);
            out.writeByteArray(2, new byte[0]);
            out.writeByteArray(3, PackedLinks.message(player -> player.writeByteArray(4, drums(1))));
        });
        assertThat(WireReader.read(own, new ArrayList<>()).toString())
                .contains("{\"drumsId\":\"GreaterDrumsOfBattle\"}")
                .contains("\"partyBuffs\":{}");
    }

    @Test
    void everyTypeOfTheTableIsInIt() {
        WireSchema schema = WireSchema.get();
        Set<String> seen = new HashSet<>(Set.of("IndividualSimSettings"));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (WireSchema.Field field : schema.message(open.remove()).fields().values()) {
                switch (field.type()) {
                    case WireSchema.Reference reference -> {
                        if (seen.add(reference.message())) {
                            open.add(reference.message());
                        }
                    }
                    case WireSchema.Names names ->
                        assertThat(names.byNumber()).as(names.name()).containsKey(0);
                    case WireSchema.Scalar scalar -> assertThat(scalar.zero()).isNotNull();
                }
            }
        }
        assertThat(seen)
                .contains("APLValueCompare", "Hunter.Options", "HealingModel")
                .hasSizeGreaterThan(200);
    }

    @Test
    void problemsSayWhere() {
        assertRefused("colour: the number 5 is none of those of Colour", out -> out.writeEnum(6, 5));
        assertRefused("colours[1]: the number -1 is none", out -> {
            out.writeEnum(15, 4);
            out.writeEnum(15, -1);
        });
        assertRefused("child.text: wire type 0 where 2 should be", out -> out.writeByteArray(7, varintAt(5)));
        assertRefused("children[0]: wire type 0 where 2 should be", out -> out.writeInt32(9, 1));
        assertRefused(
                "byNumber.value.colour: the number 5",
                out -> out.writeByteArray(
                        10,
                        entry(
                                key -> {},
                                value -> value.writeByteArray(2, PackedLinks.message(v -> v.writeEnum(6, 5))))));
        assertRefused("children[1].text: damaged or cut off", out -> {
            out.writeByteArray(9, new byte[0]);
            out.writeByteArray(9, PackedLinks.message(child -> {
                child.writeTag(5, WireFormat.WIRETYPE_LENGTH_DELIMITED);
                child.writeUInt32NoTag(100);
            }));
        });
        assertRefused("text: damaged or cut off", out -> out.writeByteArray(5, new byte[] {(byte) 0xff}));
        assertRefused("damaged or cut off", out -> out.writeRawByte(0));
        assertRefused(
                "damaged or cut off: Protocol message end-group",
                out -> out.writeTag(20, WireFormat.WIRETYPE_END_GROUP));
    }

    @Test
    void theRealSchemasProblemsSayWhere() {
        byte[] item = PackedLinks.message(out -> out.writeString(1, "28762"));
        byte[] bytes = PackedLinks.player(out -> out.writeByteArray(3, PackedLinks.message(worn -> {
            worn.writeByteArray(1, new byte[0]);
            worn.writeByteArray(1, item);
        })));
        assertThatThrownBy(() -> WireReader.read(bytes, new ArrayList<>()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("player.equipment.items[1].id: wire type 2 where 0 should be");
    }

    @Test
    void nestingHasALimit() throws Exception {
        byte[] deepest = nested(WireReader.MAX_DEPTH - 1);
        assertThat(WireReader.read(SMALL, "Root", deepest, new ArrayList<>()).has("child"))
                .isTrue();
        assertThatThrownBy(() -> WireReader.read(SMALL, "Root", nested(WireReader.MAX_DEPTH), new ArrayList<>()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("child.child.")
                .hasMessageEndingWith("nested deeper than 64 messages");
    }

    @Test
    void groupsNestedInAnUnknownFieldHaveALimit() {
        byte[] groups = new byte[1 << 20];
        Arrays.fill(groups, (byte) (5 << 3 | WireFormat.WIRETYPE_START_GROUP));
        assertThatThrownBy(() -> WireReader.read(WireSchema.get(), "APLActionCastSpell", groups, new ArrayList<>()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("too many levels of nesting");
    }

    @Test
    void valuesHaveALimit() {
        assertRefused("wholes[100000]: more than 100000 values", out -> out.writeByteArray(8, new byte[1 << 20]));
        byte[] empty = PackedLinks.message(out -> {
            for (int i = 0; i < 400_000; i++) {
                out.writeByteArray(9, new byte[0]);
            }
        });
        assertThatThrownBy(() -> WireReader.read(SMALL, "Root", empty, new ArrayList<>()))
                .hasMessageStartingWith("children[100000]: more than 100000 values");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noBytesCanDoMoreThanBeRefused(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i++) {
                // Mostly small numbers: tags that are known and lengths that fit, so that the bytes lead somewhere.
                bytes[i] = random.nextInt(4) == 0 ? bytes[i] : (byte) random.nextInt(16 << 3);
            }
            readsOrRefuses(SMALL, "Root", bytes);
            readsOrRefuses(WireSchema.get(), "IndividualSimSettings", bytes);
            readsOrRefuses(WireSchema.get(), "APLValue", bytes);
        }
    }

    private static void readsOrRefuses(WireSchema schema, String message, byte[] bytes) {
        try {
            assertThat(WireReader.read(schema, message, bytes, new ArrayList<>()))
                    .isNotNull();
        } catch (InvalidInputException e) {
            assertThat(e.problems()).hasSize(1);
        }
    }

    private static void assertReads(String json, PackedLinks.Fields fields) throws Exception {
        List<String> notes = new ArrayList<>();
        ObjectNode read = WireReader.read(SMALL, "Root", PackedLinks.message(fields), notes);
        assertThat(read).isEqualTo(JsonMapper.shared().readTree(json.replace('\'', '"')));
        assertThat(notes).isEmpty();
    }

    private static void assertRefused(String why, PackedLinks.Fields fields) {
        byte[] bytes = PackedLinks.message(fields);
        assertThatThrownBy(() -> WireReader.read(SMALL, "Root", bytes, new ArrayList<>()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(why);
    }

    private static byte[] entry(PackedLinks.Fields key, PackedLinks.Fields value) {
        return PackedLinks.message(out -> {
            key.write(out);
            value.write(out);
        });
    }

    private static byte[] whole(int number) {
        return PackedLinks.message(out -> out.writeInt32(2, number));
    }

    private static byte[] drums(int number) {
        return PackedLinks.message(consumables -> consumables.writeInt32(12, number));
    }

    private static byte[] varintAt(int number) {
        return PackedLinks.message(out -> out.writeInt32(number, 1));
    }

    private static byte[] nested(int levels) {
        byte[] bytes = new byte[0];
        for (int i = 0; i < levels; i++) {
            byte[] inner = bytes;
            bytes = PackedLinks.message(out -> out.writeByteArray(7, inner));
        }
        return bytes;
    }
}
