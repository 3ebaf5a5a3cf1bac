package dev.wowlab.specs.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.engine.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ShareLinkTest {
    private static final String EMPTY_PLAYER =
            PackedLinks.link(PackedLinks.player(out -> out.writeString(51, "Somebody")));
    private static final String PAYLOAD = EMPTY_PLAYER.substring(EMPTY_PLAYER.indexOf('#'));

    /// The links were made by WoWSims' own code; beside each lies what its `wowsimcli decodelink` prints.
    /// `any-fields` is filled at random, so that it holds what no page makes.
    @ParameterizedTest
    @ValueSource(strings = {"arcane-mage", "hunter", "protection-warrior", "any-fields"})
    void aLinkSaysWhatWowSimsItselfReadsInIt(String name) throws Exception {
        ShareLink link = ShareLink.read(resource(name + ".link"));
        assertThat(link.settings()).isEqualTo(JsonMapper.shared().readTree(resource(name + ".json")));
        assertThat(link.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',gtrcmxe", "?i=gt,gt", "?x=1&i=gzt,gt", "?i=u,u", "?i=g%74,gt", "?i=,gtrcmxeu", "?i=zz,gtrcmxeu"})
    void theLettersSayWhatTheLinkSets(String query, String letters) throws InvalidInputException {
        assertThat(ShareLink.read(PackedLinks.PAGE + query + PAYLOAD).parts())
                .containsExactlyInAnyOrderElementsOf(
                        letters.chars().mapToObj(c -> (char) c).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.wowsims.com/tbc/mage/dps/?i=g#eJx",
                "http://localhost:3333/tbc/hunter/dps/#x",
                "https://somebody.github.io/fork/tbc/druid/feralcat/#%",
                "HTTPS://wowsims.github.io/wotlk/death_knight/#eJx",
                "  https://www.wowsims.com/tbc/raid/full/#eJx\n"
            })
    void aPagesAddressWithSomethingBehindItIsALink(String text) {
        assertThat(ShareLink.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#eJx",
                "eJxjYBBgAAABAQBB",
                "{\"player\":{}}",
                "https://www.wowsims.com/tbc/mage/dps/",
                "https://www.wowsims.com/tbc/mage/dps/#",
                "https://www.wowhead.com/tbc/gear-planner/mage/undead#x",
                "https://sixtyupgrades.com/tbc/set/abc#x",
                "ftp://www.wowsims.com/tbc/mage/dps/#eJx",
                "see https://www.wowsims.com/tbc/mage/dps/#eJx"
            })
    void anythingElseIsNone(String text) {
        assertThat(ShareLink.isOne(text)).isFalse();
        assertThatThrownBy(() -> ShareLink.read(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("not a share link of WoWSims");
    }

    @Test
    void aLongTextThatLooksLikeManyAddressesIsJudgedAtOnce() {
        assertThat(ShareLink.isOne("https://a/" + "tbc/mage/".repeat(400_000) + "#x"))
                .isFalse();
    }

    @Test
    void aLinkThatAMailBrokeIntoLinesOrAChatEscapedIsWhole() throws Exception {
        String whole = resource("hunter.link").strip();
        String broken = whole.replaceAll("(.{76})", "$1\r\n ");
        assertThat(ShareLink.read(broken)).isEqualTo(ShareLink.read(whole));
        String escaped = whole.replace("+", "%2B").replace("=", "%3d").substring("https://www.".length());
        assertThat(ShareLink.read("https://www." + escaped)).isEqualTo(ShareLink.read(whole));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.wowsims.com/tbc/raid/full/#eJx, the link is of the page of a raid",
        "https://www.wowsims.com/cata/mage/fire/#eJx, the link is of WoWSims' simulator of another game",
        "https://www.wowsims.com/tbc/mage/dps/#e!x, what stands behind the # of the link is no base64: '!' at character 2",
        "https://www.wowsims.com/tbc/mage/dps/#eJxq1, what stands behind the # of the link is no base64",
        "https://www.wowsims.com/tbc/mage/dps/#AAAA, what stands behind the # of the link is no zlib stream",
        "https://www.wowsims.com/tbc/mage/dps/#eJw=, what stands behind the # of the link is cut off",
        "https://www.wowsims.com/tbc/mage/dps/#%0A, what stands behind the # of the link is no base64: '%' at character 1",
    })
    void whatCannotBeReadIsSaid(String link, String why) {
        assertThatThrownBy(() -> ShareLink.read(link))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(why);
    }

    @Test
    void settingsWithoutAPlayerAreRefused() {
        assertThatThrownBy(() -> ShareLink.read(PackedLinks.link(PackedLinks.message(out -> out.writeInt32(15, 14)))))
                .hasMessage("the link holds no player");
    }

    @Test
    void aLinkThatUnpacksToFarMoreThanSettingsIsRefused() {
        String bomb = PackedLinks.link(new byte[64 << 20]);
        assertThat(bomb.length()).isLessThan(ShareLink.MAX_CHARACTERS);
        assertThatThrownBy(() -> ShareLink.read(bomb)).hasMessageContaining("more than 1048576 bytes when unpacked");
        assertThatThrownBy(() -> ShareLink.read(PackedLinks.PAGE + "#" + "e".repeat(ShareLink.MAX_CHARACTERS)))
                .hasMessageContaining("at most 1500000 are read");
    }

    @Test
    void everyBeginningOfALinkIsRefusedWithAReason() throws IOException {
        String whole = resource("arcane-mage.link").strip();
        byte[] packed = Base64.getDecoder().decode(whole.substring(whole.indexOf('#') + 1));
        for (int length = 1; length < packed.length; length++) {
            String part = Base64.getEncoder().encodeToString(Arrays.copyOf(packed, length));
            assertThatThrownBy(() -> ShareLink.read(PackedLinks.PAGE + "#" + part))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ShareLinkTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
