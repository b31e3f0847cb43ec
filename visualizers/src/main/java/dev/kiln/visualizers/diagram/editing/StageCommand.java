package dev.kiln.visualizers.diagram.editing;

/** What can be done to the selected stages by menu and keyboard. */
public enum StageCommand {
    INSERT_FIRE("Insert Fire module", "Insert"),
    INSERT_POOL("Insert max pool", "Shift+Insert"),
    DUPLICATE("Duplicate stage", "Shortcut+D"),
    DELETE("Delete stage", "Delete"),
    MOVE_LEFT("Move stage left", "Shortcut+Left"),
    MOVE_RIGHT("Move stage right", "Shortcut+Right"),
    WIDEN("8 filters more", "Shortcut+Up"),
    NARROW("8 filters fewer", "Shortcut+Down"),
    BYPASS("Next kind of bypass", "Shortcut+B");

    private final String text;
    private final String shortcut;

    StageCommand(String text, String shortcut) {
        this.text = text;
        this.shortcut = shortcut;
    }

    /** What a menu calls it. */
    public String text() {
        return text;
    }

    /** Its keys, as {@link javafx.scene.input.KeyCombination#valueOf} takes them. */
    public String shortcut() {
        return shortcut;
    }
}
