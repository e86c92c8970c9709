package io.paretoform.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import io.paretoform.contracts.Json;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.space.SearchSpaceNotation;
import io.paretoform.testkit.Pipeline;
import io.paretoform.testkit.SearchClient;
import io.paretoform.testkit.SmallSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIf;

/** The page before a device whose frontiers are known. */
@Tag("integration")
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIf(value = "io.paretoform.page.Chromium#isInstalled", disabledReason = Chromium.MISSING)
class LivePageTest {
    private static final double PATIENCE_MS = 60_000;

    /** Slow enough that somebody who starts a search sees its first result come. */
    private static final double MEASURING_S = 0.1;

    private static final SmallSpace SPACE = SmallSpace.SMALL;

    private Pipeline pipeline;
    private Chromium chromium;
    private SearchClient client;
    private String finished;

    @BeforeAll
    void start() {
        pipeline = Pipeline.named("live-page").secondsPerMeasurement(MEASURING_S);
        pipeline.start();
        chromium = Chromium.start();
        client = new SearchClient(pipeline.server());
        finished = client.submit(SPACE.space(), Map.of("measurements", 1_000));
        try (Visit visit = visit(Look.DESK)) {
            visit.open("/searches/" + finished);
            assertThat(visit.page().locator("pf-search h1 + .badge"))
                    .hasText("completed", patiently());
        }
    }

    @AfterAll
    void stop() {
        chromium.close();
        pipeline.close();
    }

    @Test
    void searchStartedInTheFormShowsItsFirstPointLive() throws IOException {
        try (Visit visit = visit(Look.DESK)) {
            Page page = visit.open("/new");
            page.getByLabel("My own").check();
            page.getByLabel("Space as YAML or JSON")
                    .fill(Json.MAPPER.writeValueAsString(SearchSpaceNotation.write(SPACE.space())));
            page.locator("input[name=measurements]").fill("40");
            page.locator("input[name=time]").fill("");
            visit.button("Start the search").click();

            assertThat(page)
                    .hasURL(
                            Pattern.compile(".*#/searches/.+"),
                            new PageAssertions.HasURLOptions().setTimeout(PATIENCE_MS));
            assertThat(page.locator("pf-search .newest"))
                    .containsText(Pattern.compile("Newest: result \\d+"), containing());
            assertThat(page.locator("pf-search h1 + .badge")).hasText("completed", patiently());

            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void tableHasTheExactFrontier() {
        try (Visit visit = visit(Look.DESK)) {
            Page page = visit.open("/searches/" + finished);
            Locator rows = page.locator("pf-members tbody a");
            assertThat(rows.first()).isVisible();
            Locator more = page.getByText(Pattern.compile("^\\s*Show \\d+ more"));
            while (more.isVisible()) {
                more.click();
            }

            List<ArchitectureId> shown =
                    rows.all().stream()
                            .map(link -> link.getAttribute("href"))
                            .map(href -> new ArchitectureId(href.replace("#/candidates/", "")))
                            .sorted()
                            .toList();

            assertThat(shown).isEqualTo(SPACE.frontier());
        }
    }

    @Test
    void sliderChangesTheAnswerAtOnce() {
        try (Visit visit = visit(Look.DESK)) {
            Page page = visit.open("/searches/" + finished);
            Locator answer = page.locator("pf-answer");
            assertThat(answer).containsText("without bounds");
            String before = answer.locator(".main").innerText();

            Locator slider = page.getByLabel("latency at most").last();
            slider.focus();
            page.keyboard().press("Home");
            page.keyboard().press("PageUp");

            assertThat(answer).containsText("with latency ≤");
            assertThat(answer.locator(".main")).not().hasText(before);
            assertThat(page.locator("pf-members tr.best")).hasCount(1);
        }
    }

    @Test
    void boundsThatNothingKeepsAreAnsweredWithTheNearest() {
        try (Visit visit = visit(Look.DESK)) {
            Page page = visit.open("/searches/" + finished + "?bound=latency_ms%3C%3D0.001");

            assertThat(page.locator("pf-answer")).containsText("Nothing measured keeps the bounds");
            assertThat(page.locator("pf-answer a")).hasCount(1);
            assertThat(page.locator("pf-members")).containsText("No member of the frontier keeps");
        }
    }

    @Test
    void candidateIsOpenedFromTheFrontier() {
        try (Visit visit = visit(Look.DESK)) {
            Page page = visit.open("/searches/" + finished);
            Locator first = page.locator("pf-members tbody a").first();
            String shortened = first.innerText();
            first.click();

            assertThat(page.locator("pf-candidate h1")).containsText(shortened);
            assertThat(page.locator("pf-candidate")).containsText("Architecture");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void frontierIsExported() throws IOException {
        try (Visit visit = visit(Look.DESK)) {
            Page page = visit.open("/searches/" + finished);
            Locator link = page.locator("pf-exports").getByText("frontier.csv");
            Download download = page.waitForDownload(link::click);

            assertThat(Files.readAllLines(download.path()))
                    .hasSize(SPACE.frontier().size() + 1)
                    .first()
                    .asString()
                    .contains("latency_ms");
        }
    }

    @Test
    void unknownSearchIsSaidToBeUnknown() {
        try (Visit visit = visit(Look.DESK)) {
            Page page = visit.open("/searches/none");

            assertThat(page.locator("pf-search")).containsText("There is no search none");
        }
    }

    @Test
    void everyPageFitsEveryLookAndAsksNobodyElse() {
        String member = SPACE.frontier().getFirst().hex();
        for (Look look : Look.all()) {
            try (Visit visit = visit(look)) {
                for (LivePage livePage : LivePage.values()) {
                    Page page = visit.open(livePage.route(finished, member));
                    assertThat(page.locator(livePage.sign()).first()).isVisible();

                    assertThat(visit.overflow()).as("%s at %s", livePage, look).isZero();
                }
                assertThat(visit.elsewhere()).as("requests to others").isEmpty();
                assertThat(visit.complaints()).as("at %s", look).isEmpty();
            }
        }
    }

    private Visit visit(Look look) {
        return Visit.of(chromium.browser(), pipeline.server(), look);
    }

    private static LocatorAssertions.HasTextOptions patiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MS);
    }

    private static LocatorAssertions.ContainsTextOptions containing() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS);
    }
}
