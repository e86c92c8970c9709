package io.paretoform.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which package of core may use which: the flow of a search, each stage on those before it. */
class LayersTest {
    private static final String CORE = "io.paretoform.core.";
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.paretoform.core");

    enum Layer {
        ARCHITECTURE("the candidate knows nothing of what is done with it"),
        MEASURE("statistics of samples must be usable without knowing what was measured"),
        COUNT("operations are those of a workload", ARCHITECTURE, MEASURE),
        SPACE("bounds on parameters are rules of a space, so a space counts", ARCHITECTURE, COUNT),
        PROXY(
                "a proxy is made of counts, so that scoring never builds a model",
                ARCHITECTURE,
                COUNT,
                MEASURE),
        PREDICT(
                "cost is predicted from the candidate and its measurements",
                ARCHITECTURE,
                COUNT,
                MEASURE),
        FRONTIER("dominance is about numbers, whatever they measure"),
        SEARCH(
                "proposing and admitting combine all of it; samples are the profiler's business",
                ARCHITECTURE,
                SPACE,
                PROXY,
                PREDICT,
                FRONTIER);

        private final String reason;
        private final Layer[] uses;

        Layer(String reason, Layer... uses) {
            this.reason = reason;
            this.uses = uses;
        }

        String packages() {
            return CORE + name().toLowerCase(Locale.ROOT) + "..";
        }

        /** Itself and what it may use. */
        String[] allowed() {
            return Stream.concat(Stream.of(this), Arrays.stream(uses))
                    .map(Layer::packages)
                    .toArray(String[]::new);
        }
    }

    @ParameterizedTest
    @EnumSource
    void layerUsesOnlyWhatTheTableNames(Layer layer) {
        noClasses()
                .that()
                .resideInAPackage(layer.packages())
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(CORE + ".")
                                .and(not(resideInAnyPackage(layer.allowed()))))
                .because(layer.reason)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyClassIsInOneOfTheLayers() {
        String[] layers = Arrays.stream(Layer.values()).map(Layer::packages).toArray(String[]::new);
        classes()
                .should()
                .resideInAnyPackage(layers)
                .because("a package outside the table escapes its rules")
                .check(CLASSES);
    }

    @Test
    void coreIsPlainJava() {
        noClasses()
                .that()
                .resideOutsideOfPackage(Layer.SPACE.packages())
                .should()
                .dependOnClassesThat(
                        not(resideInAnyPackage("java..", "org.jspecify..", "io.paretoform.core..")))
                .because("the science must be usable, and testable, without any framework")
                .check(CLASSES);
    }

    @Test
    void onlySpacesAreReadFromYaml() {
        noClasses()
                .that()
                .resideInAPackage(Layer.SPACE.packages())
                .should()
                .dependOnClassesThat(
                        not(
                                resideInAnyPackage(
                                        "java..",
                                        "org.jspecify..",
                                        "io.paretoform.core..",
                                        "org.snakeyaml..")))
                .because("files of spaces are the one input that people write by hand")
                .check(CLASSES);
    }

    @Test
    void layersHaveNoCycle() {
        SlicesRuleDefinition.slices()
                .matching(CORE + "(*)..")
                .should()
                .beFreeOfCycles()
                .because("the packages are the steps of a flow")
                .check(CLASSES);
    }
}
