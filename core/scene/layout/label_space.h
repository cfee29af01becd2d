// LabelSpace: the occupied parts of the canvas, so that labels overlap neither them nor each other.
#pragma once

#include <vector>

#include "core/base/geometry.h"

namespace netglow {

class LabelSpace {
public:
    explicit LabelSpace(Size canvas);

    void add(const Rect& rect);
    void add_disc(Point center, float radius);

    /// Whether `rect` is inside the canvas and touches nothing that was added. O(items nearby).
    bool free(const Rect& rect) const;

private:
    struct Disc {
        Point center;
        float radius;
    };
    struct Cell {
        std::vector<Rect> rects;
        std::vector<Disc> discs;
    };
    struct Span {
        std::size_t left, right, top, bottom;  ///< cells, last included
    };
    Span span_of(const Rect& rect) const;

    Size canvas_;
    std::size_t columns_;
    std::size_t rows_;
    std::vector<Cell> cells_;
};

}  // namespace netglow
