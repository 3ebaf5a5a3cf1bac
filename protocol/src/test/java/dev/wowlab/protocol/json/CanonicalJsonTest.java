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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"n\":1e300000000};n: is a number beyond",
                "{\"a\":[{\"b\":1},{\"b\":[2,-1e999]}]};a[1].b[1]: is a number beyond",
                "{\"a\":\"x\\u0000\"};a: has the control character U+0000 as its character 2",
                "{\"a\":{\"x\\u0000\":1}};a: the name of a member has the control character U+0000",
                "[\"\\ud83d\\ude00\",\"\\ud83d\"];[1]: has half of a surrogate pair, U+D83D",
                "1e309;is a number beyond",
            })
    void whatHasNoCanonicalFormIsRefusedByItsPlace(String json, String why) {
        assertThatThrownBy(() -> encode(json))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .startsWith(why);
    }

    @Test
    void aWholeNumberHasAnEnd() {
        assertThat(encode("-1" + "0".repeat(399))).hasSize(401);
        assertThatThrownBy(() -> encode("{\"n\":1" + "0".repeat(400) + "}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n: is a number of more than 400 digits");
    }

    @Test
    void theLargestAndTheSmallestDoubleHaveAForm() {
        assertThat(encode("1.7976931348623157e308")).hasSize(309);
        assertThat(encode("4.9e-324")).hasSize(327);
    }

    private static String encode(String json) {
        return new String(CanonicalJson.encode(Json.mapper().readTree(json)), StandardCharsets.UTF_8);
    }
}
