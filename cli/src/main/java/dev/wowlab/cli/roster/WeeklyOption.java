package dev.wowlab.cli.roster;

import dev.wowlab.protocol.roster.WeeklySchedule;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// When a roster is simulated without being asked. Confined to the main thread.
final class WeeklyOption {
    private static final int LEAST_LETTERS = 2;

    @Option(
            names = "--weekly",
            paramLabel = "'DAY TIME [ZONE]'",
            converter = Reader.class,
            description = "Simulate it every week without being asked, such as 'wed 20:00' or 'wednesday 20:00"
                    + " Europe/Berlin' (default zone: this machine's).")
    private @Nullable WeeklySchedule schedule;

    /// The time, if there is one.
    Optional<WeeklySchedule> schedule() {
        return Optional.ofNullable(schedule);
    }

    /// Reads what `--weekly` takes.
    static final class Reader implements ITypeConverter<WeeklySchedule> {
        @Override
        public WeeklySchedule convert(String text) {
            List<String> words = List.of(text.strip().split("\\s+", -1));
            try {
                if (words.size() == 2 || words.size() == 3) {
                    return new WeeklySchedule(
                            day(words.getFirst()),
                            LocalTime.parse(words.get(1)),
                            words.size() == 3 ? ZoneId.of(words.get(2)) : ZoneId.systemDefault());
                }
            } catch (DateTimeException none) {
                throw new TypeConversionException("'" + text + "': " + none.getMessage());
            }
            throw new TypeConversionException("'" + text + "' is no day and time, such as 'wed 20:00 Europe/Berlin'");
        }

        private static DayOfWeek day(String word) {
            return Arrays.stream(DayOfWeek.values())
                    .filter(day ->
                            word.length() >= LEAST_LETTERS && day.name().startsWith(word.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + word + "' is no day of the week"));
        }
    }
}
