package io.paretoform.exports.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A search as one HTML file: what was searched, the answer, plots, tables, how well it was
 * measured, how to run it again, and all of it as JSON. It asks for nothing from anywhere, runs no
 * script, and can be printed.
 */
public final class Report {
    /** Nothing may be loaded, and nothing run, whatever the texts in it are. */
    public static final String CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private static final String STYLE = resource("report.css");

    private Report() {}

    /** Writes the file, and does not close the writer. */
    public static void write(ReportData data, Writer out) throws IOException {
        StringBuilder text = new StringBuilder("<!DOCTYPE html>\n");
        Markup page = new Markup(text);
        page.open("html", "lang", "en");
        head(data, page);
        page.open("body").open("main").line();
        title(data, page);
        new AnswerSection(data).write(page);
        new FrontierSection(data).writePlots(page);
        growth(data, page);
        new QualitySection(data).write(page);
        new SearchSection(data).write(page);
        reading(page);
        new FrontierSection(data).writeTables(page);
        new SearchSection(data).writeAgain(page);
        foot(data, page);
        page.close();
        page.open("script", "type", "application/json", "id", "data");
        out.append(text);
        ScriptData.write(data, out);
        out.append("</script>\n</body></html>\n");
    }

    private static void head(ReportData data, Markup page) {
        page.open("head")
                .line()
                .empty("meta", "charset", "utf-8")
                .line()
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line()
                .empty("meta", "http-equiv", "Content-Security-Policy", "content", CONTENT_POLICY)
                .line()
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .line()
                .element(
                        "title",
                        "Search " + data.search().id() + ": " + data.search().space().name())
                .line()
                .open("style")
                .trusted(STYLE)
                .close()
                .close()
                .line();
    }

    private static void title(ReportData data, Markup page) {
        page.open("header")
                .element("p", "Paretoform, search report", "class", "kind")
                .element("h1", "Search " + data.search().id())
                .element(
                        "p",
                        "Space "
                                + data.search().space().name()
                                + ", strategy "
                                + data.search().strategy()
                                + ", "
                                + Words.count(data.search().measured(), "measurement")
                                + ", "
                                + Words.of(data.search().state())
                                + ". As of "
                                + Words.of(data.madeAt())
                                + ".")
                .close()
                .line();
    }

    private static void growth(ReportData data, Markup page) {
        page.open("section", "id", "hypervolume").element("h2", "How the frontier grew").line();
        HypervolumeChart.draw(data.hypervolume(), page);
        page.element(
                        "p",
                        "The volume that the frontier dominates, as a share of a box that the first"
                                + " measurement on the device fixed: from none of what is wanted"
                                + " to its own, and from twice its cost to none. It compares"
                                + " within a search; it falls where a later attempt corrects an"
                                + " earlier one.",
                        "class",
                        "note")
                .close()
                .line();
    }

    private static void reading(Markup page) {
        page.open("section", "id", "reading").element("h2", "How to read it").open("ul").line();
        page.element(
                "li",
                "Decoder parameters are all weights but those of embeddings and output. They"
                        + " stand for quality: over 200 trained models each they rank perplexity on"
                        + " WikiText-103 with a Spearman correlation of 0.967 (GPT-2) and 0.974"
                        + " (Transformer-XL). Among models of one width it is 0.57 to 0.95, and of"
                        + " the best tenth 60 to 70 % agree. Two members close in decoder"
                        + " parameters are not ranked by them.");
        page.element(
                "li",
                "Latency is the median of the timed passes; its interval is widened by how much"
                        + " models that never change scatter from process to process. Peak memory"
                        + " is the process's above that of one with a trivial model.");
        page.element(
                "li",
                "The frontier compares measured values and does not look at intervals. Where they"
                        + " overlap, the table says with which probability a member is truly"
                        + " non-dominated; without a number it is sure to 99.5 %.");
        page.close().close().line();
    }

    private static void foot(ReportData data, Markup page) {
        page.open("footer")
                .element(
                        "p",
                        "Made by Paretoform on "
                                + Words.of(data.madeAt())
                                + ". Every result is in this file as JSON, in the element with the"
                                + " id data; raw samples of members and baselines are among it,"
                                + " those of all others are in the search's measurements.")
                .close()
                .line();
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(Report.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
