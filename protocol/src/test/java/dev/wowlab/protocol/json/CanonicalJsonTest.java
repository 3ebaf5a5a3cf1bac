package dev.wowlab.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.protocol.EngineRef;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{ \"b\" : 1 , \"a\" : [ true , null ] };{\"a\":[true,null],\"b\":1}",
                "{\"n\":1.0};{\"n\":1}",
                "{\"n\":1e2};{\"n\":100}",
                "{\"n\":-0.0};{\"n\":0}",
                "{\"n\":0.250};{\"n\":0.25}",
                "{\"n\":9007199254740993};{\"n\":9007199254740993}",
                "{\"s\":\"\\u00e9\\/\\n\"};{\"s\":\"é/\\u000a\"}",
                "{};{}",
                "[];[]",
            })
    void equalInputsHaveOneForm(String json, String canonical) {
        assertThat(encode(json)).isEqualTo(canonical);
    }

    @Test
    void theHashDependsOnEngineVersionAndInput() {
        byte[] input = encode("{\"a\":1}").getBytes(StandardCharsets.UTF_8);
        EngineRef engine = new EngineRef("tbc", "1");

        assertThat(CanonicalJson.hash(engine, input)).isEqualTo(CanonicalJson.hash(engine, input.clone()));
        assertThat(CanonicalJson.hash(engine, input))
                .isNotEqualTo(CanonicalJson.hash(new EngineRef("tbc", "2"), input))
                .isNotEqualTo(CanonicalJson.hash(engine, "{\"a\":2}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anAbsurdExponentIsRefusedInsteadOfFillingTheMemory() {
        assertThatThrownBy(() -> encode("{\"n\":1e300000000}")).isInstanceOf(RuntimeException.class);
    }

    private static String encode(String json) {
        return new String(CanonicalJson.encode(Json.mapper().readTree(json)), StandardCharsets.UTF_8);
    }
}
