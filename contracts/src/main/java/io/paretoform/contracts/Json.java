package io.paretoform.contracts;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaceNotation;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

/** The one way values are written as JSON: in topics, files, REST and the command line alike. */
public final class Json {
    /**
     * Snake case, enumerations in lower case, ISO instants and durations, architectures, spaces and
     * bounds in their notation; unknown fields pass.
     */
    public static final ObjectMapper MAPPER = configure(JsonMapper.builder().build());

    private Json() {}

    /** Makes a mapper write values as {@link #MAPPER} does. */
    public static ObjectMapper configure(ObjectMapper mapper) {
        mapper.setConfig(
                mapper.getDeserializationConfig()
                        .with(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS));
        mapper.configure(EnumFeature.WRITE_ENUMS_TO_LOWERCASE, true);
        return mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .setVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
                .registerModule(new Jdk8Module())
                .registerModule(new JavaTimeModule())
                .registerModule(coreValues())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    private static SimpleModule coreValues() {
        SimpleModule module = new SimpleModule("paretoform-core");
        inNotation(
                module,
                Architecture.class,
                ArchitectureNotation::write,
                ArchitectureNotation::parse);
        inNotation(
                module, SearchSpace.class, SearchSpaceNotation::write, SearchSpaceNotation::parse);
        module.setDeserializerModifier(new ProfileJobReader.Modifier());
        module.addSerializer(
                Bound.class,
                writing(Bound.class, (bound, json) -> json.writeString(bound.toString())));
        module.addDeserializer(
                Bound.class, reading((json, context) -> Bound.parse(json.getValueAsString(""))));
        module.addSerializer(
                ArchitectureId.class,
                writing(ArchitectureId.class, (id, json) -> json.writeString(id.hex())));
        module.addDeserializer(
                ArchitectureId.class,
                reading((json, context) -> new ArchitectureId(json.getValueAsString(""))));
        return module;
    }

    private static <T> void inNotation(
            SimpleModule module,
            Class<T> type,
            Function<T, Map<String, Object>> write,
            Function<Map<?, ?>, T> parse) {
        module.addSerializer(
                type, writing(type, (value, json) -> json.writePOJO(write.apply(value))));
        module.addDeserializer(
                type, reading((json, context) -> parse.apply(context.readValue(json, Map.class))));
    }

    private static <T> JsonSerializer<T> writing(Class<T> type, Writer<T> writer) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider)
                    throws IOException {
                writer.write(value, json);
            }

            @Override
            public Class<T> handledType() {
                return type;
            }
        };
    }

    private static <T> JsonDeserializer<T> reading(Reader<T> reader) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context)
                    throws IOException {
                try {
                    return reader.read(json, context);
                } catch (IllegalArgumentException e) {
                    throw context.weirdStringException(
                            String.valueOf(json.currentName()), Object.class, e.getMessage());
                }
            }
        };
    }

    @FunctionalInterface
    private interface Writer<T> {
        void write(T value, JsonGenerator json) throws IOException;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(JsonParser json, DeserializationContext context) throws IOException;
    }
}
