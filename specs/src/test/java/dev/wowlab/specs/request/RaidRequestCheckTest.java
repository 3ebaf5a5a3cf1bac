package dev.wowlab.specs.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class RaidRequestCheckTest {
    private static final String PLAYER = """
            {"class":"ClassMage","name":"A",
             "rotation":{"type":"TypeAPL","priorityList":[{"action":{"castSpell":{"spellId":{"spellId":30451}}}}]}}""";
    private static final String SECOND = PLAYER.replace("ClassMage", "ClassWarrior");
    private static final String REQUEST = """
            {"raid":{"parties":[{"players":[%s,{}]},{"players":[%s]}],"tanks":[{"type":"Player","index":1}]},
             "encounter":{"duration":180,"targets":[{"level":73}]},"simOptions":{"iterations":1}}""".formatted(PLAYER, SECOND);

    private static RaidRequestCheck.Checked check(String json) throws InvalidInputException {
        return RaidRequestCheck.check(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertProblem(String before, String after, String path, String part) {
        assertThat(REQUEST).contains(before);
        String changed = REQUEST.replace(before, after);
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> check(changed));
        assertThat(refusal).as("the input should be refused").isNotNull();
        assertThat(refusal.problems()).anySatisfy((InputProblem problem) -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.message()).contains(part);
        });
    }

    @Test
    void aRaidOfSeveralPlayersIsAccepted() throws InvalidInputException {
        RaidRequestCheck.Checked checked = check(REQUEST);

        assertThat(checked.players()).isEqualTo(2);
        assertThat(checked.tanked()).isTrue();
        assertThat(checked.warnings()).isEmpty();
    }

    @Test
    void partiesThatTakeNoPartAreNotLookedAt() throws InvalidInputException {
        String one = REQUEST.replace("\"raid\":{", "\"raid\":{\"numActiveParties\":1,")
                .replace("\"class\":\"ClassWarrior\"", "\"class\":\"ClassTinker\"");

        assertThat(check(one).players()).isEqualTo(1);
    }

    @Test
    void whatTheEngineWouldAnswerWithAWrongNumberIsRefusedByName() {
        assertProblem(
                "\"TypeAPL\"",
                "\"TypeSimple\"",
                "raid.parties[0].players[0].rotation.type",
                "export the rotation as an APL");
        assertProblem("\"TypeAPL\"", "2", "raid.parties[0].players[0].rotation.type", "export the rotation as an APL");
        assertProblem(
                "\"type\":\"TypeAPL\"",
                "\"simple\":{}",
                "raid.parties[0].players[0].rotation.simple",
                "export the rotation");
        assertProblem(
                "\"priorityList\":[{\"action\":{\"castSpell\":{\"spellId\":{\"spellId\":30451}}}}]",
                "\"priorityList\":[]",
                "raid.parties[0].players[0].rotation.priorityList",
                "is empty");
        assertProblem("\"rotation\"", "\"rotations\"", "raid.parties[1].players[0].rotation", "is missing");
    }

    @Test
    void whatTheEngineBreaksDownAtIsRefusedByName() {
        assertProblem(
                "\"name\":\"A\"",
                "\"bonusStats\":{\"apiVersion\":6,\"pseudoStats\":"
                        + Collections.nCopies(26, 0).toString().replace(" ", "") + "}",
                "raid.parties[0].players[0].bonusStats.pseudoStats",
                "has 26 entries");
        assertProblem("\"ClassMage\"", "\"ClassTinker\"", "raid.parties[0].players[0].class", "unknown value");
        assertProblem("\"class\":\"ClassMage\",", "", "raid.parties[0].players[0].class", "missing");
        assertProblem("\"targets\":[{\"level\":73}]", "\"targets\":[]", "encounter.targets", "names 0 targets");
        assertProblem("\"duration\":180", "\"duration\":0", "encounter.duration", "missing or 0");
        assertProblem("\"parties\"", "\"party\"", "raid.parties", "names no player");
    }

    @Test
    void fightsThatEndByHealthNeedNoLength() throws InvalidInputException {
        assertThat(check(REQUEST.replace("\"duration\":180", "\"useHealth\":true"))
                        .players())
                .isEqualTo(2);
    }

    @Test
    void whatTheEngineWillPassOverIsWarnedOf() throws InvalidInputException {
        assertThat(check(REQUEST.replace("\"duration\":180", "\"duration\":180,\"duratoin\":200"))
                        .warnings())
                .containsExactly("encounter.duratoin: unknown field, ignored");
    }
}
