package dev.kiln.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/**
 * What Maven's module boundaries cannot enforce. Rules are plain tests, because Surefire passes over failures of rules that
 * ArchUnit's own engine runs.
 */
class ArchitectureRulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kiln.core");

    private static final String CORE = "dev.kiln.core..";

    @Test
    void graphUsesOnlyTheJdk() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage("dev.kiln.core.graph..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.kiln.core.graph..", "java..");
        rule.check(CLASSES);
    }

    @Test
    void numbersUseOnlyTheJdk() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage("dev.kiln.core.numbers..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.kiln.core.numbers..", "java..");
        rule.check(CLASSES);
    }

    @Test
    void architectureUsesOnlyGraphAndTypedNumbers() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("dev.kiln.core.architecture")
                .should()
                .dependOnClassesThat(resideInAPackage(CORE)
                        .and(resideOutsideOfPackages(
                                "dev.kiln.core.architecture", "dev.kiln.core.graph", "dev.kiln.core.numbers")));
        rule.check(CLASSES);
    }

    @Test
    void theJsonFormUsesOnlyArchitectureGraphAndIo() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("dev.kiln.core.architecture.json")
                .should()
                .dependOnClassesThat(resideInAPackage(CORE)
                        .and(resideOutsideOfPackages(
                                "dev.kiln.core.architecture..", "dev.kiln.core.graph", "dev.kiln.core.io..")));
        rule.check(CLASSES);
    }

    @Test
    void analysisUsesOnlyGraph() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("dev.kiln.core.analysis..")
                .should()
                .dependOnClassesThat(resideInAPackage(CORE)
                        .and(resideOutsideOfPackages("dev.kiln.core.analysis..", "dev.kiln.core.graph")));
        rule.check(CLASSES);
    }

    @Test
    void suggestionsUseOnlyArchitectureAnalysisAndGraph() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("dev.kiln.core.suggestion")
                .should()
                .dependOnClassesThat(resideInAPackage(CORE)
                        .and(resideOutsideOfPackages(
                                "dev.kiln.core.suggestion",
                                "dev.kiln.core.architecture",
                                "dev.kiln.core.analysis",
                                "dev.kiln.core.graph")));
        rule.check(CLASSES);
    }

    @Test
    void projectsKnowNoNetworkThatRuns() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("dev.kiln.core.project..")
                .should()
                .dependOnClassesThat(resideInAPackage(CORE)
                        .and(resideOutsideOfPackages(
                                "dev.kiln.core.project..",
                                "dev.kiln.core.architecture..",
                                "dev.kiln.core.compression..",
                                "dev.kiln.core.graph",
                                "dev.kiln.core.io..")));
        rule.check(CLASSES);
    }

    @Test
    void draftsAndVariantsKnowNoFileForm() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("dev.kiln.core.project")
                .should()
                .dependOnClassesThat(resideInAPackage(CORE)
                        .and(resideOutsideOfPackages(
                                "dev.kiln.core.project", "dev.kiln.core.architecture", "dev.kiln.core.compression")));
        rule.check(CLASSES);
    }

    @Test
    void compressionKnowsNoNetworkThatRuns() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("dev.kiln.core.compression..")
                .should()
                .dependOnClassesThat(resideInAPackage(CORE)
                        .and(resideOutsideOfPackages(
                                "dev.kiln.core.compression..",
                                "dev.kiln.core.architecture..",
                                "dev.kiln.core.graph",
                                "dev.kiln.core.weights",
                                "dev.kiln.core.io..")));
        rule.check(CLASSES);
    }

    @Test
    void calibrationUsesOnlyWhatRunsAndCompressesNetworks() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("dev.kiln.core.calibration..")
                .should()
                .dependOnClassesThat(resideInAPackage(CORE)
                        .and(resideOutsideOfPackages(
                                "dev.kiln.core.calibration..",
                                "dev.kiln.core.compression..",
                                "dev.kiln.core.network..",
                                "dev.kiln.core.image..",
                                "dev.kiln.core.weights..",
                                "dev.kiln.core.graph..",
                                "dev.kiln.core.io..")));
        rule.check(CLASSES);
    }

    @Test
    void lowRankKnowsNoNetworkThatRuns() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("dev.kiln.core.lowrank..")
                .should()
                .dependOnClassesThat(resideInAPackage(CORE)
                        .and(resideOutsideOfPackages(
                                "dev.kiln.core.lowrank..",
                                "dev.kiln.core.architecture",
                                "dev.kiln.core.graph",
                                "dev.kiln.core.analysis",
                                "dev.kiln.core.weights",
                                "dev.kiln.core.io")));
        rule.check(CLASSES);
    }

    @Test
    void ioUsesNothingOfTheCore() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("dev.kiln.core.io..")
                .should()
                .dependOnClassesThat(resideInAPackage(CORE).and(resideOutsideOfPackages("dev.kiln.core.io..")));
        rule.check(CLASSES);
    }

    @Test
    void onlyNetworkAndTrainingSeeDl4j() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages("dev.kiln.core.network..", "dev.kiln.core.training..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.deeplearning4j..", "org.nd4j.."));
        rule.check(CLASSES);
    }

    @Test
    void onlyNetworkTrainingAndLowRankCallNativeLibraries() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.kiln.core.network..", "dev.kiln.core.training..", "dev.kiln.core.lowrank..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.bytedeco.."));
        rule.check(CLASSES);
    }

    @Test
    void onlyJsonCodeSeesJackson() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("dev.kiln.core..json..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.fasterxml..", "org.nd4j.shade.jackson.."));
        rule.check(CLASSES);
    }

    @Test
    void nothingKnowsAScreen() {
        ArchRule rule = noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("javafx..", "javax.swing..", "dev.kiln.visualizers..", "dev.kiln.app.."));
        rule.check(CLASSES);
    }

    @Test
    void nothingPrints() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        ArchRule rule = slices().matching("dev.kiln.core.(**)").should().beFreeOfCycles();
        rule.check(CLASSES);
    }
}
