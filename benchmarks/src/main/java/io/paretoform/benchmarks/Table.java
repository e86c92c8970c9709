package io.paretoform.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A file of values between commas, without quotes, under a line of names.
 *
 * @param columns the names
 */
record Table(List<String> columns, List<String[]> rows) {
    /** Reads a file, packed if it is called {@code .gz}. */
    static Table read(Path file) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(unpacked(file), StandardCharsets.UTF_8))) {
            List<String[]> lines = reader.lines().map(line -> line.split(",", -1)).toList();
            if (lines.isEmpty()) {
                throw new IOException(file + " is empty: expected a line of names");
            }
            return new Table(List.of(lines.getFirst()), lines.subList(1, lines.size()));
        }
    }

    private static InputStream unpacked(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }

    /** Where the values of this name are in each row. */
    int column(String name) {
        int column = columns.indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException(
                    "column " + name + ": missing; there are " + columns);
        }
        return column;
    }
}
