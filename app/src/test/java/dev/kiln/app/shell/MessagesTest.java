package dev.kiln.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.io.InputException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final List<String> shown = new ArrayList<>();
    private final Messages messages = new Messages((title, text) -> shown.add(title + " | " + text), "kiln.log");

    @Test
    void filesAreCalledByNameWhereverTheyLie() {
        messages.error("open a.net", new InputException("/home/me/here/a.net", "byte 3", "is odd"));
        messages.error("open b.net", new InputException("/home/me/b.net", "byte 3", "is odd"));
        messages.error("open c.net", new InputException("c.net", "", "is empty"));
        assertThat(shown)
                .containsExactly(
                        "Could not open a.net | a.net: byte 3: is odd",
                        "Could not open b.net | b.net: byte 3: is odd",
                        "Could not open c.net | c.net: is empty");
    }

    @Test
    void aNameThatComesLaterInTheMessageIsLeftAlone() {
        messages.error("save d.json", new InputException("/tmp/x.json", "", "cannot be written: /home/d.json"));
        assertThat(shown).containsExactly("Could not save d.json | /tmp/x.json: cannot be written: /home/d.json");
    }
}
