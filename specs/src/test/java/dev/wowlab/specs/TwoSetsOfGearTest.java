package dev.wowlab.specs;

import static dev.wowlab.engine.core.SimTime.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.PlanContext;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.WornGear;
import dev.wowlab.specs.request.RequestReader;
import dev.wowlab.specs.request.SimRequest;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A hunter with two sets: Twinblade of the Phoenix (29993) and Bloodlust Brooch (29383), and to change to, Netherbane
/// (29924) with Mongoose, Talon of Azshara (30082) and Abacus of Violent Odds (28288).
class TwoSetsOfGearTest {
    private static final int TWINBLADE = 29993;
    private static final int NETHERBANE = 29924;
    private static final int ABACUS = 28288;
    private static final int BROOCH = 29383;
    private static final String EMPTY = "{},".repeat(12);
    private static final String SECOND = "{'items':[" + EMPTY
            + "{'id':28288},{},{'id':29924,'enchant':2673},{'id':30082}]," + "'prepullBonusStats':{'stats':[0,7]}}";

    private final List<Character> hunters = new ArrayList<>();

    /// Plans it and runs one fight of so many seconds.
    private Fight run(double lasting, String swap, String prepull, String lines) throws InvalidInputException {
        String request = """
                {'encounter': {'duration': %s, 'targets': [{'level': 73}]}, 'raid': {'parties': [{'players': [
                  {'class': 'ClassHunter', 'race': 'RaceOrc', 'hunter': {'options': {'classOptions': {}}},
                   'equipment': {'items': [{'id': 29993}, {'id': 29383}, {'id': 30105}]},
                   'enableItemSwap': true, 'itemSwap': %s, 'distanceFromTarget': 7,
                   'rotation': {'type': 'TypeAPL', 'prepullActions': [%s], 'priorityList': [%s]}}]}]}}
                """.formatted(lasting, swap, prepull, lines).replace('\'', '"');
        SimRequest read = new RequestReader(GameData.get()).read(request.getBytes(StandardCharsets.UTF_8));
        PlanContext plan = new PlanContext();
        Fight fight = new FightAssembly(read, GameData.get(), SpecRegistry.effects(), plan).build(character -> {
            hunters.add(character);
            return Rotations.compile(character);
        });
        plan.throwIfRefused();
        fight.run(1, 0);
        return fight;
    }

    private static String at(String time, String set) {
        return "{'action':{'schedule':{'schedule':'" + time + "','innerAction':{'itemSwap':{'swapSet':'" + set
                + "'}}}}}";
    }

    private static String before(String time, String action) {
        return "{'action':{" + action + "},'doAtValue':{'const':{'val':'" + time + "'}}}";
    }

    private static String swap(String set) {
        return "'itemSwap':{'swapSet':'" + set + "'}";
    }

    private static String use(int item) {
        return "'castSpell':{'spellId':{'itemId':" + item + "}}";
    }

    private WornGear gear() {
        return hunters.getLast().gear();
    }

    private int worn(Slot slot) {
        return gear().at(slot).map(item -> item.item().id()).orElse(0);
    }

    private Unit hunter() {
        return hunters.getLast().unit();
    }

    private Spell spell(int item) {
        return Objects.requireNonNull(hunter().spell(ActionId.item(item)));
    }

    private static double agility(int item) {
        return GameData.get().item(item).orElseThrow().stats().get(Stat.AGILITY);
    }

    @Test
    void inAFightOnlyWeaponsChangeWithTheirStats() throws InvalidInputException {
        run(4, SECOND, "", at("5s", "Swap1"));
        double agility = hunter().stats().get(Stat.AGILITY);
        run(6, SECOND, "", at("5s", "Swap1"));
        assertThat(worn(Slot.MAIN_HAND)).isEqualTo(NETHERBANE);
        assertThat(worn(Slot.TRINKET1)).isEqualTo(BROOCH);
        assertThat(hunter().swings().mainHandWeapon().swingSeconds()).isEqualTo(2.6);
        assertThat(hunter().swings().isDualWielding()).isTrue();
        assertThat(hunter().stats().get(Stat.AGILITY) - agility).isEqualTo(agility(30082) + agility(NETHERBANE));
        assertThat(gear().isSwapped()).isTrue();
    }

    @Test
    void aChangeCostsAGlobalCooldownAndEverySwing() throws InvalidInputException {
        run(6, SECOND, "", at("5s", "Swap1"));
        assertThat(hunter().caster().gcd().readyAt()).isEqualTo(seconds(6.5));
    }

    @Test
    void whatWasChangedCanBeChangedBackAndNextFightBeginsAnew() throws InvalidInputException {
        Fight fight = run(20, SECOND, "", at("5s, 15s", "Swap1") + "," + at("10s", "Main"));
        assertThat(worn(Slot.MAIN_HAND)).isEqualTo(NETHERBANE);
        double health = hunter().stats().get(Stat.STAMINA);
        fight.run(1, 0);
        assertThat(worn(Slot.MAIN_HAND)).isEqualTo(NETHERBANE);
        assertThat(hunter().stats().get(Stat.STAMINA)).isEqualTo(health);
        run(12, SECOND, "", at("5s", "Swap1") + "," + at("10s", "Main"));
        assertThat(worn(Slot.MAIN_HAND)).isEqualTo(TWINBLADE);
        assertThat(hunter().swings().isDualWielding()).isFalse();
    }

    @Test
    void beforeThePullEverythingChangesAndIsTakenOffAgain() throws InvalidInputException {
        List<Double> strength = new ArrayList<>();
        run(1, SECOND, before("-10s", swap("Swap1")), "{'action':{'autocastOtherCooldowns':{}}}");
        assertThat(worn(Slot.TRINKET1)).isEqualTo(BROOCH);
        assertThat(spell(ABACUS).canCast(hunter().currentTarget())).isFalse();
        // What is put on is not ready for half a minute.
        assertThat(spell(BROOCH).readyAt()).isEqualTo(seconds(30) - 1);
        strength.add(hunter().stats().get(Stat.AGILITY));
        run(1, SECOND, "", "{'action':{'autocastOtherCooldowns':{}}}");
        strength.add(hunter().stats().get(Stat.AGILITY));
        assertThat(strength.getFirst()).isEqualTo(strength.getLast());
    }

    @Test
    void aTrinketOfTheSecondSetCanBeUsedWhileItIsWornLongEnough() throws InvalidInputException {
        Fight fight =
                run(1, SECOND, before("-40s", swap("Swap1")) + "," + before("-5s", use(ABACUS)), at("99s", "Main"));
        assertThat(spell(ABACUS).metrics().casts()).isEqualTo(1);
        assertThat(fight.prepullStart()).isEqualTo(-seconds(40));
        run(1, SECOND, before("-20s", swap("Swap1")) + "," + before("-5s", use(ABACUS)), at("99s", "Main"));
        assertThat(spell(ABACUS).metrics().casts()).isZero();
    }

    @Test
    void theProcOfAnEnchantComesAndGoesWithItsWeapon() throws InvalidInputException {
        run(4, SECOND, "", at("5s", "Swap1"));
        assertThat(EffectScene.aura(hunter(), "Enchant Weapon - Mongoose").isActive())
                .isFalse();
        Fight fight = run(6, SECOND, "", at("5s", "Swap1"));
        fight.run(1, 0);
        assertThat(uptime("Enchant Weapon - Mongoose", fight)).isEqualTo(seconds(1));
    }

    @Test
    void aProcOfTheSecondSetIsExpectedWhileItIsWorn() throws InvalidInputException {
        run(4, SECOND, "", at("5s", "Swap1"));
        assertThat(expected("Lightning Speed (MH)")).isFalse();
        run(6, SECOND, "", at("5s", "Swap1"));
        assertThat(expected("Lightning Speed (MH)")).isTrue();
        assertThat(expected("Lightning Speed (OH)")).isFalse();
    }

    private boolean expected(String buff) {
        return hunter().auras().itemProcs().stream()
                .filter(proc -> proc.buff().label().equals(buff))
                .findFirst()
                .orElseThrow()
                .isWorn();
    }

    /// How long an aura was on in the last fight.
    private long uptime(String label, Fight fight) {
        return fight.duration() - EffectScene.aura(hunter(), label).startedAt();
    }

    @Test
    void changingGearAllocatesNothingOnceWarm() throws InvalidInputException {
        Fight fight = run(20, SECOND, before("-10s", swap("Swap1")), at("5s, 15s", "Swap1") + "," + at("10s", "Main"));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 20; attempt++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 100; i++) {
                fight.run(1, i);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least / 100).as("bytes a fight").isZero();
    }

    @Test
    void anItemInAWrongSlotIsRefusedByPath() {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class, () -> run(1, "{'items':[{'id':28288}]}", "", at("1s", "Swap1")));
        assertThat(refused.problems())
                .containsExactly(new InputProblem(
                        "raid.parties[0].players[0].itemSwap.items[0].id",
                        "Abacus of Violent Odds does not go into the slot ItemSlotHead"));
    }
}
