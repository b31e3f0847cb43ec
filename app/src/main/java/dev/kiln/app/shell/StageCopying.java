package dev.kiln.app.shell;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.Selection;
import dev.kiln.app.document.StageClipboard;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.SqueezeNet;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The selected Fire module or pool to the clipboard and back. In text fields the same keys belong to their text. */
final class StageCopying {
    private final Document document;
    private final Selection selection;

    StageCopying(Document document, Selection selection) {
        this.document = document;
        this.selection = selection;
    }

    void copy() {
        StageClipboard.copy(document.architecture(), selection.layer())
                .ifPresentOrElse(
                        json -> {
                            ClipboardContent content = new ClipboardContent();
                            content.putString(json);
                            Clipboard.getSystemClipboard().setContent(content);
                        },
                        () -> document.apply(new Edit("copy module", architecture -> {
                            throw new IllegalArgumentException("select a Fire module or a pool to copy first");
                        })));
    }

    /** @param replacing true to put what is pasted in the place of the selected stage */
    void paste(boolean replacing) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        Architecture before = document.architecture();
        String layer = selection.layer();
        document.apply(StageClipboard.paste(clipboard.hasString() ? clipboard.getString() : "", layer, replacing));
        if (before != document.architecture()
                && before instanceof SqueezeNet net
                && document.architecture() instanceof SqueezeNet now) {
            StageClipboard.layerOfPasted(net, now, layer, replacing).ifPresent(selection::select);
        }
    }
}
