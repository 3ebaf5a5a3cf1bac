package dev.wowlab.gamedata.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireSchemaConverterTest {

    @TempDir
    Path folder;

    @Test
    void whatTheSettingsCanHoldIsWrittenAndNothingElse() throws IOException {
        write("a.proto", """
                syntax = "proto3";
                package proto; // of all files
                option go_package = "./proto//x";
                import "b.proto";
                extend google.protobuf.MessageOptions { int32 current_version_number = 50000; }
                message ProtoVersion { option (current_version_number) = 7; int32 saved = 1; }
                /* the root
                   of all */
                message IndividualSimSettings {
                    reserved 9, 10;
                    enum Kind { option allow_alias = true; KindNone = 0; KindSome = 3; KindOther = 3; }
                    repeated double post_cap_EPs = 4 [packed = true];
                    Kind kind = 2 [deprecated=true];
                    map<int32, Outside> by_number = 0x10;
                    oneof raw_id { int32 spell_id = 1; Outside.Inside inside = 6; }
                    optional string socketBonus = 5;
                    message Own { IndividualSimSettings again = 1; Kind kind = 2; }
                    Own own = 3;
                };
                """);
        write("b.proto", """
                message Outside { message Inside { bool is_in = 1; } repeated Inside all = 2; }
                message NeverReached { bytes what = 1; }
                """);
        write("notes.txt", "not read");
        assertThat(WireSchemaConverter.convert(folder).replaceAll("#.*\n", "")).isEqualTo("""
                version 7

                message IndividualSimSettings
                1 spellId int32 rawId
                2 kind IndividualSimSettings.Kind
                3 own IndividualSimSettings.Own
                4 postCapEPs double*
                5 socketBonus string socketBonus
                6 inside Outside.Inside rawId
                16 byNumber int32:Outside

                enum IndividualSimSettings.Kind
                0 KindNone
                3 KindSome

                message IndividualSimSettings.Own
                1 again IndividualSimSettings
                2 kind IndividualSimSettings.Kind

                message Outside
                2 all Outside.Inside*

                message Outside.Inside
                1 isIn bool
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message IndividualSimSettings { bytes raw = 1; }",
                "message IndividualSimSettings { Missing what = 1; }",
                "message IndividualSimSettings { int32 a = 1 [json_name = \"b\"]; }",
                "message IndividualSimSettings { extensions 5 to 9; }",
                "message IndividualSimSettings { int32 a = 1;",
                "message IndividualSimSettings { int32 a : 1; }",
                "service Sims {}"
            })
    void whatIsNotUnderstoodIsRefused(String text) throws IOException {
        write("a.proto", text);
        assertThatThrownBy(() -> WireSchemaConverter.convert(folder)).isInstanceOf(IllegalArgumentException.class);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
