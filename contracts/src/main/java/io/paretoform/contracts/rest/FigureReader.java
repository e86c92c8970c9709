package io.paretoform.contracts.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;

/**
 * Reads numbers, whole ones as {@link Long} as they were written; what else a later version may add
 * passes as none.
 */
final class FigureReader extends JsonDeserializer<Number> {
    private static final Double NONE = Double.NaN;

    static boolean isNone(Number figure) {
        return NONE.equals(figure);
    }

    @Override
    public Number deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            return json.getLongValue();
        }
        if (json.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            return json.getDoubleValue();
        }
        json.skipChildren();
        return NONE;
    }

    @Override
    public Number getNullValue(DeserializationContext context) {
        return NONE;
    }
}
