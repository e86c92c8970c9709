package io.paretoform.frontier.rest;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.contracts.rest.MeasuredAttempt;
import io.paretoform.core.frontier.Objective;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Describes a field for every known objective, where the record has a map of them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class DescribedObjectives implements OASFilter {
    private static final List<Class<?>> MEASURED =
            List.of(MeasuredArchitecture.class, MeasuredAttempt.class);
    private static final String MAP = "figures";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        MEASURED.forEach(type -> describe(document, type.getSimpleName()));
    }

    private static void describe(OpenAPI document, String type) {
        Schema measured =
                Objects.requireNonNull(document.getComponents().getSchemas().get(type), type);
        measured.removeProperty(MAP);
        for (Objective objective : Objective.KNOWN) {
            String name = objective.name();
            measured.addProperty(name, number("In " + objective.unit() + "."));
            measured.addProperty(name + "_low", number("Lower end of the 95 % interval."));
            measured.addProperty(name + "_high", number("Upper end of the 95 % interval."));
        }
    }

    private static Schema number(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.NUMBER).description(description);
    }
}
