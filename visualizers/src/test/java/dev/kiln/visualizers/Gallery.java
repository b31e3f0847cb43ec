package dev.kiln.visualizers;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.activation.ActivationGrid;
import dev.kiln.visualizers.activation.ActivationMapView;
import dev.kiln.visualizers.activation.ColorLegend;
import dev.kiln.visualizers.activation.RangeMode;
import dev.kiln.visualizers.chart.CostChart;
import dev.kiln.visualizers.diagram.NetworkDiagram;
import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.palette.Theme;
import java.util.Set;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** All controls on a few pages, to be looked at. Arguments: page (diagrams, charts, maps), theme (light, dark). */
public final class Gallery {
    private Gallery() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The window. */
    public static final class Window extends Application {
        private Theme theme;

        @Override
        public void start(Stage stage) {
            var arguments = getParameters().getRaw();
            String page = arguments.isEmpty() ? "diagrams" : arguments.get(0);
            theme = arguments.contains("dark") ? Theme.DARK : Theme.LIGHT;
            boolean light = theme == Theme.LIGHT;
            setUserAgentStylesheet(
                    light ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet());
            VBox box = new VBox(10);
            switch (page) {
                case "charts" -> charts(box);
                case "maps" -> maps(box);
                default -> diagrams(box);
            }
            stage.setScene(new Scene(box, 1280, 980));
            stage.setX(0);
            stage.setY(0);
            stage.show();
        }

        private void diagrams(VBox box) {
            NetworkDiagram plain = diagram(Samples.shaped(Samples.squeezeNet()), 1000, 230);
            plain.selectedLayerProperty().set("fire4/expand3x3");
            plain.hoveredLayerProperty().set("fire6/concat");
            NetworkDiagram complex = diagram(Samples.shaped(Samples.squeezeNet(Bypass.COMPLEX)), 1280, 260);
            complex.selectedLayerProperty().set("fire3/concat");
            NetworkDiagram alex = diagram(Samples.shaped(Samples.alexNet()), 800, 200);
            alex.staleProperty().set(true);
            NetworkDiagram branched = diagram(Samples.branched(), 460, 200);
            branched.problemLayersProperty().set(Set.of("a"));
            NetworkDiagram narrow = diagram(Samples.shaped(Samples.squeezeNet(Bypass.SIMPLE)), 760, 200);
            NetworkDiagram narrower = diagram(Samples.shaped(Samples.squeezeNet(Bypass.SIMPLE)), 500, 200);
            narrower.selectedLayerProperty().set("fire9/bypass_add");
            box.getChildren().addAll(plain, complex, new HBox(10, alex, branched), new HBox(10, narrow, narrower));
        }

        private NetworkDiagram diagram(ShapedGraph graph, double width, double height) {
            NetworkDiagram diagram = new NetworkDiagram();
            diagram.graphProperty().set(graph);
            diagram.themeProperty().set(theme);
            return sized(diagram, width, height);
        }

        private static <T extends Region> T sized(T region, double width, double height) {
            region.setPrefSize(width, height);
            region.setMinSize(width, height);
            region.setMaxSize(width, height);
            return region;
        }

        private void charts(VBox box) {
            CostChart squeeze = chart(Samples.shaped(Samples.squeezeNet(Bypass.COMPLEX)), 900, 300);
            squeeze.selectedLayerProperty().set("fire8/expand3x3");
            box.getChildren()
                    .addAll(
                            squeeze,
                            chart(Samples.shaped(Samples.alexNet()), 700, 300),
                            chart(Samples.shaped(Samples.squeezeNet()), 1200, 220));
        }

        private CostChart chart(ShapedGraph graph, double width, double height) {
            CostChart chart = new CostChart();
            chart.themeProperty().set(theme);
            chart.analysisProperty().set(Analysis.of(graph));
            return sized(chart, width, height);
        }

        private void maps(VBox box) {
            ActivationGrid conv1 = grid(Samples.waves(new TensorShape(96, 111, 111)), 800, 330);
            conv1.selectedChannelProperty().set(9);
            ActivationGrid fire9 = grid(Samples.waves(new TensorShape(512, 13, 13)), 460, 330);
            fire9.colorMapProperty().set(ColorMap.MAGMA);
            ActivationGrid prob = grid(Samples.probabilities(1000), 640, 330);
            ActivationGrid squeeze = grid(Samples.waves(new TensorShape(16, 55, 55)), 600, 330);
            squeeze.colorMapProperty().set(ColorMap.BLUE_ORANGE);
            squeeze.rangeModeProperty().set(RangeMode.PER_MAP);
            HBox.setHgrow(fire9, Priority.ALWAYS);
            box.getChildren()
                    .addAll(
                            new HBox(10, conv1, fire9),
                            new HBox(10, prob, squeeze),
                            new HBox(10, single(conv1), legend()));
        }

        private ActivationGrid grid(Activations.Tensor tensor, double width, double height) {
            ActivationGrid grid = new ActivationGrid();
            grid.tensorProperty().set(tensor);
            grid.themeProperty().set(theme);
            return sized(grid, width, height);
        }

        private Node single(ActivationGrid grid) {
            ActivationMapView view = new ActivationMapView();
            view.tensorProperty().bind(grid.tensorProperty());
            view.channelProperty().bind(grid.selectedChannelProperty());
            view.themeProperty().set(theme);
            return sized(view, 300, 270);
        }

        private Node legend() {
            VBox legends = new VBox(20);
            for (ColorMap map : ColorMap.all()) {
                ColorLegend legend = new ColorLegend();
                legend.colorMapProperty().set(map);
                legend.themeProperty().set(theme);
                if (map != ColorMap.GREY) {
                    legend.rangeProperty().set(new dev.kiln.visualizers.activation.ValueRange(-0.5, 12.34567));
                }
                legend.captionProperty().set(map == ColorMap.GREY ? "each map its own" : "conv1, all maps");
                legends.getChildren().add(sized(legend, 320, 32));
            }
            return legends;
        }
    }
}
