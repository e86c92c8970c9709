package io.paretoform.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.paretoform.core.space.SearchSpaces;
import io.paretoform.testkit.Pipeline;
import io.paretoform.testkit.SearchClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes pictures of every page during a search, in every look:
 *
 * <pre>./mvnw verify -pl page-tests -am -Dtest=ScreenshotsTest -Dparetoform.screenshots=FOLDER
 *  -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * With {@code -Dparetoform.server=URL} and {@code -Dparetoform.search=ID} those of a search that
 * runs elsewhere.
 */
@Tag("integration")
@EnabledIfSystemProperty(named = "paretoform.screenshots", matches = ".+")
@EnabledIf(value = "io.paretoform.page.Chromium#isInstalled", disabledReason = Chromium.MISSING)
class ScreenshotsTest {
    private static final double PATIENCE_MS = 120_000;
    private static final double SETTLING_MS = 1_200;

    @Test
    void everyPageIsPictured() {
        String elsewhere = System.getProperty("paretoform.server");
        if (elsewhere != null) {
            picture(URI.create(elsewhere), System.getProperty("paretoform.search", ""));
            return;
        }
        try (Pipeline pipeline = Pipeline.named("screenshots").secondsPerMeasurement(0.2)) {
            pipeline.start();
            String search =
                    new SearchClient(pipeline.server())
                            .submit(
                                    SearchSpaces.builtIn("gpt2").orElseThrow(),
                                    Map.of("measurements", 300));
            picture(pipeline.server(), search);
        }
    }

    private static void picture(URI server, String search) {
        Path folder = Path.of(System.getProperty("paretoform.screenshots", "."));
        try (Chromium chromium = Chromium.start()) {
            String candidate = candidate(chromium, server, search);
            for (Look look : Look.all()) {
                try (Visit visit = Visit.of(chromium.browser(), server, look)) {
                    for (LivePage livePage : LivePage.values()) {
                        Page page = visit.open(livePage.route(search, candidate));
                        assertThat(page.locator(livePage.sign()).first()).isVisible();
                        page.waitForTimeout(SETTLING_MS);
                        String name = livePage.name().toLowerCase(Locale.ROOT);
                        page.screenshot(
                                new Page.ScreenshotOptions()
                                        .setFullPage(true)
                                        .setPath(
                                                folder.resolve(name + "-" + look.slug() + ".png")));
                    }
                }
            }
        }
    }

    /** A member of the frontier, once the search has some results. */
    private static String candidate(Chromium chromium, URI server, String search) {
        try (Visit visit = Visit.of(chromium.browser(), server, Look.DESK)) {
            Page page = visit.open("/searches/" + search);
            assertThat(page.locator("pf-search .bottom"))
                    .containsText(
                            Pattern.compile("of (\\d{3,}|[4-9]\\d) results"),
                            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
            String href = page.locator("pf-members tbody a").first().getAttribute("href");
            return href.replace("#/candidates/", "");
        }
    }
}
