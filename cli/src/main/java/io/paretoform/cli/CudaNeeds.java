package io.paretoform.cli;

import io.paretoform.local.MeasuringProgram;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What measuring on CUDA takes, and whether this machine has it.
 *
 * @param driver whether NVIDIA's driver is loaded
 * @param library whether the driver's library can be loaded
 * @param runtime version of the measuring program's ONNX Runtime
 * @param providers what that runtime can compute with
 */
record CudaNeeds(boolean driver, boolean library, String runtime, String providers) {
    /** How a device of this kind is called. */
    static final String KIND = "cuda";

    private static final Path DRIVER = Path.of("/proc/driver/nvidia/version");
    private static final String LIBRARY = "libcuda.so.1";

    static CudaNeeds here(MeasuringProgram program) {
        Map<String, String> said = program.ask("--describe");
        return new CudaNeeds(
                Files.exists(DRIVER),
                isLoadable(LIBRARY),
                said.getOrDefault("ort_version", ""),
                said.getOrDefault("ort_providers", ""));
    }

    /** In a container the host's driver is seen, but its library only if it was put there. */
    @SuppressWarnings("restricted") // the launcher enables native access
    private static boolean isLoadable(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException e) {
            // Which is how the JDK says that there is no such library.
            return false;
        }
    }

    /** Each with what to do about it; empty when nothing is missing. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!driver) {
            missing.add(
                    "no NVIDIA driver is loaded ("
                            + DRIVER
                            + " is not there): install it, or start this container with its GPU");
        }
        if (!library) {
            missing.add(
                    "the driver's library "
                            + LIBRARY
                            + " cannot be loaded: it comes with the driver");
        }
        if (!providers.contains("CUDA")) {
            missing.add(
                    "ONNX Runtime "
                            + runtime
                            + " of the measuring program has no CUDA provider (it has "
                            + providers
                            + "): build with Maven's profile cuda, where CUDA 12 and cuDNN 9 are");
        }
        return missing;
    }

    /**
     * Says what is missing.
     *
     * @throws CommandException when something is
     */
    void require() {
        if (!missing().isEmpty()) {
            String end = System.lineSeparator() + "  - ";
            throw CommandException.failed(
                    "nothing can be measured on CUDA here:" + end + String.join(end, missing()));
        }
    }
}
