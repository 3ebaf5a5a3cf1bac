package dev.wowlab.protocol.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What one player of a raid does, its pets' damage with it. Immutable.
///
/// @param name as rows of actions, auras and resources name it; those of a pet name it before a `/`
/// @param title its class and specialisation; absent where nobody said them
/// @param dps mean damage per second
/// @param standardError of that mean
/// @param tps mean threat per second, without its pets'
/// @param tpsStandardError of that mean
public record PlayerResult(
        String name,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> title,
        double dps,
        double standardError,
        double tps,
        double tpsStandardError) {
    /// Name of the table of the totals, which only raids have.
    public static final String TABLE = "players";

    private static final String PET = "/";
    private static final double MILLI = 1e-3;
    private static final List<Rows.Estimated> ESTIMATES =
            List.of(new Rows.Estimated("dps", "dpsMilli", MILLI), new Rows.Estimated("tps", "tpsMilli", MILLI));

    /// Half-width of the 95 % confidence interval of the damage per second.
    public double halfWidth() {
        return Precision.HALF_WIDTHS * standardError;
    }

    /// Whether a unit of rows is this player or one of its pets.
    public boolean owns(String unit) {
        return unit.equals(name) || unit.startsWith(name + PET);
    }

    /// Which of the player's units it is: the name of a pet, empty for the player.
    public String within(String unit) {
        return unit.equals(name) ? "" : unit.substring(name.length() + PET.length());
    }

    /// What it is, as the input says it.
    public Optional<VariantRole> role() {
        return title.map(RaidPlayer::new);
    }

    /// Those of some totals, the best first; none where there is one player.
    ///
    /// @param roles what they are, by their names
    static List<PlayerResult> of(ExactTotals totals, Map<String, VariantRole> roles) {
        return Rows.of(totals, TABLE, "playerSquares").stream()
                .map(row -> of(row, roles.get(row.key())))
                .sorted(Comparator.comparingDouble(PlayerResult::dps).reversed().thenComparing(PlayerResult::name))
                .toList();
    }

    private static PlayerResult of(Rows row, @Nullable VariantRole role) {
        SortedMap<String, Double> errors = row.standardErrors(ESTIMATES);
        return new PlayerResult(
                row.key(),
                role instanceof RaidPlayer player ? Optional.of(player.title()) : Optional.empty(),
                row.perFight("dpsMilli", MILLI),
                errors.getOrDefault("dps", 0.0),
                row.perFight("tpsMilli", MILLI),
                errors.getOrDefault("tps", 0.0));
    }

    /// The players of a report; none where it was written by a version that knew no raids.
    static List<PlayerResult> orNone(@Nullable List<PlayerResult> players) {
        return players == null ? List.of() : List.copyOf(players);
    }
}
