package dev.wowlab.specs.imports;

import dev.wowlab.gamedata.CharacterClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The presets that come with the project, one or more for each specialisation that is simulated. Immutable.
///
/// Gear, talents, action lists and encounters are those of WoWSims' presets and tests, but for the fire and the frost
/// mage, whose action lists are ours.
public final class Presets {
    private static final List<String> IDS = List.of(
            "balance-druid",
            "feral-cat-druid",
            "feral-bear-druid",
            "beast-mastery-hunter",
            "survival-hunter",
            "arcane-mage",
            "fire-mage",
            "frost-mage",
            "retribution-paladin",
            "protection-paladin",
            "shadow-priest",
            "combat-rogue",
            "elemental-shaman",
            "enhancement-shaman",
            "affliction-warlock",
            "demonology-warlock",
            "destruction-warlock",
            "arms-warrior",
            "fury-warrior",
            "protection-warrior");

    private static final JsonMapper MAPPER = new JsonMapper();

    /// Read when somebody wants to choose among them: most want one, by its id.
    private static final class All {
        static final List<Preset> PRESETS = IDS.stream().map(Presets::read).toList();
    }

    private Presets() {}

    /// Every preset, in the order in which people choose.
    public static List<Preset> all() {
        return All.PRESETS;
    }

    /// The preset with this id.
    public static Optional<Preset> find(String id) {
        return IDS.contains(id) ? Optional.of(read(id)) : Optional.empty();
    }

    /// The preset of a class that is nearest to what is known of a character: one that its specialisation names, else
    /// one with as many points in each tree as possible.
    ///
    /// @param talents digits of three trees, may be empty
    /// @param specialisation what an export calls it, such as `beast_mastery`, may be empty
    static Optional<Preset> nearest(CharacterClass characterClass, String talents, String specialisation) {
        int[] points = pointsByTree(talents);
        String named = specialisation.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return All.PRESETS.stream()
                .filter(preset -> preset.characterClass() == characterClass)
                .min(Comparator.<Preset>comparingInt(preset -> distance(points, pointsByTree(preset.talents())))
                        // Bears and cats have the same tree.
                        .thenComparing(preset -> named.isEmpty() || !preset.id().contains(named)));
    }

    private static int distance(int[] one, int[] other) {
        int distance = 0;
        for (int tree = 0; tree < one.length; tree++) {
            // Tens of points in a tree tell specialisations apart; single ones are a matter of taste.
            distance += Math.abs(one[tree] - other[tree]) / 10;
        }
        return distance;
    }

    /// Whether two builds have most of their points in the same tree. Talents that nobody names fit all.
    static boolean sameTree(String one, String other) {
        return one.isEmpty() || largest(pointsByTree(one)) == largest(pointsByTree(other));
    }

    private static int largest(int[] points) {
        int largest = 0;
        for (int tree = 1; tree < points.length; tree++) {
            if (points[tree] > points[largest]) {
                largest = tree;
            }
        }
        return largest;
    }

    private static int[] pointsByTree(String talents) {
        int[] points = new int[3];
        int tree = 0;
        for (int i = 0; i < talents.length(); i++) {
            char digit = talents.charAt(i);
            if (digit == '-') {
                tree++;
            } else if (tree < points.length) {
                points[tree] += digit - '0';
            }
        }
        return points;
    }

    private static Preset read(String id) {
        String name = "/dev/wowlab/specs/presets/" + id + ".json";
        try (InputStream file = Presets.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("resource " + name + " is missing");
            }
            ObjectNode request = MAPPER.readTree(file).asObject();
            ObjectNode player = RequestParts.player(request);
            CharacterClass characterClass = CharacterClass.byName(
                            player.path("class").stringValue(""))
                    .orElseThrow(() -> new IllegalStateException("resource " + name + " names no class"));
            return new Preset(id, characterClass, player.path("talentsString").stringValue(""), request);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + name + " cannot be read", e);
        }
    }
}
