package dev.kiln.app.document;

/** Shows a document's state; told of it only while somebody can see the view. */
public interface DocumentView {
    /** Shows a state, instead of the one before. */
    void show(DocumentState state);

    /** Told when nobody can see the view any more; {@link #show} is called when somebody can again. */
    default void hide() {}
}
