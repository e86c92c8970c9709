package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontierPlotTest {
    @TempDir private Path folder;

    @Test
    void pngIsDrawnWithoutAScreen() throws IOException {
        draw("gpt2 on " + Samples.DEVICE, results());
        BufferedImage image = ImageIO.read(folder.resolve("frontier.png").toFile());
        assertThat(image.getWidth()).isGreaterThan(1000);
    }

    @Test
    void svgIsDrawnAsShapesSoThatNoFontIsNeeded() throws IOException {
        draw("gpt2", results());
        assertThat(Files.readString(folder.resolve("frontier.svg")))
                .contains("<svg")
                .contains("<path")
                .doesNotContain("<text");
    }

    @Test
    void aFrontierWithoutMembersIsDrawn() throws IOException {
        draw("nothing yet", new DeviceResults(Samples.DEVICE, List.of(), List.of(), List.of()));
        assertThat(folder.resolve("frontier.png")).isNotEmptyFile();
    }

    private void draw(String title, DeviceResults results) throws IOException {
        assertThat(Picture.draw(folder, "frontier", () -> FrontierPlot.of(title, results)))
                .isEmpty();
    }

    private static DeviceResults results() {
        Random random = new Random(7);
        List<MeasuredArchitecture> frontier = new ArrayList<>();
        List<MeasuredArchitecture> dominated = new ArrayList<>();
        for (int layers = 2; layers <= 16; layers++) {
            for (int width = 128; width <= 768; width += 128) {
                double ms = layers * width * (0.012 + 0.004 * random.nextDouble()) + width * 0.05;
                long bytes = Math.round(width * 4.0 * 50_000 * (1.2 + random.nextDouble()));
                MeasuredArchitecture one = Samples.row(width, layers, 4 * width, ms, bytes);
                (random.nextInt(3) == 0 ? frontier : dominated).add(one);
            }
        }
        return new DeviceResults(
                Samples.DEVICE,
                frontier,
                List.of(Samples.row(1024, 10, 2048, 160, 500_000_000)),
                dominated);
    }
}
