package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.protocol.json.Json;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A person who takes the figures of a result to a chat.
class PictureTest extends PageTest {
    private static final int WIDTH = 1200;
    private static final int LIGHT_CARD = 0xFFFFFFFF;
    private static final int DARK_CARD = 0xFF1B1D24;
    private static final int LIGHT_BAR = 0xFF8D7FF0;
    private static final int DARK_BAR = 0xFF7668D8;
    private static final int LIGHT_CURVE = 0xFF5A46D8;
    private static final int FIRST_CAST = 0xFF5B6EE1;

    private static JobView finished() throws Exception {
        ObjectNode plot = Json.mapper().createObjectNode();
        plot.set("base", Fights.request());
        plot.putObject("plot")
                .put("points", 80)
                .put("step", 40)
                .putArray("stats")
                .add("StatSpellHitRating");
        JobView job = client.submit(
                new SubmitJob(
                        "tbc-compare",
                        plot,
                        Optional.of(400L),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(7L),
                        Optional.of(50),
                        Optional.of("Arcane mage of the second phase, with what the guild brings, and more hit rating"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(true)),
                Fights.newKey());
        Fights.awaitDigest(client, job);
        return job;
    }

    private static BufferedImage picture(Page page, String button, String name) throws IOException {
        Download file = page.waitForDownload(() -> page.click(button));
        assertThat(file.suggestedFilename()).startsWith("wowlab-").endsWith(".png");
        if (PICTURES.isPresent()) {
            Files.copy(
                    file.path(), Path.of(PICTURES.get(), "png-" + name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        }
        BufferedImage image = ImageIO.read(file.path().toFile());
        assertThat(image).as("a PNG").isNotNull();
        return image;
    }

    /// Colours of the picture's pixels between two shares of its height.
    private static Set<Integer> colours(BufferedImage image, double from, double to) {
        Set<Integer> colours = new HashSet<>();
        for (int y = (int) (image.getHeight() * from); y < image.getHeight() * to; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours;
    }

    private static void assertWhole(BufferedImage image, int ground) {
        assertThat(image.getWidth()).isEqualTo(WIDTH);
        assertThat(image.getHeight()).isBetween(600, 900);
        assertThat(image.getRGB(0, 0)).isEqualTo(ground);
        assertThat(image.getRGB(WIDTH - 1, image.getHeight() - 1)).isEqualTo(ground);
        assertThat(colours(image, 0, 1)).allMatch(colour -> colour >>> 24 == 0xFF);
        // title and headline, and where the result is from
        assertThat(colours(image, 0, 0.25)).hasSizeGreaterThan(10);
        assertThat(colours(image, 0.93, 1)).hasSizeGreaterThan(5);
    }

    @Test
    void figuresBecomePicturesThatAreTheSameSizeEverywhereAndInThePagesColours() throws Exception {
        JobView job = finished();
        Page page = browser.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate(platform.url() + "/jobs/" + job.id());
        BufferedImage light = picture(page, "figure .as-png", "histogram");
        assertWhole(light, LIGHT_CARD);
        assertThat(colours(light, 0.3, 0.9)).contains(LIGHT_BAR);
        BufferedImage plot = picture(page, ".figure .as-png", "plot");
        assertWhole(plot, LIGHT_CARD);
        assertThat(colours(plot, 0.3, 0.9)).contains(LIGHT_CURVE).doesNotContain(LIGHT_BAR);

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(360, 800);
        BufferedImage dark = picture(page, "figure .as-png", "histogram-dark");
        assertWhole(dark, DARK_CARD);
        assertThat(dark.getHeight()).isEqualTo(light.getHeight());
        assertThat(colours(dark, 0.3, 0.9)).contains(DARK_BAR).doesNotContain(LIGHT_BAR);
        picture(page, ".figure .as-png", "plot-dark");
        if (PICTURES.isPresent()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(PICTURES.get(), "figures-360.png")));
        }
        assertThat(page.locator(".picture-sheet").count()).isZero();
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .isFalse();
    }

    @Test
    void theTimelineOfAFightBecomesAPictureOfAllOfIt() throws Exception {
        JobView job = client.submit(Fights.submit(9, 50, 50), Fights.newKey());
        Fights.awaitDigest(client, job);
        Page page = browser.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate(platform.url() + "/jobs/" + job.id() + "/fights/3");
        page.waitForSelector("#timeline svg");
        BufferedImage wide = picture(page, "#timeline-png", "timeline");
        assertThat(wide.getWidth()).isEqualTo(2_000);
        assertThat(colours(wide, 0, 1)).allMatch(colour -> colour >>> 24 == 0xFF);
        assertThat(wide.getRGB(0, 0)).isEqualTo(LIGHT_CARD);
        assertThat(wide.getRGB(1_999, wide.getHeight() - 1)).isEqualTo(LIGHT_CARD);
        assertThat(colours(wide, 0.2, 0.9)).contains(LIGHT_BAR, LIGHT_CURVE, FIRST_CAST);

        page.setViewportSize(360, 800);
        page.fill("#zoom", "80");
        BufferedImage zoomed = picture(page, "#timeline-png", "timeline-360");
        assertThat(zoomed.getWidth()).isEqualTo(wide.getWidth());
        assertThat(zoomed.getHeight()).isEqualTo(wide.getHeight());
        assertThat(page.locator(".picture-sheet").count()).isZero();
    }
}
