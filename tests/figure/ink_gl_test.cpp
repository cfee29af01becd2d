// Networks of every size read at a glance: how much ink is between two columns of their pictures, and whether the
// edges of the winning output are told from the others'.
#include "tests/figure/ink.h"

#include <gtest/gtest.h>

#include <memory>
#include <random>

#include "app/gl/framebuffer.h"
#include "app/gl/headless_context.h"
#include "app/render/scene_renderer.h"
#include "core/document/cases.h"
#include "core/format/netglow_file.h"
#include "core/scene/canvas/build_scene.h"
#include "core/scene/vision.h"
#include "core/timeline/timeline.h"

namespace netglow {
namespace {

constexpr double kMostInk = 0.3;

Document example(const char* name) {
    return load_netglow(std::filesystem::path(NETGLOW_SOURCE) / "assets/networks" / (std::string(name) + ".netglow"));
}

/// Weights of the size with which training begins, ReLU, and softmax at the end; the same in every run.
Document seeded(const std::vector<int>& sizes) {
    std::mt19937_64 random(1);
    std::normal_distribution<double> normal;
    std::vector<Dense> layers;
    for (std::size_t k = 1; k < sizes.size(); ++k) {
        Dense layer;
        layer.activation = Activation::of(k + 1 == sizes.size() ? ActivationKind::softmax : ActivationKind::relu);
        layer.weights = Matrix::Zero(sizes[k], sizes[k - 1]).unaryExpr([&](double) {
            return normal(random) * std::sqrt(2.0 / sizes[k - 1]);
        });
        layer.bias = Vector(Vector::Zero(sizes[k]));
        layers.push_back(std::move(layer));
    }
    Vector input = Vector::Zero(sizes[0]).unaryExpr([&](double) { return std::abs(std::sin(normal(random))); });
    return {.name = "",
            .network = Network(std::move(layers)),
            .input = std::move(input),
            .input_names = {},
            .cases = {},
            .extras = {},
            .layer_extras = {},
            .case_extras = {}};
}

/// A document on a canvas of some size; pictures of it at any moment.
class Sight {
public:
    Sight(Document document, int width, int height)
        : document_(std::move(document)),
          trace_(forward(document_.network, document_.input)),
          timeline_(document_.network, Granularity::layer),
          width_(width),
          height_(height),
          target_(width, height) {
        layout_ = magnified_layout(document_.network, size(), with_room_for(LayoutStyle{}, document_));
    }
    Image at(double seconds) {
        const Scene scene = build_scene(document_, trace_, timeline_.at(seconds), layout_, view, fonts_);
        target_.bind();
        renderer_.draw_finished(scene, Camera{}, {{0, 0, size().width, size().height}, size(), layout_.magnification});
        return {width_, height_, target_.read()};
    }
    Image at_end() { return at(timeline_.duration()); }
    /// The start, the middle of every layer's sums, and the end.
    std::vector<double> times() const {
        std::vector<double> times = {0};
        for (std::size_t layer = 1; layer <= document_.network.depth(); ++layer) {
            const double before = layer > 1 ? timeline_.outputs_complete(layer - 1) : 0;
            times.push_back((before + timeline_.sums_complete(layer)) / 2);
        }
        times.push_back(timeline_.duration());
        return times;
    }
    double most_ink(double seconds) {
        const std::vector<double> inks = ink_of(at(seconds), layout_, theme(view.theme));
        return *std::ranges::max_element(inks);
    }

    const Document& document() const { return document_; }
    const Trace& trace() const { return trace_; }
    const Layout& layout() const { return layout_; }
    SceneView view;

private:
    Size size() const { return {static_cast<float>(width_), static_cast<float>(height_)}; }

    Document document_;
    Trace trace_;
    Timeline timeline_;
    Layout layout_;
    int width_;
    int height_;
    HeadlessContext context_;
    Fonts fonts_;
    SceneRenderer renderer_{fonts_};
    Framebuffer target_;
};

struct Net {
    const char* name;
    Document (*make)();
};
void PrintTo(const Net& net, std::ostream* out) {
    *out << net.name;
}
const std::vector<Net>& nets() {
    static const std::vector<Net> all = {
        {"Article", [] { return example("article"); }},
        {"Digits", [] { return example("digits"); }},
        {"Digits28", [] { return example("digits-28"); }},
        {"Of8And8",
         [] {
             return seeded({8, 8});
         }},
        {"Of16And16",
         [] {
             return seeded({16, 16});
         }},
        {"Of32And16",
         [] {
             return seeded({32, 16});
         }},
        {"Of64And32",
         [] {
             return seeded({64, 32});
         }},
        {"Of128And64",
         [] {
             return seeded({128, 64});
         }},
        {"Of64And32And16And10",
         [] {
             return seeded({64, 32, 16, 10});
         }},
        {"Of784And800And800And10",
         [] {
             return seeded({784, 800, 800, 10});
         }},
    };
    return all;
}

class Ink : public ::testing::TestWithParam<Net> {};
INSTANTIATE_TEST_SUITE_P(Networks, Ink, ::testing::ValuesIn(nets()), [](const auto& info) { return info.param.name; });

TEST_P(Ink, BetweenTwoColumnsIsAtMostThreeTenthsAtEveryMoment) {
    Sight sight(GetParam().make(), 732, 440);  // the canvas of a window of 1280 by 800
    for (const double time : sight.times()) {
        EXPECT_LE(sight.most_ink(time), kMostInk) << "at " << time;
    }
}

TEST_P(Ink, IsBoundedOnDarkAndByEveryMeasure) {
    Sight sight(GetParam().make(), 732, 440);
    sight.view.theme = ThemeKind::dark;
    for (const EdgeMeasure measure : kEdgeMeasures) {
        sight.view.edges = measure;
        for (const double time : {sight.times().front(), sight.times().back()}) {
            EXPECT_LE(sight.most_ink(time), kMostInk) << name_of(measure) << " at " << time;
        }
    }
}

/// How an edge's colour differs from what is beside it: the median of places along it, of which texts and other edges
/// may hide some.
double stands_out(const Sight& sight, const Image& image, EdgeAt edge) {
    const float scale = sight.layout().magnification;
    const Point from = sight.layout().at(edge.sender()) * scale;
    const Point to = sight.layout().at(edge.receiver()) * scale;
    const Point way = to - from;
    const Point aside = Point{-way.y, way.x} * (1 / std::hypot(way.x, way.y));
    const auto color = [&](Point place) {
        return color_at(image, static_cast<int>(place.x), static_cast<int>(place.y));
    };
    std::vector<double> differences;
    for (float along = 0.2F; along < 0.8F; along += 0.01F) {
        const Point place = from + way * along;
        constexpr float kBeside = 6;
        for (const float side : {-kBeside, kBeside}) {
            differences.push_back(color_difference(color(place), color(place + aside * side)));
        }
    }
    std::ranges::nth_element(differences, differences.begin() + static_cast<std::ptrdiff_t>(differences.size() / 2));
    return differences[differences.size() / 2];
}

class Answer : public ::testing::TestWithParam<Net> {};
INSTANTIATE_TEST_SUITE_P(Networks, Answer, ::testing::Values(nets()[1], nets()[2], nets()[5], nets()[8]),
                         [](const auto& info) { return info.param.name; });

TEST_P(Answer, HasItsFiveStrongestEdgesInAColorOfTheirOwn) {
    constexpr double kPlainlyTwo = 20;  // ΔE by CIEDE2000
    Sight sight(GetParam().make(), 1280, 800);
    const Image image = sight.at_end();
    const Network& network = sight.document().network;
    const std::size_t depth = network.depth();
    const std::size_t winner = largest_of(sight.trace().outputs(depth));
    std::vector<std::pair<double, std::size_t>> products;
    for (std::size_t from = 0; from < network.neurons(depth - 1); ++from) {
        const double product = network.weight({depth, winner, from}) * sight.trace().output({depth - 1, from});
        products.emplace_back(-std::abs(product), from);
    }
    std::ranges::sort(products);
    for (std::size_t rank = 0; rank < 5; ++rank) {
        EXPECT_GE(stands_out(sight, image, {depth, winner, products[rank].second}), kPlainlyTwo) << rank;
    }
}

}  // namespace
}  // namespace netglow
