// Scene: what to draw, as plain values; the interface between core and the renderers.
//
// Built and tested without a GPU; drawn by the renderer to the screen and to image files. Drawn in this order:
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
#include "core/density/ink.h"
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

/// How many edges this machine draws one by one; these defaults apply unless it was measured.
struct EdgeBudget {
    std::size_t one_by_one = kMostEdgesDrawn;  ///< in a layer; a larger one is drawn as a density
    std::size_t lines = 2048;                  ///< drawn over such a layer's density
    bool fast = false;                         ///< these can be redrawn in every frame while the camera moves
    bool operator==(const EdgeBudget&) const = default;
};

/// The visible part of a large bundle, and how it is drawn.
struct BundleSight {
    EdgeEnds ends;   ///< positions of the discs, which are evenly spaced
    float left = 0;  ///< x of the senders, and of the receivers
    float right = 1;
    EdgeWindow window;  ///< the visible part, with a small margin
    float dense = 1;  ///< 0: all edges in sight are lines; 1: their density, and the strongest as lines; between: both
    EdgeBudget budget;      ///< limits the number of lines
    float few = 0;          ///< 0: thin lines, up to the budget; towards 1: fewer, as wide as in a small bundle
    float zoom = 1;         ///< of the camera: the width of lines on the screen does not depend on it
    float density_ink = 1;  ///< the mean opacity that the density may have
    float line_ink = 1e6F;  ///< the share of the space that the lines may cover; beyond it the weaker ones fade
    bool operator==(const BundleSight&) const = default;
};

/// All edges between two columns, as one item that refers to its weights: a line from every sender to every receiver,
/// hue by sign, width by strength relative to the layer, dashed where negative. The strength is |w|, or |w·o| where
/// there are signals, or the same for all; the weakest fade where there are too many.
struct EdgeBundle {
    std::size_t layer = 1;                  ///< the receiving layer
    const Matrix* weights = nullptr;        ///< rows = `to`, columns = `from`; outlives the scene
    const WeightLog::Layer* log = nullptr;  ///< changes of the weights; null: found by comparing; outlives the scene
    std::vector<Point> from;                ///< centres of the discs; empty in a large bundle
    std::vector<Point> to;
    double largest = 1;               ///< max |w| of the layer
    const Vector* signals = nullptr;  ///< of the senders, where edges are drawn by w·o; outlives the scene
    double largest_product = 1;       ///< max |w·o|, or an upper bound
    bool signs = false;               ///< edges are drawn by their sign alone
    EdgeWidths widths;                ///< of a small bundle
    EdgeFade fade;                    ///< of a small bundle
    /// Progress of the signals, 0 .. 1. A small bundle blends from drawing by weight to drawing by signals; a large one
    /// is drawn by signals up to this fraction of the way, by weight beyond.
    float front = 1;
    Color positive;
    Color negative;
    Color neutral;  ///< of edges of strength 0, where they are drawn one by one
    float opacity = 1;
    float waiting = 1;                 ///< opacity ahead of the front, in a large bundle
    bool dashed = true;                ///< negative edges are dashed
    std::optional<BundleSight> sight;  ///< of a large bundle; one that is not visible is left out
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
    float size = 12;  ///< pixels per em, at zoom 1
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
    bool cells = false;  ///< pixels are cells of one colour that fill the rectangle, instead of points
    bool round = false;  ///< only the ellipse in the rectangle is drawn
};

struct Scene {
    Color background;
    std::vector<EdgeBundle> edges;
    std::vector<Raster> rasters;
    std::vector<Shape> shapes;
    std::vector<Raster> upper_rasters;  ///< drawn when `upper_from` of the shapes have been, and before the others
    std::size_t upper_from = 0;
    std::vector<Shape> overlay;  ///< on top, not moved by the camera: the legend
};

/// Width of an edge in points: 1 + 4·|w|/largest.
float edge_width(double weight, double largest);

/// The text with this id, or nothing. For tests.
std::optional<std::string> text_of(const Scene& scene, std::string_view id);

/// The bounds of a text, from the top of digits and capitals to the descenders.
Rect text_rect(const Text& text, const TextMeasure& measure);

}  // namespace netglow
