package dev.kiln.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.document.Document;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.presets.Presets;
import org.junit.jupiter.api.Test;

class TourViewModelTest {
    private static final SqueezeNet V10 =
            (SqueezeNet) Presets.find("squeezenet-v1.0").orElseThrow().architecture();
    private static final Architecture MINE =
            Presets.find("squeezenet-v1.1").orElseThrow().architecture();

    private final Document document = new Document(MINE);
    private final TourViewModel model = new TourViewModel(document, () -> V10);

    private TourPage page() {
        return model.pageProperty().get();
    }

    private TourFigure figure(int index) {
        return page().figures().get(index);
    }

    @Test
    void theLastStepIsThePublishedNetwork() {
        model.start();
        for (int i = 1; i < page().count(); i++) {
            model.next();
        }
        assertThat(page().number()).isEqualTo(5);
        assertThat(document.architecture()).isEqualTo(V10);
        assertThat(figure(0).after()).isEqualTo("1.25 M");
    }

    @Test
    void eachStepShowsWhatItMoved() {
        model.start();
        assertThat(figure(0).before()).isEmpty();
        model.next();
        model.next();
        assertThat(page().step().title()).startsWith("Strategy 2");
        // facts of the paper's sweep: SR 1.0 has 6,279,016 parameters, SR 0.125 has 1,248,424; pools have none
        assertThat(figure(0))
                .isEqualTo(new TourFigure("parameters", "All weights and biases.", "6.28 M", "1.25 M", "▼ 80.1 %"));
        model.next();
        assertThat(page().step().title()).startsWith("Strategy 3");
        assertThat(figure(0))
                .isEqualTo(new TourFigure("parameters", "All weights and biases.", "1.25 M", "1.25 M", "± 0 %"));
        assertThat(figure(1).after()).isEqualTo("861 M");
        assertThat(figure(1).change()).startsWith("▲");
    }

    @Test
    void backShowsTheNetworkOfTheStepBefore() {
        model.start();
        Architecture first = document.architecture();
        model.next();
        model.back();
        assertThat(document.architecture()).isEqualTo(first);
        assertThat(page().number()).isEqualTo(1);
    }

    @Test
    void leavingAsksAndRestoringIsOneStepOfTheSameHistory() {
        model.start();
        model.next();
        model.leave();
        assertThat(page().leaving()).isTrue();
        assertThat(page().earlier()).isEqualTo(MINE.name());
        model.restore();
        assertThat(page()).isNull();
        assertThat(document.architecture()).isEqualTo(MINE);
        document.undo();
        assertThat(document.architecture().name()).isEqualTo("Before SqueezeNet v1.0");
        document.undo();
        document.undo();
        assertThat(document.architecture()).isEqualTo(MINE);
        assertThat(document.undoLabelProperty().get()).isEmpty();
    }

    @Test
    void theNetworkOfAStepCanBeKept() {
        model.start();
        Architecture shown = document.architecture();
        model.leave();
        model.stay();
        assertThat(page().leaving()).isFalse();
        model.leave();
        model.keep();
        assertThat(page()).isNull();
        assertThat(document.architecture()).isEqualTo(shown);
    }

    @Test
    void aChangeMeanwhileIsSaidAndTheTourGoesOnFromItsOwn() {
        model.start();
        assertThat(model.strayedProperty().get()).isFalse();
        document.apply(Edits.stemFilters(8));
        assertThat(model.strayedProperty().get()).isTrue();
        model.next();
        assertThat(model.strayedProperty().get()).isFalse();
        assertThat(((SqueezeNet) document.architecture()).stem().filters()).isEqualTo(96);
    }

    @Test
    void openingAnotherNetworkEndsTheTour() {
        model.start();
        document.open(V10, null);
        assertThat(page()).isNull();
        assertThat(document.architecture()).isEqualTo(V10);
    }

    @Test
    void leavingWithTheEarlierNetworkAsksNothing() {
        model.start();
        document.undo();
        model.leave();
        assertThat(page()).isNull();
    }
}
