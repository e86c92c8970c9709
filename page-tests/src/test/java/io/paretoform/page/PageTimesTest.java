package io.paretoform.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Times the page of a search that is there already, however large, and prints what it took:
 *
 * <pre>./mvnw verify -pl page-tests -am -Dtest=PageTimesTest -Dparetoform.server=URL
 *  -Dparetoform.search=ID -Dparetoform.visits=5 -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
@Tag("integration")
@EnabledIfSystemProperty(named = "paretoform.visits", matches = "\\d+")
@EnabledIf(value = "io.paretoform.page.Chromium#isInstalled", disabledReason = Chromium.MISSING)
class PageTimesTest {
    private static final double PATIENCE_MS = 60_000;
    private static final double LISTENING_MS = 10_000;

    /** Milliseconds of the work for one move of the slider: answer, table and drawing. */
    private static final String SLIDES =
            """
            async () => {
              const inside = (host, name) => host.renderRoot.querySelector(name);
              const search = inside(document.querySelector('pf-app'), 'pf-search');
              const plot = inside(search, 'pf-plot');
              const slider = inside(search, 'pf-bounds').renderRoot
                .querySelectorAll('input[type=range]')[1];
              const times = [];
              for (let place = 900; place > 300; place -= 20) {
                await new Promise(requestAnimationFrame);
                slider.value = place;
                const drawn = new Promise((done) =>
                  plot.addEventListener('drawn', (event) => done(event.detail), {once: true}));
                const start = performance.now();
                slider.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
                await search.updateComplete;
                await Promise.all([...search.renderRoot.querySelectorAll('*')]
                  .map((one) => one.updateComplete));
                const handled = performance.now();
                times.push(handled - start + (await drawn));
              }
              return times;
            }
            """;

    private static final String WAITED =
            "() => performance.getEntriesByName('pf-event-drawn').map(one => one.duration)";

    private static final String SINCE_MADE =
            "() => performance.getEntriesByName('pf-event-drawn').map(one =>"
                    + " one.detail.sinceMadeMs)";

    @Test
    void pageIsTimed() {
        URI server = URI.create(System.getProperty("paretoform.server", "http://127.0.0.1:8080"));
        String search = System.getProperty("paretoform.search", "");
        int visits = Integer.getInteger("paretoform.visits", 1);
        try (Chromium chromium = Chromium.start()) {
            for (int i = 0; i < visits; i++) {
                try (Visit visit = Visit.of(chromium.browser(), server, Look.DESK)) {
                    Page page = visit.open("/searches/" + search);
                    assertThat(page.locator("pf-answer .main").first())
                            .isVisible(
                                    new LocatorAssertions.IsVisibleOptions()
                                            .setTimeout(PATIENCE_MS));
                    page.waitForFunction(
                            "() => performance.getEntriesByName('pf-interactive').length > 0");
                    print("data there", mark(page, "pf-data"));
                    print("interactive", mark(page, "pf-interactive"));
                    print("slider", figures(page.evaluate(SLIDES)));
                    page.waitForTimeout(LISTENING_MS);
                    print("event to drawn", figures(page.evaluate(WAITED)));
                    print("made to drawn", figures(page.evaluate(SINCE_MADE)));
                    assertThat(visit.complaints()).isEmpty();
                }
            }
        }
    }

    private static double[] mark(Page page, String name) {
        return figures(
                page.evaluate(
                        "name => performance.getEntriesByName(name).map(one => one.startTime)",
                        name));
    }

    private static double[] figures(Object list) {
        return ((List<?>) list).stream().mapToDouble(one -> ((Number) one).doubleValue()).toArray();
    }

    /** Milliseconds: how many, median, 99th of a hundred, most. */
    private static void print(String what, double[] times) {
        double[] sorted = DoubleStream.of(times).sorted().toArray();
        if (sorted.length == 0) {
            System.out.printf(Locale.ROOT, "%-16s none%n", what);
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "%-16s %5d  p50 %8.1f ms  p99 %8.1f ms  most %8.1f ms%n",
                what,
                sorted.length,
                sorted[(sorted.length - 1) / 2],
                sorted[(int) Math.ceil(0.99 * sorted.length) - 1],
                sorted[sorted.length - 1]);
    }
}
