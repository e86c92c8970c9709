package io.paretoform.exports.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML and SVG element by element. Texts and values of attributes are always escaped; names
 * of elements and attributes are ours.
 */
final class Markup {
    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();

    Markup(StringBuilder out) {
        this.out = out;
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn
     */
    Markup open(String name, String... attributes) {
        begin(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    /** Ends the innermost element. */
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    /** An element with nothing but text in it. */
    Markup element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** An element of SVG, or one of HTML that never has content. */
    Markup empty(String name, String... attributes) {
        begin(name, attributes);
        out.append("/>");
        return this;
    }

    /** Starts a new line, so that the file can be read. */
    Markup line() {
        out.append('\n');
        return this;
    }

    /** Text of this program itself, such as its style sheet. */
    Markup trusted(String text) {
        out.append(text);
        return this;
    }

    private void begin(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n' -> out.append(character);
                // No document may have other control characters.
                default -> out.append(character < ' ' || character == 0x7f ? '\ufffd' : character);
            }
        }
    }
}
