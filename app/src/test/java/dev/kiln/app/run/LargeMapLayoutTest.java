package dev.kiln.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargeMapLayoutTest {
    @ParameterizedTest(name = "{0}×{1}, explaining {2}, overlaid {3}")
    @CsvSource({
        "290, 187, false, false",
        "290, 187, false, true",
        "290, 500, false, false",
        "460, 280, true, false",
        "560, 600, true, false",
        "620, 600, true, true",
        "1500, 900, true, false"
    })
    void partsKeepToThePlaceAndToThemselves(double width, double height, boolean explaining, boolean overlaid) {
        LargeMapLayout layout = LargeMapLayout.of(width, height, explaining, overlaid);
        List<LargeMapLayout.Place> places =
                new ArrayList<>(Stream.of(layout.map(), layout.picture(), layout.histogram(), layout.explanation())
                        .filter(Objects::nonNull)
                        .toList());
        assertThat(layout.explanation() != null).isEqualTo(explaining);
        for (LargeMapLayout.Place a : places) {
            assertThat(a.x() + a.width()).isLessThanOrEqualTo(width + 1e-9);
            assertThat(a.y() + a.height()).isLessThanOrEqualTo(height + 1e-9);
            for (LargeMapLayout.Place b : places) {
                boolean apart = a.x() + a.width() <= b.x()
                        || b.x() + b.width() <= a.x()
                        || a.y() + a.height() <= b.y()
                        || b.y() + b.height() <= a.y();
                assertThat(a == b || apart).as("%s and %s", a, b).isTrue();
            }
        }
    }

    @ParameterizedTest(name = "{0}×{1}")
    @CsvSource({"460, 280, false", "560, 600, true", "700, 400, true"})
    void anExplanationHidesTheMapOnlyWhereThereIsNoPlaceForBoth(double width, double height, boolean mapStays) {
        assertThat(LargeMapLayout.of(width, height, true, false).map() != null).isEqualTo(mapStays);
    }
}
