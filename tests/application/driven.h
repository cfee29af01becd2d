// A test fixture with the whole application on a headless context, driven by a simulated user.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/state/command.h"
#include "tests/application/headless_application.h"

namespace netglow {

class DrivenApplication : public testing::Test {
protected:
    /// Presses the command's first keyboard shortcut.
    void key(std::string_view name) {
        const Shortcut& keys = command(name).keys.front();
        person.key(keys.key, keys.modifiers);
    }
    void press(char character, Modifiers modifiers = {}) { person.key(key_of(character), modifiers); }

    /// The text on the canvas with this id, as last drawn.
    std::string drawn(std::string_view id) const { return app.drawn(id); }
    std::vector<std::string> outputs() const { return {drawn("output/o1"), drawn("output/o2"), drawn("output/o3")}; }
    std::string output_now(std::string_view id) {
        app.settle();
        return drawn(id);
    }

    HeadlessApplication app;
    UiDriver person{app};
};

constexpr Modifiers kCtrl{.ctrl = true};
constexpr Modifiers kCtrlShift{.ctrl = true, .shift = true};

/// 8-bit red, green and blue.
struct Pixel {
    int r = 0;
    int g = 0;
    int b = 0;
    bool operator==(const Pixel&) const = default;
};
inline Pixel pixel_at(const Image& image, Point at) {
    const auto x = static_cast<std::size_t>(at.x);
    const auto y = static_cast<std::size_t>(at.y);
    const std::uint8_t* start = &image.pixels[4 * (y * static_cast<std::size_t>(image.width) + x)];
    return {start[0], start[1], start[2]};
}
inline int brightness(const Pixel& pixel) {
    return pixel.r + pixel.g + pixel.b;
}
/// How many pixels of `rect` differ between two pictures of the same size.
inline int changed_pixels(const Image& before, const Image& after, const Rect& rect) {
    int count = 0;
    for (float y = rect.y; y < rect.bottom(); ++y) {
        for (float x = rect.x; x < rect.right(); ++x) {
            count += pixel_at(before, {x, y}) == pixel_at(after, {x, y}) ? 0 : 1;
        }
    }
    return count;
}

}  // namespace netglow
