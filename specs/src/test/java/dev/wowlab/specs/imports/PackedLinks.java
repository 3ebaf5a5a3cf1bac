package dev.wowlab.specs.imports;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;

/// Makes links and the bytes in them, the damaged ones too.
final class PackedLinks {
    static final String PAGE = "https://www.wowsims.com/tbc/mage/dps/";

    /// Field number of the player in the settings, of the items in what is worn, and so on.
    static final int PLAYER = 3;

    private PackedLinks() {}

    /// What a message is written by.
    interface Fields {
        void write(CodedOutputStream out) throws IOException;
    }

    static byte[] message(Fields fields) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            fields.write(out);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Settings that hold a player of these fields.
    static byte[] player(Fields fields) {
        return message(out -> out.writeByteArray(PLAYER, message(fields)));
    }

    static String link(byte[] settings) {
        return PAGE + "#" + Base64.getEncoder().encodeToString(deflated(settings));
    }

    static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
