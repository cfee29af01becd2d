// The equation strip, judged by its own strings and by the canvas's.
#include <cmath>

#include "core/text/number_text.h"
#include "tests/application/driven.h"

namespace netglow {
namespace {

class EquationStrip : public DrivenApplication {
protected:
    void press_escape() {
        person.key(Key::escape);
        person.hover("scrub");
        app.settle();
    }
    std::string written(std::string_view id) const { return text_of(app.application().strip().scene, id).value_or(""); }
};

TEST_F(EquationStrip, IsTheArticlesEquation) {
    EXPECT_EQ(written("names/sums"), "X(hidden) = W(input → hidden) · I");
    EXPECT_EQ(written("names/outputs"), "O(hidden) = σ(X)");
    EXPECT_EQ(written("weight/h1/i1"), "0.9");
    EXPECT_EQ(written("output/i3"), "0.8");
    EXPECT_EQ(written("sum/h1"), "○");
    key("end");
    app.settle();
    EXPECT_EQ(written("names/sums"), "X(output) = W(hidden → output) · O(hidden)");
    EXPECT_EQ(written("output/o1"), "0.726");
    EXPECT_EQ(written("sum/o3"), "1.255");
}

TEST_F(EquationStrip, FollowsWhatIsChosenAndWhatIsHovered) {
    key("end");
    person.click("canvas/h2");
    app.settle();
    EXPECT_EQ(app.application().strip().layer, 1U);
    EXPECT_EQ(written("products"), "0.2·0.9 + 0.8·0.1 + 0.2·0.8 = 0.42");
    press_escape();
    EXPECT_EQ(app.application().strip().layer, 2U) << "that of the moment";
    person.hover("canvas/h3");
    app.settle();
    EXPECT_EQ(app.application().strip().layer, 1U);
    EXPECT_EQ(written("products/name"), "h3");
    person.hover("strip/weight/h1/i1");
    app.settle();
    EXPECT_EQ(app.application().strip().layer, 1U) << "it stays what it is under the pointer";
    person.click("strip/output/i2");
    app.settle();
    person.hover("scrub");
    app.settle();
    EXPECT_EQ(app.application().strip().layer, 1U);
}

TEST_F(EquationStrip, ShowsTheLayerWhoseTitleIsClicked) {
    key("end");
    app.settle();
    ASSERT_EQ(app.application().strip().layer, 2U);
    const float y = 55;  // of the titles, under the menus
    person.click_at({person.rect("canvas/h2").center().x, y});
    person.hover("scrub");
    app.settle();
    ASSERT_EQ(app.state().view.chosen_layer, 1U);
    EXPECT_EQ(app.application().strip().layer, 1U);
    EXPECT_EQ(written("names/outputs"), "O(hidden) = σ(X)");
    press_escape();
    EXPECT_EQ(app.application().strip().layer, 2U) << "that of the moment";
}

TEST_F(EquationStrip, HoveringAnEntryLightsItsEdge) {
    const Image before = app.picture();
    const Rect canvas = person.rect("canvas");
    person.hover("strip/weight/h2/i3");
    app.settle();
    EXPECT_EQ(app.state().view.hovered, Place(EdgeAt{1, 1, 2}));
    EXPECT_GT(changed_pixels(before, app.picture(), canvas), 100);
    person.move_to({canvas.x + 5, canvas.y + 5});
    app.settle();
    EXPECT_EQ(app.state().view.hovered, Place{});
}

TEST_F(EquationStrip, HoveringAnEdgeLightsItsEntry) {
    const Image before = app.picture();
    const Rect entry = person.rect("strip/weight/h2/i2");
    const Point a = person.rect("canvas/i2").center();
    const Point b = person.rect("canvas/h2").center();
    person.move_to(a + (b - a) * 0.7F);
    app.settle();
    EXPECT_GT(changed_pixels(before, app.picture(), entry), 30);
}

TEST_F(EquationStrip, AClickChoosesAndADoubleClickTypesInPlace) {
    key("end");
    key("step_back");
    app.pass(4);
    key("start");
    app.settle();
    person.click("strip/weight/h1/i2");
    app.settle();
    EXPECT_EQ(person.text("inspector/title"), "i2 → h1");
    person.double_click("strip/weight/h1/i2");
    app.settle();
    ASSERT_TRUE(person.has("strip/edit"));
    person.type("−0.5");
    person.key(Key::enter);
    app.settle();
    person.key(Key::escape);  // it has gone on to the next
    app.settle();
    EXPECT_FALSE(person.has("strip/edit"));
    EXPECT_EQ(written("weight/h1/i2"), "−0.5");
    EXPECT_EQ(person.text("weights/h1/i2/box"), "−0.5");
    press('z', kCtrl);
    app.settle();
    EXPECT_EQ(written("weight/h1/i2"), "0.3");
}

TEST_F(EquationStrip, InputsAreTypedTooButResultsAreNot) {
    person.double_click("strip/output/i1");
    app.settle();
    person.type("0.5");
    person.key(Key::enter);
    app.settle();
    EXPECT_EQ(written("output/i1"), "0.5");
    EXPECT_EQ(drawn("output/i1"), "0.5");
    person.key(Key::escape);
    person.double_click("strip/output/h1");
    app.settle();
    EXPECT_FALSE(person.has("strip/edit"));
}

TEST_F(EquationStrip, TheOtherConventionTransposes) {
    const Rect row = person.rect("strip/weight/h1/i2");
    EXPECT_GT(row.x, person.rect("strip/weight/h1/i1").x);
    person.click("strip/convention/xW");
    app.settle();
    EXPECT_EQ(written("names/sums"), "X(hidden) = I · W(input → hidden)");
    EXPECT_GT(person.rect("strip/weight/h1/i2").y, person.rect("strip/weight/h1/i1").y);
    EXPECT_EQ(person.rect("strip/weight/h1/i2").x, person.rect("strip/weight/h1/i1").x);
    EXPECT_EQ(written("weight/h1/i2"), "0.3");
}

/// Canvas, strip and page at every step, forwards and backwards, against arithmetic done here.
class Agreement : public EquationStrip, public testing::WithParamInterface<const char*> {
protected:
    struct Expected {
        std::string shown;  ///< in the disc
        std::string cell;   ///< in the strip's X
        std::string output;
    };
    Expected expected(NeuronAt at) const {
        const State& state = app.state();
        const Moment moment = state.moment();
        const Network& network = state.open.document.network;
        std::vector<double> signals(state.open.document.input.begin(), state.open.document.input.end());
        for (std::size_t layer = 1; layer < at.layer; ++layer) {
            std::vector<double> next;
            for (std::size_t j = 0; j < network.neurons(layer); ++j) {
                double sum = 0;
                for (std::size_t i = 0; i < signals.size(); ++i) {
                    sum += network.weight({layer, j, i}) * signals[i];
                }
                next.push_back(1 / (1 + std::exp(-sum)));
            }
            signals = next;
        }
        const std::size_t known = moment.terms_known(at, signals.size());
        double sum = 0;
        for (std::size_t i = 0; i < known; ++i) {
            sum += network.weight({at.layer, at.index, i}) * signals[i];
        }
        const std::string total = known == 0 ? "○" : number_text(sum, 3);
        const std::string output = moment.output_known(at) ? number_text(1 / (1 + std::exp(-sum)), 3) : "○";
        return {moment.output_known(at) ? output : total, total, output};
    }

    void check(const std::string& when) {
        const std::size_t layer = app.application().strip().layer;
        for (std::size_t index = 0; index < 3; ++index) {
            const NeuronAt at{layer, index};
            const std::string name = (layer == 1 ? "h" : "o") + std::to_string(index + 1);
            const Expected want = expected(at);
            EXPECT_EQ(drawn("output/" + name), want.shown) << when << name;
            const std::string cell = written("sum/" + name);
            EXPECT_EQ(cell.empty() ? written("total/" + name) : cell, want.cell) << when << name;
            EXPECT_EQ(written("output/" + name), want.output) << when << name;
            if (person.text("inspector/title") == name) {
                EXPECT_TRUE(person.text("inspector/output").ends_with("= " + want.output)) << when << name;
            }
        }
    }
};

TEST_P(Agreement, OfCanvasStripAndPageAtEveryStepForwardsAndBackwards) {
    key(GetParam());
    app.settle();
    const std::size_t steps = app.state().play.timeline.step_count();
    std::vector<std::string> bars;
    for (std::size_t step = 0; step <= steps; ++step) {
        check("forwards, step " + std::to_string(step) + ", ");
        bars.push_back(person.text("scrub") + drawn("output/h1") + drawn("output/o3"));
        if (step < steps) {
            key("step_forward");
            app.pass(8);
            app.settle();
        }
    }
    for (std::size_t step = steps; step-- > 0;) {
        key("step_back");
        app.pass(8);
        app.settle();
        check("backwards, step " + std::to_string(step) + ", ");
        EXPECT_EQ(person.text("scrub") + drawn("output/h1") + drawn("output/o3"), bars[step]);
    }
}

INSTANTIATE_TEST_SUITE_P(All, Agreement, testing::Values("by_layer", "by_neuron", "by_term"));

}  // namespace
}  // namespace netglow
