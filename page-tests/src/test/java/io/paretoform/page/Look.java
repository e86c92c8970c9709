package io.paretoform.page;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A size of window and a theme.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
record Look(int width, int height, ColorScheme theme) {
    static final Look DESK = new Look(1440, 900, ColorScheme.LIGHT);

    /** A telephone and a desk, light and dark. */
    static List<Look> all() {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(theme -> Stream.of(new Look(390, 844, theme), new Look(1440, 900, theme)))
                .toList();
    }

    /** For names of files. */
    String slug() {
        return width + "-" + theme.name().toLowerCase(Locale.ROOT);
    }
}
