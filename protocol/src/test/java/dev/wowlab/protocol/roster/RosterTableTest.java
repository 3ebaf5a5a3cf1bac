package dev.wowlab.protocol.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.ResultReport.Spread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RosterTableTest {
    private static RosterRow row(String label, double dps, double error) {
        RosterRow known = RosterRow.of(label, "Fire Mage");
        return new RosterRow(
                label,
                known.character(),
                Optional.of(new Spread(dps, 10, error, dps - 20, dps + 20)),
                100,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void theBestStandsFirstAndWhoHasNoResultLast() {
        RosterTable table = new RosterTable(List.of(
                RosterRow.of("A", "").failed("broken"), row("B", 1_000, 1), row("C", 1_200, 1), row("D", 1_000, 1)));
        assertThat(table.rows()).extracting(RosterRow::label).containsExactly("C", "B", "D", "A");
        assertThat(table.failures()).extracting(RosterRow::label).containsExactly("A");
        assertThat(table.fights()).isEqualTo(300);
    }

    @Test
    void changesAreThoseOfTheSameLabelAndMarkedBeyondChance() {
        RosterTable before = new RosterTable(List.of(row("A", 1_000, 1), row("B", 1_000, 1), row("Gone", 1, 1)));
        RosterTable now =
                new RosterTable(List.of(row("A", 1_002, 1), row("B", 1_010, 1), row("New", 2, 1))).since(before);
        assertThat(now.rows())
                .extracting(shown -> shown.change()
                        .map(change -> change.difference() + " " + change.beyondChance())
                        .orElse("none"))
                .containsExactly("10.0 true", "2.0 false", "none");
        assertThat(now.tellsChanges()).isTrue();
        assertThat(Json.mapper().readValue(Json.mapper().writeValueAsString(now), RosterTable.class))
                .isEqualTo(now);
    }

    @Test
    void aDoubtedResultIsMarkedAndNothingIsComparedWithIt() {
        JobId job = new RosterId("k3").job(1, 1);
        RosterTable before = new RosterTable(
                List.of(row("A", 1_000, 1).by(job), row("B", 1_000, 1).by(new RosterId("k3").job(1, 2))));
        RosterTable doubted = before.doubting(Set.of(job));
        assertThat(doubted.doubts()).isEqualTo(1);
        assertThat(doubted.rows().getFirst().hasDoubt()).isTrue();
        assertThat(Json.mapper().writeValueAsString(doubted)).containsOnlyOnce("\"doubted\":true");
        assertThat(Json.mapper().readValue(Json.mapper().writeValueAsString(doubted), RosterTable.class))
                .isEqualTo(doubted);
        RosterTable now = new RosterTable(List.of(row("A", 1_500, 1), row("B", 1_200, 1))).since(doubted);
        assertThat(now.rows().getFirst().change()).isEmpty();
        assertThat(now.rows().getLast().change()).isPresent();
        assertThat(now.doubts()).isZero();
        RosterMessage message = new RosterMessage(
                RosterMessage.COMPLETED,
                Instant.EPOCH,
                new RosterMessage.Data("Guild", Optional.empty(), 0, Optional.empty(), Optional.empty(), doubted));
        assertThat(String.valueOf(message.forDiscord().get("embeds")))
                .contains("1000.0 ±  2.0?", "? doubted: a node")
                .containsOnlyOnce("2.0?");
    }

    @Test
    void fortyCharactersWithLongNamesFitIntoAMessageOfDiscord() {
        List<RosterRow> rows = new ArrayList<>();
        for (int i = 0; i < RosterPlan.MAX_MEMBERS; i++) {
            rows.add(row("Ünïcôdé\uD83D\uDE00```*_~|@everyone " + i, 12_345.6 + i, 100.5));
        }
        rows.set(7, RosterRow.of("Broken", "").failed("x".repeat(5_000)));
        RosterTable table = new RosterTable(rows).since(new RosterTable(rows));
        RosterMessage message = new RosterMessage(
                RosterMessage.COMPLETED,
                Instant.EPOCH,
                new RosterMessage.Data(
                        "N".repeat(500),
                        Optional.of("id"),
                        3,
                        Optional.of("https://x/rosters/id"),
                        Optional.empty(),
                        table));
        String embed = String.valueOf(Json.mapper()
                .valueToTree(message.forDiscord())
                .at("/embeds/0/description")
                .asString());
        assertThat(embed).hasSizeLessThan(4_096).contains("39 ", "\\* beyond chance", "**Broken**");
        // nothing but the block itself ends it
        assertThat(embed.split("```", -1)).hasSize(3);
        assertThat(embed.lines().filter(line -> line.contains("±"))).hasSize(39).allMatch(line -> line.length() < 50);
        assertThat(String.valueOf(message.forDiscord().get("content"))).hasSizeLessThan(2_000);
    }

    @Test
    void aRosterFromBeforeThereWasAChoiceIsPrivate() {
        RosterPlan plan = Json.mapper()
                .readValue(
                        "{\"name\":\"Guild\",\"engine\":\"tbc\",\"members\":[],\"iterations\":10,\"seed\":1}",
                        RosterPlan.class);
        assertThat(plan.seenBy()).isEqualTo(Visibility.PRIVATE);
        assertThat(plan.isShared()).isFalse();
        assertThat(Json.mapper().writeValueAsString(plan)).doesNotContain("seenBy", "shared");
    }

    @Test
    void aJobNamesItsRoster() {
        RosterId id = new RosterId("a".repeat(RosterId.MAX_LENGTH));
        JobId job = id.job(999_999_999_999L, 40);
        assertThat(RosterId.plays(job)).isTrue();
        assertThat(RosterId.of(job)).isEqualTo(id);
        assertThat(RosterId.of(new RosterId("a-1").job(2, 3))).isEqualTo(new RosterId("a-1"));
        assertThat(RosterId.runOf(new RosterId("a-1").job(2, 3))).isEqualTo(2);
        assertThatThrownBy(() -> new RosterId("a".repeat(RosterId.MAX_LENGTH + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
