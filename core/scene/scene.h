// Scene: what to draw, as plain values; the seam above the GPU.
//
// Built without a GPU and tested without one; drawn by the screen's renderer and by figure files. Drawn in this order:
// background, edge bundles, rasters, the shapes in their order, then the overlay. Lengths are points, angles radians (0
// = up, clockwise).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/geometry.h"
#include "core/density/edge_field.h"
#include "core/network/activation.h"
#include "core/network/weight_log.h"
#include "core/text/text_measure.h"

namespace netglow {

/// Colour, not premultiplied, sRGB as designers write it; components 0..1.
struct Color {
    float r = 0;
    float g = 0;
    float b = 0;
    float a = 1;
    bool operator==(const Color&) const = default;
};
constexpr Color rgb(std::uint32_t hex) {
    return {static_cast<float>((hex >> 16U) & 0xFFU) / 255.F, static_cast<float>((hex >> 8U) & 0xFFU) / 255.F,
            static_cast<float>(hex & 0xFFU) / 255.F, 1.F};
}
constexpr Color with_alpha(Color c, float alpha) {
    return {c.r, c.g, c.b, c.a * alpha};
}
Color mix(Color from, Color to, float amount);

/// Length of a dash of a negative edge, and of the gap behind it; dashes begin at the sender's centre.
inline constexpr float kEdgeDash = 6;

/// A bundle with more edges than this is drawn as a whole: their density, and the strongest as lines, without dashes.
inline constexpr std::size_t kMostEdgesDrawn = 4096;

/// How many edges a machine draws one by one; as it is where nobody has measured.
struct EdgeBudget {
    std::size_t one_by_one = kMostEdgesDrawn;  ///< of a layer; a larger one is drawn as a whole
    std::size_t lines = 2048;                  ///< of such a layer, over its density
    bool fast = false;                         ///< these may be drawn anew in every frame while the camera moves
    bool operator==(const EdgeBudget&) const = default;
};

/// A large bundle: what is seen of it, and how.
struct BundleSight {
    EdgeEnds ends;   ///< where the discs stand, which are even
    float left = 0;  ///< x of the senders, and of the receivers
    float right = 1;
    EdgeWindow window;  ///< what is in sight, and a little more
    float dense = 1;  ///< 0: all edges in sight are lines; 1: their density, and the strongest as lines; between: both
    EdgeBudget budget;  ///< at most so many lines
    float few =
        0;  ///< 0: as many lines as that, thin ones; towards 1: few, that may be as wide as those of a small one
    float zoom = 1;  ///< of the camera: lines stay as wide on the screen
    bool operator==(const BundleSight&) const = default;
};

/// All edges between two columns, as one item that refers to its weights: a line from every sender to every receiver,
/// hue by sign, width by strength relative to the layer (edge_width), dashed where negative. The strength is |w|, or
/// |w·o| where there are signals, or the same for all.
struct EdgeBundle {
    std::size_t layer = 1;                  ///< the receiving layer
    const Matrix* weights = nullptr;        ///< rows = `to`, columns = `from`; outlives the scene
    const WeightLog::Layer* log = nullptr;  ///< of the weights; outlives the scene; without one they are compared
    std::vector<Point> from;                ///< centres of the discs; empty in a large bundle
    std::vector<Point> to;
    double largest = 1;               ///< max |w| of the layer
    const Vector* signals = nullptr;  ///< of the senders, where edges are drawn by w·o; outlives the scene
    double largest_product = 1;       ///< max |w·o|, or what it is at most
    bool signs = false;               ///< edges are drawn by their sign alone
    /// How far the signals have come, 0 .. 1: of a small bundle how much edges are drawn by them and not by weight yet,
    /// of a large one up to which share of the way.
    float front = 1;
    Color positive;
    Color negative;
    float opacity = 1;
    float waiting = 1;                 ///< opacity ahead of the front, in a large bundle
    bool dashed = true;                ///< negative edges are dashed
    std::optional<BundleSight> sight;  ///< of a large bundle; where nothing of it is seen, the bundle is left out
};

struct Line {
    Point from;
    Point to;
    float width = 1;
    Color color;
    float dash = 0;  ///< length of a dash and of the gap behind it; 0: solid
    bool round = true;
};
struct Disc {
    Point center;
    float radius = 1;
    Color fill;
    Color stroke;
    float stroke_width = 0;  ///< centred on the radius
};
/// A part of a ring, clockwise from `start`.
struct Arc {
    Point center;
    float radius = 1;
    float width = 1;
    float start = 0;
    float sweep = 6.2831853F;
    Color color;
};
/// A rectangle with round corners; filled from left to right with a blend of two colours.
struct Box {
    Rect rect;
    float corner = 0;
    Color fill;
    Color fill_right;  ///< equal to `fill` for a plain one
    Color stroke;
    float stroke_width = 0;
};

enum class Anchor { start, middle, end };
/// One line of text. `baseline` is where it stands: its left end, middle or right end, on the baseline.
struct Text {
    Point baseline;
    Anchor anchor = Anchor::middle;
    Font font = Font::sans;
    float size = 12;  ///< pixels an em, at zoom 1
    Color color;
    std::string text;  ///< UTF-8
    std::string id;    ///< what it says, for tests and lessons: "output/h2", "sum/h2", "weight/h2/i1"; may be empty
};

using Shape = std::variant<Line, Disc, Arc, Box, Text>;

/// A picture of coloured points, one in each corner of its grid and evenly between them; colours blend from point to
/// point.
struct Raster {
    Rect rect;
    std::size_t columns = 0;
    std::vector<std::uint32_t>
        pixels;          ///< red, green, blue, alpha from the lowest byte, premultiplied; row by row from the top
    bool cells = false;  ///< no points but cells of one colour each, which fill the rectangle
};

struct Scene {
    Color background;
    std::vector<EdgeBundle> edges;
    std::vector<Raster> rasters;
    std::vector<Shape> shapes;
    std::vector<Shape> overlay;  ///< over all, and in its place whatever the camera does: the legend
};

/// Width of an edge in points: 1 + 4·|w|/largest.
float edge_width(double weight, double largest);

/// The text with this id, or nothing. For tests.
std::optional<std::string> text_of(const Scene& scene, std::string_view id);

/// The room that a text takes: from its highest digits and capitals to its descenders.
Rect text_rect(const Text& text, const TextMeasure& measure);

}  // namespace netglow
