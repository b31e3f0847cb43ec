package dev.kiln.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What Maven's module boundaries cannot enforce. Plain tests: Surefire passes over failures of ArchUnit's own engine. */
class ArchitectureRulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kiln.app");

    private static final String[] TOOLKIT = {
        "javafx.scene..", "javafx.stage..", "javafx.application..", "javafx.animation.."
    };

    @Test
    void theCommandLineUsesNoJavaFx() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage("..cli..", "..pictures..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..");
        rule.check(CLASSES);
    }

    @Test
    void documentsAndTasksUseNoToolkit() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage("..document..", "..task..", "..export..", "..project..", "..settings..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TOOLKIT);
        rule.check(CLASSES);
    }

    @Test
    void commandsAreDataWithoutToolkit() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("..command..")
                .and()
                .haveNameNotMatching(".*\\.CommandPalette(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TOOLKIT);
        rule.check(CLASSES);
    }

    @Test
    void viewModelsAndTheWorkspaceUseNoToolkit() {
        ArchRule rule = noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .or()
                .haveSimpleName("Workspace")
                .or()
                .haveSimpleName("Inspector")
                .or()
                .haveSimpleName("Headline")
                .or()
                .haveSimpleName("Comparison")
                .or()
                .haveSimpleName("Conventions")
                .or()
                .haveSimpleName("PublishedFigures")
                .or()
                .haveSimpleName("Refit")
                .or()
                .resideInAPackage("..terms..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TOOLKIT);
        rule.check(CLASSES);
    }

    @Test
    void featuresDoNotKnowTheShell() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(
                        "..conventions..",
                        "..terms..",
                        "..headline..",
                        "..command..",
                        "..schedule..",
                        "..inspector..",
                        "..numbers..",
                        "..layers..",
                        "..costs..",
                        "..compare..",
                        "..compress..",
                        "..memory..",
                        "..tour..",
                        "..pictures..",
                        "..run..",
                        "..sides..",
                        "..weights..",
                        "..document..",
                        "..project..",
                        "..settings..",
                        "..history..",
                        "..export..",
                        "..task..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.kiln.app.shell..", "dev.kiln.app.cli..");
        rule.check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.kiln.app.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheJsonOutputSeesJacksonAndNobodySeesDl4j() {
        noClasses()
                .that()
                .doNotHaveSimpleName("JsonOutput")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..")
                .check(CLASSES);
    }
}
