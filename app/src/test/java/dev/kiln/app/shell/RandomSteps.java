package dev.kiln.app.shell;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.conventions.SizeUnits;
import dev.kiln.app.document.Document;
import dev.kiln.core.analysis.Counting;
import dev.kiln.presets.Device;
import dev.kiln.presets.DeviceBudgets;
import dev.kiln.presets.Presets;
import java.util.List;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/** Whatever changes what the window shows, drawn at random: edits, tabs, pins, variants, conventions, scrolling. */
final class RandomSteps {
    private static final List<String> TABS =
            List.of("compare", "layers", "costs", "history", "memory", "layers", "compare", "activations", "layers");
    private static final List<String> PRECISIONS = List.of("fp32", "fp16", "int8");
    private static final List<String> COMPARISONS =
            List.of("totals", "parameters", "operations", "activations", "peak", "charts");
    private static final int MOST_VARIANTS = 5;

    private final Stage stage;
    private final Parent root;
    private final Workspace workspace;
    private final Document document;
    private final Truth truth;
    private final Random random;
    private final RandomEdits edits;
    private int invalid;
    private int tabs;
    private Device device;

    RandomSteps(Stage stage, Workspace workspace, Truth truth, Random random) {
        this.stage = stage;
        this.root = stage.getScene().getRoot();
        this.workspace = workspace;
        this.document = workspace.document();
        this.truth = truth;
        this.random = random;
        this.edits = new RandomEdits(root, workspace, random);
    }

    /** Does one step and says what it was. */
    String step() {
        invalid = document.state().isStale() ? invalid + 1 : 0;
        if (invalid > 4) {
            // most of the time there is a network to look at
            edits.letGo();
            if (truth.position() == 0) {
                return preset();
            }
            document.undo();
            return "undo what does not fit";
        }
        int drawn = random.nextInt(100);
        if (drawn < 20) {
            return edits.slider();
        } else if (drawn < 26 && edits.letGo()) {
            return "let go";
        } else if (drawn < 35) {
            return edits.field();
        } else if (drawn < 39) {
            return edits.choice();
        } else if (drawn < 46) {
            return edits.stages();
        } else if (drawn < 53) {
            return edits.network();
        } else if (drawn < 65) {
            return edits.undone();
        } else if (drawn < 67) {
            return edits.select();
        } else if (drawn < 76) {
            return tab();
        } else if (drawn < 82) {
            return pin();
        } else if (drawn < 89) {
            return variant();
        } else if (drawn < 92) {
            return conventions();
        }
        return drawn < 98 ? look() : drawn < 99 ? room() : preset();
    }

    /** The chosen device, or null. */
    Device device() {
        return device;
    }

    /** Another size of the window, in which panels may fold. */
    private String room() {
        boolean large = random.nextInt(3) > 0;
        stage.setWidth(large ? 1280 : 900 + random.nextInt(380));
        stage.setHeight(large ? 800 : 600 + random.nextInt(200));
        return "window of %.0f×%.0f".formatted(stage.getWidth(), stage.getHeight());
    }

    /** Another device, or another precision on it. */
    private String choose() {
        MenuButton menu = (MenuButton) root.lookup("#budget-menu");
        menu.show();
        menu.hide();
        MenuItem item = any(menu.getItems().stream()
                .filter(choice -> choice.getText() != null && !choice.getText().isEmpty())
                .toList());
        item.fire();
        device = DeviceBudgets.all().stream()
                .filter(known -> known.name().equals(item.getText()))
                .findFirst()
                .orElse(device);
        return "choose " + item.getText();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String tab() {
        // in turn, so that each is seen
        String id = TABS.get(tabs++ % TABS.size());
        ((ViewTabs) root.lookup("#views")).open(id);
        return "open " + id;
    }

    private String pin() {
        if (random.nextInt(3) > 0) {
            document.pinBaseline();
            truth.pinned();
            return "pin";
        }
        document.unpinBaseline();
        truth.unpinned();
        return "unpin";
    }

    private String variant() {
        int count = document.variants().all().size();
        switch (random.nextInt(5)) {
            case 0 -> {
                if (count < MOST_VARIANTS) {
                    document.duplicateVariant();
                    return "duplicate variant";
                }
                document.closeVariant(0);
                return "close the first variant of " + count;
            }
            case 1 -> document.showVariant(random.nextInt(count));
            case 2 -> document.closeVariant(random.nextInt(count));
            case 3 -> document.reopenVariant();
            default -> {
                long id = any(document.variants().all()).id();
                document.rename(id, any(List.of("narrow", "SqueezeNet v1.0", "a_b", "AlexNet (BVLC)", "wide")));
                return "rename " + id;
            }
        }
        return "variants: %d, now %d".formatted(count, document.variants().all().size());
    }

    private String conventions() {
        Conventions now = workspace.conventionsProperty().get();
        Counting counting = now.counting();
        workspace
                .conventionsProperty()
                .set(
                        switch (random.nextInt(6)) {
                            case 0 -> now.withCounting(counting.withUnit(any(List.of(Counting.Unit.values()))));
                            case 1 -> now.withCounting(counting.withBiases(!counting.biases()));
                            case 2 -> now.withCounting(counting.withRelus(!counting.relus()));
                            case 3 -> now.withCounting(counting.withPools(!counting.pools()));
                            case 4 -> now.withSizes(any(List.of(SizeUnits.values())));
                            default -> now.withBatch(1 + random.nextInt(3) * random.nextInt(30));
                        });
        return workspace.conventionsProperty().get().line();
    }

    /** Scrolls what is in front, or stores numbers in another precision. */
    private String look() {
        Node layers = root.lookup("#layer-table");
        Node steps = root.lookup("#history-list");
        Node totals = root.lookup("#compare-totals");
        if (random.nextInt(4) == 0) {
            return choose();
        } else if (totals != null && Painted.isShown(totals)) {
            ToggleButton toggle = (ToggleButton) root.lookup("#compare-" + any(COMPARISONS));
            toggle.fire();
            return "compare " + toggle.getText();
        }
        if (layers instanceof TableView<?> table && Painted.isShown(table)) {
            table.scrollTo(random.nextInt(table.getItems().size()));
            return "scroll layers";
        } else if (steps instanceof ListView<?> list && Painted.isShown(list)) {
            list.scrollTo(random.nextInt(list.getItems().size()));
            return "scroll history";
        } else if (root.lookup("#memory-" + any(PRECISIONS)) instanceof ToggleButton precision) {
            precision.fire();
            return "store as " + precision.getText();
        }
        return "nothing to scroll";
    }

    private String preset() {
        String id = any(Presets.ids());
        edits.letGo();
        workspace.openPreset(Presets.find(id).orElseThrow());
        truth.begun();
        return "open preset " + id;
    }
}
