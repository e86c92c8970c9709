package io.paretoform.exports.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.rest.DeviceView;
import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Hypervolume;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.frontier.ReferencePoint;
import io.paretoform.exports.Samples;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {
    private static final Architecture BASELINE = Samples.architecture(512, 8, 2048);
    private static final Measured BASE = Samples.measured(BASELINE, 1, true, 90, 300_000_000);
    private static final Measured LARGE =
            Samples.measured(Samples.architecture(512, 9, 2048), 1, false, 80, 320_000_000);
    private static final Measured FAST_AT_FIRST =
            Samples.measured(Samples.architecture(256, 6, 1024), 1, false, 12, 150_000_000);
    private static final Measured FAST =
            Samples.measured(Samples.architecture(256, 6, 1024), 2, false, 20, 150_000_000);
    private static final Measured DOMINATED =
            Samples.measured(Samples.architecture(256, 5, 1024), 1, false, 25, 160_000_000);
    private static final Measured HELD =
            Samples.measured(Samples.architecture(128, 2, 512), 1, false, 900, 160_000_000);

    @Test
    void fileIsOneWellFormedDocumentThatAsksForNothing() throws Exception {
        String html = html(data(Map.of("name", "gpt2"), List.of(), Map.of()));

        parse(html);

        assertThat(html).contains("Content-Security-Policy");
        assertThat(withoutData(html))
                .doesNotContainIgnoringCase("http:")
                .doesNotContainIgnoringCase("https:")
                .doesNotContain("url(")
                .doesNotContain("@import")
                .doesNotContain(" src=")
                .doesNotContain(" href=")
                .doesNotContain("<link");
        assertThat(Pattern.compile("<script").matcher(html).results().count()).isEqualTo(1);
    }

    @Test
    void hostileNamesStayTexts() throws Exception {
        String evil =
                "</script><script>alert(1)</script><img src=x onerror='x'>\"&\u2028\u0000<!--";
        ReportData data =
                data(
                        Map.of("name", evil, "backbone", evil),
                        List.of(),
                        Map.of("cpu_model", evil, evil, "fact"));

        String html = html(data);

        assertThat(Pattern.compile("<script").matcher(html).results().count()).isEqualTo(1);
        assertThat(html).doesNotContain("<img").doesNotContain("<!--");
        Document document = parse(html.replace('\u0000', '?'));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .contains("<img src=x onerror='x'>");
        assertThat(json(html).path("search").path("space").path("name").asText()).isEqualTo(evil);
    }

    @Test
    void everythingIsInItAsJson() throws Exception {
        JsonNode json = json(html(data(Map.of("name", "gpt2"), List.of(), Map.of())));

        assertThat(json.path("results")).hasSize(7);
        assertThat(json.path("results").get(1).path("values").path("latency_ms").path("value"))
                .hasToString("80.0");
        assertThat(json.path("results").get(6).path("failure").asText()).isEqualTo("out_of_memory");
        assertThat(json.path("results").get(5).path("held").asBoolean()).isTrue();
        assertThat(json.path("frontier").get(0).path("samples_ms")).hasSize(3);
        assertThat(json.path("search").path("seed").asInt()).isEqualTo(1);
        assertThat(json.path("devices").get(0).path("hardware").asText()).isEqualTo("AMD EPYC");
        assertThat(json.path("hypervolume").get(0).path("steps")).hasSize(7);
    }

    @Test
    void answerIsGivenInWordsAgainstTheBaseline() throws Exception {
        String text = text(data(Map.of("name", "gpt2"), List.of(), Map.of()));

        assertThat(text)
                .contains("2 architectures are on the frontier of " + Samples.DEVICE)
                .contains("With at least the 25.2 M decoder parameters of baseline")
                .contains("1.13x faster, 1.07x larger")
                .contains("6 measured, 1 failed (1 out of memory)")
                .contains("measured again")
                .contains(
                        "6 layers of 256, inner 1024, heads 4; attempt 2; non-dominated with 0.70")
                .contains("other processes took more than half a core");
    }

    @Test
    void boundsAreSaidWithHowManyKeepThem() throws Exception {
        List<Bound> bounds = List.of(new Bound(Objective.LATENCY_MS, 50));

        String text = text(data(Map.of("name", "gpt2"), bounds, Map.of()));

        assertThat(text)
                .contains("asked for latency_ms<=50: 1 of them do")
                .contains("Nothing on the frontier has the 25.2 M decoder parameters");
    }

    @Test
    void plotHasEveryMemberAndBaseline() throws Exception {
        Document document = parse(html(data(Map.of("name", "gpt2"), List.of(), Map.of())));

        NodeList groups = document.getElementsByTagName("g");
        List<String> classes =
                IntStream.range(0, groups.getLength())
                        .mapToObj(i ->
                                groups.item(i)
                                        .getAttributes()
                                        .getNamedItem("class")
                                        .getTextContent())
                        .toList();
        // Each is drawn for a wide and for a narrow screen.
        assertThat(classes).filteredOn(name -> name.startsWith("member")).hasSize(2 * 2);
        assertThat(classes).filteredOn(name -> name.equals("baseline")).hasSize(2);
    }

    @Test
    void lastHypervolumeIsThatOfTheFrontierAndACorrectionLowersIt() {
        HypervolumeTrace trace =
                data(Map.of("name", "gpt2"), List.of(), Map.of()).hypervolume().getFirst();

        Objectives objectives = Objectives.STANDARD;
        double expected =
                Hypervolume.of(
                        ReferencePoint.fixedAt(objectives, point(BASE)),
                        List.of(point(LARGE), point(FAST)));
        assertThat(trace.steps().getLast().hypervolume()).isCloseTo(expected, within(1e-12));
        assertThat(trace.steps().getLast().size()).isEqualTo(2);
        assertThat(trace.steps().get(4).hypervolume())
                .isLessThan(trace.steps().get(3).hypervolume());
    }

    @Test
    void supersededAndHeldResultsAreNotDrawnAsMeasured() {
        ReportData data = data(Map.of("name", "gpt2"), List.of(), Map.of());

        assertThat(data.dominated(Samples.DEVICE))
                .extracting(ReportResult::id)
                .containsExactly(DOMINATED.job().candidate());
    }

    @Test
    void searchWithoutResultsHasAReportToo() throws Exception {
        ReportData empty =
                ReportData.of(
                        Samples.NOON,
                        Samples.search(Map.of("name", "gpt2"), List.of()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());

        assertThat(text(empty)).contains("nothing was measured yet");
    }

    private static ReportData data(
            Map<String, Object> space, List<Bound> bounds, Map<String, String> facts) {
        List<Measured> measured = List.of(BASE, LARGE, DOMINATED, FAST_AT_FIRST, FAST, HELD);
        List<ReportResult> results =
                IntStream.range(0, measured.size())
                        .mapToObj(i ->
                                ReportResult.of(
                                        i + 1L, measured.get(i), measured.get(i).equals(HELD)))
                        .collect(Collectors.toCollection(ArrayList::new));
        results.add(
                ReportResult.of(7, Samples.failed(Samples.architecture(1024, 16, 4096)), false));
        DeviceView device = Samples.device(facts);
        return ReportData.of(
                Samples.NOON,
                Samples.search(space, bounds),
                List.of(device),
                List.of(
                        MeasuredArchitecture.of(LARGE),
                        Samples.on(Samples.DEVICE, 0.7, MeasuredArchitecture.of(FAST))),
                List.of(MeasuredArchitecture.of(BASE)),
                results);
    }

    private static Point point(Measured measured) {
        return Objectives.STANDARD.point(
                Objectives.STANDARD.names().stream()
                        .mapToDouble(name ->
                                MeasuredArchitecture.of(measured).value(Objective.known(name)))
                        .toArray());
    }

    private static String html(ReportData data) throws IOException {
        StringWriter writer = new StringWriter();
        Report.write(data, writer);
        return writer.toString();
    }

    private static String text(ReportData data) throws Exception {
        return parse(html(data)).getElementsByTagName("main").item(0).getTextContent();
    }

    private static String withoutData(String html) {
        return html.substring(0, html.indexOf("<script"));
    }

    private static JsonNode json(String html) throws IOException {
        String data =
                html.substring(
                        html.indexOf('>', html.indexOf("<script")) + 1,
                        html.lastIndexOf("</script>"));
        return Json.MAPPER.readTree(data);
    }

    /** What is written closes all its elements, so that a strict parser can judge it. */
    private static Document parse(String html) throws Exception {
        String xml = html.substring(html.indexOf("<html"));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }
}
