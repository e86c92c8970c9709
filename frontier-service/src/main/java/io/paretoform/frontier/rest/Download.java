package io.paretoform.frontier.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;

/** Answers that are files. */
final class Download {
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");
    private static final int NOT_EXPORTABLE = 422;

    private Download() {}

    /** A file to be saved under this name; what no file name should have is replaced. */
    static Response file(String name, Object content) {
        return as("attachment", name, content).build();
    }

    /** The same, of which more is to be said. */
    static Response.ResponseBuilder as(String disposition, String name, Object content) {
        return Response.ok(content)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition + "; filename=\"" + UNSAFE.matcher(name).replaceAll("_") + '"');
    }

    /** That there is no such file of what was asked for, and why. */
    static Response notExportable(RuntimeException why) {
        return new Problem(
                        "urn:paretoform:not-exportable",
                        "Not exportable",
                        NOT_EXPORTABLE,
                        String.valueOf(why.getMessage()),
                        List.of())
                .toResponse();
    }
}
