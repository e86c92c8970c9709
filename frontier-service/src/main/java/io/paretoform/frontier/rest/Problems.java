package io.paretoform.frontier.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.paretoform.contracts.rest.Violation;
import io.paretoform.frontier.life.IllegalMoveException;
import io.paretoform.frontier.live.TooManyStreamsException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error as a problem. */
final class Problems {
    private static final Logger LOG = System.getLogger(Problems.class.getName());
    private static final int RETRY_SECONDS = 5;

    @ServerExceptionMapper
    Response invalid(InvalidRequestException e) {
        return Problem.invalid(e.violations()).toResponse();
    }

    @ServerExceptionMapper
    Response illegalMove(IllegalMoveException e) {
        return new Problem(
                        "urn:paretoform:illegal-move",
                        "Illegal move",
                        409,
                        String.valueOf(e.getMessage()),
                        List.of())
                .toResponse();
    }

    /** Quarkus has a mapper of its own for these, which this replaces. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e) {
        return unreadable(e);
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException e) {
        return Problem.invalid(List.of(violation(e))).toResponse();
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        return Problem.of(e.getResponse().getStatus(), String.valueOf(e.getMessage())).toResponse();
    }

    @ServerExceptionMapper
    Response crowded(TooManyStreamsException e) {
        Response refused = Problem.of(503, String.valueOf(e.getMessage())).toResponse();
        return Response.fromResponse(refused)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }

    @ServerExceptionMapper
    Response failed(Throwable e) {
        LOG.log(Level.ERROR, "a request failed", e);
        return Problem.of(500, "the service failed; its log says more").toResponse();
    }

    private static Violation violation(JsonProcessingException e) {
        String field = e instanceof JsonMappingException mapping ? path(mapping) : "";
        String rule =
                e instanceof UnrecognizedPropertyException unknown
                        ? "unknown: expected one of " + unknown.getKnownPropertyIds()
                        : e.getOriginalMessage();
        return new Violation(field.isEmpty() ? "body" : field, rule);
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getFieldName() == null
                                ? Integer.toString(step.getIndex())
                                : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
