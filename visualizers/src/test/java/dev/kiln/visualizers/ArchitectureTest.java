package dev.kiln.visualizers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String TOOLKIT_FREE =
            "dev\\.kiln\\.visualizers\\.(text\\..*|palette\\.(?!FxColors).*|diagram\\.(?!Diagram(Content|Hand|Ink|Marks|Minimap|Navigation|Painter|Surface)|Fonts|LegendPainter|NetworkDiagram|VisiblePart"
                    + "|DiagramKeys|DiagramTooltip|WheelHint|editing\\.(Diagram(Editor|Gestures)|Feedback(Layer|Painter)|GestureRun|GestureStart|PictureView"
                    + "|PointerLabel|PointerTrack|Stage(Menu|Palette|Selection))).*|chart\\.BlockCosts.*|activation\\.(ActivationStatistics|CellGeometry|ColorChoice"
                    + "|GridContent|GridLayout|GridRendering|Histogram|Map(Activity|Cell|Census|Order|Ranges|Readout|Rendering|Sort)"
                    + "|Overlay|OverlayRendering|RangeMode|Raster|RowBand|Scaling|Shade|ValueRange)"
                    + "|explanation\\.(?!ColorChip|ExplanationView|ScaleBar|TermView|WindowView).*"
                    + "|memory\\.(?!MemoryPainter|MemoryTimeline).*"
                    + "|filter\\.(?!BarPlot|KernelGrid|KernelKeys|KernelLegend|KernelMarks).*)";

    private static final String CONTROLS =
            "dev\\.kiln\\.visualizers\\.(palette\\.FxColors|diagram\\.(Diagram(Content|Hand|Ink|Marks|Minimap|Navigation|Painter|Surface)|Fonts|LegendPainter|NetworkDiagram|VisiblePart|DiagramKeys|DiagramTooltip|WheelHint"
                    + "|editing\\.(Diagram(Editor|Gestures)|Feedback(Layer|Painter)|GestureRun|GestureStart|PictureView"
                    + "|PointerLabel|PointerTrack|Stage(Menu|Palette)))"
                    + "|chart\\.Cost.*|activation\\.(ActivationGrid|ActivationMapView|ColorLegend|Frame|Grid(Keys|Marks|Pixels|Viewport)"
                    + "|HistogramView|MapPixels|MapPointer|PixelSurface|ReceptiveFieldView)"
                    + "|explanation\\.(ColorChip|ExplanationView|ScaleBar|TermView|WindowView)"
                    + "|memory\\.(MemoryPainter|MemoryTimeline)"
                    + "|filter\\.(BarPlot|KernelGrid|KernelKeys|KernelLegend|KernelMarks))";

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
                        "dev.kiln.core.architecture..",
                        "dev.kiln.core.graph..",
                        "dev.kiln.core.analysis..",
                        "dev.kiln.core.explanation..",
                        "dev.kiln.core.image..",
                        "dev.kiln.core.network..",
                        "dev.kiln.core.weights..",
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
