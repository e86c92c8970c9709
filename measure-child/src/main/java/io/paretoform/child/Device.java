package io.paretoform.child;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Facts of this device and its runtime, from which the profiler makes the device class. */
final class Device {
    private static final Path GOVERNOR =
            Path.of("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");
    private static final Path BOARD = Path.of("/proc/device-tree/model");

    private Device() {}

    static void describe(Target target, Report report) throws IOException {
        report.put("device", target.name());
        target.describe(report);
        report.put("os", System.getProperty("os.name"));
        report.put("kernel", System.getProperty("os.version"));
        report.put("arch", System.getProperty("os.arch"));
        report.put("cores", Runtime.getRuntime().availableProcessors());
        report.put("jvm", System.getProperty("java.vm.version"));
        report.put("ort_version", OrtEnvironment.getEnvironment().getVersion());
        report.put("ort_providers", providers());
        report.put("can_pin", Posix.canPin());
        if (Proc.exists()) {
            report.put("memory_bytes", Proc.memoryBytes());
            report.put(
                    "cpu_model",
                    CpuModel.of(Proc.lines("cpuinfo"), board())
                            .orElse(System.getProperty("os.arch")));
        }
        if (Files.isReadable(GOVERNOR)) {
            report.put("governor", Files.readString(GOVERNOR));
        }
    }

    /** What the runtime was built to compute with, separated by commas. */
    static String providers() {
        return OrtEnvironment.getAvailableProviders().stream()
                .map(OrtProvider::getName)
                .collect(Collectors.joining(","));
    }

    private static Optional<String> board() throws IOException {
        return Files.isReadable(BOARD)
                ? Optional.of(Files.readString(BOARD).replace("\0", ""))
                : Optional.empty();
    }
}
