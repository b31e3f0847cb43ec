package dev.kiln.app.sides;

import dev.kiln.app.document.Document;
import dev.kiln.app.run.NamedPicture;
import dev.kiln.app.run.RunViewModel;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.SamplePictures;
import dev.kiln.presets.Presets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What side B takes: three menus, and the button that keeps the present run. */
public final class SidePickers extends HBox {
    /**
     * Ways to ask for a file; each is empty where the user changes their mind.
     *
     * @param picture asks for a picture
     * @param weights asks for a weight file
     * @param network asks for an architecture
     */
    public record Files(
            Supplier<Optional<Path>> picture, Supplier<Optional<Path>> weights, Supplier<Optional<Path>> network) {}

    private final SidesViewModel sides;
    private final SecondSideReader reader;
    private final Document document;
    private final Files files;
    private long seed = RunViewModel.SEED;

    public SidePickers(SidesViewModel sides, Document document, Files files) {
        this.sides = sides;
        this.reader = sides.reader();
        this.document = document;
        this.files = files;
        getStyleClass().addAll("side-pickers", "input-controls");
        Label side = new Label("B");
        side.getStyleClass().add("side-title");
        side.setMinWidth(USE_PREF_SIZE);
        side.setTooltip(new Tooltip("A is what the window shows now; B is what it is compared with."));
        getChildren()
                .addAll(
                        side,
                        menu("picture", second -> second.picture().map(NamedPicture::title), pictures()),
                        menu("weights", second -> second.weights().map(OtherWeights::description), weights()),
                        menu("network", second -> second.network().map(SidePickers::name), networks()),
                        keep(),
                        forget());
    }

    private static String name(ShapedGraph network) {
        return network.graph().name();
    }

    private MenuButton menu(String what, Function<SecondSide, Optional<String>> choice, List<MenuItem> items) {
        MenuButton menu = new MenuButton();
        // files' names have underscores
        menu.setMnemonicParsing(false);
        menu.setId("sides-" + what);
        menu.getItems().setAll(items);
        menu.textProperty()
                .bind(sides.secondProperty()
                        .map(second -> what + ": " + choice.apply(second).orElse("same as A")));
        menu.accessibleTextProperty().bind(Bindings.concat("B's ", menu.textProperty()));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(Bindings.concat("What B takes, ", menu.textProperty()));
        menu.setTooltip(tooltip);
        menu.setMinWidth(60);
        menu.setPrefWidth(190);
        menu.setMaxWidth(Double.MAX_VALUE);
        setHgrow(menu, Priority.ALWAYS);
        return menu;
    }

    private List<MenuItem> pictures() {
        Menu samples = new Menu("Sample pictures");
        SamplePictures.all().forEach(sample -> samples.getItems().add(item(sample.name(), () -> reader.paint(sample))));
        return List.of(
                item("Same picture as A", () -> reader.usePicture(Optional.empty())),
                item("Open a picture for B…", () -> files.picture().get().ifPresent(reader::openPicture)),
                samples);
    }

    private List<MenuItem> weights() {
        return List.of(
                item("Same weights as A", () -> reader.useWeights(Optional.empty())),
                item("Open weights for B…", () -> files.weights().get().ifPresent(reader::openWeights)),
                item(
                        "Random weights, another seed",
                        () -> reader.useWeights(Optional.of(OtherWeights.random(++seed)))));
    }

    private List<MenuItem> networks() {
        Menu presets = new Menu("Presets");
        Presets.ids().forEach(id -> presets.getItems().add(item(id, () -> reader.openPreset(id))));
        return List.of(
                item("Same network as A", () -> reader.useNetwork(Optional.empty())),
                item(
                        "The baseline (as opened, or pinned)",
                        () -> reader.useNetwork(Optional.of(document.baseline().graph()))),
                presets,
                item("Open an architecture for B…", () -> files.network().get().ifPresent(reader::openNetwork)));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setId("sides-" + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        item.setOnAction(event -> action.run());
        return item;
    }

    private Button keep() {
        Button keep = new Button("Keep A as B");
        keep.setId("sides-keep");
        keep.setMinWidth(USE_PREF_SIZE);
        keep.setTooltip(
                new Tooltip("Keeps the present picture, weights and network as B: whatever you then change in the"
                        + " window shows against them."));
        keep.setOnAction(event -> sides.keepFirstAsSecond());
        keep.disableProperty().bind(sides.firstProperty().isNull());
        return keep;
    }

    private Button forget() {
        Button forget = new Button("Reset");
        forget.setId("sides-reset");
        forget.setMinWidth(USE_PREF_SIZE);
        forget.setTooltip(new Tooltip("Makes B the same as A again."));
        forget.setOnAction(event -> sides.forgetSecond());
        forget.disableProperty().bind(sides.secondProperty().map(SecondSide::isSame));
        return forget;
    }
}
