package dev.kiln.app.shell;

import dev.kiln.app.canvas.CanvasViewModel;
import dev.kiln.app.command.CommandMenu;
import dev.kiln.app.command.CommandPalette;
import dev.kiln.app.command.RecentlyUsed;
import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.conventions.ConventionsPopover;
import dev.kiln.app.document.Document;
import dev.kiln.app.document.DocumentState;
import dev.kiln.app.headline.BudgetLine;
import dev.kiln.app.headline.Headline;
import dev.kiln.app.headline.HeadlineStrip;
import dev.kiln.app.inspector.InspectorPanel;
import dev.kiln.app.project.Recoverable;
import dev.kiln.app.schedule.SchedulePanel;
import dev.kiln.app.settings.Setting;
import dev.kiln.app.tour.TourCard;
import dev.kiln.app.tour.TourViewModel;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.Problem;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.weights.WeightFit;
import dev.kiln.core.weights.Weights;
import dev.kiln.presets.Presets;
import dev.kiln.visualizers.diagram.NetworkDiagram;
import dev.kiln.visualizers.text.Figures;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
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
    private static final double PALETTE_WIDTH = 640;
    private static final double PALETTE_GAP = 20;
    /** Below the menu bar, which stays readable. */
    private static final double PALETTE_TOP = 34;

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
    private final CommandPalette palette;
    private List<CommandMenu> menus = List.of();
    private final SplitPane middle;
    /** The parts that are not there yet, in the order in which they come. */
    private final Deque<Runnable> missing = new ArrayDeque<>();

    /**
     * Makes what the first frame shows, figures and diagram; {@link #furnish} adds the rest.
     *
     * @param alexNet what the headline compares with
     */
    MainWindow(
            Workspace workspace,
            Dialogs dialogs,
            Analysis alexNet,
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
        this.canvas = new EditableDiagram(
                diagram,
                workspace.document(),
                new CanvasViewModel(
                        workspace.document(),
                        workspace.run().weightsProperty(),
                        workspace.background(),
                        workspace.settings(),
                        workspace.messages()::error));
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
        Commands commands = new Commands(workspace, actions, tabs);
        InputControls controls = new InputControls(commands);
        this.palette =
                new CommandPalette(() -> new WindowPalette(workspace, menus), new RecentlyUsed(workspace.settings()));
        WindowViews views = new WindowViews(
                workspace, actions, dialogs, controls, appearance.themeProperty(), budget.choiceProperty(), classLabel);
        missing.add(() -> addViews(views));
        missing.add(() -> top.getChildren().add(new WeightBanner(workspace.intake(), actions::openPreset)));
        missing.add(() -> top.getChildren().add(recovery));
        missing.add(() -> {
            menus = menus(commands, services, variants::rename);
            getChildren().add(palette);
            top.getChildren().set(0, new VBox(Menus.bar(menus), new ToolStrip(workspace, controls.presets())));
        });
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

    private List<CommandMenu> menus(Commands commands, WindowServices services, Runnable rename) {
        return List.of(
                commands.file(services),
                commands.edit(new StageCopying(workspace.document(), workspace.selection()), palette::toggle),
                commands.network(canvas.commands()),
                new VariantCommands(workspace.document(), rename).menu(),
                commands.view(canvas.viewCommands(), appearance, () -> conventions.toggle(headline.operationsUnit())),
                Commands.help(
                        this::startTour, () -> ShortcutsDialog.show(getScene().getWindow(), menus), services.about()));
    }

    private void addViews(WindowViews views) {
        views.addTo(tabs);
        middle.getItems().set(1, tabs);
        tabs.open(workspace.settings().get(TAB));
        workspace
                .run()
                .pictureProperty()
                .addListener((o, before, now) -> tabs.openOneOf("activations", "sides", "compress"));
    }

    /** The palette lies over the upper middle, below the tool strip. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double width = Math.min(PALETTE_WIDTH, getWidth() - 2 * PALETTE_GAP);
        palette.resizeRelocate(Math.rint((getWidth() - width) / 2), PALETTE_TOP, width, palette.prefHeight(width));
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

    private static SqueezeNet tourGoal() {
        return (SqueezeNet) Presets.find("squeezenet-v1.0").orElseThrow().architecture();
    }

    private static VBox rightSide(TourCard card, ScrollPane inspector) {
        VBox.setVgrow(inspector, Priority.ALWAYS);
        return new VBox(card, inspector);
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

    /** All commands. */
    List<CommandMenu> menus() {
        return menus;
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
