package dev.kiln.app.shell;

import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.collections.FXCollections;

/** What the user has not dismissed yet, the oldest first; one that is there already is not said again. */
final class Notices implements Messages.Display {
    private final ReadOnlyListWrapper<Notice> waiting = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());

    @Override
    public void show(String title, String text) {
        add(new Notice(title, text, false));
    }

    @Override
    public void showOfFile(String title, String text) {
        add(new Notice(title, text, true));
    }

    private void add(Notice notice) {
        if (!waiting.contains(notice)) {
            waiting.add(notice);
        }
    }

    /** Takes the first away. */
    void dismiss() {
        if (!waiting.isEmpty()) {
            waiting.remove(0);
        }
    }

    /** Those that wait. */
    ReadOnlyListProperty<Notice> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }
}
