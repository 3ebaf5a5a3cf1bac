package dev.wowlab.sentinel.delivery;

import dev.wowlab.protocol.PlainText;
import dev.wowlab.protocol.webhook.WebhookMessage;
import java.util.Locale;
import java.util.Optional;

/// A message as a line that people read on Discord. Stateless, thread-safe.
final class DiscordLine {
    /// Discord takes 2,000 characters; the rest is for the link.
    private static final int MOST_TEXT = 1_500;

    private DiscordLine() {}

    static String of(WebhookMessage message) {
        WebhookMessage.Data data = message.data();
        String text = "**" + plain(data.title().orElse(message.type().startsWith("race") ? "Race" : "Simulation"))
                + "** " + data.state().toLowerCase(Locale.ROOT) + outcome(message);
        return PlainText.cut(text, MOST_TEXT) + "\n" + data.page();
    }

    private static String outcome(WebhookMessage message) {
        WebhookMessage.Data data = message.data();
        if (!data.failures().isEmpty()) {
            return ": " + plain(data.failures().getLast());
        }
        String dps = data.dps()
                .map(mean -> ": " + number(mean.mean()) + " DPS" + band(mean.halfWidth95()))
                .orElse("");
        return dps + data.best().map(DiscordLine::best).orElse("") + fights(data.fights());
    }

    private static String best(WebhookMessage.Best best) {
        String name = best.name().isEmpty() ? "what is worn" : plain(best.name());
        String ties = best.ties()
                .filter(others -> others > 0)
                .map(others -> ", tied with " + others)
                .orElse("");
        return "; best: " + name + ", " + (best.gain() < 0 ? "−" : "+") + number(Math.abs(best.gain()))
                + band(best.halfWidth95()) + ties;
    }

    private static String fights(long fights) {
        return Optional.of(fights)
                .filter(some -> some > 0)
                .map(some -> String.format(Locale.ROOT, " (%,d fights)", some))
                .orElse("");
    }

    private static String band(double halfWidth) {
        return halfWidth > 0 ? " ± " + number(halfWidth) : "";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }

    /// Without what Discord would take for markup, or for a line of its own.
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ").replaceAll("([\\\\*_~`|>\\[\\]()#])", "\\\\$1");
    }
}
