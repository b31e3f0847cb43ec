package dev.kiln.app.inspector;

import dev.kiln.core.architecture.AlexNet;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edits;
import java.util.ArrayList;
import java.util.List;

/** What can be changed about any network. */
final class NetworkFields {
    private NetworkFields() {}

    static List<Field> of(Architecture architecture) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Number(
                "input size",
                "Height and width of the picture in pixels.",
                architecture.input().height(),
                1,
                2048,
                1,
                side -> Edits.input(side, side)));
        fields.add(new Field.Number(
                "classes", "Classes to tell apart.", architecture.classes(), 1, 65_536, 10, Edits::classes));
        if (architecture instanceof AlexNet alexNet) {
            fields.add(new Field.Number(
                    "groups",
                    "Groups of conv2, conv4 and conv5: 2 in the network of 2012, which was cut over two GPUs.",
                    alexNet.groups(),
                    1,
                    64,
                    1,
                    Edits::groups));
        }
        return fields;
    }
}
