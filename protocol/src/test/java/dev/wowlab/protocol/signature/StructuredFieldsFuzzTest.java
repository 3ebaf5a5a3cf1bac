package dev.wowlab.protocol.signature;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.protocol.NodeId;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Seeded: a failure prints the seed that repeats it.
class StructuredFieldsFuzzTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final int ROUNDS = 20_000;
    private static final String ALPHABET = "wowlab=(\"@method\" content-digest);created=16,:+/-*\\\t \u00e9\0Z9";

    @Test
    void whatParsesSerializesToWhatParsesEqually() throws MalformedFieldException {
        String text = "a=(\"x\" \"y\\\"z\\\\\");created=-12;nonce=\"n\", b=()";
        StructuredFields.InnerList list =
                requireNonNull(StructuredFields.parseListDictionary(text).get("a"));
        assertThat(list.items()).containsExactly("x", "y\"z\\");
        assertThat(StructuredFields.parseListDictionary("a=" + list.serialize()).get("a"))
                .isEqualTo(list);
    }

    @Test
    void whatTheProtocolHasNoUseForIsRefused() {
        for (String text : new String[] {
            "",
            "a",
            "a=1",
            "a=(x)",
            "a=(\"x\"",
            "a=(\"x\"\"y\")",
            "a=(\"x\";req)",
            "a=();b",
            "a=();b=1.5",
            "a=();b=?1",
            "a=();b=1;b=2",
            "a=(), a=()",
            "A=()",
            "a=(),",
            "a=() b=()",
            "a=();b=1234567890123456",
            "a=();b=-",
            "a=(\"\\x\")",
            "a=(\"\u00e9\")",
            "a=(" + "\"x\" ".repeat(20) + ")",
            " ".repeat(3000) + "a=()",
        }) {
            assertThatThrownBy(() -> StructuredFields.parseListDictionary(text))
                    .as(text)
                    .isInstanceOf(MalformedFieldException.class);
        }
        for (String text :
                new String[] {"a=::x", "a=:a:", "a=:YQ:", "a=:YQ==", "a=:YR==:", "a=:YQ==:;p=1", "a=\"x\""}) {
            assertThatThrownBy(() -> StructuredFields.parseByteDictionary(text))
                    .as(text)
                    .isInstanceOf(MalformedFieldException.class);
        }
    }

    @Test
    void noHeaderMakesTheVerifierThrowAndNoChangedOneIsValid() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        KeyPair keys = Ed25519.generate();
        NodeId nodeId = Ed25519.nodeId(Ed25519.raw(keys.getPublic()));
        RequestTarget target = new RequestTarget("GET", "/api/v1/configs/x", "");
        SignatureHeaders good = new RequestSigner(keys.getPrivate(), nodeId).sign(target, new byte[0], NOW);
        for (int round = 0; round < ROUNDS; round++) {
            String input = random.nextBoolean() ? good.signatureInput() : mutated(good.signatureInput(), random);
            String signature = random.nextBoolean() ? good.signature() : mutated(good.signature(), random);
            boolean changed = !input.equals(good.signatureInput()) || !signature.equals(good.signature());
            SignedRequest request = new SignedRequest(
                    target, Optional.of(good.contentDigest()), Optional.of(input), Optional.of(signature), new byte[0]);
            Verification verdict = SignatureVerifier.verify(request, id -> Optional.of(keys.getPublic()), NOW);
            boolean onlyBlanksDiffer = input.replaceAll("[ \t]", "").equals(strip(good.signatureInput()))
                    && signature.strip().equals(good.signature());
            assertThat(verdict instanceof Verification.Valid)
                    .as("seed %d round %d: %s / %s", seed, round, input, signature)
                    .isEqualTo(!changed || (onlyBlanksDiffer && verdict instanceof Verification.Valid));
        }
    }

    private static String strip(String text) {
        return text.replaceAll("[ \t]", "");
    }

    private static String mutated(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            int at = random.nextInt(changed.length());
            char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(3)) {
                case 0 -> changed.setCharAt(at, c);
                case 1 -> changed.insert(at, c);
                default -> changed.deleteCharAt(at);
            }
        }
        return changed.toString();
    }
}
