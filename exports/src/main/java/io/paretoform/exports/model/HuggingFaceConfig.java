package io.paretoform.exports.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretoform.contracts.Json;
import io.paretoform.core.architecture.Architecture;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An architecture as the {@code config.json} from which Hugging Face's {@code transformers} makes
 * the same model.
 *
 * @param modelClass the class that {@code from_pretrained} is called on
 * @param fields in alphabetical order, as {@code transformers} writes them; a null is written, as a
 *     field left out means the class's default there
 * @param note what people should know of it, if anything
 */
public record HuggingFaceConfig(
        String modelClass, Map<String, @Nullable Object> fields, Optional<String> note) {
    public HuggingFaceConfig {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /**
     * The configuration of an architecture.
     *
     * @throws HuggingFaceException when there is none; every gene that forbids it is named, with
     *     the layers
     */
    public static HuggingFaceConfig of(Architecture architecture) {
        return switch (architecture.backbone()) {
            case GPT2 ->
                    new HuggingFaceConfig(
                            Gpt2Config.MODEL, Gpt2Config.fields(architecture), Optional.empty());
            case TRANSFORMER_XL ->
                    new HuggingFaceConfig(
                            TransfoXlConfig.MODEL,
                            TransfoXlConfig.fields(architecture),
                            Optional.of(TransfoXlConfig.NOTE));
        };
    }

    /** The file's text. */
    public String json() {
        try {
            return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(fields) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names, numbers and flags can be written as JSON", e);
        }
    }
}
