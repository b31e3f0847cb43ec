package dev.kiln.app.shell;

import dev.kiln.app.compare.CompareView;
import dev.kiln.app.compress.AskPictures;
import dev.kiln.app.compress.CompressView;
import dev.kiln.app.compress.EffectPanes;
import dev.kiln.app.compress.EffectViewModel;
import dev.kiln.app.compress.SensitivityPane;
import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.conventions.ConventionsPopover;
import dev.kiln.app.costs.CostsView;
import dev.kiln.app.document.Document;
import dev.kiln.app.document.DocumentState;
import dev.kiln.app.headline.BudgetLine;
import dev.kiln.app.headline.Headline;
import dev.kiln.app.headline.HeadlineStrip;
import dev.kiln.app.history.HistoryView;
import dev.kiln.app.inspector.InspectorPanel;
import dev.kiln.app.layers.LayerTable;
import dev.kiln.app.memory.MemoryView;
import dev.kiln.app.memory.MemoryViewModel;
import dev.kiln.app.project.Recoverable;
import dev.kiln.app.run.ActivationsView;
import dev.kiln.app.run.RunViewModel;
import dev.kiln.app.schedule.SchedulePanel;
import dev.kiln.app.settings.Setting;
import dev.kiln.app.sides.SidePickers;
import dev.kiln.app.sides.SidesView;
import dev.kiln.app.tour.TourCard;
import dev.kiln.app.tour.TourViewModel;
import dev.kiln.app.weights.WeightsView;
import dev.kiln.app.weights.WeightsViewModel;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.Problem;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.weights.WeightFit;
import dev.kiln.core.weights.Weights;
import dev.kiln.presets.ImageNetLabels;
import dev.kiln.presets.Presets;
import dev.kiln.visualizers.diagram.NetworkDiagram;
import dev.kiln.visualizers.text.Figures;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The window's content: headline above, metaparameters left, diagram and views in the middle, inspector right. */
final class MainWindow extends BorderPane {
    private static final double DIAGRAM_HEIGHT = 262;

    private static final Setting<Double> DIVIDER = Setting.number("divider", 0, 0, 1);
    private static final Setting<String> TAB = Setting.text("tab", "layers");

    private final Workspace workspace;
    private final Actions actions;
    private final Analysis alexNet;
    private final Appearance appearance;
    private final NetworkDiagram diagram = new NetworkDiagram();
    private final EditableDiagram canvas;
    private final BudgetLine budget = new BudgetLine();
    private final ConventionsPopover conventions;
    private final HeadlineStrip headline;
    private final RecoveryBanner recovery;
    private final TourViewModel tour;
    private final ViewTabs tabs;
    private final SplitPane middle;
    /** The parts that are not there yet, in the order in which they come. */
    private final Deque<Runnable> missing = new ArrayDeque<>();

    /**
     * Makes what the first frame shows, figures and diagram; {@link #furnish} adds the rest.
     *
     * @param alexNet what the headline compares with
     * @param others the networks of the comparison table, made when it is first shown
     */
    MainWindow(
            Workspace workspace,
            Dialogs dialogs,
            Analysis alexNet,
            Supplier<List<Analysis>> others,
            IntFunction<String> classLabel,
            WindowServices services) {
        this.appearance = services.appearance();
        this.workspace = workspace;
        this.actions = new Actions(workspace, dialogs);
        this.recovery = new RecoveryBanner(actions::recover);
        this.alexNet = alexNet;
        this.tour = new TourViewModel(workspace.document(), MainWindow::tourGoal);
        this.conventions = new ConventionsPopover(
                workspace.conventionsProperty(), () -> workspace.document().state());
        this.headline = new HeadlineStrip(budget, conventions::toggle);
        this.tabs = new ViewTabs(workspace.document());
        this.canvas = new EditableDiagram(diagram, workspace.document());
        budget.setOnAsk(() -> tabs.open("memory"));
        this.middle = middle();
        getStyleClass().add("kiln");
        VBox top = new VBox(place("top-place"), headline);
        setTop(top);
        setLeft(place("left-side"));
        setRight(place("right-side"));
        VariantPlace variants = new VariantPlace(workspace.document(), middle);
        setCenter(variants);
        setBottom(place("bottom-place"));
        workspace.document().stateProperty().addListener((o, before, now) -> show(now));
        workspace
                .document()
                .baselineProperty()
                .addListener((o, before, now) -> show(workspace.document().state()));
        budget.choiceProperty()
                .addListener((o, before, now) -> show(workspace.document().state()));
        workspace
                .conventionsProperty()
                .addListener((o, before, now) -> show(workspace.document().state()));
        workspace.run().weightsProperty().addListener((o, before, now) -> showUntrained());
        show(workspace.document().state());
        acceptDroppedFiles();
        Menus menus = new Menus(
                workspace, actions, appearance, tabs, canvas, () -> conventions.toggle(headline.operationsUnit()));
        missing.add(() -> addTabs(menus, dialogs, others, classLabel));
        missing.add(() -> top.getChildren().add(new WeightBanner(workspace.intake(), actions::openPreset)));
        missing.add(() -> top.getChildren().add(recovery));
        missing.add(() -> top.getChildren()
                .set(
                        0,
                        new VBox(
                                menus.bar(services, variants::rename, this::startTour),
                                new ToolStrip(workspace, menus.presetButton()))));
        missing.add(
                () -> setLeft(scrolling(new SchedulePanel(workspace.document(), workspace.selection()), "left-side")));
        missing.add(() -> setRight(rightSide(
                new TourCard(tour),
                scrolling(
                        new InspectorPanel(
                                workspace.document(), workspace.selection(), workspace.conventionsProperty()),
                        "right-side"))));
        missing.add(() -> setBottom(new StatusBar(workspace.document(), workspace.background())));
        missing.add(diagram::requestFocus);
    }

    /** Keeps the place of a part that comes later, so that nothing moves when it does. */
    private static Region place(String styleClass) {
        Region place = new Region();
        place.getStyleClass().add(styleClass);
        return place;
    }

    /** Adds the next missing part; false where the window is complete. */
    boolean furnish() {
        Runnable part = missing.poll();
        if (part != null) {
            part.run();
        }
        return part != null;
    }

    private void addTabs(
            Menus menus, Dialogs dialogs, Supplier<List<Analysis>> others, IntFunction<String> classLabel) {
        tabs.add("layers", "Layers", () -> new LayerTable(workspace.selection(), workspace.conventionsProperty()));
        tabs.add(
                "costs",
                "Costs",
                () -> new CostsView(
                        workspace.selection(), appearance.themeProperty(), workspace.conventionsProperty()));
        tabs.add("memory", "Memory", this::memoryView);
        tabs.add("compare", "Compare", () -> new CompareView(others.get()));
        tabs.add(
                "activations",
                "Activations",
                () -> new ActivationsView(
                        workspace.run(),
                        workspace.selection(),
                        appearance.themeProperty(),
                        classLabel,
                        menus.pictureControls(),
                        menus.weightControls(),
                        menus.firstSteps(),
                        actions::saveMaps));
        tabs.add(
                "sides",
                "Side by side",
                () -> new SidesView(
                        workspace.sides(),
                        workspace.selection(),
                        appearance.themeProperty(),
                        classLabel,
                        new SidePickers(workspace.sides(), workspace.document(), actions.secondSideFiles()),
                        menus.firstSteps()));
        tabs.add("weights", "Weights", () -> weightsView(menus, dialogs));
        tabs.add("compress", "Compress", () -> compressView(menus, dialogs, classLabel));
        tabs.add("history", "History", () -> new HistoryView(workspace.document()));
        middle.getItems().set(1, tabs);
        tabs.open(workspace.settings().get(TAB));
        workspace
                .run()
                .pictureProperty()
                .addListener((o, before, now) -> tabs.openOneOf("activations", "sides", "compress"));
    }

    private CompressView compressView(Menus menus, Dialogs dialogs, IntFunction<String> classLabel) {
        EffectViewModel effects = new EffectViewModel(
                workspace.compression(),
                workspace.run(),
                workspace.background(),
                ImageNetLabels::labels,
                workspace.messages()::error);
        AskPictures askPictures = new AskPictures(
                () -> dialogs.openFiles("Add pictures", List.of(FileKind.PICTURE)),
                () -> dialogs.openFolder("Add all pictures of a folder"));
        EffectPanes panes = new EffectPanes(
                workspace.compression(),
                effects,
                workspace.selection(),
                appearance.themeProperty(),
                classLabel,
                askPictures,
                dialogs::saveFile,
                workspace.background(),
                workspace.messages()::error);
        return new CompressView(
                workspace.compression(),
                workspace.run().weightsProperty(),
                workspace.selection(),
                appearance.themeProperty(),
                dialogs::saveFile,
                menus.weightControls(),
                panes,
                new SensitivityPane(
                        workspace.compression(),
                        workspace.sensitivity(),
                        workspace.selection(),
                        appearance.themeProperty(),
                        dialogs::openFolder));
    }

    private MemoryView memoryView() {
        return new MemoryView(
                new MemoryViewModel(
                        workspace.document(),
                        workspace.background(),
                        budget.choiceProperty(),
                        workspace.messages()::error),
                workspace.selection(),
                appearance.themeProperty());
    }

    private static SqueezeNet tourGoal() {
        return (SqueezeNet) Presets.find("squeezenet-v1.0").orElseThrow().architecture();
    }

    private static VBox rightSide(TourCard card, ScrollPane inspector) {
        VBox.setVgrow(inspector, Priority.ALWAYS);
        return new VBox(card, inspector);
    }

    private WeightsView weightsView(Menus menus, Dialogs dialogs) {
        return new WeightsView(
                new WeightsViewModel(workspace.background(), RunViewModel.SEED, workspace.messages()::error),
                workspace.run().weightsProperty(),
                workspace.selection(),
                appearance.themeProperty(),
                dialogs::saveFile,
                menus.weightControls());
    }

    private static ScrollPane scrolling(Region panel, String styleClass) {
        ScrollPane pane = new ScrollPane(panel);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add(styleClass);
        return pane;
    }

    private SplitPane middle() {
        diagram.setId("diagram");
        diagram.themeProperty().bind(appearance.themeProperty());
        diagram.selectedLayerProperty().bindBidirectional(workspace.selection().layerProperty());
        diagram.detailsProperty().set(this::cost);
        SplitPane pane = new SplitPane(canvas, place("tabs-place"));
        pane.setOrientation(Orientation.VERTICAL);
        // the divider starts at its upper end and stays there: what a taller window gains goes to the views
        diagram.setMinHeight(DIAGRAM_HEIGHT);
        tabs.setMinHeight(DIAGRAM_HEIGHT / 2);
        SplitPane.setResizableWithParent(canvas, false);
        pane.setDividerPositions(workspace.settings().get(DIVIDER));
        return pane;
    }

    /** What the diagram's tooltip adds for a layer. */
    private String cost(String layerId) {
        Conventions chosen = workspace.conventionsProperty().get();
        return workspace
                .document()
                .state()
                .analysis()
                .layer(layerId)
                .filter(cost -> cost.parameters() > 0)
                .map(cost -> "%s parameters, %s %s"
                        .formatted(
                                Figures.count(cost.parameters()),
                                Figures.count(chosen.operations(cost)),
                                chosen.unit()))
                .orElse("");
    }

    private void show(DocumentState state) {
        Document document = workspace.document();
        Conventions chosen = workspace.conventionsProperty().get();
        headline.show(Headline.of(state.analysis(), document.baseline(), alexNet, chosen), state.isStale());
        budget.show(state.analysis(), chosen);
        diagram.graphProperty().set(state.analysis().graph());
        diagram.staleProperty().set(state.isStale());
        diagram.problemLayersProperty()
                .set(state.problems().stream().map(Problem::layer).collect(Collectors.toSet()));
        showUntrained();
    }

    /** Without any loaded weights nothing is trained, and marks everywhere would say nothing. */
    private void showUntrained() {
        Weights loaded = workspace.run().weightsProperty().get();
        ShapedGraph graph = workspace.document().state().analysis().graph();
        diagram.untrainedLayersProperty()
                .set(loaded == null ? Set.of() : Set.copyOf(WeightFit.misfitLayers(graph, loaded)));
    }

    private void acceptDroppedFiles() {
        addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            event.getDragboard().getFiles().forEach(file -> actions.open(file.toPath()));
            event.setDropCompleted(true);
            event.consume();
        });
    }

    /** Offers what windows that did not end well have left. */
    void offer(List<Recoverable> found) {
        recovery.show(found);
    }

    /** Remembers what was where, for the next window. */
    void rememberLayout() {
        workspace.settings().update(before -> before.with(DIVIDER, middle.getDividerPositions()[0])
                .with(TAB, tabs.front()));
    }

    Workspace workspace() {
        return workspace;
    }

    Actions actions() {
        return actions;
    }

    /** Begins the tour of the three strategies. */
    void startTour() {
        tour.start();
    }
}
