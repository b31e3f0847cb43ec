package dev.kiln.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFoldersTest {
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    private Path data() {
        return UserFolders.data(properties::get, environment::get);
    }

    private void platform(String name, String home) {
        properties.put("os.name", name);
        properties.put("user.home", home);
    }

    @Test
    void followsTheXdgSpecificationOnLinux() {
        platform("Linux", "/home/ada");
        assertThat(data()).isEqualTo(Path.of("/home/ada/.local/share/kiln"));
        environment.put("XDG_DATA_HOME", "/big/data");
        assertThat(data()).isEqualTo(Path.of("/big/data/kiln"));
    }

    @Test
    void settingsHaveTheirOwnFolderOnLinuxOnly() {
        platform("Linux", "/home/ada");
        environment.put("XDG_DATA_HOME", "/big/data");
        assertThat(UserFolders.settings(properties::get, environment::get))
                .isEqualTo(Path.of("/home/ada/.config/kiln"));
        environment.put("XDG_CONFIG_HOME", "/big/config");
        assertThat(UserFolders.settings(properties::get, environment::get)).isEqualTo(Path.of("/big/config/kiln"));
        platform("Mac OS X", "/Users/ada");
        assertThat(UserFolders.settings(properties::get, environment::get)).isEqualTo(data());
    }

    @Test
    void ignoresARelativeXdgFolder() {
        platform("Linux", "/home/ada");
        environment.put("XDG_DATA_HOME", "data");
        assertThat(data()).isEqualTo(Path.of("/home/ada/.local/share/kiln"));
    }

    @Test
    void usesApplicationSupportOnMacOs() {
        platform("Mac OS X", "/Users/ada");
        environment.put("XDG_DATA_HOME", "/big/data");
        assertThat(data()).isEqualTo(Path.of("/Users/ada/Library/Application Support/Kiln"));
    }

    @Test
    void usesAppDataOnWindows() {
        platform("Windows 11", "/users/ada");
        assertThat(data()).isEqualTo(Path.of("/users/ada/AppData/Roaming/Kiln"));
        environment.put("APPDATA", "/profiles/ada");
        assertThat(data()).isEqualTo(Path.of("/profiles/ada/Kiln"));
    }

    @Test
    void letsASystemPropertyOverrideEverything() {
        platform("Linux", "/home/ada");
        environment.put("XDG_DATA_HOME", "/big/data");
        properties.put("kiln.data", "/portable");
        assertThat(data()).isEqualTo(Path.of("/portable"));
    }

    @Test
    void makesTheFolderWithItsParents(@TempDir Path home) throws IOException {
        Path folder = home.resolve("a").resolve("b");
        assertThat(UserFolders.created(folder)).isEqualTo(folder).isDirectory();
        assertThat(UserFolders.created(folder)).isDirectory();
    }

    @Test
    void saysWhichFolderCannotBeMade(@TempDir Path home) throws IOException {
        Path folder = Files.writeString(home.resolve("a"), "a file").resolve("b");
        assertThatThrownBy(() -> UserFolders.created(folder))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(folder + ": this folder cannot be made: ");
    }

    @Test
    void saysThatAFileHasTheNameOfTheFolder(@TempDir Path home) throws IOException {
        Path file = Files.writeString(home.resolve("a"), "a file");
        assertThatThrownBy(() -> UserFolders.created(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": this folder cannot be made: there is a file of that name");
        assertThat(file).hasContent("a file");
    }
}
