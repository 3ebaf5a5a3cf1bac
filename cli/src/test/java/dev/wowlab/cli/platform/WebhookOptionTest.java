package dev.wowlab.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.protocol.webhook.SubmitWebhook;
import dev.wowlab.protocol.webhook.WebhookFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

final class WebhookOptionTest {
    @Command
    static final class Asking {
        @Mixin
        private final WebhookOption webhook = new WebhookOption();
    }

    private static Optional<SubmitWebhook> asked(String... arguments) {
        Asking asking = new Asking();
        // as Main reads them
        new CommandLine(asking).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return asking.webhook.asked();
    }

    @Test
    void nobodyIsToldUnlessAnAddressIsGiven() {
        assertThat(asked()).isEmpty();
        assertThatThrownBy(() -> asked("--webhook-format", "discord"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("--webhook");
    }

    @Test
    void theSecretComesFromAFileAndNotFromTheCommandLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "whsec_abc\n");
        SubmitWebhook webhook = asked(
                        "--webhook",
                        "https://hooks.example.org/x",
                        "--webhook-secret-file",
                        file.toString(),
                        "--webhook-format",
                        "discord",
                        "--webhook-metadata",
                        "roster 7")
                .orElseThrow();
        assertThat(webhook)
                .isEqualTo(new SubmitWebhook(
                        "https://hooks.example.org/x",
                        Optional.of("whsec_abc"),
                        Optional.of(WebhookFormat.DISCORD),
                        Optional.of("roster 7")));
        assertThat(webhook.toString()).doesNotContain("whsec_abc", "example.org");
        assertThatThrownBy(() -> asked("--webhook", "https://x.example", "--webhook-secret-file", folder + "/missing"))
                .isInstanceOf(ParameterException.class);
        assertThat(new CommandLine(new Asking()).getUsageMessage()).doesNotContain("--webhook-secret ");
    }
}
