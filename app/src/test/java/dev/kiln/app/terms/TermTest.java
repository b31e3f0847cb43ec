package dev.kiln.app.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.document.Baseline;
import dev.kiln.app.document.Document;
import dev.kiln.app.headline.Headline;
import dev.kiln.app.headline.Tile;
import dev.kiln.app.inspector.Fact;
import dev.kiln.app.inspector.Field;
import dev.kiln.app.inspector.Inspection;
import dev.kiln.app.inspector.Inspector;
import dev.kiln.app.schedule.MetaParameter;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Counting;
import dev.kiln.core.analysis.LayerCost;
import dev.kiln.presets.Preset;
import dev.kiln.presets.Presets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever meets a term anywhere in the window can read what it is. */
class TermTest {
    private static final Conventions ALL_FLOPS =
            Conventions.DEFAULT.withCounting(new Counting(Counting.Unit.FLOP, true, true, true, 4));

    private static void assertIsATerm(String label, String explanation) {
        assertThat(Arrays.stream(Term.values()).map(Term::sentence).filter(explanation::startsWith))
                .as("%s: %s", label, explanation)
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Term.class)
    void everyTermIsOneSentence(Term term) {
        assertThat(term.sentence()).endsWith(".").hasSizeBetween(20, 150);
        assertThat(term.label()).isNotBlank();
    }

    /** The terms that the paper coins name the section in which it does. */
    @Test
    void thePapersOwnTermsNameItsSection() {
        for (Term term : List.of(
                Term.SR,
                Term.PCT3X3,
                Term.BASE_E,
                Term.INCR_E,
                Term.FREQ,
                Term.S1X1,
                Term.E1X1,
                Term.E3X3,
                Term.BYPASS,
                Term.POOL_BEHIND)) {
            assertThat(term.sentence()).as(term.name()).containsPattern("\\(paper, [3-6](\\.[1-4])?");
        }
    }

    @Test
    void everyFigureOfTheHeadlineIsExplained() {
        Analysis analysis = new Document(
                        Presets.find("squeezenet-v1.0").orElseThrow().architecture())
                .state()
                .analysis();
        for (Conventions conventions : List.of(Conventions.DEFAULT, ALL_FLOPS)) {
            for (Tile tile : Headline.of(analysis, new Baseline("", analysis, false), analysis, conventions)
                    .tiles()) {
                assertIsATerm(tile.caption(), tile.explanation());
            }
        }
    }

    @Test
    void everySliderIsExplained() {
        MetaParameter.ALL.forEach(parameter -> assertIsATerm(parameter.label(), parameter.explanation()));
    }

    @Test
    void everyFieldAndFactOfTheInspectorIsExplained() {
        for (Preset preset : Presets.all()) {
            Document document = new Document(preset.architecture());
            assertExplained(Inspector.inspect(document.state(), null, ALL_FLOPS));
            for (LayerCost layer : document.state().analysis().layers()) {
                assertExplained(Inspector.inspect(document.state(), layer.id(), ALL_FLOPS));
            }
        }
    }

    private static void assertExplained(Inspection inspection) {
        for (Field field : inspection.fields()) {
            assertIsATerm(inspection.title() + " " + field.label(), field.explanation());
        }
        for (Fact fact : inspection.facts()) {
            assertIsATerm(inspection.title() + " " + fact.name(), fact.explanation());
        }
    }
}
