package dev.wowlab.sentinel.export;

import dev.wowlab.gamedata.ActionNames;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.protocol.result.PlayerResult;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.RaidParts;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.ResultReport.Action;
import dev.wowlab.protocol.result.ResultReport.Spread;
import dev.wowlab.specs.request.EquippedItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The part `sim` of a report in the shape of SimulationCraft's JSON. Stateless.
final class SimPart {
    private static final int LEVEL = 70;
    private static final double PERCENT = 100;
    private static final String PLAYER = "player";
    private static final Pattern SPELL = Pattern.compile("spell:(\\d+).*");

    private SimPart() {}

    static void write(Told told, ObjectNode sim) {
        options(told, sim.putObject("options"));
        ArrayNode players = sim.putArray("players");
        List<PlayerResult> raid = told.report().map(ResultReport::players).orElse(List.of());
        if (raid.isEmpty()) {
            onlyPlayer(told, players.addObject());
        }
        for (PlayerResult member : raid) {
            ObjectNode player = players.addObject();
            player.put("name", member.name());
            told.played().flatMap(played -> played.of(member.name())).ifPresent(played -> character(played, player));
            ObjectNode collected = player.putObject("collected_data");
            damage(RaidParts.of(told.report().orElseThrow(), member), player, collected);
            // Nobody keeps the extremes of one player of a raid.
            collected.forEach(figure -> figure.asObject().remove(List.of("min", "max")));
        }
        sim.putObject("statistics").putObject("raid_dps").put("mean", told.dps());
        if (!told.rows().isEmpty()) {
            profilesets(told, sim.putObject("profilesets"));
        }
    }

    private static void onlyPlayer(Told told, ObjectNode player) {
        player.put("name", told.player());
        told.played().ifPresent(played -> character(played, player));
        ObjectNode collected = player.putObject("collected_data");
        told.report().ifPresent(report -> damage(report, player, collected));
        if (told.report().isEmpty()) {
            collected.putObject("dps").put("mean", told.dps());
            collected.putObject("dpse").put("mean", told.dps());
        }
    }

    private static void options(Told told, ObjectNode options) {
        options.put("iterations", told.fights());
        options.put("seed", told.seed());
        options.put("confidence", 0.95);
        options.put("confidence_estimator", Precision.HALF_WIDTHS);
        options.put("profileset_metric", "dps");
        told.played().ifPresent(played -> {
            double seconds = played.request().encounter().durationSeconds();
            options.put("fight_style", "Patchwerk");
            options.put(
                    "desired_targets", played.request().encounter().targets().size());
            options.put("max_time", seconds);
            options.put(
                    "vary_combat_length",
                    seconds == 0 ? 0 : played.request().encounter().variationSeconds() / seconds);
        });
    }

    private static void character(Played played, ObjectNode player) {
        player.put("level", LEVEL);
        player.put("race", played.raceName());
        player.put("specialization", (played.specName() + " " + played.className()).strip());
        player.put("talents", played.player().talents());
        ObjectNode gear = player.putObject("gear");
        for (Map.Entry<Slot, EquippedItem> worn :
                played.player().equipment().bySlot().entrySet()) {
            ObjectNode item = gear.putObject(Asked.slot(worn.getKey()));
            item.put(
                    "name",
                    worn.getValue().item().name().toLowerCase(Locale.ROOT).replace(' ', '_'));
            item.put("item_id", worn.getValue().item().id());
            item.put("ilevel", worn.getValue().item().origin().itemLevel());
        }
    }

    private static void damage(ResultReport report, ObjectNode player, ObjectNode collected) {
        collected.putObject("fight_length").put("mean", report.durationSeconds());
        spread(report, report.dps(), collected.putObject("dps"));
        spread(report, report.dps(), collected.putObject("dpse"));
        report.tanking().ifPresent(tanking -> spread(report, tanking.dtps(), collected.putObject("dtps")));
        double total = report.actions().stream().mapToDouble(Action::damage).sum();
        ArrayNode stats = player.putArray("stats");
        ObjectNode pets = player.putObject("stats_pets");
        for (Action action : report.actions()) {
            ArrayNode list = action.unit().equals(PLAYER) ? stats : pets.withArrayProperty(action.unit());
            action(action, report.durationSeconds(), total, list.addObject());
        }
        ArrayNode buffs = player.putArray("buffs");
        report.auras().stream().filter(aura -> aura.unit().equals(PLAYER)).forEach(aura -> {
            ObjectNode buff = buffs.addObject();
            named(aura.id(), buff);
            buff.put("start_count", aura.procs());
            buff.put(
                    "uptime",
                    report.durationSeconds() == 0 ? 0 : PERCENT * aura.uptimeSeconds() / report.durationSeconds());
        });
    }

    private static void action(Action action, double seconds, double total, ObjectNode node) {
        named(action.id(), node);
        node.put("type", "damage");
        node.putObject("num_executes").put("mean", action.casts());
        node.put("compound_amount", action.damage());
        node.put("portion_amount", total == 0 ? 0 : action.damage() / total);
        node.putObject("portion_aps").put("mean", seconds == 0 ? 0 : action.damage() / seconds);
        node.putObject("num_direct_results")
                .put("mean", action.hits() + action.crits() + action.glances() + action.blocks());
        node.putObject("num_tick_results").put("mean", action.ticks() + action.critTicks());
    }

    private static void named(String id, ObjectNode node) {
        Matcher spell = SPELL.matcher(id);
        if (spell.matches()) {
            node.put("id", Integer.parseInt(spell.group(1)));
        }
        String name = ActionNames.of(id);
        node.put("name", name.toLowerCase(Locale.ROOT).replace(' ', '_'));
        node.put("spell_name", name);
    }

    private static void spread(ResultReport report, Spread spread, ObjectNode node) {
        node.put("count", report.iterations());
        node.put("mean", spread.mean());
        node.put("min", spread.min());
        node.put("max", spread.max());
        node.put("std_dev", spread.stdev());
        node.put("mean_std_dev", spread.standardError());
    }

    private static void profilesets(Told told, ObjectNode profilesets) {
        profilesets.put("metric", "Damage per Second");
        ArrayNode results = profilesets.putArray("results");
        for (Told.Row row : told.rows()) {
            ObjectNode result = results.addObject();
            result.put("name", row.name());
            result.put("mean", row.mean());
            result.put("mean_stddev", row.standardError());
            result.put("mean_error", Precision.HALF_WIDTHS * row.standardError());
            result.put("iterations", row.fights());
        }
    }
}
