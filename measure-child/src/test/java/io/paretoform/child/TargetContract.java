package io.paretoform.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every target does. */
abstract class TargetContract {
    private static final int SIDE = 64;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();

    abstract Target target();

    @Test
    void boundSessionRunsAgainAndAgain() throws Exception {
        try (Target target = target();
                OrtSession session = session(target);
                OnnxTensor x = square(SIDE);
                BoundSession bound = target.bind(session, Map.of("x", x), Set.of("y"))) {
            assertThat(bound.run()).isPositive();
            assertThat(bound.run()).isPositive();
        }
    }

    @Test
    void whatTheRuntimeRefusesIsItsException() throws Exception {
        try (Target target = target();
                OrtSession session = session(target);
                OnnxTensor x = OnnxTensor.createTensor(environment, new float[2][3])) {
            assertThatThrownBy(
                            () -> {
                                try (BoundSession bound =
                                        target.bind(session, Map.of("x", x), Set.of("y"))) {
                                    bound.run();
                                }
                            })
                    .isInstanceOf(OrtException.class);
        }
    }

    @Test
    void memoryOfAModelIsSeen() throws Exception {
        try (Target target = target()) {
            target.resetPeak();
            long before = target.peakBytes();
            int side = 2048;
            try (OrtSession session = session(target);
                    OnnxTensor x = square(side);
                    BoundSession bound = target.bind(session, Map.of("x", x), Set.of("y"))) {
                bound.run();
                assertThat(target.peakBytes() - before).isGreaterThan((long) side * side * 4);
            }
        }
    }

    @Test
    void nameIsThatByWhichItIsFound() throws Exception {
        try (Target target = target();
                Target found = Target.named(target.name())) {
            assertThat(found).hasSameClassAs(target);
        }
    }

    @Test
    void slowdownsOnlyGrow() throws Exception {
        try (Target target = target()) {
            long before = target.slowdowns(List.of(0));
            assertThat(target.slowdowns(List.of(0))).isGreaterThanOrEqualTo(before);
        }
    }

    /** y = x . x */
    private OrtSession session(Target target) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            target.configure(options);
            return environment.createSession(SquareModel.BYTES, options);
        }
    }

    private OnnxTensor square(int side) throws OrtException {
        return OnnxTensor.createTensor(
                environment, FloatBuffer.allocate(side * side), new long[] {side, side});
    }
}
