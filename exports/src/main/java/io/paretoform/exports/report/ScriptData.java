package io.paretoform.exports.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.paretoform.contracts.Json;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * JSON as it may stand in a {@code script} element: nothing in it ends the element or begins a
 * comment, whatever the texts in it are.
 */
final class ScriptData {
    private static final ObjectWriter WRITER =
            Json.MAPPER
                    .writer(new MarkupEscapes())
                    .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private ScriptData() {}

    static void write(Object value, Writer out) throws IOException {
        WRITER.writeValue(out, value);
    }

    private static final class MarkupEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private static final int[] ASCII = ascii();

        private static int[] ascii() {
            int[] escapes = standardAsciiEscapesForJSON();
            for (char character : new char[] {'<', '>', '&'}) {
                escapes[character] = ESCAPE_CUSTOM;
            }
            return escapes;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ASCII.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return character == '<' || character == '>' || character == '&'
                    ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", character))
                    : null;
        }
    }
}
