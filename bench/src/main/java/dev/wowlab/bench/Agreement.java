package dev.wowlab.bench;

import dev.wowlab.protocol.result.ResultReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The rule by which a case agrees with the peer: mean DPS within 0.3 % + 3 combined standard errors; every
/// action's casts and damage within 1 % + 3 standard errors. The peer's results carry no error per action, so
/// counts are taken as Poisson counts and damage as a sum of that many hits; of what is cast less than once a
/// fight, of that many casts, since the hits of one cast come together. Where our own fights spread more widely
/// than Poisson counts, theirs are taken to do so, too: a druid's rage counts all of a fight or nothing.
/// Stateless, thread-safe.
final class Agreement {
    private static final double DPS_TOLERANCE = 0.003;
    private static final double ACTION_TOLERANCE = 0.01;
    private static final double SIGMAS = 3;

    /// Squared coefficient of variation of one hit, crits included (a crit of 1.5 to 2 times at 20 to 50 %).
    private static final double HIT_VARIATION = 0.25;

    private Agreement() {}

    /// One quantity in which the two differ. Immutable.
    ///
    /// @param what `dps`, or the action and the quantity
    /// @param excess deviation over tolerance; above 1 is a disagreement
    record Deviation(String what, double ours, double theirs, double excess) {
        boolean disagrees() {
            return excess > 1;
        }

        double relative() {
            return theirs == 0 ? Double.POSITIVE_INFINITY : (ours - theirs) / theirs;
        }
    }

    /// All deviations of a case, the worst first; it agrees when none of them disagrees.
    static List<Deviation> deviations(ResultReport ours, JsonNode theirs) {
        List<Deviation> found = new ArrayList<>();
        double iterations = theirs.path("iterations").doubleValue();
        double theirError = theirs.path("dpsStdev").doubleValue() / Math.sqrt(iterations);
        double theirDps = theirs.path("dps").doubleValue();
        double allowed = DPS_TOLERANCE * theirDps
                + SIGMAS * Math.hypot(theirError, ours.dps().standardError());
        add(found, "dps", ours.dps().mean(), theirDps, allowed);
        compareActions(found, ours, theirs, iterations);
        found.sort((left, right) -> Double.compare(right.excess(), left.excess()));
        return found;
    }

    private static void compareActions(
            List<Deviation> found, ResultReport ours, JsonNode theirs, double theirIterations) {
        Map<String, Numbers> left = new LinkedHashMap<>();
        ours.actions()
                .forEach(action -> left.merge(
                        action.unit() + " " + action.id(),
                        new Numbers(
                                action.casts(),
                                action.damage(),
                                action.hits() + action.crits() + action.ticks() + action.critTicks(),
                                action.standardErrors().getOrDefault("casts", 0.0)),
                        Numbers::plus));
        Map<String, Numbers> right = new LinkedHashMap<>();
        for (JsonNode action : theirs.path("actions")) {
            right.merge(
                    action.path("unit").stringValue() + " " + action.path("id").stringValue(),
                    new Numbers(
                            action.path("casts").asDouble(0),
                            action.path("damage").asDouble(0),
                            action.path("hits").asDouble(0)
                                    + action.path("crits").asDouble(0)
                                    + action.path("ticks").asDouble(0)
                                    + action.path("critTicks").asDouble(0),
                            0),
                    Numbers::plus);
        }
        left.keySet().forEach(key -> right.putIfAbsent(key, Numbers.NONE));
        right.forEach((key, their) -> {
            Numbers our = left.getOrDefault(key, Numbers.NONE);
            double castError = Math.max(
                    Math.sqrt(
                            Math.max(our.casts, their.casts) * (1 / (double) ours.iterations() + 1 / theirIterations)),
                    our.castError * Math.sqrt(1 + ours.iterations() / theirIterations));
            add(found, key + " casts", our.casts, their.casts, ACTION_TOLERANCE * their.casts + SIGMAS * castError);
            add(
                    found,
                    key + " damage",
                    our.damage,
                    their.damage,
                    ACTION_TOLERANCE * their.damage
                            + SIGMAS * damageError(our, their, ours.iterations(), theirIterations));
        });
    }

    private static double damageError(Numbers our, Numbers their, double ourIterations, double theirIterations) {
        double events = Math.max(our.events(), their.events());
        if (events == 0) {
            return 0;
        }
        double relative = Math.sqrt((1 + HIT_VARIATION) / events * (1 / ourIterations + 1 / theirIterations));
        return Math.max(our.damage, their.damage) * relative;
    }

    private static void add(List<Deviation> found, String what, double ours, double theirs, double allowed) {
        double difference = Math.abs(ours - theirs);
        if (difference > 1e-9) {
            found.add(
                    new Deviation(what, ours, theirs, allowed == 0 ? Double.POSITIVE_INFINITY : difference / allowed));
        }
    }

    /// @param castError the standard error of the casts, where it is known
    private record Numbers(double casts, double damage, double hits, double castError) {
        static final Numbers NONE = new Numbers(0, 0, 0, 0);

        /// How many things that happen apart from each other its damage is the sum of.
        double events() {
            return casts > 0 && casts < 1 ? Math.min(casts, hits) : hits;
        }

        Numbers plus(Numbers other) {
            return new Numbers(
                    casts + other.casts, damage + other.damage, hits + other.hits, castError + other.castError);
        }
    }
}
