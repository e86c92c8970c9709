package io.paretoform.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a comparison of searches answers.
 *
 * @param device the device class
 * @param reference the box's worst corner, by objective
 * @param extent the box's sides, by objective
 * @param equalSeconds the time that every search had
 * @param searches in the order asked for
 * @param overtaking when one reaches what another of the same seed and another strategy ended with
 */
record CourseReport(
        String device,
        Map<String, Double> reference,
        Map<String, Double> extent,
        double equalSeconds,
        List<OfSearch> searches,
        List<Overtaking> overtaking) {

    /**
     * One search.
     *
     * @param atEqualSeconds its hypervolume after the time that every search had
     */
    record OfSearch(
            String search,
            String strategy,
            long seed,
            double atEqualSeconds,
            List<SearchCourse.Look> looks) {
        SearchCourse.Look last() {
            return looks.getLast();
        }
    }

    /**
     * One reaches what another ended with.
     *
     * @param search the one that does
     * @param other the one that ended there
     * @param end where that one ended
     * @param reached when the first had as much
     */
    record Overtaking(
            String search, String other, SearchCourse.Look end, SearchCourse.Look reached) {}

    static CourseReport of(String device, SearchCourses compared) {
        List<SearchCourse> courses = compared.courses();
        double seconds =
                courses.stream().mapToDouble(one -> one.last().seconds()).min().orElseThrow();
        Map<String, Double> reference = new LinkedHashMap<>();
        Map<String, Double> extent = new LinkedHashMap<>();
        List<String> names = compared.reference().objectives().names();
        for (int i = 0; i < names.size(); i++) {
            reference.put(names.get(i), compared.reference().values().value(i));
            extent.put(names.get(i), compared.reference().extent().value(i));
        }
        return new CourseReport(
                device,
                reference,
                extent,
                seconds,
                courses.stream().map(one -> of(one, seconds)).toList(),
                overtaking(courses));
    }

    private static OfSearch of(SearchCourse course, double seconds) {
        return new OfSearch(
                course.label().search(),
                course.label().strategy(),
                course.label().seed(),
                course.after(seconds),
                course.looks());
    }

    private static List<Overtaking> overtaking(List<SearchCourse> courses) {
        List<Overtaking> found = new ArrayList<>();
        for (SearchCourse one : courses) {
            for (SearchCourse other : courses) {
                if (one.label().seed() == other.label().seed()
                        && !one.label().strategy().equals(other.label().strategy())) {
                    one.reaching(other.last().hypervolume())
                            .ifPresent(reached ->
                                    found.add(
                                            new Overtaking(
                                                    one.label().search(),
                                                    other.label().search(),
                                                    other.last(),
                                                    reached)));
                }
            }
        }
        return found;
    }

    /** For a person. */
    String text() {
        String equal = "after " + minutes(equalSeconds) + " min";
        TextTable table =
                new TextTable(
                        Set.of("strategy"),
                        "search",
                        "strategy",
                        "seed",
                        "measured",
                        "minutes",
                        equal,
                        "at the end");
        searches.forEach(one ->
                table.row(
                        one.search(),
                        one.strategy(),
                        Long.toString(one.seed()),
                        Integer.toString(one.last().measurements()),
                        minutes(one.last().seconds()),
                        share(one.atEqualSeconds()),
                        share(one.last().hypervolume())));
        List<String> lines = new ArrayList<>();
        lines.add("hypervolume on " + device + ", as a share of what all found together");
        lines.addAll(table.lines());
        if (!overtaking.isEmpty()) {
            lines.add("");
            TextTable reaching =
                    new TextTable(
                            Set.of("has what this ended with"),
                            "search",
                            "has what this ended with",
                            "measured",
                            "minutes",
                            "after measuring",
                            "after minutes");
            overtaking.forEach(one ->
                    reaching.row(
                            one.search(),
                            one.other(),
                            Integer.toString(one.end().measurements()),
                            minutes(one.end().seconds()),
                            Integer.toString(one.reached().measurements()),
                            minutes(one.reached().seconds())));
            lines.addAll(reaching.lines());
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String minutes(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds / 60);
    }

    private static String share(double hypervolume) {
        return String.format(Locale.ROOT, "%.4f", hypervolume);
    }
}
