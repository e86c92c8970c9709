package io.paretoform.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands that run on the same JDK as we do, tuned to start quickly and stay small. */
final class JavaCommand {
    private JavaCommand() {}

    /** The {@code java} of the JDK that runs us. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * A whole command.
     *
     * @param heapMegabytes the largest heap
     * @param aot flags for the ahead-of-time cache
     * @param rest system properties, then {@code -jar} or {@code -cp}, then arguments
     */
    static List<String> of(int heapMegabytes, List<String> aot, List<String> rest) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(aot);
        command.addAll(rest);
        return command;
    }
}
