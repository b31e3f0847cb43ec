package dev.kiln.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {
    /** A screen of 1920 × 1080 with a smaller one to its left. */
    private static final List<Rectangle2D> SCREENS =
            List.of(new Rectangle2D(0, 0, 1920, 1080), new Rectangle2D(-1280, 100, 1280, 800));

    @Test
    void isRememberedAsItWas() {
        Optional<WindowPlace> place = Optional.of(new WindowPlace(new Rectangle2D(-40.5, 20, 1200, 760.25), true));
        assertThat(Settings.DEFAULTS.with(WindowPlace.SETTING, place).get(WindowPlace.SETTING))
                .isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2 3", "a b c d max", "0 0 0 800 normal", "0 0 NaN 800 normal", "0 0 Infinity 9 max"})
    void textThatIsNoPlaceIsNone(String text) {
        assertThat(new Settings(Map.of("window", text)).get(WindowPlace.SETTING))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 50, true",
        "-1200, 150, true",
        "1850, 50, false",
        "100, 1100, false",
        "-1200, 50, false",
        "100, -30, false"
    })
    void isReachableWhereItsUpperEdgeIsOnAScreen(double x, double y, boolean reachable) {
        WindowPlace place = new WindowPlace(new Rectangle2D(x, y, 1200, 800), false);
        assertThat(place.isReachable(SCREENS)).isEqualTo(reachable);
    }

    private static Rectangle2D fitted(double x, double y, double width, double height) {
        return new WindowPlace(new Rectangle2D(x, y, width, height), false).fitted(SCREENS.get(0), SCREENS);
    }

    @Test
    void whatFitsStaysWhereItWas() {
        assertThat(fitted(100, 50, 1300, 800)).isEqualTo(new Rectangle2D(100, 50, 1300, 800));
        assertThat(fitted(-1200, 150, 1000, 700)).isEqualTo(new Rectangle2D(-1200, 150, 1000, 700));
    }

    @Test
    void isNoLargerThanTheScreenThatHasMostOfIt() {
        assertThat(fitted(0, 0, 3840, 2100)).isEqualTo(SCREENS.get(0));
        assertThat(fitted(-1280, 120, 1300, 900)).isEqualTo(SCREENS.get(1));
    }

    @Test
    void reachesOverNoEdge() {
        assertThat(fitted(1700, 900, 1200, 800)).isEqualTo(new Rectangle2D(720, 280, 1200, 800));
    }

    @Test
    void fromAScreenThatIsGoneItComesToTheMiddleOfThePrimaryOne() {
        assertThat(fitted(4000, 200, 1200, 780)).isEqualTo(new Rectangle2D(360, 100, 1200, 780));
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, 1280, 800", "1920, 1080, 1440, 900", "2560, 1440, 1920, 1080", "960, 540, 960, 540"})
    void theFirstWindowIsOfASensibleSize(double screenWidth, double screenHeight, double width, double height) {
        Rectangle2D first = WindowPlace.first(new Rectangle2D(0, 0, screenWidth, screenHeight));
        assertThat(first.getWidth()).isEqualTo(width);
        assertThat(first.getHeight()).isEqualTo(height);
    }
}
