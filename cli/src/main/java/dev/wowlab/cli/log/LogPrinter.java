package dev.wowlab.cli.log;

import dev.wowlab.combatlog.LogComparison;
import dev.wowlab.combatlog.LoggedAbility;
import dev.wowlab.combatlog.LoggedFight;
import dev.wowlab.combatlog.LoggedPlayer;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultReport;
import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Prints what a combat log tells, for people and as JSON. Confined to one thread.
record LogPrinter(PrintStream out) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);
    private static final int SECONDS_A_MINUTE = 60;
    private static final double PERCENT = 100;

    /// Difference of an aura's share below which it is not worth a line.
    private static final double SAME = 0.03;

    private static final int MOST_AURAS = 12;
    private static final String ABILITY = "  %-28s %17s %19s %17s %15s %11s %11s%n";

    void printFights(List<LoggedFight> fights, boolean all, boolean json) {
        if (json) {
            ObjectNode listed = Json.mapper().createObjectNode();
            for (int i = 0; i < fights.size(); i++) {
                describe(fights.get(i), listed.withArray("fights").addObject().put("number", i + 1));
            }
            out.println(Json.mapper().writeValueAsString(listed));
            return;
        }
        int hidden = 0;
        for (int i = 0; i < fights.size(); i++) {
            LoggedFight fight = fights.get(i);
            if (fight.isEncounter() || all || fights.stream().noneMatch(LoggedFight::isEncounter)) {
                out.printf(
                        Locale.ROOT,
                        "  %3d  %s  %6s  %-5s %2d players  %s%n",
                        i + 1,
                        CLOCK.format(fight.at()),
                        length(fight.seconds()),
                        fight.isKill().map(kill -> kill ? "kill" : "wipe").orElse(""),
                        fight.players().size(),
                        fight.name());
            } else {
                hidden++;
            }
        }
        if (fights.isEmpty()) {
            out.println("  No fight of 10 s and more.");
        } else {
            out.println((hidden > 0
                            ? "\n  " + hidden + " fights without an encounter are not shown; --all shows them."
                            : "")
                    + "\n  --fight N tells one of them.");
        }
    }

    void printPlayers(LoggedFight fight, boolean json) {
        if (json) {
            ObjectNode told = describe(fight, Json.mapper().createObjectNode());
            for (LoggedPlayer player : fight.players()) {
                told.withArray("players").addObject().put("name", player.name()).put("dps", fight.dps(player));
            }
            out.println(Json.mapper().writeValueAsString(told));
            return;
        }
        printHead(fight);
        for (LoggedPlayer player : fight.players()) {
            out.printf(Locale.ROOT, "  %-32s %,10.1f DPS%n", player.name(), fight.dps(player));
        }
        out.printf("%n  --player NAME tells what one of them did.%n");
    }

    void printPlayer(LoggedFight fight, LoggedPlayer player, boolean json) {
        if (json) {
            ObjectNode told = describe(fight, Json.mapper().createObjectNode());
            told.set("player", Json.mapper().valueToTree(player));
            told.put("dps", fight.dps(player));
            out.println(Json.mapper().writeValueAsString(told));
            return;
        }
        printHead(fight);
        out.printf(Locale.ROOT, "  %s: %,.1f DPS%n%n", player.name(), fight.dps(player));
        out.printf("  %-32s %9s %7s %7s %7s %9s %8s%n", "", "DPS", "casts", "hits", "ticks", "crits", "avoided");
        for (LoggedAbility ability : player.abilities()) {
            out.printf(
                    Locale.ROOT,
                    "  %-32s %,9.1f %7d %7d %7d %9s %8s%n",
                    (ability.isPets() ? "pet: " : "") + ability.name(),
                    fight.seconds() > 0 ? ability.damage() / fight.seconds() : 0,
                    ability.casts(),
                    ability.hits(),
                    ability.ticks(),
                    ability.hits() > 0
                            ? share(ability.crits(), ability.hits())
                            : share(ability.critTicks(), ability.ticks()),
                    share(ability.avoided(), ability.hits() + ability.avoided()));
        }
    }

    void printComparison(LogComparison told, ResultReport report, boolean json) {
        if (json) {
            out.println(Json.mapper().writeValueAsString(told));
            return;
        }
        double difference = told.dps() - told.simulatedDps();
        out.printf(Locale.ROOT, "%n  %s, %s (%s)%n", told.player(), told.fight(), length(told.seconds()));
        out.printf(
                Locale.ROOT,
                "  %,.1f DPS; simulated %,.1f ± %.1f: %+,.1f (%+.1f %%). Of the simulated fights, %.0f %% did less.%n%n",
                told.dps(),
                told.simulatedDps(),
                Precision.HALF_WIDTHS * told.standardError(),
                difference,
                told.simulatedDps() == 0 ? 0 : PERCENT * difference / told.simulatedDps(),
                PERCENT * told.below());
        out.printf(ABILITY, "log | simulated", "DPS", "a minute", "damage each", "crit %", "by count", "by damage");
        told.abilities().forEach(this::print);
        out.println(
                "  A minute: casts (c), or hits (h) where there are none. By count, by damage: DPS that doing it more often, and"
                        + " doing more each time, is worth.");
        printAuras(told.auras());
        report.warnings().forEach(warning -> out.println("  warning: " + warning));
    }

    private void print(LogComparison.Ability ability) {
        List<LogComparison.Side> sides = new ArrayList<>();
        ability.log().ifPresent(sides::add);
        ability.simulated().ifPresent(sides::add);
        boolean damages = sides.stream().anyMatch(side -> side.dps() > 0);
        out.printf(
                Locale.ROOT,
                ABILITY,
                (ability.isPets() ? "pet: " : "") + ability.name(),
                damages ? both(ability, LogComparison.Side::dps, "%,.1f") : "",
                both(ability, LogComparison.Side::perMinute, "%.1f")
                        + (ability.countedBy().equals("casts") ? " c" : " h"),
                damages ? both(ability, LogComparison.Side::each, "%,.0f") : "",
                damages ? both(ability, side -> PERCENT * side.crit(), "%.1f") : "",
                damages ? String.format(Locale.ROOT, "%+,.1f", ability.dpsByCount()) : "",
                damages ? String.format(Locale.ROOT, "%+,.1f", ability.dpsByStrength()) : "");
    }

    /// What of a side is printed.
    private interface Number {
        double of(LogComparison.Side side);
    }

    private static String both(LogComparison.Ability ability, Number number, String format) {
        return one(ability.log(), number, format) + " | " + one(ability.simulated(), number, format);
    }

    private static String one(Optional<LogComparison.Side> side, Number number, String format) {
        return side.map(known -> String.format(Locale.ROOT, format, number.of(known)))
                .orElse("–");
    }

    private void printAuras(List<LogComparison.Aura> auras) {
        List<LogComparison.Aura> absent =
                auras.stream().filter(LogComparison.Aura::missing).toList();
        List<LogComparison.Aura> apart = auras.stream()
                .filter(aura -> !aura.missing() && Math.abs(aura.difference()) >= SAME)
                .toList();
        if (!apart.isEmpty()) {
            out.printf("%n  %-32s %10s %10s%n", "Auras, % of the fight", "log", "simulated");
        }
        for (LogComparison.Aura aura : apart.subList(0, Math.min(apart.size(), MOST_AURAS))) {
            out.printf(
                    Locale.ROOT,
                    "  %-32s %10.1f %10.1f%n",
                    aura.name(),
                    PERCENT * aura.log(),
                    PERCENT * aura.simulated());
        }
        if (apart.size() > MOST_AURAS) {
            out.printf("  … and %d more that differ less; --json has them all.%n", apart.size() - MOST_AURAS);
        }
        if (!absent.isEmpty()) {
            out.println("\n  Simulated all the time, and not in the log: "
                    + String.join(
                            ", ", absent.stream().map(LogComparison.Aura::name).toList()));
        }
    }

    private void printHead(LoggedFight fight) {
        out.printf(
                "%n  %s, %s, %s%s%n%n",
                fight.name(),
                CLOCK.format(fight.at()),
                length(fight.seconds()),
                fight.isKill().map(kill -> kill ? ", kill" : ", wipe").orElse(""));
    }

    private static ObjectNode describe(LoggedFight fight, ObjectNode into) {
        into.put("name", fight.name()).put("at", fight.at().toString()).put("seconds", fight.seconds());
        fight.isKill().ifPresent(kill -> into.put("kill", kill));
        return into.put("encounter", fight.isEncounter());
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", PERCENT * part / whole);
    }

    private static String length(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / SECONDS_A_MINUTE, whole % SECONDS_A_MINUTE);
    }
}
