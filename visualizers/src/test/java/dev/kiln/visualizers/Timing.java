package dev.kiln.visualizers;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.activation.ActivationGrid;
import dev.kiln.visualizers.activation.RangeMode;
import dev.kiln.visualizers.chart.CostChart;
import dev.kiln.visualizers.diagram.DiagramLayout;
import dev.kiln.visualizers.diagram.NetworkDiagram;
import dev.kiln.visualizers.palette.ColorMap;
import java.util.Arrays;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** Prints how long controls take from a changed value to finished pixels; to be run by hand. */
public final class Timing {
    private static final int RUNS = 200;

    private Timing() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The window. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(), 1200, 700));
            stage.show();
            diagram(stage);
            chart(stage);
            grid(stage, new TensorShape(96, 111, 111));
            grid(stage, new TensorShape(512, 13, 13));
            grid(stage, TensorShape.vector(1000));
            Platform.exit();
        }

        private void diagram(Stage stage) {
            var plain = Samples.shaped(Samples.squeezeNet());
            var complex = Samples.shaped(Samples.squeezeNet(Bypass.COMPLEX));
            report("diagram layout only", i -> DiagramLayout.of(i % 2 == 0 ? plain : complex, 1000, 300));
            NetworkDiagram diagram = shown(stage, new NetworkDiagram(), 1000, 300);
            diagram.graphProperty().set(plain);
            report("diagram, selection", i -> {
                diagram.selectedLayerProperty().set(i % 2 == 0 ? "fire2/concat" : "fire5/concat");
                diagram.layout();
            });
            measure("diagram, new network", diagram, i -> diagram.graphProperty()
                    .set(i % 2 == 0 ? plain : complex));
            measure("diagram, selection", diagram, i -> diagram.selectedLayerProperty()
                    .set(i % 2 == 0 ? "fire2/concat" : "fire5/concat"));
        }

        private void chart(Stage stage) {
            var plain = Analysis.of(Samples.shaped(Samples.squeezeNet()));
            var complex = Analysis.of(Samples.shaped(Samples.squeezeNet(Bypass.COMPLEX)));
            long start = System.nanoTime();
            CostChart chart = shown(stage, new CostChart(), 900, 300);
            System.out.printf("chart, constructing and first drawing: %.1f ms%n", (System.nanoTime() - start) / 1e6);
            report("chart, new analysis", i -> chart.analysisProperty().set(i % 2 == 0 ? plain : complex));
            measure("chart, new analysis", chart, i -> chart.analysisProperty().set(i % 2 == 0 ? plain : complex));
        }

        private void grid(Stage stage, TensorShape shape) {
            ActivationGrid grid = shown(stage, new ActivationGrid(), 900, 500);
            var tensor = shape.cells() == 1 ? Samples.probabilities(shape.channels()) : Samples.waves(shape);
            grid.tensorProperty().set(tensor);
            measure("grid " + shape + ", new values", grid, i -> {
                grid.tensorProperty().set(null);
                grid.tensorProperty().set(tensor);
            });
            measure("grid " + shape + ", colours", grid, i -> {
                grid.colorMapProperty().set(i % 2 == 0 ? ColorMap.VIRIDIS : ColorMap.MAGMA);
                grid.rangeModeProperty().set(i % 2 == 0 ? RangeMode.PER_LAYER : RangeMode.PER_MAP);
            });
        }

        private static <T extends Region> T shown(Stage stage, T region, double width, double height) {
            region.setMinSize(width, height);
            region.setMaxSize(width, height);
            ((StackPane) stage.getScene().getRoot()).getChildren().setAll(region);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return region;
        }

        /** With the pixels: a snapshot renders and copies them. */
        private static void measure(String what, Region region, java.util.function.IntConsumer change) {
            WritableImage image = new WritableImage((int) region.getWidth(), (int) region.getHeight());
            report("  copying pixels only", i -> region.snapshot(null, image));
            report(what + ", with pixels", i -> {
                change.accept(i);
                region.layout();
                region.snapshot(null, image);
            });
        }

        private static void report(String what, java.util.function.IntConsumer work) {
            double[] times = new double[RUNS];
            for (int i = 0; i < RUNS; i++) {
                long start = System.nanoTime();
                work.accept(i);
                times[i] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(times);
            System.out.printf("%-48s median %6.2f ms, 90 %% %6.2f ms%n", what, times[RUNS / 2], times[RUNS * 9 / 10]);
        }
    }
}
