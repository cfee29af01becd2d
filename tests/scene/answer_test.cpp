// The answer of a network that says a class: bars beside the outputs, and the top of the overview.
#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "core/document/classes.h"
#include "core/scene/page/page.h"
#include "scene_checks.h"

namespace netglow {
namespace {

using scene_tests::random_document;
using scene_tests::Stage;

Document classifier(std::vector<int> sizes = {3, 4, 3}) {
    Document document = random_document(sizes, true);
    document.network.set_activation(document.network.depth(), Activation::of(ActivationKind::softmax));
    return document;
}

/// One output of 0 to 1 that says yes or no.
Document yes_or_no() {
    Document document = random_document({2, 3, 1}, true, ActivationKind::sigmoid);
    document.cases.push_back({"", document.input, Vector{{1}}});
    return document;
}

Stage with_answer(const Document& document, Size canvas = {731, 518}) {
    Stage stage(document, canvas);
    stage.layout = layout_of(document.network, canvas, with_room_for({}, document));
    return stage;
}

TEST(AnswerBars, StandBesideTheOutputsWithPercentages) {
    const Stage stage = with_answer(classifier());
    const Scene scene = stage.at_end();
    const Vector& outputs = stage.trace.outputs(2);
    for (Eigen::Index index = 0; index < 3; ++index) {
        EXPECT_EQ(text_of(scene, "share/o" + std::to_string(index + 1)), percent_text(outputs[index]));
    }
    for (const Text& share : scene_tests::texts_with(scene, "share/")) {
        EXPECT_GT(share.baseline.x, stage.layout.columns[2].x + stage.layout.radius(2));
    }
}

TEST(AnswerBars, SayNothingBeforeTheOutputsAreKnown) {
    const Stage stage = with_answer(classifier());
    EXPECT_TRUE(scene_tests::texts_with(stage.at(Granularity::layer, 0), "share/").empty());
}

TEST(AnswerBars, HaveRoomInTheWindowAndInPresenterMode) {
    for (const Document& document : {classifier({2, 5, 3}), yes_or_no()}) {
        for (const LayoutStyle& look : {LayoutStyle{}, LayoutStyle::presenter()}) {
            Stage stage(document);
            stage.layout = magnified_layout(document.network, look.legend ? Size{732, 535} : Size{1280, 608},
                                            with_room_for(look, document));
            const float after = stage.layout.columns[2].x + stage.layout.radius(2);
            float widest = 0;
            for (const Box& box : scene_tests::all<Box>(stage.at(Granularity::layer, 0))) {
                widest = std::max(widest, box.rect.x > after && box.corner == box.rect.height / 2 ? box.rect.width : 0);
            }
            EXPECT_GE(widest, 12 * look.text_scale);
        }
    }
}

TEST(AnswerBars, OfOneOutputAreForYesAndNo) {
    const Stage stage = with_answer(yes_or_no());
    const Scene scene = stage.at_end();
    const double yes = stage.trace.output({2, 0});
    EXPECT_EQ(text_of(scene, "share/1"), percent_text(yes));
    EXPECT_EQ(text_of(scene, "share/0"), percent_text(1 - yes));
}

TEST(AnswerBars, AreOnlyOfNetworksThatAnswerWithAClass) {
    EXPECT_TRUE(scene_tests::texts_with(with_answer(article_document()).at_end(), "share/").empty());
}

float bars_of(const Scene& scene, float least_x) {
    float width = 0;
    for (const Box& box : scene_tests::all<Box>(scene)) {
        width += box.rect.x > least_x && box.rect.height == 8 ? box.rect.width : 0;
    }
    return width;
}

TEST(AnswerBars, AreAsLongAsTheirShares) {
    Document document = classifier();
    const Stage stage = with_answer(document);
    const Scene scene = stage.at_end();
    const float right_of = stage.layout.columns[2].x + stage.layout.radius(2);
    const Scene start = stage.at(Granularity::layer, 0);
    const float tracks = bars_of(start, right_of);
    ASSERT_GT(tracks, 0);
    EXPECT_NEAR(bars_of(scene, right_of) - tracks, tracks / 3, 2.5F) << "the shares are one whole together";
}

struct PageStage {
    explicit PageStage(Document document_)
        : document(std::move(document_)), trace(forward(document.network, document.input)) {}
    Page at(double part) const {
        const Timeline timeline(document.network, Granularity::layer);
        const Moment moment = timeline.at(part * timeline.duration());
        return overview_page({document, trace, moment, 3}, view, measure);
    }
    Document document;
    Trace trace;
    PageView view;
    PlainMeasure measure;
};

std::string line(const Page& page, std::string_view name) {
    const auto found = std::ranges::find(page.lines, name, &PageLine::name);
    return found == page.lines.end() ? "nothing" : found->text;
}
float top_of(const Page& page, std::string_view name) {
    const auto found = std::ranges::find(page.lines, name, &PageLine::name);
    return found == page.lines.end() ? -1 : found->rect.y;
}

TEST(OverviewPage, SaysTheAnswerFirstAndWhetherItIsExpected) {
    PageStage stage(classifier());
    const Vector& outputs = stage.trace.outputs(2);
    Eigen::Index best = 0;
    const double share = outputs.maxCoeff(&best);
    const std::string answer = "o" + std::to_string(best + 1) + ", " + percent_text(share);
    EXPECT_EQ(line(stage.at(1), "answer"), answer);
    Vector target = Vector::Zero(3);
    target[best] = 1;
    stage.view.target = &target;
    EXPECT_EQ(line(stage.at(1), "answer"), answer + ", ✓ as expected");
    target = Vector::Zero(3);
    target[(best + 1) % 3] = 1;
    EXPECT_EQ(line(stage.at(1), "answer"), answer + ", ✗ expected o" + std::to_string((best + 1) % 3 + 1));
    EXPECT_EQ(line(stage.at(0), "answer"), kUnknown);
    EXPECT_EQ(line(PageStage(article_document()).at(1), "answer"), "nothing");
}

TEST(OverviewPage, ListsOutputsThenHiddenLayersThenInputs) {
    const PageStage stage(classifier());
    const Page page = stage.at(1);
    EXPECT_LT(top_of(page, "answer"), top_of(page, "o1"));
    EXPECT_LT(top_of(page, "o3"), top_of(page, "h1"));
    EXPECT_LT(top_of(page, "h4"), top_of(page, "i1"));
}

TEST(OverviewPage, OfMoreThanTwelveNeuronsShowsTheSixLargestAndAllOnDemand) {
    PageStage stage(random_document({13, 12, 2}, false));
    const auto inputs = [&] {
        const Page page = stage.at(1);
        return std::ranges::count_if(page.lines, [](const PageLine& each) { return each.name.starts_with("i"); });
    };
    EXPECT_EQ(inputs(), 6);
    EXPECT_EQ(line(stage.at(1), "all/layer/0"), "all 13 …");
    EXPECT_EQ(line(stage.at(1), "all/layer/1"), "nothing") << "twelve are few";
    const std::set<std::string, std::less<>> whole{"layer/0"};
    stage.view.whole_lists = &whole;
    EXPECT_EQ(inputs(), 13);
}

TEST(OverviewPage, WithAnAnswerHasItsTextsApartAndReadable) {
    PageStage stage(scene_tests::with_long_names(classifier()));
    const Vector target{{0, 0, 1}};
    stage.view.target = &target;
    for (const ThemeKind kind : kThemeKinds) {
        stage.view.theme = kind;
        const Page page = stage.at(1);
        scene_tests::expect_texts_apart(page.scene, {stage.view.width, page.height}, "");
        scene_tests::expect_readable(page.scene, " " + std::string(name_of(kind)));
    }
}

}  // namespace
}  // namespace netglow
