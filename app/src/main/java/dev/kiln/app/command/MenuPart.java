package dev.kiln.app.command;

/** One entry of a menu. */
public sealed interface MenuPart permits Command, CommandMenu, MenuPart.Separator {
    /** A line between two groups. */
    MenuPart SEPARATOR = new Separator();

    /** A line between two groups. */
    record Separator() implements MenuPart {}
}
