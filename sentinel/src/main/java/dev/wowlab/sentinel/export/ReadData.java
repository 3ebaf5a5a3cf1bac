package dev.wowlab.sentinel.export;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.race.RankedSet;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.VariantGain;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.job.JobReader;
import dev.wowlab.sentinel.race.RaceReader;
import dev.wowlab.sentinel.race.ReadRaces;
import dev.wowlab.specs.comparison.BagSets;
import dev.wowlab.specs.comparison.Drop;
import dev.wowlab.specs.gear.GearChange;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Finished jobs and races in the shape in which Raidbots serves its reports, since tools of guilds read that; see
/// `docs/formats.md`. Thread-safe. Who may read one is as with its page.
public final class ReadData {
    private final JobReader jobs;
    private final RaceReader races;
    private final ReadRaces rankings;

    public ReadData(JobReader jobs, RaceReader races, ReadRaces rankings) {
        this.jobs = jobs;
        this.races = races;
        this.rankings = rankings;
    }

    /// `GET /reports/{id}/data.json`, of a job or a race.
    public Reply json(Call call) {
        return reply(call, told -> Reply.ok(json(told)));
    }

    /// `GET /reports/{id}/data.csv`, of a job or a race: who it was about and their DPS, then every row and its.
    public Reply csv(Call call) {
        return reply(call, told -> Reply.text("text/csv; charset=utf-8", csv(told)));
    }

    /// `GET /reports/{id}`: where the page is.
    public Reply page(Call call) {
        return finished(call, (job, report) -> movedTo("/jobs/" + job.id()), race -> movedTo("/races/" + race.id()));
    }

    private static Reply movedTo(String page) {
        return new Reply(302, "text/plain", new byte[0], Map.of("Location", page));
    }

    private Reply reply(Call call, Function<Told, Reply> use) {
        return finished(
                call,
                (job, report) -> shared(use.apply(told(job, report)), job.visibility()),
                race -> shared(use.apply(told(race)), race.visibility()));
    }

    /// Pages of other sites may read what is for whoever has its address. Not what is private: where people are
    /// known by the network they come from, a page of another site would read it as they do.
    private static Reply shared(Reply reply, Visibility visibility) {
        return visibility == Visibility.PRIVATE ? reply : reply.with("Access-Control-Allow-Origin", "*");
    }

    /// Uses what has the id, once it has a result.
    private Reply finished(
            Call call, BiFunction<JobView, ResultReport, Reply> ofJob, Function<RaceView, Reply> ofRace) {
        Optional<JobView> job = jobs.of(call);
        if (job.isPresent()) {
            return job.get()
                    .report()
                    .map(report -> ofJob.apply(job.get(), report))
                    .orElseGet(() -> notFinished("job", call));
        }
        Optional<RaceView> race = races.of(call);
        if (race.isEmpty()) {
            return Reply.problem(Problems.notFound("report '" + call.pathParameter("id") + "' does not exist"));
        }
        return race.get().state() == RaceState.COMPLETED ? ofRace.apply(race.get()) : notFinished("race", call);
    }

    private static Reply notFinished(String what, Call call) {
        return Reply.problem(
                Problems.notFinished(what + " '" + call.pathParameter("id") + "' has no result, or none yet"));
    }

    private Optional<byte[]> input(InputHash hash) {
        return jobs.findInput(hash).map(InputRecord::canonical);
    }

    private Told told(JobView job, ResultReport report) {
        Optional<byte[]> input = input(job.inputHash());
        Asked asked = input.map(ReadData::asked).orElseGet(Asked.Damage::new);
        Map<String, String> names = new HashMap<>();
        if (asked instanceof Asked.Drops drops) {
            drops.drops().forEach(drop -> names.put(drop.name(), Asked.Drops.name(drop, GameData.get())));
        }
        if (asked instanceof Asked.Gear gear) {
            for (int set = 1; set < gear.sets().size(); set++) {
                names.put(label(gear.sets(), set), Asked.Gear.name(set));
            }
        }
        List<Told.Row> rows = report.bestVariants().stream()
                .map((VariantGain gain) -> new Told.Row(
                        names.getOrDefault(gain.name(), gain.name()),
                        gain.dps(),
                        gain.dpsStandardError().orElse(gain.standardError()),
                        report.iterations()))
                .toList();
        return new Told(
                job.id().value(),
                job.title().orElse("Simulation"),
                job.engine().toString(),
                job.seed(),
                job.finishedAt().orElse(job.updatedAt()),
                report.dps().mean(),
                report.iterations(),
                Optional.of(report),
                asked,
                rows,
                input.flatMap(Played::of));
    }

    private static String label(BagSets sets, int set) {
        return GearChange.label(sets.changes(set));
    }

    private Told told(RaceView race) {
        Optional<byte[]> input = input(race.inputHash());
        List<RankedSet> ranking = rankings.of(race).ranking();
        double worn = ranking.stream()
                .filter(set -> set.set() == 0)
                .mapToDouble(RankedSet::dps)
                .findFirst()
                .orElse(0);
        List<Told.Row> rows = ranking.stream()
                .filter(set -> set.set() != 0)
                .map(set -> new Told.Row(
                        Asked.Gear.name(set.set()),
                        set.dps(),
                        set.toWornHalfWidth95() / Precision.HALF_WIDTHS,
                        set.fights()))
                .toList();
        return new Told(
                race.id().value(),
                race.title().orElse("Top Gear"),
                race.engine().toString(),
                race.seed(),
                race.finishedAt().orElse(race.updatedAt()),
                worn,
                ranking.stream().mapToLong(RankedSet::fights).max().orElse(0),
                Optional.empty(),
                input.map(ReadData::asked).orElseGet(Asked.Variants::new),
                rows,
                input.flatMap(Played::of));
    }

    private static Asked asked(byte[] input) {
        JsonNode tree = Json.mapper().readTree(input);
        try {
            if (!tree.has("base")) {
                return new Asked.Damage();
            }
            if (tree.has("drops")) {
                return new Asked.Drops(Drop.of(input, GameData.get()));
            }
            if (tree.has("bag") && !tree.has("sets")) {
                return new Asked.Gear(BagSets.read(input, GameData.get()));
            }
        } catch (InvalidInputException changed) {
            // this version of the ruleset reads it otherwise: rows have their own names
            return new Asked.Variants();
        }
        return tree.has("weights") ? new Asked.Weights() : new Asked.Variants();
    }

    private static ObjectNode json(Told told) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", told.engine());
        root.put("report_version", "2.0.0");
        root.put("timestamp", told.finishedAt().getEpochSecond());
        SimPart.write(told, root.putObject("sim"));
        SimbotPart.write(told, root.putObject("simbot"));
        return root;
    }

    private static String csv(Told told) {
        StringBuilder csv = new StringBuilder("name,dps_mean,dps_mean_error,iterations\n");
        double error = told.report().map(report -> report.dps().halfWidth()).orElse(0.0);
        line(csv, told.player(), told.dps(), error, told.fights());
        told.report()
                .map(ResultReport::players)
                .orElse(List.of())
                .forEach(player -> line(csv, player.name(), player.dps(), player.halfWidth(), told.fights()));
        for (Told.Row row : told.rows()) {
            line(csv, row.name(), row.mean(), Precision.HALF_WIDTHS * row.standardError(), row.fights());
        }
        return csv.toString();
    }

    private static void line(StringBuilder csv, String name, double mean, double error, long fights) {
        csv.append(quoted(name)).append(String.format(Locale.ROOT, ",%.4f,%.4f,%d%n", mean, error, fights));
    }

    /// A field that spreadsheets take for text: no formula, no new line.
    private static String quoted(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        String safe = plain.matches("[=+@\\-].*") ? "'" + plain : plain;
        return safe.matches("[^,\"]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
