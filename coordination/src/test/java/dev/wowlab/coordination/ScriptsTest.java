package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.testsupport.SharedRedis;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.cluster.SlotHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class ScriptsTest {
    @Test
    void aScriptThatRedisForgotIsLoadedAgain() {
        Fixture.created("forgot", 10, 10);
        redis().redis().sync().scriptFlush();
        assertThat(Fixture.claim(ALICE, 1)).hasSize(1);
    }

    @Test
    void theDigestIsTheOneThatRedisComputes() {
        for (Script script : Script.values()) {
            assertThat(redis().redis().sync().scriptLoad(script.source())).isEqualTo(script.digest());
        }
    }

    @Test
    void everyScriptSaysItsPurposeKeysArgumentsAndReplies() {
        for (Script script : Script.values()) {
            String header = Arrays.stream(script.source().split("\n", -1))
                    .takeWhile(line -> line.startsWith("--"))
                    .reduce("", (all, line) -> all + line + "\n");
            assertThat(header).as(script.name().toLowerCase(Locale.ROOT)).contains("-- KEYS ", "-- Replies {");
            assertThat(script.source().contains("ARGV["))
                    .as(script + " names its arguments")
                    .isEqualTo(header.contains("-- ARGV "));
            assertThat(script.source()).doesNotContain("@include");
        }
    }

    @Test
    void allKeysOfOneScriptAreInOneSlot() {
        JobId job = new JobId("j1");
        assertOneSlot(Keys.wholeJob(job));
        for (KeyFamily family : KeyFamily.values()) {
            if (family.template().startsWith("wl:{j:")) {
                assertOneSlot(List.of(Keys.job(job), family.key("j1")));
            } else if (family.template().startsWith("wl:{n:")) {
                String id = ALICE.value();
                boolean named = family.template().contains("NAME");
                assertOneSlot(List.of(Keys.node(ALICE), named ? family.key(id, "x") : family.key(id)));
            }
        }
        List<String> queues = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            queues.addAll(Keys.queue(Fixture.ENGINE, priority));
        }
        queues.add(Keys.queueWeights(Fixture.ENGINE));
        assertOneSlot(queues);
        assertOneSlot(List.of(Keys.lock("a"), Keys.lockFence("a")));
    }

    @Test
    void redisInClusterModeRefusesWhatNeedsTwoSlots() {
        assertThatThrownBy(() -> redis().redis().sync().mget("a", "b"))
                .isInstanceOf(RedisCommandExecutionException.class)
                .hasMessageStartingWith("CROSSSLOT");
    }

    @Test
    void theClientOfARedisClusterRunsTheSameScripts() {
        String url = SharedRedis.cluster().url();
        try (Coordination cluster = Coordination.connect(url + "," + url, new RetryPolicy(10, 100, 0, new Random(1)))) {
            assertThat(cluster.ping()).isTrue();
            cluster.jobs().create(Fixture.job("cluster", 20, 10));
            assertThat(cluster.chunks()
                            .claim(ALICE, List.of(Fixture.ENGINE), 5, Fixture.LEASE)
                            .leases())
                    .hasSize(2);
        }
    }

    private static void assertOneSlot(List<String> keys) {
        assertThat(keys)
                .extracting(SlotHash::getSlot)
                .as(keys.toString())
                .containsOnly(SlotHash.getSlot(keys.getFirst()));
    }
}
