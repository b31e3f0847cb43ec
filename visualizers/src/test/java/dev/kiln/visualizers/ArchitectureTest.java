package dev.kiln.visualizers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String TOOLKIT_FREE =
            "dev\\.kiln\\.visualizers\\.(text\\..*|palette\\.(?!FxColors).*|diagram\\.(?!DiagramPainter|NetworkDiagram"
                    + "|DiagramKeys|DiagramTooltip).*|chart\\.BlockCosts.*|activation\\.(ActivationStatistics|ColorChoice"
                    + "|GridContent|GridLayout|GridRendering|Map(Activity|Census|Order|Ranges|Rendering|Sort)|RangeMode|Raster"
                    + "|RowBand|Scaling|Shade|ValueRange))";

    private static final String CONTROLS =
            "dev\\.kiln\\.visualizers\\.(palette\\.FxColors|diagram\\.(DiagramPainter|NetworkDiagram|DiagramKeys|DiagramTooltip)"
                    + "|chart\\.Cost.*|activation\\.(ActivationGrid|ActivationMapView|ColorLegend|Grid(Keys|Marks|Pixels|Viewport)|PixelSurface))";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kiln.visualizers");

    @Test
    void nothingPointsBackToTheApplication() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.kiln.app..", "dev.kiln.presets..")
                .check(CLASSES);
    }

    @Test
    void renderingNeedsNoJavaFx() {
        classes()
                .that()
                .haveNameMatching(TOOLKIT_FREE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "dev.kiln.core.graph..",
                        "dev.kiln.core.analysis..",
                        "dev.kiln.visualizers..")
                .check(CLASSES);
    }

    @Test
    void toolkitFreeClassesUseNoControls() {
        noClasses()
                .that()
                .haveNameMatching(TOOLKIT_FREE)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(CONTROLS)
                .check(CLASSES);
    }

    @Test
    void onlyChartsUseJfreechart() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.kiln.visualizers.chart..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jfree..")
                .check(CLASSES);
    }
}
