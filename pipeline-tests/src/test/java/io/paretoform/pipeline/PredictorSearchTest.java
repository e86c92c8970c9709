package io.paretoform.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.CandidateBatch;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.search.Candidate;
import io.paretoform.core.search.FrontierView;
import io.paretoform.core.search.History;
import io.paretoform.core.search.Origin;
import io.paretoform.core.search.Strategies;
import io.paretoform.core.search.Strategy;
import io.paretoform.core.search.StrategyContext;
import io.paretoform.core.search.StrategyState;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaces;
import io.paretoform.testkit.Pipeline;
import io.paretoform.testkit.Pipeline.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Searches of a space that is too big to be measured whole, steered by what results teach. */
@Tag("integration")
@TestInstance(Lifecycle.PER_CLASS)
class PredictorSearchTest {
    private static final SearchSpace LARGE =
            SearchSpaces.parse(
                    "large.yaml",
                    """
                    name: large
                    backbone: gpt2
                    vocab_size: 64
                    n_positions: 192
                    n_layer: {from: 1, to: 8}
                    d_model: {from: 32, to: 128, step: 32}
                    per_layer:
                      n_head: [2, 4]
                      d_inner: {from: 128, to: 512, step: 64}
                    baselines: []
                    """);
    private static final int BUDGET = 40;

    private Pipeline pipeline;
    private Searches searches;

    @BeforeAll
    void start() {
        pipeline = Pipeline.named("predictor");
        pipeline.start();
        searches = new Searches(pipeline);
    }

    @AfterAll
    void stop() {
        pipeline.close();
    }

    @Test
    void everyBatchCanBeMadeAgainFromTheLog() {
        String search = searches.client().submit(LARGE, Map.of("measurements", BUDGET));

        searches.awaitState(search, "completed");

        assertThat(searches.client().search(search).path("strategy").asText())
                .isEqualTo("predictor");
        assertSpent(search);
        assertThat(origins(search)).contains(Origin.SPREAD, Origin.PREDICTION);
        assertMadeAgain(search);
    }

    @Test
    void searchGoesOnWhenThoseWhoLearnAreKilled() {
        String search = searches.client().submit(LARGE, Map.of("measurements", BUDGET));
        searches.awaitResults(search, 18);

        pipeline.life(Service.GENERATOR).kill();
        pipeline.life(Service.PROXY).kill();
        pipeline.start();

        searches.awaitState(search, "completed");
        assertSpent(search);
        assertMadeAgain(search);
    }

    @Test
    void boundThatNothingCanKeepEndsTheSearchWithItsReason() {
        String search =
                searches.client()
                        .submit(
                                LARGE,
                                Map.of("measurements", 1_000, "time", "5m"),
                                Map.of("bounds", List.of("latency_ms<=0.000001")));

        searches.awaitState(search, "failed");

        assertThat(searches.client().search(search).path("reason").asText())
                .contains("is possible in this space");
        assertThat(searches.client().results(search)).isLessThan(100);
    }

    @Test
    void countThatNothingReachesEndsTheSearchBeforeItMeasures() {
        String search =
                searches.client()
                        .submit(
                                LARGE,
                                Map.of("measurements", 1_000),
                                Map.of("bounds", List.of("decoder_parameters>=1e12")));

        searches.awaitState(search, "failed");

        assertThat(searches.client().results(search)).isZero();
        assertThat(searches.client().search(search).path("reason").asText())
                .contains("is possible in this space");
    }

    private void assertSpent(String search) {
        assertThat(searches.client().results(search)).isEqualTo(BUDGET);
        assertThat(searches.jobs(search)).hasSize(BUDGET).doesNotHaveDuplicates();
        assertThat(searches.frontierChanges(search))
                .extracting(FrontierChange::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, BUDGET).boxed().toList());
    }

    private List<Origin> origins(String search) {
        return searches.batches(search).stream()
                .flatMap(batch -> batch.candidates().stream())
                .map(Candidate::origin)
                .distinct()
                .toList();
    }

    /** By somebody who was not there: from the definition and the results before each batch. */
    private void assertMadeAgain(String search) {
        SearchDefinition definition = searches.definition(search);
        Strategy strategy =
                Strategies.choose(
                        definition.strategy(),
                        definition.goals(),
                        definition.foresight(),
                        definition.space(),
                        definition.baselines(),
                        definition.budget());
        StrategyState state = StrategyState.INITIAL;
        for (CandidateBatch batch : searches.batches(search)) {
            StrategyContext context =
                    new StrategyContext(
                            definition.seed(),
                            batch.number(),
                            FrontierView.EMPTY,
                            history(search, definition, batch.frontierNumber()),
                            state);
            assertThat(strategy.propose(context).candidates())
                    .as("batch " + batch.number())
                    .isEqualTo(batch.candidates());
            state = batch.state();
        }
    }

    private History history(String search, SearchDefinition definition, long number) {
        return new History(
                searches.frontierChanges(search).stream()
                        .filter(change -> change.number() <= number)
                        .map(change -> change.outcome(definition))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
