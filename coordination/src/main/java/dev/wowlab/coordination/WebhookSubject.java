package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.roster.RosterId;

/// Of whose end a webhook tells. Immutable.
public sealed interface WebhookSubject {
    /// The identity of its webhook, such as `job:abc`: there is one for each.
    String key();

    record OfJob(JobId id) implements WebhookSubject {
        @Override
        public String key() {
            return "job:" + id;
        }
    }

    record OfRace(RaceId id) implements WebhookSubject {
        @Override
        public String key() {
            return "race:" + id;
        }
    }

    /// @param run of the roster
    record OfRoster(RosterId id, long run) implements WebhookSubject {
        @Override
        public String key() {
            return "roster:" + id + "-" + run;
        }

        private static OfRoster of(String text) {
            int hyphen = text.lastIndexOf('-');
            if (hyphen < 0) {
                throw new IllegalArgumentException("'" + text + "' is no run of a roster");
            }
            return new OfRoster(new RosterId(text.substring(0, hyphen)), Long.parseLong(text.substring(hyphen + 1)));
        }
    }

    /// The one of a key.
    ///
    /// @throws IllegalArgumentException when it is none
    static WebhookSubject of(String key) {
        String id = key.substring(key.indexOf(':') + 1);
        return switch (key.substring(0, key.length() - id.length())) {
            case "job:" -> new OfJob(new JobId(id));
            case "roster:" -> OfRoster.of(id);
            case "race:" -> new OfRace(new RaceId(id));
            default -> throw new IllegalArgumentException("no webhook has the key '" + key + "'");
        };
    }
}
