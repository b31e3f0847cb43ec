package dev.kiln.app.shell;

import dev.kiln.app.command.CommandMenu;
import dev.kiln.app.command.CommandPalette;
import dev.kiln.app.command.RecentlyUsed;
import dev.kiln.app.project.Recoverable;
import dev.kiln.app.schedule.SchedulePanel;
import dev.kiln.app.settings.Setting;
import dev.kiln.app.tour.TourViewModel;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.presets.Presets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.Dimension2D;
import javafx.geometry.Side;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
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
    private static final String MAPS = "activations";
    private static final Setting<String> TAB = Setting.text("tab", "");

    private final Workspace workspace;
    private final Actions actions;
    private final Appearance appearance;
    private final WindowDiagram diagram;
    private final WindowHeadline headline;
    private final RecoveryBanner recovery;
    private final TourViewModel tour;
    private final ViewTabs tabs;
    /** Null until the menus are there. */
    private CommandPalette palette;

    private List<CommandMenu> menus = List.of();
    /** The view that is in front at first. */
    private String firstTab;

    private final Folding folding;
    private final FoldingMiddle middle;
    private final FoldingSide left;
    private final FoldingSide right;
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
        this.tour = new TourViewModel(workspace.document(), MainWindow::tourGoal);
        this.tabs = new ViewTabs(workspace.document());
        this.headline = new WindowHeadline(workspace, alexNet, () -> tabs.open("memory"));
        this.diagram = new WindowDiagram(workspace, appearance.themeProperty());
        this.firstTab = workspace.settings().get(TAB);
        this.folding = new Folding(workspace.settings());
        this.middle = middle();
        this.left = new FoldingSide(folding, Panel.SLIDERS, Side.LEFT, place("left-side"));
        this.right = new FoldingSide(folding, Panel.INSPECTOR, Side.RIGHT, place("right-side"));
        getStyleClass().add("kiln");
        VBox top = new VBox(place("top-place"), headline.view());
        setTop(top);
        setLeft(left);
        setRight(right);
        VariantPlace variants = new VariantPlace(workspace.document(), middle);
        setCenter(variants);
        setBottom(place("bottom-place"));
        FileDrop.accept(this, actions::open);
        folding.foldedProperty().addListener((o, before, now) -> foldedChanged());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && folding.fullSizeProperty().get()) {
                folding.toggleFullSize();
                event.consume();
            }
        });
        Commands commands = new Commands(workspace, actions, tabs);
        InputControls controls = new InputControls(commands);
        WindowViews views = new WindowViews(
                workspace, actions, dialogs, controls, appearance.themeProperty(), headline, classLabel);
        missing.add(diagram::addControls);
        missing.add(() -> addViews(views));
        missing.add(() -> top.getChildren().add(new WeightBanner(workspace.intake(), actions::openPreset)));
        missing.add(() -> top.getChildren().addAll(recovery, new NoticeBar(services.notices(), actions::open)));
        missing.add(() -> {
            palette = new CommandPalette(
                    () -> new WindowPalette(workspace, menus), new RecentlyUsed(workspace.settings()));
            menus = menus(commands, services, variants::rename);
            getChildren().add(palette);
            top.getChildren()
                    .set(
                            0,
                            new VBox(
                                    Menus.bar(menus),
                                    new ToolStrip(workspace, controls.presets(), commands.downloadWeights())));
        });
        missing.add(() -> left.furnish(
                new SideScroll(new SchedulePanel(workspace.document(), workspace.selection()), "left-side")));
        missing.add(() -> right.furnish(new RightSide(workspace, tour)));
        missing.add(() -> setBottom(new StatusBar(workspace.document(), workspace.background())));
        missing.add(diagram::requestFocus);
    }

    private List<CommandMenu> menus(Commands commands, WindowServices services, Runnable rename) {
        return List.of(
                commands.file(services),
                commands.edit(new StageCopying(workspace.document(), workspace.selection()), palette::toggle),
                commands.network(diagram.commands()),
                new VariantCommands(workspace.document(), rename, services.close()).menu(),
                commands.view(
                        FoldCommands.of(folding), diagram.viewCommands(), appearance, headline::toggleConventions),
                Commands.help(
                        this::startTour, () -> ShortcutsDialog.show(getScene().getWindow(), menus), services.about()));
    }

    /** The window's content may need less room now; who worked in a panel that is gone goes on in the view. */
    private void foldedChanged() {
        if (getParent() != null) {
            getParent().requestLayout();
            tabs.takeFocusFrom(getScene().getFocusOwner());
        }
    }

    private void addViews(WindowViews views) {
        views.addTo(tabs);
        middle.furnish(tabs);
        tabs.setOnWholeWindow(folding::toggleFullSize);
        tabs.open(firstTab);
        workspace.run().pictureProperty().addListener((o, before, now) -> tabs.openOneOf(MAPS, "sides", "compress"));
    }

    /** The palette lies over the upper middle, below the tool strip. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (palette == null) {
            return;
        }
        double width = Math.min(PALETTE_WIDTH, getWidth() - 2 * PALETTE_GAP);
        palette.resizeRelocate(Math.rint((getWidth() - width) / 2), PALETTE_TOP, width, palette.prefHeight(width));
    }

    /** Keeps the place of a part that comes later, so that nothing moves when it does. */
    private static Region place(String styleClass) {
        Region place = new Region();
        place.getStyleClass().add(styleClass);
        return place;
    }

    /** Begins with maps of a sample, unless the user left another view in front; true where maps are to be shown. */
    boolean begin() {
        if (firstTab.isEmpty()) {
            firstTab = MAPS;
        }
        if (firstTab.equals(MAPS)) {
            workspace.openLastSample();
        }
        return firstTab.equals(MAPS);
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

    private FoldingMiddle middle() {
        diagram.setMinHeight(DIAGRAM_HEIGHT);
        tabs.setMinHeight(DIAGRAM_HEIGHT / 2);
        return new FoldingMiddle(
                folding,
                diagram.view(),
                place("tabs-place"),
                workspace.settings().get(DIVIDER));
    }

    /** Folds panels away that a window of that size, in pixels, has no room for, and brings them back in a larger one. */
    void fit(double width, double height) {
        folding.fit(width, height);
        Room.mark(this, width);
    }

    /** What views and figures need to be whole beside the panels that are there, in pixels. */
    Dimension2D neededRoom() {
        return Room.needed(folding.foldedProperty().get());
    }

    /** Offers what windows that did not end well have left. */
    void offer(List<Recoverable> found) {
        recovery.show(found);
    }

    /** Remembers what was where, for the next window. */
    void rememberLayout() {
        workspace.settings().update(before -> before.with(DIVIDER, middle.divider())
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
        folding.show(Panel.INSPECTOR);
        tour.start();
    }
}
