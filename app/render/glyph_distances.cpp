#include "app/render/glyph_distances.h"

#include <algorithm>
#include <cmath>

#include "core/base/geometry.h"

namespace netglow {
namespace {

constexpr float kFlat = 0.01F;  ///< texels that a straight piece may be off its curve

struct Piece {
    Point from;
    Point to;
};

float length(Point p) {
    return std::hypot(p.x, p.y);
}

/// The outline's contours as straight pieces, in texels from the picture's upper left corner.
class Pieces {
public:
    Pieces(const FT_Outline& outline, int left, int top)
        : left_(static_cast<float>(left)), top_(static_cast<float>(top)) {
        FT_Outline_Funcs steps{};
        steps.move_to = [](const FT_Vector* to, void* self) { return of(self).move(*to); };
        steps.line_to = [](const FT_Vector* to, void* self) { return of(self).line(*to); };
        steps.conic_to = [](const FT_Vector* by, const FT_Vector* to, void* self) { return of(self).conic(*by, *to); };
        steps.cubic_to = [](const FT_Vector* one, const FT_Vector* two, const FT_Vector* to, void* self) {
            return of(self).cubic(*one, *two, *to);
        };
        FT_Outline copy = outline;  // FreeType's functions take what they only read as something to change
        FT_Outline_Decompose(&copy, &steps, this);
    }
    const std::vector<Piece>& all() const { return pieces_; }

private:
    static Pieces& of(void* self) { return *static_cast<Pieces*>(self); }
    Point texels(const FT_Vector& place) const {
        return {static_cast<float>(place.x) / 64 - left_, top_ - static_cast<float>(place.y) / 64};
    }
    void go(Point to) {
        if (to != at_) {
            pieces_.push_back({at_, to});
            at_ = to;
        }
    }

    int move(const FT_Vector& to) {
        at_ = texels(to);
        return 0;
    }
    int line(const FT_Vector& to) {
        go(texels(to));
        return 0;
    }
    /// A polynomial's chords are off it by at most an eighth of its second derivative, over the square of their number.
    static int chords(float second_derivative) {
        return std::max(1, static_cast<int>(std::ceil(std::sqrt(second_derivative / (8 * kFlat)))));
    }
    int conic(const FT_Vector& by, const FT_Vector& to) {
        const Point a = at_, b = texels(by), c = texels(to);
        const int count = chords(2 * length(a - b * 2 + c));
        for (int i = 1; i <= count; ++i) {
            const float t = static_cast<float>(i) / static_cast<float>(count);
            go(a * ((1 - t) * (1 - t)) + b * (2 * t * (1 - t)) + c * (t * t));
        }
        return 0;
    }
    int cubic(const FT_Vector& one, const FT_Vector& two, const FT_Vector& to) {
        const Point a = at_, b = texels(one), c = texels(two), d = texels(to);
        const int count = chords(6 * std::max(length(a - b * 2 + c), length(b - c * 2 + d)));
        for (int i = 1; i <= count; ++i) {
            const float t = static_cast<float>(i) / static_cast<float>(count);
            const float s = 1 - t;
            go(a * (s * s * s) + b * (3 * s * s * t) + c * (3 * s * t * t) + d * (t * t * t));
        }
        return 0;
    }

    float left_;
    float top_;
    Point at_;
    std::vector<Piece> pieces_;
};

/// The texels whose middles lie from `from` to `to`, of `count`.
struct Span {
    int begin;
    int end;
};
Span middles(float from, float to, int count) {
    return {std::clamp(static_cast<int>(std::ceil(from - 0.5F)), 0, count),
            std::clamp(static_cast<int>(std::floor(to - 0.5F)) + 1, 0, count)};
}

/// Square of the distance to the nearest piece; the square of `spread` where none is nearer.
std::vector<float> squares(const std::vector<Piece>& pieces, int width, int height, float spread) {
    std::vector<float> nearest(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), spread * spread);
    for (const auto& [from, to] : pieces) {
        const Point along = to - from;
        const float over_square = 1 / (along.x * along.x + along.y * along.y);
        const Span rows = middles(std::min(from.y, to.y) - spread, std::max(from.y, to.y) + spread, height);
        const Span columns = middles(std::min(from.x, to.x) - spread, std::max(from.x, to.x) + spread, width);
        for (int row = rows.begin; row < rows.end; ++row) {
            float* const line = nearest.data() + static_cast<std::ptrdiff_t>(row) * width;
            const float y = static_cast<float>(row) + 0.5F - from.y;
            for (int column = columns.begin; column < columns.end; ++column) {
                const float x = static_cast<float>(column) + 0.5F - from.x;
                const float t = std::min(std::max((x * along.x + y * along.y) * over_square, 0.F), 1.F);
                const float off_x = x - t * along.x;
                const float off_y = y - t * along.y;
                line[column] = std::min(line[column], off_x * off_x + off_y * off_y);
            }
        }
    }
    return nearest;
}

/// How often the outline winds around each texel's middle.
std::vector<int> windings(const std::vector<Piece>& pieces, int width, int height) {
    std::vector<int> turns(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (const auto& [from, to] : pieces) {
        if (from.y == to.y) {
            continue;
        }
        const bool down = to.y > from.y;
        const float upper = std::min(from.y, to.y);
        const float lower = std::max(from.y, to.y);
        // Rows whose middle lies in [upper, lower), so that pieces that meet count once.
        const int begin = std::clamp(static_cast<int>(std::ceil(upper - 0.5F)), 0, height);
        const int end = std::clamp(static_cast<int>(std::ceil(lower - 0.5F)), 0, height);
        for (int row = begin; row < end; ++row) {
            const float y = static_cast<float>(row) + 0.5F;
            const float x = from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y);
            const int column = std::max(static_cast<int>(std::ceil(x - 0.5F)), 0);
            if (column < width) {
                turns[static_cast<std::size_t>(row * width + column)] += down ? 1 : -1;
            }
        }
    }
    for (int row = 0; row < height; ++row) {
        const auto line = turns.begin() + static_cast<std::ptrdiff_t>(row) * width;
        for (int column = 1; column < width; ++column) {
            line[column] += line[column - 1];
        }
    }
    return turns;
}

}  // namespace

DistancePicture distances_of(const FT_Outline& outline, int spread) {
    DistancePicture picture;
    if (outline.n_points == 0) {
        return picture;
    }
    FT_BBox box;
    FT_Outline_Get_CBox(&outline, &box);
    picture.left = static_cast<int>(box.xMin >> 6) - spread;
    picture.top = static_cast<int>((box.yMax + 63) >> 6) + spread;
    picture.width = static_cast<int>((box.xMax + 63) >> 6) + spread - picture.left;
    picture.height = picture.top - (static_cast<int>(box.yMin >> 6) - spread);

    const Pieces pieces(outline, picture.left, picture.top);
    const auto reach = static_cast<float>(spread);
    const std::vector<float> square = squares(pieces.all(), picture.width, picture.height, reach);
    const std::vector<int> winding = windings(pieces.all(), picture.width, picture.height);
    picture.texels.resize(square.size());
    for (std::size_t i = 0; i < square.size(); ++i) {
        const float steps = 127 * std::sqrt(square[i]) / reach;
        picture.texels[i] = static_cast<std::uint8_t>(std::lround(128 + (winding[i] != 0 ? steps : -steps)));
    }
    return picture;
}

}  // namespace netglow
