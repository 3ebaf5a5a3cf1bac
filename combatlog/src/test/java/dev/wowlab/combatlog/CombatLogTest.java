package dev.wowlab.combatlog;

import static dev.wowlab.combatlog.LogText.BOSS;
import static dev.wowlab.combatlog.LogText.ME;
import static dev.wowlab.combatlog.LogText.PET;
import static dev.wowlab.combatlog.LogText.boss;
import static dev.wowlab.combatlog.LogText.hit;
import static dev.wowlab.combatlog.LogText.mine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.StringReader;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CombatLogTest {
    private static LoggedPlayer only(CombatLog log) {
        assertThat(log.fights()).hasSize(1);
        assertThat(log.fights().getFirst().players()).hasSize(1);
        return log.fights().getFirst().players().getFirst();
    }

    private static LoggedAbility ability(LoggedPlayer player, String name) {
        return player.abilities().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEncounterIsAFightWithItsNameLengthAndEnd() throws Exception {
        LogText text = new LogText();
        text.raw(5, "ENCOUNTER_START,649,\"Hochkönig Maulgar\",4,25,565,5");
        text.spell(10, "SPELL_DAMAGE", 27209, "Shadow Bolt", hit(2000, false));
        text.raw(65, "ENCOUNTER_END,649,\"Hochkönig Maulgar\",4,25,1,60000");
        CombatLog log = text.read();
        LoggedFight fight = log.fights().getFirst();
        assertThat(fight.name()).isEqualTo("Hochkönig Maulgar");
        assertThat(fight.at()).isEqualTo(LocalDateTime.of(2026, 5, 15, 20, 0, 5));
        assertThat(fight.seconds()).isEqualTo(60);
        assertThat(fight.isKill()).contains(true);
        assertThat(fight.isEncounter()).isTrue();
        assertThat(fight.dps(only(log))).isCloseTo(2000 / 60.0, within(1e-9));
        assertThat(log.unread()).isZero();
    }

    @Test
    void whatAnAbilityDidIsCounted() throws Exception {
        LogText text = new LogText().raw(0, "ENCOUNTER_START,1,\"Boss\",4,25,565");
        text.cast(1, 27209, "Shadow Bolt");
        text.spell(2, "SPELL_DAMAGE", 27209, "Shadow Bolt", hit(2000, false));
        text.cast(3, 27209, "Shadow Bolt");
        text.spell(4, "SPELL_DAMAGE", 27209, "Shadow Bolt", hit(4000, true) + ",ST");
        text.cast(5, 27209, "Shadow Bolt");
        text.spell(6, "SPELL_MISSED", 27209, "Shadow Bolt", "")
                .raw(6, "SPELL_MISSED," + mine() + "," + boss() + ",27209,\"Shadow Bolt\",0x20,RESIST,nil,0,0,nil,ST");
        text.spell(7, "SPELL_PERIODIC_DAMAGE", 27216, "Corruption", hit(500, false));
        text.spell(8, "SPELL_PERIODIC_DAMAGE", 27216, "Corruption", hit(500, false));
        text.raw(20, "ENCOUNTER_END,1,\"Boss\",4,25,0");
        LoggedPlayer player = only(text.read());
        LoggedAbility bolt = ability(player, "Shadow Bolt");
        assertThat(bolt.casts()).isEqualTo(3);
        assertThat(bolt.hits()).isEqualTo(2);
        assertThat(bolt.crits()).isEqualTo(1);
        assertThat(bolt.avoided()).isEqualTo(2);
        assertThat(bolt.damage()).isEqualTo(6000);
        assertThat(ability(player, "Corruption").ticks()).isEqualTo(2);
        assertThat(player.damage()).isEqualTo(7000);
        assertThat(player.isOwn()).isTrue();
        assertThat(player.name()).isEqualTo("Toter-Sulfuras");
    }

    private static CombatLog read(String... lines) throws Exception {
        return CombatLog.read(new BufferedReader(new StringReader(String.join("\n", lines))));
    }

    private static final String GRUNT = "Creature-0-1-530-3-16867-B,\"Shattered Hand Grunt\",0x10a48,0x0";
    private static final String OF_GRUNT =
            "Creature-0-1-530-3-16867-B,0000000000000000,27,100,0,0,0,-1,0,0,0,-317.82," + "2949.87,1944,0.9431,63";
    private static final String OF_ME =
            "Player-1-0A,0000000000000000,100,100,367,0,2268,1,110,1000,0,-5799.95,-3087.99," + "1432,2.2373,28";

    @Test
    void linesWithAllFactsAndWithoutAYearAreRead() throws Exception {
        // shapes that the client of 2.5.1 wrote: a swing is told when it is made, and again when it lands
        CombatLog log = read(
                "6/14 14:56:40.406  SPELL_DAMAGE," + mine() + "," + GRUNT + ",30022,\"Devastate\",0x1," + OF_GRUNT
                        + ",568,354,-1,1,0,0,0,1,nil,nil",
                "6/14 14:56:41.000  SWING_DAMAGE," + mine() + "," + GRUNT + "," + OF_ME
                        + ",149,81,-1,1,0,0,0,1,nil,nil",
                "6/14 14:56:41.000  SWING_DAMAGE_LANDED," + mine() + "," + GRUNT + "," + OF_GRUNT
                        + ",149,81,-1,1,0,0,0,1,nil,nil",
                "6/14 14:56:45.000  SWING_DAMAGE_LANDED," + mine() + "," + GRUNT + "," + OF_GRUNT
                        + ",81,81,-1,1,0,0,7,nil,1,nil",
                "6/14 14:56:49.000  SWING_MISSED," + mine() + "," + GRUNT + ",DODGE,nil",
                "6/14 14:56:52.406  SPELL_DAMAGE," + mine() + "," + GRUNT + ",30022,\"Devastate\",0x1," + OF_GRUNT
                        + ",256,244,-1,1,0,0,0,nil,nil,nil");
        LoggedFight fight = log.fights().getFirst();
        assertThat(fight.name()).isEqualTo("Shattered Hand Grunt");
        assertThat(fight.isEncounter()).isFalse();
        assertThat(fight.seconds()).isCloseTo(12, within(1e-9));
        LoggedPlayer player = only(log);
        assertThat(ability(player, "Devastate").damage()).isEqualTo(568 + 256);
        LoggedAbility swings = ability(player, "Attack");
        assertThat(swings.damage())
                .as("those that landed, with what was absorbed")
                .isEqualTo(149 + 81 + 7);
        assertThat(swings.hits()).isEqualTo(2);
        assertThat(swings.crits()).isEqualTo(1);
        assertThat(swings.avoided()).isEqualTo(1);
    }

    @Test
    void linesWithoutFactsAboutUnitsAreRead() throws Exception {
        // shapes of 2025 and 2026 without advanced logging: swings are told when they are made, and by whom
        // spells hit
        CombatLog log = read(
                "11/19/2025 21:12:34.152-6  SWING_DAMAGE," + mine() + "," + GRUNT + ",12288,8946,-1,1,0,0,0,1,nil,nil",
                "11/19/2025 21:12:42.0-6  SWING_MISSED," + mine() + "," + GRUNT + ",MISS,nil",
                "11/19/2025 21:12:50.1521-6  SPELL_DAMAGE," + mine() + "," + GRUNT
                        + ",17877,\"Shadowburn\",0x20,2563,2441,-1,32,0,0,0,nil,nil,nil,ST");
        LoggedPlayer player = only(log);
        assertThat(ability(player, "Attack").damage()).isEqualTo(12288);
        assertThat(ability(player, "Attack").hits()).isEqualTo(1);
        assertThat(ability(player, "Shadowburn").damage()).isEqualTo(2563);
        assertThat(log.fights().getFirst().at()).isEqualTo(LocalDateTime.of(2025, 11, 19, 21, 12, 34, 152_000_000));
    }

    @Test
    void aPetsCastSaysWhoseItIs() throws Exception {
        LogText text = new LogText().raw(0, "ENCOUNTER_START,1,\"Boss\",4,25,565");
        String imp = PET + ",\"Zarimin\",0x1111,0x0";
        text.raw(
                1,
                "SPELL_CAST_SUCCESS," + imp + "," + boss() + ",27267,\"Firebolt\",0x4," + PET + "," + ME
                        + ",100,100,0,0,0,0,900,1000,145,-317.82,2949.87,1944,0.9431,70");
        text.raw(2, "SPELL_DAMAGE," + imp + "," + boss() + ",27267,\"Firebolt\",0x4," + hit(350, false));
        text.raw(20, "ENCOUNTER_END,1,\"Boss\",4,25,1");
        LoggedPlayer player = only(text.read());
        assertThat(player.id()).isEqualTo(ME);
        assertThat(player.damage()).isEqualTo(350);
    }

    @Test
    void petsWorkForTheirPlayerWhoeverSaysSo() throws Exception {
        String totem = "Creature-0-1-2-3-2523-0D";
        String elemental = "Creature-0-1-2-3-15438-0E";
        LogText text = new LogText();
        text.raw(
                0,
                "SPELL_SUMMON," + mine() + "," + totem
                        + ",\"Fire Elemental Totem\",0x2111,0x0,2894,\"Fire Elemental Totem\",0x1");
        text.raw(
                0,
                "SPELL_SUMMON," + totem + ",\"Fire Elemental Totem\",0x2111,0x0," + elemental
                        + ",\"Greater Fire Elemental\",0x2111,0x0,32982,\"Fire Elemental Totem\",0x1");
        text.raw(1, "ENCOUNTER_START,1,\"Boss\",4,25,565");
        text.petSwing(2, 300);
        text.raw(
                3,
                "SPELL_DAMAGE," + elemental + ",\"Greater Fire Elemental\",0x2111,0x0," + boss()
                        + ",12470,\"Fire Nova\",0x4," + hit(700, false));
        text.raw(20, "ENCOUNTER_END,1,\"Boss\",4,25,1");
        LoggedPlayer player = only(text.read());
        assertThat(player.id()).isEqualTo(ME);
        assertThat(player.abilities()).allMatch(LoggedAbility::isPets);
        assertThat(player.damage()).isEqualTo(1000);
    }

    @Test
    void whatIsDoneToPlayersAndTheirPetsIsNoDamageDone() throws Exception {
        LogText text = new LogText().raw(0, "ENCOUNTER_START,1,\"Boss\",4,25,565");
        text.petSwing(1, 10);
        text.raw(2, "SPELL_DAMAGE," + mine() + "," + mine() + ",32996,\"Shadow Word: Death\",0x20," + hit(900, false));
        text.raw(
                3,
                "SPELL_DAMAGE," + mine() + "," + PET + ",\"Cuddles\",0x1111,0x0,1,\"Spite\",0x20," + hit(900, false));
        text.raw(4, "SWING_DAMAGE," + boss() + "," + mine() + "," + hit(5000, false));
        text.raw(20, "ENCOUNTER_END,1,\"Boss\",4,25,1");
        assertThat(only(text.read()).damage()).isEqualTo(10);
    }

    @Test
    void withoutEncountersPausesEndFights() throws Exception {
        LogText text = new LogText();
        text.cast(0.5, 27209, "Shadow Bolt");
        for (int second = 2; second <= 30; second += 4) {
            text.spell(second, "SPELL_DAMAGE", 27209, "Shadow Bolt", hit(100, false));
        }
        for (int second = 60; second <= 80; second += 5) {
            text.spell(second, "SPELL_DAMAGE", 27209, "Shadow Bolt", hit(100, false));
        }
        text.spell(200, "SPELL_DAMAGE", 27209, "Shadow Bolt", hit(100, false));
        CombatLog log = text.read();
        assertThat(log.fights())
                .extracting(LoggedFight::seconds)
                .as("one hit is no fight")
                .containsExactly(28.0, 20.0);
        assertThat(log.fights()).noneMatch(LoggedFight::isEncounter);
        assertThat(ability(log.fights().getFirst().players().getFirst(), "Shadow Bolt")
                        .casts())
                .as("the first bolt was cast before it hit")
                .isEqualTo(1);
    }

    @Test
    void aurasCountFromThePullToTheEnd() throws Exception {
        LogText text = new LogText();
        text.aura(0, "SPELL_AURA_APPLIED", 2825, "Bloodlust");
        text.raw(10, "ENCOUNTER_START,1,\"Boss\",4,25,565");
        text.raw(
                10,
                "COMBATANT_INFO," + ME + ",1,198,197,517,450,320,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1492,0,(18,0,33),(),"
                        + "[(28830,128,(2999,0,0),(),(24028,70,0,0,24061,70)),(0,0,(),(),())],[" + ME + ",20217,1,"
                        + BOSS + ",2,1],0,0,()");
        text.spell(11, "SPELL_DAMAGE", 27209, "Shadow Bolt", hit(100, false));
        text.aura(20, "SPELL_AURA_APPLIED", 32182, "Heroism");
        text.aura(30, "SPELL_AURA_REFRESH", 32182, "Heroism");
        text.aura(40, "SPELL_AURA_REMOVED", 2825, "Bloodlust");
        text.aura(45, "SPELL_AURA_REMOVED", 12042, "Arcane Power");
        text.raw(110, "ENCOUNTER_END,1,\"Boss\",4,25,1");
        LoggedPlayer player = only(text.read());
        assertThat(player.uptimes())
                .containsEntry("Bloodlust", 30.0)
                .containsEntry("Heroism", 90.0)
                .as("nobody saw it come")
                .containsEntry("Arcane Power", 35.0)
                .as("there when the encounter began, and never gone")
                .containsEntry("Blessing of Kings", 100.0);
        assertThat(player.gear().orElseThrow().items().getFirst())
                .contains(new LoggedGear.Item(28830, 2999, List.of(24028L, 0L, 24061L)));
        assertThat(player.gear().orElseThrow().items()).hasSize(17);
        assertThat(player.gear().orElseThrow().items().get(1)).isEmpty();
    }

    @Test
    void gearIsToldInTheOrderOfListsOfGear() {
        StringBuilder worn = new StringBuilder("[");
        for (int slot = 1; slot <= 19; slot++) {
            worn.append(slot == 1 ? "" : ",").append("(").append(slot).append(",70,(),(),())");
        }
        LoggedGear gear = LoggedGear.of(worn.append("]").toString());
        assertThat(gear.items())
                .extracting(item -> item.orElseThrow().id())
                .as("of the game's slots, without shirt and tabard")
                .containsExactly(1L, 2L, 3L, 15L, 5L, 9L, 10L, 6L, 7L, 8L, 11L, 12L, 13L, 14L, 16L, 17L, 18L);
    }

    @Test
    void aFightThatTheLogsEndCutsShortEndsThere() throws Exception {
        LogText text = new LogText().raw(0, "ENCOUNTER_START,1,\"Boss\",4,25,565");
        text.spell(11, "SPELL_DAMAGE", 27209, "Shadow Bolt", hit(100, false));
        text.spell(44, "SPELL_DAMAGE", 27209, "Shadow Bolt", hit(100, false));
        LoggedFight fight = text.read().fights().getFirst();
        assertThat(fight.seconds()).isEqualTo(44);
        assertThat(fight.isKill()).isEmpty();
    }

    @Test
    void brokenLinesAreCountedAndTheRestIsRead() throws Exception {
        LogText text = new LogText().raw(0, "ENCOUNTER_START,1,\"Boss\",4,25,565");
        text.raw(1, "SPELL_DAMAGE,Player-1-0A,\"cut of");
        text.raw(2, "SPELL_DAMAGE,Player-1-0A");
        text.raw(3, "COMBATANT_INFO,Player-1-0A,1,[(28830,128,(2999");
        text.raw(4, "");
        text.spell(5, "SPELL_DAMAGE", 27209, "Shadow Bolt", "nil,nil");
        text.spell(6, "SPELL_DAMAGE", 27209, "Shadow Bolt", hit(100, false));
        text.raw(20, "ENCOUNTER_END,1,\"Boss\",4,25,1");
        CombatLog log = text.read();
        assertThat(log.unread()).isEqualTo(3);
        assertThat(only(log).damage()).isEqualTo(100);
    }

    @Test
    void whatIsNoLogOfThisGameIsRefused() {
        assertThatThrownBy(() -> CombatLog.read(new BufferedReader(new StringReader("{\"raid\": 1}\n"))))
                .isInstanceOf(NoCombatLogException.class)
                .hasMessageContaining("WoWCombatLog.txt");
        assertThatThrownBy(() -> CombatLog.read(new BufferedReader(new StringReader("\n\n"))))
                .hasMessage("is empty");
        String retail =
                "4/9/2026 05:05:07.8070  COMBAT_LOG_VERSION,22,ADVANCED_LOG_ENABLED,1,BUILD_VERSION,12.0.5,PROJECT_ID,1";
        assertThatThrownBy(() -> read("6/5 13:40:17.137  COMBAT_LOG_VERSION,4,ADVANCED_LOG_ENABLED,0"))
                .hasMessageContaining("is of format 4");
        assertThatThrownBy(() -> CombatLog.read(new BufferedReader(new StringReader(retail))))
                .hasMessageContaining("retail")
                .hasMessageContaining("12.0.5");
    }

    @Test
    void aPlayerIsFoundByWhatAPersonTypes() throws Exception {
        LogText text = new LogText().raw(0, "ENCOUNTER_START,1,\"Boss\",4,25,565");
        text.spell(1, "SPELL_DAMAGE", 27209, "Shadow Bolt", hit(100, false));
        text.raw(20, "ENCOUNTER_END,1,\"Boss\",4,25,1");
        LoggedFight fight = text.read().fights().getFirst();
        assertThat(fight.player(Optional.of("toter"))).isPresent();
        assertThat(fight.player(Optional.of("Toter-Sulfuras"))).isPresent();
        assertThat(fight.player(Optional.of("Tote"))).isEmpty();
        assertThat(fight.player(Optional.empty())).isPresent();
    }
}
