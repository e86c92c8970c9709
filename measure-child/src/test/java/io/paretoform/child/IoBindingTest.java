package io.paretoform.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Binding as GPUs need it, bound to the processor's own memory: {@code y = x . x}. */
class IoBindingTest {
    private static final String MEMORY = "Cpu";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private OrtSession session = open();
    private OnnxTensor x = matrix(1, 2, 3, 4);

    private OrtSession open() {
        try {
            return environment.createSession(SquareModel.BYTES);
        } catch (OrtException e) {
            throw new AssertionError(e);
        }
    }

    private OnnxTensor matrix(float... values) {
        try {
            return OnnxTensor.createTensor(
                    environment, FloatBuffer.wrap(values), new long[] {2, 2});
        } catch (OrtException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() throws OrtException {
        x.close();
        session.close();
    }

    @Test
    void boundRunComputesWhatAPlainOneDoes() throws Exception {
        FloatBuffer result =
                ByteBuffer.allocateDirect(16).order(ByteOrder.nativeOrder()).asFloatBuffer();
        try (OnnxTensor y = OnnxTensor.createTensor(environment, result, new long[] {2, 2});
                IoBinding bound = IoBinding.of(session, Map.of("x", x), Set.of(), MEMORY)) {
            bound.writeTo("y", y);
            bound.run();

            assertThat(((float[][]) y.getValue())[0]).containsExactly(7, 10);
            assertThat(((float[][]) y.getValue())[1]).containsExactly(15, 22);
        }
    }

    @Test
    void outputsMayStayInTheMemoryOfTheDevice() throws Exception {
        try (IoBinding bound = IoBinding.of(session, Map.of("x", x), Set.of("y"), MEMORY)) {
            assertThat(bound.run()).isPositive();
            assertThat(bound.run()).isPositive();
        }
    }

    @Test
    void refusalsOfTheRuntimeAreItsExceptions() {
        assertThatThrownBy(() -> IoBinding.of(session, Map.of("z", x), Set.of("y"), MEMORY))
                .isInstanceOf(OrtException.class)
                .hasMessageContaining("z");
        assertThatThrownBy(() -> IoBinding.of(session, Map.of("x", x), Set.of("y"), "Moon"))
                .isInstanceOf(OrtException.class)
                .hasMessageContaining("device is not supported");
    }
}
