#include "core/document/drawing.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/base/assert.h"

namespace netglow {
namespace {

/// Of the frame's height: the eight rows of the UCI digits. The pen and the frame's margin were chosen with them.
constexpr double kRows = 8;
constexpr Brush kPen{0.4, 0.8};
constexpr double kMargin = 0.6;    ///< from the frame to the middle of the outermost stroke
constexpr double kLargest = 6;     ///< times; a dot is not blown up to fill the pad
constexpr double kSampling = 0.1;  ///< cells between the points at which ink is looked for

Brush scaled(const Brush& brush, double factor) {
    return {brush.core * factor, brush.fade * factor};
}

/// A stroke of one point is a dot.
template <typename Visit>
void for_each_piece(const PadStroke& stroke, Visit visit) {
    if (stroke.points.size() == 1) {
        visit(stroke.points[0], stroke.points[0]);
    }
    for (std::size_t i = 1; i < stroke.points.size(); ++i) {
        visit(stroke.points[i - 1], stroke.points[i]);
    }
}

/// Moves and stretches points of the pad.
struct Placing {
    double across = 1;  ///< factors
    double down = 1;
    double right = 0;  ///< cells, added afterwards
    double below = 0;

    Point operator()(Point at) const {
        return {static_cast<float>(across * static_cast<double>(at.x) + right),
                static_cast<float>(down * static_cast<double>(at.y) + below)};
    }
};

Vector drawn(const Drawing& drawing, const InputImage& image, const Placing& place, const Brush& pen,
             const Brush& eraser) {
    Vector values = drawing.paper.size() > 0
                        ? drawing.paper
                        : Vector(Vector::Constant(static_cast<Eigen::Index>(image.cells()), image.low));
    for (const auto& stroke : drawing.strokes) {
        for_each_piece(*stroke, [&](Point from, Point to) {
            draw_stroke(values, image, place(from), place(to), stroke->erase ? eraser : pen, stroke->erase);
        });
    }
    return values;
}

struct Box {
    double left, top, right, bottom;

    void take(Point at) {
        left = std::min(left, static_cast<double>(at.x));
        right = std::max(right, static_cast<double>(at.x));
        top = std::min(top, static_cast<double>(at.y));
        bottom = std::max(bottom, static_cast<double>(at.y));
    }
};

/// Looks for what later strokes of the eraser have left of the pen's.
class InkFinder {
public:
    InkFinder(const Drawing& drawing, double reach) : drawing_(drawing), reach_(reach) {}

    /// About the middle lines of the strokes; nothing where no ink is left.
    std::optional<Box> box() const {
        std::optional<Box> box;
        for (std::size_t i = 0; i < drawing_.strokes.size(); ++i) {
            if (drawing_.strokes[i]->erase) continue;
            for_each_piece(*drawing_.strokes[i], [&](Point from, Point to) { take(from, to, i, box); });
        }
        return box;
    }

private:
    void take(Point from, Point to, std::size_t stroke, std::optional<Box>& box) const {
        const auto length = std::hypot(static_cast<double>(to.x - from.x), static_cast<double>(to.y - from.y));
        const int pieces = std::clamp(static_cast<int>(std::ceil(length / kSampling)), 1, 1000);
        for (int k = 0; k <= pieces; ++k) {
            const Point at = from + (to - from) * (static_cast<float>(k) / static_cast<float>(pieces));
            if (erased(at, stroke)) continue;
            if (!box) box = Box{at.x, at.y, at.x, at.y};
            box->take(at);
        }
    }
    bool erased(Point at, std::size_t stroke) const {
        bool gone = false;
        for (std::size_t i = stroke + 1; i < drawing_.strokes.size() && !gone; ++i) {
            if (!drawing_.strokes[i]->erase) continue;
            for_each_piece(*drawing_.strokes[i],
                           [&](Point from, Point to) { gone = gone || distance(at, from, to) < reach_; });
        }
        return gone;
    }

    const Drawing& drawing_;
    double reach_;  ///< of the eraser, cells
};

/// The middle of the ink, in cells.
Point centre_of_mass(const Vector& values, const InputImage& image) {
    double mass = 0;
    double across = 0;
    double down = 0;
    for (std::size_t i = 0; i < image.cells(); ++i) {
        const double ink = values[static_cast<Eigen::Index>(i)] - image.low;
        mass += ink;
        across += ink * (static_cast<double>(i % image.width) + 0.5);
        down += ink * (static_cast<double>(i / image.width) + 0.5);
    }
    if (!(mass > 0)) return {static_cast<float>(image.width) / 2, static_cast<float>(image.height) / 2};
    return {static_cast<float>(across / mass), static_cast<float>(down / mass)};
}

/// The mean size of the weights that leave each row of the picture.
Vector sizes_by_row(const Network& network, const InputImage& image) {
    const Matrix& weights = network.layer(1).weights;
    Vector sizes = Vector::Zero(static_cast<Eigen::Index>(image.height));
    for (Eigen::Index row = 0; row < sizes.size(); ++row) {
        const auto width = static_cast<Eigen::Index>(image.width);
        const double squares = weights.middleCols(row * width, width).squaredNorm();
        sizes[row] = std::sqrt(squares / static_cast<double>(weights.rows() * width));
    }
    return sizes;
}

/// How many rows at one end training has not moved, if it has moved the next one at once; 0: none, or no sharp edge.
std::size_t untouched_rows(const Vector& sizes, bool from_below) {
    const Eigen::Index count = sizes.size();
    const auto at = [&](Eigen::Index i) { return sizes[from_below ? count - 1 - i : i]; };
    const double within = sizes.segment(count / 4, count / 2).mean();
    const double rise = within - at(0);
    if (!(rise > 0.2 * within)) return 0;
    Eigen::Index untouched = 1;
    while (untouched < count / 4 && at(untouched) - at(0) < 0.15 * rise) ++untouched;
    return at(untouched) - at(0) > 0.5 * rise ? static_cast<std::size_t>(untouched) : 0;
}

constexpr std::size_t kSideOfMnist = 28;

}  // namespace

bool usually_centred(const InputImage& image) {
    return image.width == image.height && (image.width == 8 || image.width == kSideOfMnist);
}

DrawingFrame likely_frame(const Network& network, const InputImage& image) {
    NETGLOW_ASSERT(network.inputs() == image.cells());
    const auto as_uci = [&](double height) {
        constexpr double kShare = 0.6;  // of the height: they are about five cells wide
        const double across = height * static_cast<double>(image.width) / static_cast<double>(image.height);
        return DrawingFrame{height, kShare * across, false, 1, 0.75};
    };
    if (image.width != kSideOfMnist || image.height != kSideOfMnist) {
        return as_uci(static_cast<double>(image.height));
    }
    const Vector sizes = sizes_by_row(network, image);
    const std::size_t above = untouched_rows(sizes, false);
    if (above > 0 && above == untouched_rows(sizes, true)) {
        return as_uci(static_cast<double>(image.height - 2 * above));
    }
    return {20, 20, true, 1, 1};
}

Vector as_drawn(const Drawing& drawing, const InputImage& image) {
    return drawn(drawing, image, {}, brush_for(image), brush_for(image));
}

Vector centred(const Drawing& drawing, const InputImage& image, const DrawingFrame& frame) {
    const Brush eraser = brush_for(image);
    const std::optional<Box> ink = InkFinder(drawing, eraser.core + eraser.fade / 2).box();
    if (drawing.paper.size() > 0 || !ink) return as_drawn(drawing, image);
    const double row = frame.height / kRows;
    const double room = 2 * kMargin * row;
    const double wide = std::max(ink->right - ink->left, 1e-6);
    const double high = std::max(ink->bottom - ink->top, 1e-6);
    const double widest = frame.keeps_shape ? frame.width : static_cast<double>(image.width);
    const double most = std::min({(frame.height - room) / high, (widest - room) / wide, kLargest});
    Placing place{std::min(most, (frame.width - room) / wide), most, 0, 0};
    place.right = static_cast<double>(image.width) / 2 - place.across * (ink->left + ink->right) / 2;
    place.below = static_cast<double>(image.height) / 2 - place.down * (ink->top + ink->bottom) / 2;
    const Brush pen = scaled(kPen, row);
    const Brush rubber = scaled(eraser, std::sqrt(place.across * place.down));
    const Point middle = centre_of_mass(drawn(drawing, image, place, pen, rubber), image);
    place.right += frame.by_mass_across * (static_cast<double>(image.width) / 2 - static_cast<double>(middle.x));
    place.below += frame.by_mass_down * (static_cast<double>(image.height) / 2 - static_cast<double>(middle.y));
    return drawn(drawing, image, place, pen, rubber);
}

}  // namespace netglow
