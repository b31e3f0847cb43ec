package dev.kiln.visualizers.diagram.editing;

/** What can be done to the selected stages by menu and keyboard. */
public enum StageCommand {
    INSERT_FIRE("Insert Fire module", "Insert"),
    INSERT_POOL("Insert max pool", "Shift+Insert"),
    DUPLICATE("Duplicate module", "Shortcut+D"),
    DELETE("Delete module", "Delete"),
    MOVE_LEFT("Move module left", "Shortcut+Left"),
    MOVE_RIGHT("Move module right", "Shortcut+Right"),
    WIDEN("8 filters more", "Shortcut+Up"),
    NARROW("8 filters fewer", "Shortcut+Down"),
    BYPASS("Change bypass: simple, complex, none", "Shortcut+B");

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
