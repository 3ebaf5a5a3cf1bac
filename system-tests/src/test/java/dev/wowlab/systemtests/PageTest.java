package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.localplatform.CentrifugoProcess;
import dev.wowlab.localplatform.LocalPlatform;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/// What tests of pages share: the platform of this test JVM ([SharedPlatform]), and a browser of their own. One such
/// test runs at a time.
abstract class PageTest {
    /// Where to put pictures of the pages, for people who want to look at them.
    static final Optional<String> PICTURES = Optional.ofNullable(System.getProperty("wowlab.pictures"));

    private static final int WIDE = 1280;
    private static final int NARROW = 390;

    static LocalPlatform platform;
    static PlatformClient client;
    static Browser browser;

    @BeforeAll
    static void startPlatformAndBrowser() {
        platform = SharedPlatform.get();
        client = Fights.client(platform);
        browser = Browser.start();
    }

    @AfterAll
    static void stopPlatformAndBrowser() {
        browser.close();
        client.close();
    }

    @AfterEach
    void noScriptFailedAndNothingBrokeThePolicy() {
        assertThat(browser.complaints()).isEmpty();
    }

    /// What a person does while no Centrifugo runs.
    interface Visit {
        void pay() throws Exception;
    }

    /// Kills every Centrifugo for as long as that takes.
    static void withoutCentrifugo(Visit visit) throws Exception {
        platform.beacons().forEach(beacon -> beacon.process().kill());
        try {
            visit.pay();
        } finally {
            platform.beacons().forEach(CentrifugoProcess::restart);
        }
    }

    /// Takes pictures of a page as on a phone and as on a desk, in the dark and in light, where somebody wants some.
    static void picture(Page page, String name) {
        PICTURES.ifPresent(folder -> {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (int width : new int[] {NARROW, WIDE}) {
                    page.setViewportSize(width, 1000);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(folder, name + "-" + scheme + "-" + width + ".png")));
                }
            }
        });
    }

    /// On a phone, which it leaves the page on.
    static boolean isWiderThanItsWindow(Page page) {
        page.setViewportSize(NARROW, 900);
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
