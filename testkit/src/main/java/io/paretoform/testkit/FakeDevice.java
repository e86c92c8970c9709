package io.paretoform.testkit;

import io.paretoform.core.architecture.ArchitectureId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** A device program of known truth: latency and memory are digits of the candidate's id. */
public final class FakeDevice {
    private static final String SCRIPT = "fake-device.sh";
    private static final long MEGABYTE = 1_000_000;

    private FakeDevice() {}

    /** Puts the program into a folder and returns the command that runs it. */
    public static List<String> install(Path folder) {
        try (InputStream script =
                Objects.requireNonNull(FakeDevice.class.getResourceAsStream(SCRIPT))) {
            Path program = Files.createDirectories(folder).resolve(SCRIPT);
            Files.copy(script, program, StandardCopyOption.REPLACE_EXISTING);
            return List.of("sh", program.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the device says the candidate's latency is. */
    public static double latencyMs(ArchitectureId candidate) {
        return Integer.parseInt(candidate.hex().substring(0, 2), 16) + 1;
    }

    /** What the device says the candidate's peak memory is. */
    public static double peakMemoryBytes(ArchitectureId candidate) {
        return (Integer.parseInt(candidate.hex().substring(2, 4), 16) + 1) * (double) MEGABYTE;
    }
}
