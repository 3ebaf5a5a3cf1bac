package dev.wowlab.protocol.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A table as a message that people read on Discord. Stateless, thread-safe.
final class DiscordTable {
    /// Discord takes 4,096 characters of a description and 256 of a title.
    private static final int MOST_TEXT = 4_000;

    private static final int MOST_TITLE = 200;

    /// Wide enough to know who it is, narrow enough for a line of a telephone.
    private static final int MOST_NAME = 14;

    private static final int MOST_REASON = 120;

    private DiscordTable() {}

    static Map<String, Object> of(RosterMessage.Data data) {
        RosterTable table = data.table();
        Map<String, Object> embed = new LinkedHashMap<>();
        embed.put("title", plain(data.name(), MOST_TITLE));
        data.page().ifPresent(page -> embed.put("url", page));
        embed.put("description", description(table));
        return Map.of(
                "content", headline(data),
                "embeds", List.of(embed),
                // a name that says @everyone calls nobody
                "allowed_mentions", Map.of("parse", List.of()));
    }

    /// `**Guild**: 24 of 25 characters simulated, 3 changed beyond chance`
    private static String headline(RosterMessage.Data data) {
        RosterTable table = data.table();
        int all = table.rows().size();
        String simulated = table.results() == all ? "" + all : table.results() + " of " + all;
        return "**" + plain(data.name(), MOST_TITLE) + "**: " + simulated
                + (all == 1 ? " character" : " characters") + " simulated"
                + (table.tellsChanges() ? ", " + table.moved() + " changed beyond chance" : "");
    }

    private static String description(RosterTable table) {
        StringBuilder text = new StringBuilder("```\n");
        int rank = 0;
        for (RosterRow row : table.rows()) {
            Optional<String> line = row.dps().isPresent() ? Optional.of(line(++rank, row)) : Optional.empty();
            line.ifPresent(shown -> append(text, shown + "\n"));
        }
        text.append("```");
        table.failures()
                .forEach(row -> append(
                        text,
                        "\n**" + plain(row.label(), MOST_NAME) + "**: "
                                + plain(row.failure().orElse(""), MOST_REASON)));
        if (table.tellsChanges()) {
            append(text, "\n\\* beyond chance");
        }
        if (table.doubts() > 0) {
            append(text, "\n\n? doubted: a node that computed a part of it was caught lying");
        }
        return text.toString();
    }

    /// What does not fit is left out: the page has it.
    private static void append(StringBuilder text, String more) {
        if (text.length() + more.length() < MOST_TEXT) {
            text.append(more);
        }
    }

    private static String line(int rank, RosterRow row) {
        String change = row.change()
                .map(moved ->
                        String.format(Locale.ROOT, " %+7.1f%s", moved.difference(), moved.beyondChance() ? "*" : " "))
                .orElse("");
        return String.format(
                        Locale.ROOT,
                        "%2d %-" + MOST_NAME + "s %8.1f ±%5.1f%s%s",
                        rank,
                        code(row.label()),
                        row.dps().orElseThrow().mean(),
                        row.dps().orElseThrow().halfWidth(),
                        row.hasDoubt() ? "?" : "",
                        change)
                .stripTrailing();
    }

    /// A name within a block of code: nothing there is markup but what ends the block.
    private static String code(String name) {
        return cut(name.replaceAll("[\\p{Cntrl}`]+", " "), MOST_NAME);
    }

    /// Without what Discord would take for markup, or for a line of its own.
    private static String plain(String text, int most) {
        return cut(text.replaceAll("[\\p{Cntrl}]+", " "), most).replaceAll("([\\\\*_~`|>\\[\\]()#@<:])", "\\\\$1");
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
