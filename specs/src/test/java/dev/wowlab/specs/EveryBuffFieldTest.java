package dev.wowlab.specs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.engine.Sum128;
import dev.wowlab.engine.TotalsSink;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Drums;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.TristateEffect;
import dev.wowlab.specs.request.Consumables;
import dev.wowlab.specs.request.Debuffs;
import dev.wowlab.specs.request.IndividualBuffs;
import dev.wowlab.specs.request.PartyBuffs;
import dev.wowlab.specs.request.RaidBuffs;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Goes through every field of a request's buffs, debuffs and consumables: each must change the fight, be named in a
/// warning, or stand below with the reason why it does nothing.
class EveryBuffFieldTest {
    private static final Map<String, String> WITHOUT_EFFECT = Map.ofEntries(
            Map.entry("RaidBuffs.arcaneBrilliance", "a mage brings it anyway"),
            Map.entry("RaidBuffs.thorns", "hurts who hits its bearer; no target hits the characters"),
            Map.entry("PartyBuffs.draeneiRacialMelee", "this character is of the Horde"),
            Map.entry("PartyBuffs.draeneiRacialCaster", "this character is of the Horde"),
            Map.entry("PartyBuffs.soeEnhancement2pt4", "only raises a Strength of Earth Totem"),
            Map.entry("PartyBuffs.totemTwisting", "only concerns a Grace of Air Totem"),
            Map.entry("PartyBuffs.bsSolarianSapphire", "only raises a Battle Shout"),
            Map.entry("IndividualBuffs.blessingOfSanctuary", "only concerns blows against its bearer"),
            Map.entry("Debuffs.jocRetribution2pt4", "only raises an Improved Seal of the Crusader"),
            Map.entry("Debuffs.exposeWeaknessHunterAgility", "only raises an Expose Weakness"),
            Map.entry("Consumables.potId", "is drunk only where potions list it"),
            Map.entry("Consumables.conjuredId", "is used only where conjured items list it"),
            Map.entry("Consumables.bloodthistle", "works on blood elves alone"),
            Map.entry("Consumables.petScrollAgi", "this character has no pet"),
            Map.entry("Consumables.petScrollStr", "this character has no pet"),
            Map.entry("Consumables.petFoodId", "this character has no pet"));

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("Consumables.potId", "22839"),
            Map.entry("Consumables.flaskId", "22866"),
            Map.entry("Consumables.battleElixirId", "28103"),
            Map.entry("Consumables.guardianElixirId", "32067"),
            Map.entry("Consumables.foodId", "27657"),
            Map.entry("Consumables.conjuredId", "12662"),
            Map.entry("Consumables.explosiveId", "30217"),
            Map.entry("Consumables.mhImbueId", "28017"),
            Map.entry("Consumables.ohImbueId", "28017"),
            Map.entry("Consumables.petFoodId", "33874"),
            Map.entry("Consumables.potions", "[22839]"),
            Map.entry("Consumables.conjuredItems", "[12662]"));

    record Field(Class<? extends Record> owner, RecordComponent component) {
        String key() {
            return owner.getSimpleName() + "." + component.getName();
        }

        @Override
        public String toString() {
            return key();
        }
    }

    static Stream<Field> fields() {
        return Stream.of(RaidBuffs.class, PartyBuffs.class, IndividualBuffs.class, Debuffs.class, Consumables.class)
                .flatMap(owner -> Arrays.stream(owner.getRecordComponents()).map(field -> new Field(owner, field)));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everyFieldDoesSomethingOrSaysThatItDoesNot(Field field) throws InvalidInputException {
        EffectScene with = scene(field);
        boolean changes = !traces(with).equals(traces(EffectScene.mage()));
        boolean warned = !with.warnings().isEmpty()
                || !new TbcEngine()
                        .plan(with.json().getBytes(StandardCharsets.UTF_8))
                        .warnings()
                        .isEmpty();
        if (WITHOUT_EFFECT.containsKey(field.key())) {
            assertThat(changes).as(WITHOUT_EFFECT.get(field.key())).isFalse();
        } else {
            assertThat(changes || warned)
                    .as("%s changes the fight or is named", field.key())
                    .isTrue();
        }
    }

    @Test
    void withoutAnyOfThemNothingIsWarnedOf() throws InvalidInputException {
        assertThat(new TbcEngine()
                        .plan(EffectScene.mage().json().getBytes(StandardCharsets.UTF_8))
                        .warnings())
                .isEmpty();
    }

    private static EffectScene scene(Field field) {
        String json = "{'" + field.component().getName() + "': " + value(field) + "}";
        EffectScene scene = EffectScene.mage();
        return switch (field.owner().getSimpleName()) {
            case "RaidBuffs" -> scene.raid(json);
            case "PartyBuffs" -> scene.party(json);
            case "IndividualBuffs" -> scene.player(json);
            case "Debuffs" -> scene.debuffs(json);
            default -> scene.consumes(json);
        };
    }

    private static String value(Field field) {
        String named = VALUES.get(field.key());
        if (named != null) {
            return named;
        }
        Class<?> type = field.component().getType();
        if (type == boolean.class) {
            return "true";
        }
        if (type == TristateEffect.class) {
            return "'TristateEffectImproved'";
        }
        return type == Drums.class ? "'GreaterDrumsOfBattle'" : "1";
    }

    /// What a fight leaves: stats of all, auras of all, spells that could be cast, and the rows of the results.
    private static Map<String, String> traces(EffectScene scene) throws InvalidInputException {
        Map<String, String> traces = new HashMap<>();
        Fight fight = scene.run();
        for (Unit unit : fight.units()) {
            traces.put(unit.key() + " stats", Arrays.toString(stats(unit)));
            traces.put(
                    unit.key() + " auras",
                    unit.auras().all().stream().map(a -> a.label()).toList().toString());
            traces.put(
                    unit.key() + " spells",
                    unit.spells().stream().map(s -> s.id().key()).toList().toString());
        }
        PlannedSimulation planned = new TbcEngine().plan(scene.json().getBytes(StandardCharsets.UTF_8));
        FightRunner runner = planned.newRunner();
        runner.run(1, 0, 5);
        runner.drainTo(new Rows(traces));
        return traces;
    }

    private static double[] stats(Unit unit) {
        return Arrays.stream(Stat.values()).mapToDouble(unit.stats()::get).toArray();
    }

    private record Rows(Map<String, String> traces) implements TotalsSink {
        @Override
        public void fights(long count) {
            traces.put("fights", String.valueOf(count));
        }

        @Override
        public void distribution(
                String name, long binWidth, Sum128 sum, Sum128 squares, long min, long max, long first, long[] counts) {
            traces.put(name, sum.toString());
        }

        @Override
        public void row(String table, String key, List<String> columns, long[] values) {
            List<Long> boxed = new ArrayList<>();
            Arrays.stream(values).forEach(boxed::add);
            traces.put(table + key, boxed.toString());
        }
    }
}
