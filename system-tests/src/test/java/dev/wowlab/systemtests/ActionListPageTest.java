package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A person who tunes the action list of the character on the sheet.
class ActionListPageTest extends SheetPageTest {
    private static void unfoldWholeList(Page page) {
        page.click("#sheet-rotation");
        if (!page.isVisible("#rotation-text")) {
            page.click("#rotation-dialog summary");
        }
    }

    private static String number(String line, int which) {
        return "#rotation-dialog [data-line='" + line + "'] .words input >> nth=" + which;
    }

    @Test
    void linesOfTheActionListAreSwitchedOffMovedAndGivenOtherNumbers() {
        Page page = withMage();
        page.click("#sheet-rotation");
        assertThat(page.textContent("#rotation-dialog [data-line='3']")).contains("Cast Arcane Blast");
        assertThat(page.inputValue(number("Low on mana", 0))).isEqualTo("35%");
        page.click("#rotation-try");
        assertThat(page.textContent("#rotation-error")).contains("Nothing is changed yet");

        page.fill(number("Low on mana", 0), "20 thirty");
        page.click("#rotation-try");
        assertThat(page.textContent("#rotation-error"))
                .contains("35% in ‘Low on mana’: “thirty” is no number, such as");
        page.fill(number("Low on mana", 0), "20 30%, 35");
        picture(page, "action-list");
        assertThat(isWiderThanItsWindow(page)).isFalse();
        page.click("#rotation-try");
        assertThat(page.locator("#changes li").allTextContents())
                .satisfiesExactly(
                        change -> assertThat(change).startsWith("‘Low on mana’: 35% → 20%"),
                        change -> assertThat(change).startsWith("‘Low on mana’: 35% → 30%"));

        // the second goes on from the list of the first
        page.selectOption("#change-target", new SelectOption().setIndex(1));
        page.click("#sheet-rotation");
        page.waitForSelector("#rotation-dialog[open]");
        assertThat(page.inputValue(number("Low on mana", 0))).isEqualTo("20%");
        assertThat(page.isVisible("#rotation-each")).isFalse();
        page.click("#rotation-dialog [data-line='1'] [type=checkbox]");
        page.click("#rotation-dialog [data-line='3'] button:has-text('↑')");
        page.click("#rotation-try");
        assertThat(page.textContent("#changes li"))
                .startsWith("‘Low on mana’: 35% → 20%, without line 1 (Cast Evocation if")
                .contains(", line 3 before line 2");

        page.selectOption("#change-target", new SelectOption().setIndex(0));
        page.click("#sheet-rotation");
        page.click("#rotation-each");
        assertThat(page.locator("#changes li").allTextContents())
                .hasSize(2 + 5)
                .anyMatch(change -> change.startsWith("without prepull[0] (At -2.5s: cast Arcane Blast)"))
                .anyMatch(change -> change.startsWith("without line 3 (Cast Arcane Blast)"));

        page.fill("#iterations", "100");
        page.click("#simulate");
        page.waitForURL("**/jobs/*");
        page.waitForSelector("table.variants tr.worse:has-text('without line 3')");
        JsonNode variants = input(page).path("variants");
        String rotation = PLAYER + "/rotation";
        JsonNode first = variants.at("/0/set");
        assertThat(first.propertyNames())
                .as("only what is different")
                .containsExactlyInAnyOrder(
                        rotation + "/valueVariables/0/value/cmp/rhs/const/val", rotation + "/priorityList");
        JsonNode lines = first.path(rotation + "/priorityList");
        assertThat(lines.at("/1/hide").booleanValue()).isTrue();
        assertThat(lines.at("/2/action/castSpell/spellId/spellId").intValue())
                .as("Arcane Blast, which was the last")
                .isEqualTo(30451);
        assertThat(variants.at("/6/set").toString()).isEqualTo("{\"" + rotation + "/priorityList/3/hide\":true}");
    }

    @Test
    void aLineIsWrittenInWords() {
        Page page = withMage();
        page.click("#sheet-rotation");
        page.click("#rotation-dialog [data-line='2'] button:has-text('+')");
        page.click("#rotation-try");
        assertThat(page.textContent("#rotation-error")).startsWith("A new line is empty");
        String field = "#rotation-dialog .written input";
        page.waitForSelector(
                "#rotation-castable option[value='Cast Fire Blast']",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.fill(field, "cast Fire Blst if share of mana > 20%");
        page.click("#rotation-try");
        page.waitForSelector("#rotation-error:has-text('“Fire Blast” is called nearly so')");
        page.fill(field, "cast Fire Blast if share of mana > 20%");
        page.click("#rotation-dialog [data-line='3'] button:has-text('✎')");
        assertThat(page.inputValue(field + " >> nth=1")).isEqualTo("Cast Arcane Blast");
        page.fill(field + " >> nth=1", "Cast Arcane Blast if ‘Ending’ or mana > 100");
        page.click("#rotation-lines > button >> nth=0");
        page.fill(field + " >> nth=0", "At -1s: cast Fire Blast");
        picture(page, "written-line");
        assertThat(isWiderThanItsWindow(page)).isFalse();
        page.click("#rotation-try");
        page.waitForSelector("#changes li");
        assertThat(page.textContent("#changes li"))
                .contains("without line 3 (Cast Arcane Blast)")
                .contains("cast Fire Blast if share of mana > 20% before line 2")
                .contains("Cast Arcane Blast if ‘Ending’ or mana > 100 before line 3")
                .contains("At -1s: cast Fire Blast last");

        page.fill("#iterations", "100");
        page.click("#simulate");
        page.waitForURL("**/jobs/*");
        page.waitForSelector("table.variants tr:has-text('cast Fire Blast if share of mana')");
        JsonNode set = input(page).at("/variants/0/set");
        JsonNode priority = set.path(PLAYER + "/rotation/priorityList");
        assertThat(priority.size()).isEqualTo(6);
        assertThat(priority.at("/5/hide").booleanValue()).isTrue();
        assertThat(priority.at("/4/action/condition/or/vals/0/variableRef/name").asString())
                .isEqualTo("Ending");
        assertThat(priority.at("/2/action/castSpell/spellId/spellId").intValue())
                .isEqualTo(27079);
        assertThat(priority.at("/2/action/condition/cmp/rhs/const/val").asString())
                .isEqualTo("20%");
        JsonNode prepull = set.path(PLAYER + "/rotation/prepullActions");
        assertThat(prepull.at("/1/doAtValue/const/val").asString()).isEqualTo("-1s");
    }

    @Test
    void aLineThatCanNeverFireIsMarked() {
        Page page = withMage();
        page.selectOption("#change-target", "character");
        unfoldWholeList(page);
        JsonNode blast = box(page).at(PLAYER + "/rotation/priorityList/3");
        page.fill("#rotation-text", "{\"priorityList\": [" + blast + "," + blast + "]}");
        page.click("#rotation-take");
        page.waitForSelector("#sheet-said:has-text('Done')");
        page.click("#sheet-rotation");
        page.waitForSelector("#rotation-dialog [data-line='1'] .finding:has-text('can never fire')");
        assertThat(page.locator("#rotation-dialog .finding").count()).isEqualTo(1);
        picture(page, "lint");
    }

    @Test
    void anotherActionListIsTriedAndOneThatIsWrongIsNamed() {
        Page page = withMage();
        unfoldWholeList(page);
        JsonNode read = box(page).at(PLAYER + "/rotation");
        page.fill("#rotation-text", "{\"lines\": []}");
        page.click("#rotation-take");
        assertThat(page.textContent("#rotation-error")).contains("holds no action list");
        page.fill("#rotation-text", read.toString().replace("castSpell", "castSpill"));
        page.fill("#rotation-name", "Without blasts");
        page.click("#rotation-take");
        assertThat(page.textContent("#changes")).contains("Without blasts");
        unfoldWholeList(page);
        page.fill(
                "#rotation-text",
                "{\"player\": {\"rotation\": {\"type\": \"TypeAPL\", \"priorityList\": ["
                        + read.path("priorityList").get(3) + "]}}}");
        page.fill("#rotation-name", "Blasts only");
        page.click("#rotation-take");
        page.fill("#iterations", "100");
        page.click("#simulate");
        page.waitForSelector("#errors:has-text('castSpill')");
        page.click("#changes li:has-text('Without blasts') >> text=Remove");
        page.click("#simulate");
        page.waitForURL("**/jobs/*");
        page.waitForSelector("table.variants tr.worse:has-text('Blasts only')");
    }

    @Test
    void aWholeListIsWrittenAsText() {
        Page page = withMage();
        unfoldWholeList(page);
        PlaywrightAssertions.assertThat(page.locator("#rotation-text")).hasValue(Pattern.compile("Before the fight"));
        String told = page.inputValue("#rotation-text");
        assertThat(told)
                .startsWith("Values\n‘Low on mana’: share of mana ≤ 35%")
                .endsWith("Cast Arcane Blast\n");
        page.fill("#rotation-text", told + "Cast Fire Blst\nDance\n");
        page.click("#rotation-take");
        page.waitForSelector("#rotation-error:has-text('line 13: ')");
        assertThat(page.textContent("#rotation-error"))
                .contains(
                        "line 13: Nothing that the player has is called “Fire Blst”; “Fire Blast” is called nearly so\n")
                .contains("line 14: What is to be done, such as “Cast”");
        picture(page, "rotation");
        assertThat(isWiderThanItsWindow(page)).isFalse();
        page.fill("#rotation-text", told.replace("Cast Arcane Blast\n", "Cast Fire Blast\nCast Scorch\n"));
        page.fill("#rotation-name", "Scorch");
        page.click("#rotation-take");
        page.waitForSelector("#changes li:has-text('Scorch')");
        page.fill("#iterations", "100");
        page.click("#simulate");
        page.waitForURL("**/jobs/*");
        page.waitForSelector("table.variants tr.worse:has-text('Scorch')");
    }
}
