package io.paretoform.profiler;

import io.paretoform.core.measure.Precision;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Asks the measuring program for facts of its device. */
final class DeviceDescription {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Which computes where a program names nothing else. */
    static final String CPU = "cpu";

    private DeviceDescription() {}

    /**
     * The facts of the device on which the program measures with so many threads.
     *
     * @throws IOException when the program cannot say
     */
    static DeviceFacts ask(ChildCommand command, Path work, int threads)
            throws IOException, InterruptedException {
        try (JobFolder folder = JobFolder.in(work)) {
            ChildProcess.Ended ended =
                    ChildProcess.run(command, "--describe", folder.path(), PATIENCE, () -> {});
            if (ended.exitCode() != 0) {
                throw new IOException(
                        "%s --describe ended with %d: %s"
                                .formatted(command.words(), ended.exitCode(), ended.complaints()));
            }
            return facts(ended.answer(), threads);
        } catch (ChildProcess.TimeLimitException e) {
            throw new IOException(command.words() + " --describe took longer than " + PATIENCE, e);
        }
    }

    private static DeviceFacts facts(ChildReport answer, int threads) {
        String kind = answer.find("device").orElse(CPU);
        String runtime = "ort " + answer.text("ort_version");
        return new DeviceFacts(
                kind,
                answer.find("gpu_model")
                        .or(() -> answer.find("cpu_model"))
                        .orElseGet(() -> answer.text("arch")),
                kind.equals(CPU) ? runtime : runtime + " " + kind,
                threads,
                Precision.FP32.name().toLowerCase(Locale.ROOT),
                answer.lines());
    }
}
