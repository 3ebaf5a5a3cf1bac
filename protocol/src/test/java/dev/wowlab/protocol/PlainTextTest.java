package dev.wowlab.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static final String HALF = "\uD83D";
    private static final String OTHER_HALF = "\uDE00";
    private static final String WHOLE = HALF + OTHER_HALF;

    @Test
    void whatNoStoreKeepsIsNamedWithItsPlace() {
        assertThat(PlainText.whyNot("ab\0c")).contains("has the control character U+0000 as its character 3");
        assertThat(PlainText.whyNot("a" + HALF).orElseThrow()).contains("U+D83D", "character 2");
        assertThat(PlainText.whyNot(HALF + "a").orElseThrow()).contains("U+D83D", "character 1");
        assertThat(PlainText.whyNot(OTHER_HALF + HALF).orElseThrow()).contains("U+DE00", "character 1");
        assertThat(PlainText.whyNot(WHOLE + OTHER_HALF).orElseThrow()).contains("U+DE00", "character 3");
        assertThat(PlainText.whyNot("")).isEmpty();
        assertThat(PlainText.whyNot("ä\n\t\u001b" + WHOLE + WHOLE)).isEmpty();
    }

    @Test
    void aLineHasNoControlCharacters() {
        assertThat(PlainText.whyNotLine("a\nb").orElseThrow()).contains("U+000A", "character 2");
        assertThat(PlainText.whyNotLine("a\u007f").orElseThrow()).contains("U+007F");
        assertThat(PlainText.whyNotLine(HALF)).isPresent();
        assertThat(PlainText.whyNotLine("Grünhaut " + WHOLE)).isEmpty();
    }

    @Test
    void whatIsMendedCanBeStoredAndKeepsItsLines() {
        assertThat(PlainText.mended("a\0b\u001bc\n\td" + HALF)).isEqualTo("a\uFFFDb\uFFFDc\n\td\uFFFD");
        assertThat(PlainText.mended(HALF + HALF + OTHER_HALF)).isEqualTo("\uFFFD" + WHOLE);
        assertThat(PlainText.mended(OTHER_HALF + WHOLE)).isEqualTo("\uFFFD" + WHOLE);
        assertThat(PlainText.mended("all well " + WHOLE)).isEqualTo("all well " + WHOLE);
    }

    @Test
    void aCutNeverSplitsACharacter() {
        assertThat(PlainText.cut("abc", 3)).isEqualTo("abc");
        assertThat(PlainText.cut("abc", 2)).isEqualTo("ab");
        assertThat(PlainText.cut("a" + WHOLE, 2)).isEqualTo("a");
        assertThat(PlainText.cut("a" + WHOLE + "b", 3)).isEqualTo("a" + WHOLE);
        assertThat(PlainText.cut("a", 0)).isEmpty();
    }
}
