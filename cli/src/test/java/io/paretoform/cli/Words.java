package io.paretoform.cli;

import java.util.List;
import java.util.regex.Pattern;

/** Splits a command line as a shell does, for words and single quotes. */
final class Words {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private Words() {}

    static List<String> of(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }
}
