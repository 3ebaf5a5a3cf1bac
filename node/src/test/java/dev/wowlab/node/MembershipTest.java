package dev.wowlab.node;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.wowlab.protocol.node.NodeStatus;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class MembershipTest {
    /// `ServiceProcess` of a local platform looks for these words.
    @Test
    void aQuarantineIsSaidOnceFromTheFirstAnswerOn() {
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        Logger log = (Logger) LoggerFactory.getLogger(Membership.class);
        log.addAppender(told);
        Membership membership = new Membership();

        membership.update(NodeStatus.QUARANTINED);
        membership.update(NodeStatus.QUARANTINED);

        log.detachAppender(told);
        assertThat(told.list)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.getFormattedMessage()).contains("gets no work until an operator lets it"));
    }
}
