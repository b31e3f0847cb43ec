package dev.kiln.app.document;

/** Shows a document's state; told of it only while somebody can see the view. */
public interface DocumentView {
    /** Shows a state, instead of the one before. */
    void show(DocumentState state);
}
