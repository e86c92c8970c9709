package io.paretoform.contracts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.proxy.CountProxy;
import io.paretoform.core.proxy.ProxyScores;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * Reads a job. It keeps the scores it was admitted with; those that were added since it was written
 * are counted from the architecture and the workload that travel with it.
 */
final class ProfileJobReader extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    private ProfileJobReader(JsonDeserializer<?> fields) {
        super(fields);
    }

    /** Lets this read jobs, and leaves what other records read as it is. */
    static final class Modifier extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription type, JsonDeserializer<?> fields) {
            return type.getBeanClass() == ProfileJob.class ? new ProfileJobReader(fields) : fields;
        }
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> fields) {
        return new ProfileJobReader(fields);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
        JsonNode job = context.readTree(json);
        if (job.path("scores") instanceof ObjectNode scores
                && job.has("architecture")
                && job.has("workload")
                && Stream.of(CountProxy.values()).anyMatch(proxy -> !scores.has(proxy.key()))) {
            complete(scores, counted(job, context));
        }
        try (JsonParser fields = new TreeTraversingParser(job, json.getCodec())) {
            fields.nextToken();
            return super.deserialize(fields, context);
        }
    }

    private static void complete(ObjectNode scores, ProxyScores counted) {
        ObjectNode all = Json.MAPPER.valueToTree(counted);
        all.properties().stream()
                .filter(score -> !scores.has(score.getKey()))
                .forEach(score -> scores.set(score.getKey(), score.getValue()));
    }

    private static ProxyScores counted(JsonNode job, DeserializationContext context)
            throws IOException {
        Architecture architecture =
                context.readTreeAsValue(job.path("architecture"), Architecture.class);
        Workload workload = context.readTreeAsValue(job.path("workload"), Workload.class);
        try {
            return ProxyScores.of(architecture, workload);
        } catch (ArithmeticException e) {
            throw context.weirdStringException("scores", ProxyScores.class, e.getMessage());
        }
    }
}
