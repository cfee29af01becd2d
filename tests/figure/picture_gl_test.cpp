// Pictures of the article's network against references in tests/data/pictures. Where the look has been changed on purpose,
// NETGLOW_RENEW_PICTURES=1 in the environment writes them anew; look at them before they are committed.
#include <gtest/gtest.h>

#include <cstdlib>
#include <numeric>

#include "app/figure/image.h"
#include "app/render/fonts.h"
#include "core/scene/build_scene.h"
#include "core/timeline/timeline.h"

namespace netglow {
namespace {

struct Case {
    const char* name;
    double at;  ///< fraction of the pass
    ThemeKind theme;
};

Image drawn(const Case& which, int width, int height, float scale) {
    const Document document = article_document();
    const Trace trace = forward(document.network, document.input);
    const Timeline timeline(document.network, Granularity::term);
    SceneView view;
    view.theme = which.theme;
    const Size points{static_cast<float>(width) / scale, static_cast<float>(height) / scale};
    const Layout layout = layout_of(document.network, points);
    const Fonts fonts;
    const Moment moment = timeline.at(which.at * timeline.duration());
    return draw_offscreen(build_scene(document, trace, moment, layout, view, fonts), width, height, scale);
}

/// The mean of all channels' differences, 0 to 255.
double difference(const Image& a, const Image& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i) {
        sum += std::abs(static_cast<double>(a.pixels[i]) - b.pixels[i]);
    }
    return sum / static_cast<double>(a.pixels.size());
}

/// The mean of blocks of factor × factor pixels.
Image reduced(const Image& image, int factor) {
    Image small{image.width / factor, image.height / factor, {}};
    for (int y = 0; y < small.height; ++y) {
        for (int x = 0; x < small.width; ++x) {
            for (int channel = 0; channel < 4; ++channel) {
                int sum = 0;
                for (int i = 0; i < factor * factor; ++i) {
                    const int at = (y * factor + i / factor) * image.width + x * factor + i % factor;
                    sum += image.pixels[static_cast<std::size_t>(4 * at + channel)];
                }
                small.pixels.push_back(static_cast<std::uint8_t>(sum / (factor * factor)));
            }
        }
    }
    return small;
}

class Pictures : public testing::TestWithParam<Case> {};

TEST_P(Pictures, AgreeWithTheirReferences) {
    const std::filesystem::path file =
        std::filesystem::path(NETGLOW_TEST_DATA) / "pictures" / (std::string(GetParam().name) + ".png");
    const Image now = drawn(GetParam(), 640, 480, 1);
    if (std::getenv("NETGLOW_RENEW_PICTURES") != nullptr) {
        std::filesystem::create_directories(file.parent_path());
        save_png(now, file);
    }
    const Image reference = load_png(file);
    ASSERT_EQ(reference.pixels.size(), now.pixels.size());
    EXPECT_LT(difference(now, reference), 0.4) << "see tests/figure/picture_gl_test.cpp for renewing " << file;
}

TEST_P(Pictures, AreTheSameAtEveryContentScale) {
    const Image once = drawn(GetParam(), 640, 480, 1);
    const Image twice = reduced(drawn(GetParam(), 1280, 960, 2), 2);
    ASSERT_EQ(once.pixels.size(), twice.pixels.size());
    EXPECT_LT(difference(once, twice), 1.0);
}

TEST_P(Pictures, DifferFromOneAnother) {
    const Image now = drawn(GetParam(), 640, 480, 1);
    const Case other{"other", GetParam().at > 0.5 ? 0.0 : 1.0, GetParam().theme};
    EXPECT_GT(difference(now, drawn(other, 640, 480, 1)), 0.5);
}

INSTANTIATE_TEST_SUITE_P(All, Pictures,
                         testing::Values(Case{"start", 0, ThemeKind::light}, Case{"sum", 0.22, ThemeKind::light},
                                         Case{"end", 1, ThemeKind::light}, Case{"dark", 0.7, ThemeKind::dark}),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace netglow
