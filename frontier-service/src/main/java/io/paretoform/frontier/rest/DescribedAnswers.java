package io.paretoform.frontier.rest;

import com.fasterxml.jackson.core.type.TypeReference;
import io.paretoform.contracts.Json;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/**
 * Describes what every operation may answer whatever it does, so that no resource need repeat it:
 * refusals, as problems, and who is let in. A schema has as its example the file {@code
 * openapi/examples/NAME.json}, if there is one.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class DescribedAnswers implements OASFilter {
    private static final String BEARER = "bearer";
    private static final TypeReference<Map<String, Object>> EXAMPLE = new TypeReference<>() {};

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations()
                                .forEach((method, operation) ->
                                        describe(path, item, method, operation)));
        document.getComponents().getSchemas().forEach(DescribedAnswers::exemplify);
        describeAccess(document);
    }

    private static void describe(
            String path, PathItem item, HttpMethod method, Operation operation) {
        boolean asks =
                operation.getRequestBody() != null
                        || operation.getParameters() != null
                        || item.getParameters() != null;
        if (asks) {
            refuses(operation, 400, "A parameter or the body breaks a rule.");
        }
        refuses(operation, 401, "The token is missing where one is needed, or unknown.");
        if (method != HttpMethod.GET) {
            refuses(operation, 403, "The caller may only read.");
        }
        if (path.contains("{")) {
            refuses(operation, 404, "There is no such thing.");
        }
        refuses(operation, 503, "Too much is asked at one time; header Retry-After says when.");
        operation.getResponses().getAPIResponses().forEach(DescribedAnswers::asProblem);
    }

    private static void refuses(Operation operation, int status, String description) {
        APIResponses responses = operation.getResponses();
        String code = Integer.toString(status);
        if (!responses.hasAPIResponse(code)) {
            responses.addAPIResponse(code, OASFactory.createAPIResponse().description(description));
        }
    }

    private static void asProblem(String code, APIResponse response) {
        if (code.compareTo("400") >= 0 && response.getContent() == null) {
            Schema problem =
                    OASFactory.createSchema()
                            .ref("#/components/schemas/" + Problem.class.getSimpleName());
            Content content =
                    OASFactory.createContent()
                            .addMediaType(
                                    Problem.JSON, OASFactory.createMediaType().schema(problem));
            response.setContent(content);
        }
    }

    private static void exemplify(String name, Schema schema) {
        Map<String, Object> example = example(name);
        if (example != null) {
            schema.addExample(example);
        }
    }

    private static @Nullable Map<String, Object> example(String name) {
        String file = "openapi/examples/" + name + ".json";
        ClassLoader loader = Objects.requireNonNull(Thread.currentThread().getContextClassLoader());
        try (InputStream found = loader.getResourceAsStream(file)) {
            return found == null ? null : Json.MAPPER.readValue(found, EXAMPLE);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    private static void describeAccess(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(BEARER)
                                .description("Needed where GET /api/me says so."));
        document.addSecurityRequirement(OASFactory.createSecurityRequirement());
        document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
    }
}
