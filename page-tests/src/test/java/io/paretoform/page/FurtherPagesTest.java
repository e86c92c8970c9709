package io.paretoform.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.paretoform.testkit.Pipeline;
import io.paretoform.testkit.SearchClient;
import io.paretoform.testkit.SmallSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
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

/** What stands around the frontier: a candidate, the devices, the form, and moving a search. */
@Tag("integration")
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIf(value = "io.paretoform.page.Chromium#isInstalled", disabledReason = Chromium.MISSING)
class FurtherPagesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final double SLOW_S = 0.3;

    /** Its layers differ, which transformers cannot say. */
    private static final Map<String, Object> UNEVEN =
            Map.of(
                    "backbone", "gpt2",
                    "vocab_size", 64,
                    "n_positions", 192,
                    "d_model", 32,
                    "n_layer", 2,
                    "n_head", List.of(2, 4),
                    "d_inner", 128);

    private Pipeline pipeline;
    private Chromium chromium;
    private SearchClient client;
    private String search;

    @BeforeAll
    void start() {
        pipeline = Pipeline.named("further-pages").secondsPerMeasurement(SLOW_S);
        pipeline.start();
        chromium = Chromium.start();
        client = new SearchClient(pipeline.server());
        search = client.submit(SmallSpace.SMALL.space(), Map.of("measurements", 1_000));
    }

    @AfterAll
    void stop() {
        chromium.close();
        pipeline.close();
    }

    @Test
    void candidateIsDrawnLayerByLayerWithItsSamples() {
        JsonNode member = member();
        try (Visit visit = visit()) {
            Page page = visit.open("/candidates/" + member.path("id").asText());

            assertThat(page.locator("pf-architecture tbody.layers tr"))
                    .hasCount(member.path("architecture").path("n_layer").asInt());
            assertThat(page.locator("pf-architecture tbody.layers tr:first-child .blocks i"))
                    .hasCount(member.path("architecture").path("n_head").get(0).asInt());
            assertThat(page.locator("pf-samples svg").first())
                    .hasAttribute(
                            "aria-label",
                            Pattern.compile(
                                    "^" + member.path("samples_ms").size() + " timed runs? .*"));
            assertThat(page.locator("pf-attempt").first()).containsText("worker-1");
        }
    }

    @Test
    void candidateIsTakenHome() throws IOException {
        JsonNode member = member();
        try (Visit visit = visit()) {
            Page page = visit.open("/candidates/" + member.path("id").asText());
            Download download = page.waitForDownload(page.getByText("architecture.yaml")::click);

            assertThat(Files.readString(download.path())).contains("backbone: gpt2");
        }
    }

    @Test
    void fileThatCannotBeMadeIsExplained() {
        String search =
                client.submit(
                        SmallSpace.SMALL.space(),
                        Map.of("measurements", 1),
                        Map.of("baselines", List.of(UNEVEN)));
        JsonNode baseline = first("/api/searches/" + search + "/baselines");
        try (Visit visit = visit()) {
            Page page = visit.open("/candidates/" + baseline.path("id").asText());
            page.getByText("huggingface.json").click();

            assertThat(page.locator("pf-download [role=alert]").nth(2))
                    .containsText(Pattern.compile("cannot be made: .*n_head"));
        }
    }

    @Test
    void liveDeviceIsShown() {
        member();
        try (Visit visit = visit()) {
            Page page = visit.open("/devices");

            Locator device = page.locator("pf-device").first();
            assertThat(device).containsText("● live");
            assertThat(device).containsText("worker-1");
            assertThat(device.locator("pf-worker-sentinels")).containsText("None yet");
        }
    }

    @Test
    void ruleOfTheServiceStandsBesideItsField() {
        try (Visit visit = visit()) {
            Page page = visit.open("/new");
            page.locator("input[name=measurements]").fill("0");

            assertThat(page.locator("fieldset#budget .error"))
                    .hasText("budget of 0 measurements: expected at least 1");
            assertThat(page.locator("input[name=measurements]"))
                    .hasAttribute("aria-invalid", "true");
            assertThat(page.locator("fieldset#strategy .error")).hasCount(0);
        }
    }

    @Test
    void mistakeInOnesOwnSpaceIsFoundByItsLine() {
        try (Visit visit = visit()) {
            Page page = visit.open("/new");
            page.getByLabel("My own").check();
            visit.button("gpt2").click();
            Locator text = page.getByLabel("Space as YAML or JSON");
            text.fill(text.inputValue().replace("n_layer: {from: 2, to: 16}", "n_layer: many"));
            visit.button("Go to line 6").click();

            assertThat(text.evaluate("it => it.value.slice(it.selectionStart, it.selectionEnd)"))
                    .isEqualTo("n_layer: many");
        }
    }

    @Test
    void boundIsAskedForInTheUnitOfTheObjective() {
        try (Visit visit = visit()) {
            Page page = visit.open("/new");
            page.locator("#bound-peak_memory_bytes").fill("200");
            page.getByLabel("Unit of the bound on peak memory").selectOption("MB");

            assertThat(page.locator("pf-new-search pre"))
                    .containsText("\"peak_memory_bytes<=200000000\"");
            assertThat(page.locator("pf-new-search .verdict")).containsText("Could be started");
        }
    }

    @Test
    void searchIsPausedResumedAndCancelledWithAQuestion() {
        String moved = client.submit(SmallSpace.SMALL.space(), Map.of("measurements", 1_000));
        try (Visit visit = visit()) {
            Page page = visit.open("/searches/" + moved);
            Locator badge = page.locator("pf-search h1 + .badge");
            visit.button("Pause").click();
            assertThat(badge).hasText("paused");
            visit.button("Resume").click();
            assertThat(badge).hasText(Pattern.compile("running|requested"), patiently());
            visit.button("Cancel …").click();
            visit.button("Keep it").click();
            assertThat(badge).hasText(Pattern.compile("running|requested"));
            visit.button("Cancel …").click();
            visit.button("Cancel the search").click();

            assertThat(badge).hasText("cancelled");
            assertThat(visit.button("Pause")).isDisabled();
            assertThat(page.locator("pf-controls")).containsText("It is cancelled");
        }
    }

    @Test
    void unknownCandidateIsSaidToBeUnknown() {
        try (Visit visit = visit()) {
            Page page = visit.open("/candidates/" + "0".repeat(64));

            assertThat(page.locator("pf-candidate h1")).hasText("Never measured");
        }
    }

    /** A member of the frontier, once there is one. */
    private JsonNode member() {
        return first("/api/searches/" + search + "/frontier");
    }

    /** The first of a list, once it has one. */
    private JsonNode first(String path) {
        return await().atMost(PATIENCE)
                .until(() -> client.get(path), list -> !list.isEmpty())
                .get(0);
    }

    private Visit visit() {
        return Visit.of(chromium.browser(), pipeline.server(), Look.DESK);
    }

    private static LocatorAssertions.HasTextOptions patiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout((double) PATIENCE.toMillis());
    }
}
