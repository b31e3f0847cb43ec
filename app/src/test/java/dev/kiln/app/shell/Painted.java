package dev.kiln.app.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a scene paints: texts as they are laid out, not what labels have been told to say. */
final class Painted {
    /** Stands for what has no room. */
    static final String CUT = "...";

    private static final int SECONDS = 60;
    /** What a step asks for with {@code runLater} is there in the frame after. */
    private static final int FRAMES = 2;

    private Painted() {}

    /** Does something and reads between layout and painting of the second frame behind it. */
    static <T> T after(Scene scene, Runnable step, Supplier<T> read) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                step.run();
                scene.addPostLayoutPulseListener(new Frames<>(scene, read, result));
                Platform.requestNextPulse();
            } catch (RuntimeException | AssertionError failure) {
                result.completeExceptionally(failure);
            }
        });
        try {
            return result.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new AssertionError("no frame was read", failure);
        }
    }

    private static final class Frames<T> implements Runnable {
        private final Scene scene;
        private final Supplier<T> read;
        private final CompletableFuture<T> result;
        private int frames;

        Frames(Scene scene, Supplier<T> read, CompletableFuture<T> result) {
            this.scene = scene;
            this.read = read;
            this.result = result;
        }

        @Override
        public void run() {
            frames++;
            Platform.requestNextPulse();
            if (frames < FRAMES) {
                return;
            }
            Platform.runLater(() -> scene.removePostLayoutPulseListener(this));
            try {
                result.complete(read.get());
            } catch (RuntimeException | AssertionError failure) {
                result.completeExceptionally(failure);
            }
        }
    }

    /** The texts in a node from left to right, those above first; with spaces between. */
    static String text(Node node) {
        List<Text> texts = new ArrayList<>();
        collect(node, texts);
        texts.sort(Comparator.comparingDouble(text -> inScene(text).getMinX()));
        return String.join(" ", texts.stream().map(Text::getText).toList());
    }

    private static void collect(Node node, List<Text> into) {
        if (!node.isVisible()) {
            return;
        } else if (node instanceof Text text && !(node instanceof FontIcon)) {
            if (!text.getText().isEmpty()) {
                into.add(text);
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    /** True where all texts in a node lie between its left and its right. */
    static boolean isWhole(Node node) {
        List<Text> texts = new ArrayList<>();
        collect(node, texts);
        Bounds room = inScene(node);
        return texts.stream()
                .allMatch(text -> inScene(text).getMinX() >= room.getMinX() - 1
                        && inScene(text).getMaxX() <= room.getMaxX() + 1
                        && !text.getText().endsWith(CUT));
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** True where a node and all that it stands in are visible. */
    static boolean isShown(Node node) {
        Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null && node.getScene() != null;
    }

    /** The shown nodes that a selector finds in another one, from top to bottom. */
    static List<Node> all(Node in, String selector) {
        return in.lookupAll(selector).stream()
                .filter(Painted::isShown)
                .sorted(Comparator.comparingDouble(node -> inScene(node).getMinY()))
                .toList();
    }

    /** The same from left to right. */
    static List<Node> row(Node in, String selector) {
        return in.lookupAll(selector).stream()
                .filter(Painted::isShown)
                .sorted(Comparator.comparingDouble(node -> inScene(node).getMinX()))
                .toList();
    }
}
