package dev.kiln.app.inspector;

import dev.kiln.app.terms.Term;
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
                Term.INPUT_SIZE.sentence(),
                "px",
                architecture.input().height(),
                1,
                2048,
                1,
                side -> Edits.input(side, side)));
        fields.add(new Field.Number(
                "classes", Term.CLASSES.sentence(), "", architecture.classes(), 1, 65_536, 10, Edits::classes));
        if (architecture instanceof AlexNet alexNet) {
            fields.add(
                    new Field.Number("groups", Term.GROUPS.sentence(), "", alexNet.groups(), 1, 64, 1, Edits::groups));
        }
        return fields;
    }
}
