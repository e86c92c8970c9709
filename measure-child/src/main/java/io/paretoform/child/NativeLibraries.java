package io.paretoform.child;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Finds the runtime's native libraries where the build unpacked them beside the jar. */
final class NativeLibraries {
    private static final String PATH_PROPERTY = "onnxruntime.native.path";

    private NativeLibraries() {}

    /** Without unpacked libraries the runtime unpacks its own at each start, which takes 0.25 s. */
    static void useUnpacked() {
        Path folder = codeFolder().resolve("native").resolve(platform());
        if (System.getProperty(PATH_PROPERTY) == null && Files.isDirectory(folder)) {
            System.setProperty(PATH_PROPERTY, folder.toString());
        }
    }

    private static Path codeFolder() {
        try {
            Path code =
                    Path.of(
                            NativeLibraries.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            return code.resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path holds an unreadable address", e);
        }
    }

    /** The name of this platform in the runtime's jar, for example {@code linux-x64}. */
    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.contains("mac") ? "osx" : os.contains("win") ? "win" : "linux";
        String arch = System.getProperty("os.arch");
        return system + "-" + (arch.equals("amd64") || arch.equals("x86_64") ? "x64" : arch);
    }
}
