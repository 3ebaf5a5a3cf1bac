package dev.wowlab.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.testsupport.SharedPostgres;
import dev.wowlab.testsupport.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigratorTest {
    @Test
    void migratingTwiceRunsEveryMigrationOnce() {
        TestDatabase empty = SharedPostgres.newDatabase();
        Migrator migrator = new Migrator(DatabaseConfig.of(empty.jdbcUrl(), empty.user(), empty.password()));

        assertThat(migrator.migrate()).isGreaterThanOrEqualTo(3);
        assertThat(migrator.migrate()).isZero();
    }

    @Test
    void whatSupabaseBringsIsNotTouched() throws SQLException {
        TestDatabase supabase = SharedPostgres.newDatabase();
        supabase.server().execute(supabase.name(), """
                create schema auth;
                create function auth.uid() returns uuid language sql stable
                  as $$ select '99999999-9999-4999-8999-999999999999'::uuid $$;
                do $$ begin
                  if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin; end if;
                  if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin; end if;
                end $$;
                """);
        MigratedDatabase database = new MigratedDatabase(supabase);

        new Migrator(database.ownerConfig()).migrate();

        assertThat(database.asOwner("select auth.uid()")).containsExactly("99999999-9999-4999-8999-999999999999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (id int)",
                "create schema mine",
                "drop table jobs",
                "alter table jobs add column mine int",
                "truncate jobs",
                "delete from jobs",
                "delete from job_results",
                "delete from inputs",
                "delete from nodes",
                "create role mine",
                "set role postgres",
                "select * from wowlab_migrations.flyway_schema_history",
            })
    void theSentinelsRoleMayNotDoMoreThanItsWork(String sql) {
        MigratedDatabase database = MigratedDatabase.create();

        assertThatThrownBy(() -> database.asSentinel(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void everyTableOfTheRecordHasRowLevelSecurity() throws SQLException {
        MigratedDatabase database = MigratedDatabase.create();

        List<String> open = database.asOwner("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                  and not relrowsecurity
                """);
        assertThat(open).isEmpty();
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamedWithoutItsPassword() {
        Migrator migrator = new Migrator(DatabaseConfig.of("jdbc:postgresql://127.0.0.1:1/none", "owner", "secret"));

        assertThatThrownBy(migrator::migrate)
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("127.0.0.1:1/none")
                .hasMessageNotContaining("secret");
    }
}
