package io.paretoform.frontier.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.rest.Violation;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param type names the kind of problem; {@code about:blank} when the status says it all
 * @param errors the fields at fault, if it is their fault
 */
@Schema(
        examples =
                """
                {"type":"urn:paretoform:invalid-request","title":"Invalid request","status":400,
                 "detail":"1 field breaks a rule","errors":[{"field":"budget",
                 "rule":"budget of 0 measurements: expected at least 1"}]}\
                """)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, String detail, List<Violation> errors) {
    /** Its media type. */
    public static final String JSON = "application/problem+json";

    /** A problem that its status explains. */
    static Problem of(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        return new Problem("about:blank", title, status, detail, List.of());
    }

    /** A request that breaks rules. */
    static Problem invalid(List<Violation> errors) {
        String detail =
                errors.size() == 1
                        ? errors.getFirst().field() + ": " + errors.getFirst().rule()
                        : errors.size() + " fields break a rule";
        return new Problem(
                "urn:paretoform:invalid-request", "Invalid request", 400, detail, errors);
    }

    Response toResponse() {
        return Response.status(status).type(JSON).entity(this).build();
    }

    /** Ends a request that no resource has seen. */
    void end(HttpServerResponse response) {
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(text());
    }

    private String text() {
        try {
            return Json.MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every problem can be written", e);
        }
    }
}
