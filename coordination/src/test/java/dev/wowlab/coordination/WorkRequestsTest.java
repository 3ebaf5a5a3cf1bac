package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.BOB;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class WorkRequestsTest {
    private static final String ID = "request-0123456789";

    @Test
    void aRequestThatIsSentAgainIsAnsweredAsBefore() {
        assertThat(redis().workRequests().begin(ALICE, ID)).isEqualTo(new RequestReply.First());
        assertThat(redis().workRequests().begin(ALICE, ID)).isEqualTo(new RequestReply.InProgress());
        redis().workRequests().answer(ALICE, ID, new byte[] {'{', 0, '}'});
        RequestReply again = redis().workRequests().begin(ALICE, ID);
        assertThat(((RequestReply.Answered) again).reply()).isEqualTo(new byte[] {'{', 0, '}'});
        assertThat(redis().redis().sync().pttl(Keys.reply(ALICE, ID))).isBetween(1L, WorkRequests.KEPT.toMillis());
    }

    @Test
    void anotherNodeWithTheSameIdIsAnotherRequest() {
        redis().workRequests().begin(ALICE, ID);
        assertThat(redis().workRequests().begin(BOB, ID)).isEqualTo(new RequestReply.First());
    }

    @Test
    void aRequestThatFailedOrWasNeverAnsweredCanBeBegunAgain() {
        redis().workRequests().begin(ALICE, ID);
        assertThat(redis().redis().sync().pttl(Keys.reply(ALICE, ID)))
                .isBetween(1L, WorkRequests.RUNNING_AT_MOST.toMillis());
        redis().workRequests().forget(ALICE, ID);
        assertThat(redis().workRequests().begin(ALICE, ID)).isEqualTo(new RequestReply.First());
    }
}
