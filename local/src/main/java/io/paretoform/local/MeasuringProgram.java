package io.paretoform.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The program that measures, as it can be asked without a stack; how it answers is in {@code
 * measure-child/DESIGN.md}.
 *
 * @param words program and first arguments
 */
public record MeasuringProgram(List<String> words) {
    private static final int HEAP_MEGABYTES = 64;

    public MeasuringProgram {
        words = List.copyOf(words);
    }

    /** The one that the stack of this layout measures with. */
    public static MeasuringProgram of(StackLayout layout) {
        Path jar = layout.measuringProgram();
        if (!Files.isRegularFile(jar)) {
            throw new StackException("the measuring program is not at " + jar + "; build first");
        }
        return new MeasuringProgram(
                JavaCommand.of(HEAP_MEGABYTES, List.of(), List.of("-jar", jar.toString())));
    }

    /**
     * Runs it to its end.
     *
     * @return what it says, value by key, in the order of printing
     * @throws StackException when it cannot say
     */
    public Map<String, String> ask(String... arguments) {
        List<String> command = new ArrayList<>(words);
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            Map<String, String> answer = read(process);
            int exitCode = process.waitFor();
            if (exitCode == 0) {
                return answer;
            }
            throw new StackException(
                    "the measuring program ended with "
                            + exitCode
                            + answer.getOrDefault("error", "")
                                    .transform(why -> why.isEmpty() ? "" : ": " + why));
        } catch (IOException e) {
            throw new StackException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while running " + command, e);
        }
    }

    private static Map<String, String> read(Process process) throws IOException {
        Map<String, String> answer = new LinkedHashMap<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] pair = line.split("=", 2);
                if (pair.length == 2) {
                    answer.put(pair[0], pair[1]);
                }
            }
        }
        return answer;
    }
}
