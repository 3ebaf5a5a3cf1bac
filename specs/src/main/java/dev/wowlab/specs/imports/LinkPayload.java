package dev.wowlab.specs.imports;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What stands behind the `#` of a share link: base64 of a zlib stream. Thread-safe: no state.
final class LinkPayload {

    /// Most bytes that a link may unpack to; the settings of a player have a few thousand.
    static final int MAX_BYTES = 1 << 20;

    private static final int STEP = 8 << 10;

    private LinkPayload() {}

    /// The bytes packed into `payload`.
    static byte[] unpack(String payload) throws InvalidInputException {
        return inflate(bytes(plain(payload)));
    }

    /// The payload as the page wrote it: mail programs break long lines, chat programs escape what base64 needs.
    private static String plain(String payload) {
        String joined = payload.replaceAll("[\\r\\n]+\\s*", "");
        return joined.indexOf('%') < 0
                ? joined
                : joined.replaceAll("(?i)%2B", "+").replaceAll("(?i)%2F", "/").replaceAll("(?i)%3D", "=");
    }

    private static byte[] bytes(String base64) throws InvalidInputException {
        for (int i = 0; i < base64.length(); i++) {
            char c = base64.charAt(i);
            if (!isOfBase64(c)) {
                throw broken("no base64: " + named(c) + " at character " + (i + 1) + " behind the #");
            }
        }
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw broken("no base64, as where a part of the link is missing: " + e.getMessage());
        }
    }

    private static boolean isOfBase64(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=';
    }

    private static String named(char c) {
        return c > ' ' && c < 0x7f ? "'" + c + "'" : String.format(Locale.ROOT, "U+%04X", (int) c);
    }

    private static byte[] inflate(byte[] packed) throws InvalidInputException {
        if (packed.length == 0) {
            throw broken("empty");
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] step = new byte[STEP];
            while (!inflater.finished()) {
                int count = inflater.inflate(step);
                if (count == 0 && !inflater.finished()) {
                    throw broken(
                            inflater.needsDictionary()
                                    ? "no zlib stream of such a page: it needs a dictionary"
                                    : "cut off: the zlib stream has no end");
                }
                out.write(step, 0, count);
                if (out.size() > MAX_BYTES) {
                    throw broken("too big: more than " + MAX_BYTES + " bytes when unpacked");
                }
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw broken("no zlib stream: " + e.getMessage());
        }
    }

    private static InvalidInputException broken(String how) {
        return new InvalidInputException(
                List.of(new InputProblem("", "what stands behind the # of the link is " + how)));
    }
}
