package dev.wowlab.combatlog;

import static dev.wowlab.combatlog.LogText.BOSS;
import static dev.wowlab.combatlog.LogText.ME;
import static dev.wowlab.combatlog.LogText.hit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Logs that no game writes: what is kept of them, and done for them, grows with their lines only.
@Execution(ExecutionMode.CONCURRENT)
final class HostileLogTest {
    private static final String OTHER = "Player-1-0F";

    private static void fight(LogText text, double from) {
        text.raw(from, "ENCOUNTER_START,1,\"Boss\",4,25,565");
        text.spell(from + 1, "SPELL_DAMAGE", 27209, "Shadow Bolt", hit(100, false));
        text.raw(from + 20, "ENCOUNTER_END,1,\"Boss\",4,25,1");
    }

    /// So many auras that never go, and so many fights.
    private static LogText standing(int auras, int fights) {
        LogText text = new LogText();
        for (int i = 0; i < auras; i++) {
            text.aura(0, "SPELL_AURA_APPLIED", 900_000 + i, "Made up " + i);
        }
        for (int i = 0; i < fights; i++) {
            fight(text, 1 + 30 * i);
        }
        return text;
    }

    private static String combatant(String player, int firstSpell, int auras) {
        StringBuilder line = new StringBuilder("COMBATANT_INFO," + player + ",1,[],[");
        for (int i = 0; i < auras; i++) {
            line.append(i == 0 ? "" : ",").append(BOSS).append(",").append(firstSpell + i);
        }
        return line.append("]").toString();
    }

    @Test
    void castsOfOneInstantAreKeptUpToALimit() throws Exception {
        LogText text = new LogText();
        for (int i = 0; i < FightCollector.MAX_BEFORE + 500; i++) {
            text.cast(1, 27209, "Shadow Bolt");
        }
        text.spell(2, "SPELL_DAMAGE", 27209, "Shadow Bolt", hit(100, false));
        text.spell(8, "SPELL_DAMAGE", 27209, "Shadow Bolt", hit(100, false));
        text.spell(14, "SPELL_DAMAGE", 27209, "Shadow Bolt", hit(100, false));
        LoggedFight fight = text.read().fights().getFirst();
        assertThat(fight.players().getFirst().abilities().getFirst().casts()).isEqualTo(FightCollector.MAX_BEFORE);
    }

    @Test
    void castsLongBeforeTheFirstHitAreNoneOfTheFight() throws Exception {
        LogText text = new LogText();
        text.cast(1, 27209, "Shadow Bolt").cast(2, 27209, "Shadow Bolt").cast(6, 27209, "Shadow Bolt");
        text.spell(7, "SPELL_DAMAGE", 27209, "Shadow Bolt", hit(100, false));
        text.spell(16, "SPELL_DAMAGE", 27209, "Shadow Bolt", hit(100, false));
        text.spell(20, "SPELL_DAMAGE", 27209, "Shadow Bolt", hit(100, false));
        LoggedFight fight = text.read().fights().getFirst();
        assertThat(fight.players().getFirst().abilities().getFirst().casts()).isOne();
    }

    @Test
    void aLogOfManyAurasAndFightsIsRead() throws Exception {
        CombatLog log = standing(1_000, 100).read();
        assertThat(log.fights()).hasSize(100);
        assertThat(log.fights().getLast().players().getFirst().uptimes()).hasSize(1_000);
    }

    @Test
    void aLogWhoseAurasTimesItsFightsOutgrowItsLinesIsRefused() {
        assertThatThrownBy(standing(1_000, 200)::read)
                .isInstanceOf(NoCombatLogException.class)
                .hasMessageContaining("more auras at the beginnings and ends of its fights")
                .hasMessageContaining("100000");
    }

    @Test
    void aLogWhoseFewLinesTellTooManyAurasIsRefused() {
        LogText text = new LogText();
        for (int player = 0; player < 60; player++) {
            text.raw(0, combatant("Player-1-" + player, 900_000, 1_800));
        }
        assertThatThrownBy(text::read).isInstanceOf(NoCombatLogException.class).hasMessageContaining("more auras");
    }

    @Test
    void aLineThatNamesASpellRenamesWhatStoodUnnamedAndNothingElse() throws Exception {
        LogText text = new LogText();
        text.raw(0, combatant(ME, 900_001, 2));
        text.raw(0, combatant(OTHER, 900_001, 1));
        // the client's own name of another spell
        text.aura(0, "SPELL_AURA_APPLIED", 900_009, "spell 900003");
        text.raw(
                1,
                "SPELL_AURA_APPLIED," + BOSS + ",\"Boss\",0x10a48,0x0," + OTHER
                        + ",\"Other-Realm\",0x512,0x0,900001,\"Found out\",0x40,BUFF");
        text.aura(1, "SPELL_AURA_APPLIED", 900_003, "Third");
        fight(text, 2);
        text.raw(30, "ENCOUNTER_START,1,\"Boss\",4,25,565");
        text.raw(
                31,
                "SPELL_DAMAGE," + OTHER + ",\"Other-Realm\",0x512,0x0," + LogText.boss()
                        + ",27209,\"Shadow Bolt\",0x20," + hit(100, false));
        text.raw(50, "ENCOUNTER_END,1,\"Boss\",4,25,1");
        CombatLog log = text.read();
        assertThat(log.fights().getFirst().players().getFirst().uptimes())
                .containsOnlyKeys("Found out", "spell 900002", "spell 900003", "Third");
        assertThat(log.fights().getLast().players().getFirst().uptimes()).containsOnlyKeys("Found out");
    }
}
