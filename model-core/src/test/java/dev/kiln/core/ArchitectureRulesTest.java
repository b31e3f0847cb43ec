package dev.kiln.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What Maven's module boundaries cannot enforce. */
@AnalyzeClasses(packages = "dev.kiln.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureRulesTest {
    private static final String CORE = "dev.kiln.core..";

    @ArchTest
    static final ArchRule graphUsesOnlyTheJdk = classes()
            .that()
            .resideInAPackage("dev.kiln.core.graph..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.kiln.core.graph..", "java..");

    @ArchTest
    static final ArchRule architectureUsesOnlyGraph = noClasses()
            .that()
            .resideInAPackage("dev.kiln.core.architecture")
            .should()
            .dependOnClassesThat(resideInAPackage(CORE)
                    .and(resideOutsideOfPackages("dev.kiln.core.architecture", "dev.kiln.core.graph")));

    @ArchTest
    static final ArchRule theJsonFormUsesOnlyArchitectureGraphAndIo = noClasses()
            .that()
            .resideInAPackage("dev.kiln.core.architecture.json")
            .should()
            .dependOnClassesThat(resideInAPackage(CORE)
                    .and(resideOutsideOfPackages(
                            "dev.kiln.core.architecture..", "dev.kiln.core.graph", "dev.kiln.core.io..")));

    @ArchTest
    static final ArchRule analysisUsesOnlyGraph = noClasses()
            .that()
            .resideInAPackage("dev.kiln.core.analysis..")
            .should()
            .dependOnClassesThat(resideInAPackage(CORE)
                    .and(resideOutsideOfPackages("dev.kiln.core.analysis..", "dev.kiln.core.graph")));

    @ArchTest
    static final ArchRule ioUsesNothingOfTheCore = noClasses()
            .that()
            .resideInAPackage("dev.kiln.core.io..")
            .should()
            .dependOnClassesThat(resideInAPackage(CORE).and(resideOutsideOfPackages("dev.kiln.core.io..")));

    @ArchTest
    static final ArchRule onlyNetworkAndTrainingSeeDl4j = noClasses()
            .that()
            .resideOutsideOfPackages("dev.kiln.core.network..", "dev.kiln.core.training..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.deeplearning4j..", "org.nd4j.."));

    @ArchTest
    static final ArchRule onlyJsonCodeSeesJackson = noClasses()
            .that()
            .resideOutsideOfPackage("dev.kiln.core..json..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.fasterxml..", "org.nd4j.shade.jackson.."));

    @ArchTest
    static final ArchRule nothingKnowsAScreen = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("javafx..", "javax.swing..", "dev.kiln.visualizers..", "dev.kiln.app.."));

    @ArchTest
    static final ArchRule nothingPrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.kiln.core.(**)").should().beFreeOfCycles();
}
