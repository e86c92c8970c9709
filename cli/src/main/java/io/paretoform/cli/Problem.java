package io.paretoform.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.rest.Violation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a server refused a request (RFC 9457). */
record Problem(@Nullable String title, @Nullable String detail, @Nullable List<Violation> errors) {
    private static final int LONGEST_TEXT = 300;

    /** What an answer says, whatever its form. */
    static String text(int status, String body) {
        try {
            Problem problem = Json.MAPPER.readValue(body, Problem.class);
            if (problem.detail != null || problem.title != null) {
                return problem.text();
            }
        } catch (JsonProcessingException e) {
            // Not from our service: said as it is.
        }
        String text = body.substring(0, Math.min(body.length(), LONGEST_TEXT)).strip();
        return "status " + status + (text.isEmpty() ? "" : ": " + text);
    }

    private String text() {
        String what = Objects.requireNonNullElse(detail, String.valueOf(title));
        if (errors == null || errors.size() < 2) {
            return what;
        }
        return errors.stream()
                .map(one -> System.lineSeparator() + "  " + one.field() + ": " + one.rule())
                .collect(Collectors.joining("", what, ""));
    }
}
