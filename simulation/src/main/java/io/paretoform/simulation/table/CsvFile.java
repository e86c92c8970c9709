package io.paretoform.simulation.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of values between commas, without quotes, under a line of names; packed if it starts as
 * gzip does.
 */
final class CsvFile {
    private static final int GZIP = 0x1f8b;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path path;
    private final List<String> columns;
    private final List<CsvLine> lines;

    private CsvFile(Path path, List<String> columns, List<CsvLine> lines) {
        this.path = path;
        this.columns = columns;
        this.lines = lines;
    }

    /**
     * Reads a file.
     *
     * @throws TableException when it cannot be read, has no line of names, a name twice, or a line
     *     with more or fewer values than names
     */
    static CsvFile read(Path path) {
        try (BufferedReader reader = new BufferedReader(text(path))) {
            List<String> columns = header(path, reader.readLine());
            List<CsvLine> lines = new ArrayList<>();
            CsvFile file = new CsvFile(path, columns, lines);
            int number = 1;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    lines.add(file.line(number, line));
                }
            }
            return file;
        } catch (IOException | UncheckedIOException e) {
            throw TableException.of(path, "cannot be read (" + e + ")", e);
        }
    }

    private static InputStreamReader text(Path path) throws IOException {
        return new InputStreamReader(
                isPacked(path)
                        ? new GZIPInputStream(Files.newInputStream(path))
                        : Files.newInputStream(path),
                StandardCharsets.UTF_8);
    }

    private static boolean isPacked(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return bytes.read() << Byte.SIZE == (GZIP & 0xff00) && bytes.read() == (GZIP & 0xff);
        }
    }

    private static List<String> header(Path path, @Nullable String line) {
        if (line == null) {
            throw TableException.of(path, "empty, expected a line of names");
        }
        String names = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        List<String> columns = List.of(names.strip().split("\\s*,\\s*", -1));
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw TableException.of(path, 1, "column " + column + " is there twice");
            }
        }
        return columns;
    }

    private CsvLine line(int number, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != columns.size()) {
            throw TableException.of(
                    path,
                    number,
                    cells.length
                            + " values: expected one for each of "
                            + columns.size()
                            + " names");
        }
        return new CsvLine(this, number, cells);
    }

    Path path() {
        return path;
    }

    List<String> columns() {
        return columns;
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    List<CsvLine> lines() {
        return lines;
    }

    /**
     * Where the values of this name are in each line.
     *
     * @throws TableException when there is no such column
     */
    int index(String column) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).equals(column))
                .findFirst()
                .orElseThrow(() ->
                        TableException.of(
                                path, 1, "column " + column + " is missing; there are " + columns));
    }
}
