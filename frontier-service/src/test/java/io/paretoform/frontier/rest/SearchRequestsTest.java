package io.paretoform.frontier.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.rest.Violation;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.search.SearchState;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchRequestsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void leastRequestGetsDefaults() throws JsonProcessingException {
        SearchDefinition made = definition("{'space':'gpt2','budget':{'time':'10m'}}");

        assertThat(made.state()).isEqualTo(SearchState.REQUESTED);
        assertThat(made.revision()).isEqualTo(1);
        assertThat(made.budget().time()).contains(Duration.ofMinutes(10));
        assertThat(made.objectives())
                .containsExactly("decoder_parameters", "latency_ms", "peak_memory_bytes");
        assertThat(made.workload().name()).isEqualTo("lts");
        assertThat(made.baselines()).isEqualTo(made.space().baselines());
        assertThat(made.devices()).isEmpty();
        assertThat(made.bounds()).isEmpty();
        assertThat(made.strategy()).isEqualTo("predictor");
    }

    @Test
    void boundsAndStrategyAreTakenOver() throws JsonProcessingException {
        SearchDefinition made =
                definition(
                        """
                        {'space':'gpt2','budget':{'measurements':5},'strategy':'hat',
                         'bounds':['latency_ms<=20','decoder_parameters >= 5e7']}\
                        """);

        assertThat(made.strategy()).isEqualTo("hat");
        assertThat(made.bounds())
                .containsExactly(
                        new Bound(Objective.LATENCY_MS, 20),
                        new Bound(Objective.DECODER_PARAMETERS, 5e7));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "'bounds':['latency_ms>=20'] | bounds | expected latency_ms<=NUMBER",
                "'bounds':['latency_ms<=0'] | bounds | expected a number above 0",
                "'bounds':[null] | bounds | expected an objective",
                "'bounds':['latency_decode_ms<=9'] | bounds | expected one of the objectives",
                "'strategy':'luck' | strategy | expected one of predictor, lts",
                "'strategy':'hat' | strategy | expected one, as in latency_ms<=20"
            })
    void boundsAndStrategyThatCannotBeSoughtAreRefused(String field, String where, String rule) {
        assertThat(violations("{'space':'gpt2','budget':{'measurements':5}," + field + "}"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.field()).isEqualTo(where);
                    assertThat(it.rule()).contains(rule);
                });
    }

    @Test
    void baselinesAreNamesOrArchitectures() throws JsonProcessingException {
        SearchDefinition made =
                definition(
                        """
                        {'space':'gpt2','budget':{'measurements':5},'baselines':['gpt2',
                         {'backbone':'gpt2','d_model':768,'n_layer':12,'n_head':12,'d_inner':3072,
                          'vocab_size':50257,'n_positions':1024}]}\
                        """);

        assertThat(made.baselines()).containsExactly(Presets.named("gpt2").orElseThrow());
    }

    @Test
    void spaceMayBeWrittenOut() throws JsonProcessingException {
        SearchDefinition made =
                definition(
                        """
                        {'space':{'name':'tiny','backbone':'gpt2','vocab_size':64,'n_positions':192,
                          'n_layer':{'from':1,'to':2},'d_model':[32,64],'n_head':2,'d_inner':128},
                         'budget':{'measurements':5}}\
                        """);

        assertThat(made.space().name()).isEqualTo("tiny");
    }

    @Test
    void spaceMayBeTheTextOfItsFile() throws JsonProcessingException {
        SearchDefinition made =
                definition(
                        """
                        {'space':'name: tiny\\nbackbone: gpt2\\nvocab_size: 64\\nn_positions: 192\\n\
                        n_layer: {from: 1, to: 2}\\nd_model: 32\\nn_head: 2\\nd_inner: 128',
                         'budget':{'measurements':5}}\
                        """);

        assertThat(made.space().name()).isEqualTo("tiny");
        assertThat(made.space().size()).contains(BigInteger.TWO);
    }

    @Test
    void faultInTheTextOfASpaceIsNamedByPathAndLine() {
        assertThat(
                        violations(
                                """
                                {'space':'name: tiny\\nbackbone: gpt2\\nn_layer: many',
                                 'budget':{'measurements':5}}\
                                """))
                .containsExactly(
                        new Violation(
                                "space.n_layer",
                                "space:3: n_layer 'many': expected an integer, a list of choices or"
                                        + " {from, to, step}"));
    }

    @Test
    void everyFieldAtFaultIsNamed() {
        List<Violation> violations =
                violations(
                        """
                        {'space':'gpt9','budget':{'measurements':0},'baselines':['gpt9'],
                         'devices':['a b'],'objectives':['beauty'],'workload':'nap'}\
                        """);

        assertThat(violations)
                .extracting(Violation::field)
                .containsExactly(
                        "space", "workload", "budget", "objectives", "baselines", "devices");
    }

    @Test
    void decodingIsAnObjectiveOfAWorkloadThatDecodes() throws JsonProcessingException {
        String asked =
                "{'space':'gpt2','budget':{'measurements':5},'workload':'%s',"
                        + "'objectives':['latency_ms','latency_decode_ms']}";

        assertThat(definition(asked.formatted("generate")).objectives())
                .containsExactly("latency_ms", "latency_decode_ms");
        assertThat(violations(asked.formatted("lts")))
                .containsExactly(
                        new Violation(
                                "objectives",
                                "latency_decode_ms: workload lts has no decode step, expected"
                                        + " workload generate"));
    }

    @Test
    void faultInAWrittenSpaceIsNamedByItsPath() {
        assertThat(
                        violations(
                                """
                                {'space':{'name':'tiny','backbone':'gpt2','vocab_size':64,
                                  'n_positions':192,'n_layer':'many','d_model':32,'n_head':2,
                                  'd_inner':128},'budget':{'measurements':5}}\
                                """))
                .extracting(Violation::field)
                .containsExactly("space.n_layer");
    }

    @Test
    void nothingGivenIsRefusedInWords() {
        assertThat(violations("{}"))
                .containsExactly(
                        new Violation("space", "missing: expected a name or a search space"),
                        new Violation("budget", "missing: expected measurements, a time or both"));
    }

    @Test
    void searchWithoutAProtocolHasTheStandard() throws JsonProcessingException {
        assertThat(definition("{'space':'gpt2','budget':{'time':'10m'}}").protocol())
                .isEqualTo(MeasurementProtocol.STANDARD);
        assertThat(protocol("{}")).isEqualTo(MeasurementProtocol.STANDARD);
        assertThat(protocol("{'stop':{'min_runs':10},'time_limit':'5m'}"))
                .isEqualTo(MeasurementProtocol.STANDARD);
    }

    @Test
    void rulesOfItsOwnAreNoLongerTheStandardVersion() throws JsonProcessingException {
        MeasurementProtocol made =
                protocol("{'stop':{'max_runs':500,'max_time':'10s'},'require_quiet':true}");

        assertThat(made.version()).isEqualTo("custom");
        assertThat(made.stop().maxRuns()).isEqualTo(500);
        assertThat(made.stop().maxTime()).isEqualTo(Duration.ofSeconds(10));
        assertThat(made.stop().minRuns()).isEqualTo(MeasurementProtocol.STANDARD.stop().minRuns());
        assertThat(made.warmUp()).isEqualTo(MeasurementProtocol.STANDARD.warmUp());
        assertThat(made.requireQuiet()).isTrue();
        assertThat(protocol("{'version':'long','warm_up':{'tolerance':0.01}}").version())
                .isEqualTo("long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'stop':{'min_runs':500}}; stop.max_runs 200: expected at least stop.min_runs 500",
                "{'stop':{'max_runs':10001}}; stop.max_runs 10001: expected at most 10000",
                "{'stop':{'half_width':0}}; stop.half_width 0.0: expected a positive share",
                "{'warm_up':{'block_runs':0}}; warm_up.block_runs 0: expected at least 1",
                "{'time_limit':'2h'}; time_limit PT2H: expected at most PT1H",
                "{'time_limit':'1s'}; time_limit PT1S: expected more than stop.max_time PT3S",
                "{'version':'a b'}; version 'a b': expected 1 to 50 of a-z A-Z 0-9 . _ -",
                "{'version':'2','require_quiet':true};"
                        + " version '2': names the standard, whose rules are others",
            })
    void protocolThatBreaksARuleIsRefused(String protocol, String rule) {
        assertThat(
                        violations(
                                "{'space':'gpt2','budget':{'time':'10m'},'protocol':"
                                        + protocol
                                        + "}"))
                .containsExactly(new Violation("protocol", rule));
    }

    private static MeasurementProtocol protocol(String json) throws JsonProcessingException {
        return definition("{'space':'gpt2','budget':{'time':'10m'},'protocol':" + json + "}")
                .protocol();
    }

    @Test
    void budgetsAreBounded() {
        assertThat(violations("{'space':'gpt2','budget':{'measurements':1000001}}"))
                .extracting(Violation::rule)
                .containsExactly("1000001 measurements: expected at most 1000000");
        assertThat(violations("{'space':'gpt2','budget':{'time':'31d'}}"))
                .extracting(Violation::rule)
                .containsExactly("time '31d': expected at most 30d");
        assertThat(violations("{'space':'gpt2','budget':{'time':'soon'}}"))
                .extracting(Violation::rule)
                .containsExactly("time 'soon': expected for example 90s, 10m, 2h or PT10M");
    }

    @Test
    void timesAreReadAsPeopleWriteThem() {
        assertThat(Times.parse("90s")).isEqualTo(Duration.ofSeconds(90));
        assertThat(Times.parse("1h30m")).isEqualTo(Duration.ofMinutes(90));
        assertThat(Times.parse("2d")).isEqualTo(Duration.ofDays(2));
        assertThat(Times.parse("PT10M")).isEqualTo(Duration.ofMinutes(10));
    }

    private static List<Violation> violations(String json) {
        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> definition(json));
        return refused.violations();
    }

    private static SearchDefinition definition(String json) throws JsonProcessingException {
        SearchRequest request = Json.MAPPER.readValue(json.replace('\'', '"'), SearchRequest.class);
        return SearchRequests.definition(request, "id", NOW);
    }
}
