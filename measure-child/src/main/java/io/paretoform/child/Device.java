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

    static void describe(Report report) throws IOException {
        report.put("os", System.getProperty("os.name"));
        report.put("kernel", System.getProperty("os.version"));
        report.put("arch", System.getProperty("os.arch"));
        report.put("cores", Runtime.getRuntime().availableProcessors());
        report.put("jvm", System.getProperty("java.vm.version"));
        report.put("ort_version", OrtEnvironment.getEnvironment().getVersion());
        report.put(
                "ort_providers",
                OrtEnvironment.getAvailableProviders().stream()
                        .map(OrtProvider::getName)
                        .collect(Collectors.joining(",")));
        report.put("can_pin", Posix.canPin());
        if (Proc.exists()) {
            report.put("memory_bytes", Proc.memoryBytes());
            report.put("cpu_model", cpuModel());
        }
        if (Files.isReadable(GOVERNOR)) {
            report.put("governor", Files.readString(GOVERNOR));
        }
    }

    /** The marketing name; boards name themselves, their processors only by part number. */
    private static String cpuModel() throws IOException {
        Optional<String> name = Proc.text("cpuinfo", "model name");
        if (name.isPresent()) {
            return name.get();
        }
        return Files.isReadable(BOARD)
                ? Files.readString(BOARD).replace("\0", "")
                : System.getProperty("os.arch");
    }
}
