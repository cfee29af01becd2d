// Pictures of small networks against references in tests/data/pictures. Where the look has been changed on
// purpose, NETGLOW_RENEW_PICTURES=1 in the environment writes them anew; look at them before they are committed.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "app/figure/image.h"
#include "app/render/fonts.h"
#include "core/format/netglow_file.h"
#include "core/scene/canvas/build_scene.h"
#include "core/timeline/timeline.h"

namespace netglow {
namespace {

struct Case {
    const char* name;
    const char* network;  ///< of assets/networks
    double at;            ///< fraction of the pass
    ThemeKind theme;
};
void PrintTo(const Case& which, std::ostream* out) {
    *out << which.name;
}

/// `without`: the id of a text that is left out.
Image drawn(const Case& which, int width, int height, float scale, std::string_view without = "none") {
    const Document document = load_netglow(std::filesystem::path(NETGLOW_SOURCE) / "assets/networks" /
                                           (std::string(which.network) + ".netglow"));
    const Trace trace = forward(document.network, document.input);
    const Timeline timeline(document.network, Granularity::term);
    SceneView view;
    view.theme = which.theme;
    const Size points{static_cast<float>(width) / scale, static_cast<float>(height) / scale};
    const Layout layout = layout_of(document.network, points);
    const Fonts fonts;
    const Moment moment = timeline.at(which.at * timeline.duration());
    Scene scene = build_scene(document, trace, moment, layout, view, fonts);
    std::erase_if(scene.shapes, [&](const Shape& shape) {
        const Text* text = std::get_if<Text>(&shape);
        return text != nullptr && text->id == without;
    });
    return draw_offscreen(scene, width, height, scale);
}

/// The mean of all channels' differences, 0 to 255.
double difference(const Image& a, const Image& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i) {
        sum += std::abs(static_cast<double>(a.pixels[i]) - b.pixels[i]);
    }
    return sum / static_cast<double>(a.pixels.size());
}

/// The same for the part of 16 × 16 pixels that differs most: a single number that is missing shows there.
double worst_part(const Image& a, const Image& b) {
    constexpr int kSide = 16;
    double worst = 0;
    for (int top = 0; top < a.height; top += kSide) {
        for (int left = 0; left < a.width; left += kSide) {
            double sum = 0;
            for (int y = top; y < std::min(top + kSide, a.height); ++y) {
                for (int i = 4 * left; i < 4 * std::min(left + kSide, a.width); ++i) {
                    const auto at = static_cast<std::size_t>(4 * y * a.width + i);
                    sum += std::abs(static_cast<double>(a.pixels[at]) - b.pixels[at]);
                }
            }
            worst = std::max(worst, sum / (4 * kSide * kSide));
        }
    }
    return worst;
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
    const std::string renewing = "CONTRIBUTING.md says how to renew " + file.string();
    EXPECT_LT(difference(now, reference), 0.2) << renewing;
    EXPECT_LT(worst_part(now, reference), 5) << renewing;
}

TEST_P(Pictures, AreTheSameAtEveryContentScale) {
    const Image once = drawn(GetParam(), 640, 480, 1);
    const Image twice = reduced(drawn(GetParam(), 1280, 960, 2), 2);
    ASSERT_EQ(once.pixels.size(), twice.pixels.size());
    EXPECT_LT(difference(once, twice), 1.0);
}

TEST_P(Pictures, TellWhereOneNumberIsMissing) {
    const Image now = drawn(GetParam(), 640, 480, 1);
    EXPECT_GT(worst_part(now, drawn(GetParam(), 640, 480, 1, "output/i2")), 5);
}

TEST_P(Pictures, DifferFromOneAnother) {
    const Image now = drawn(GetParam(), 640, 480, 1);
    const Case other{"other", GetParam().network, GetParam().at > 0.5 ? 0.0 : 1.0, GetParam().theme};
    EXPECT_GT(difference(now, drawn(other, 640, 480, 1)), 0.5);
}

INSTANTIATE_TEST_SUITE_P(All, Pictures,
                         testing::Values(Case{"start", "article", 0, ThemeKind::light},
                                         Case{"sum", "article", 0.21333333, ThemeKind::light},
                                         Case{"end", "article", 1, ThemeKind::light},
                                         Case{"dark", "article", 0.69583333, ThemeKind::dark},
                                         Case{"negative", "xor", 1, ThemeKind::light}),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace netglow
