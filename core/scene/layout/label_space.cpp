#include "core/scene/layout/label_space.h"

#include <algorithm>
#include <cmath>

namespace netglow {

namespace {

constexpr float kCell = 48;

std::size_t cells_along(float extent) {
    return static_cast<std::size_t>(std::max(extent, 1.F) / kCell) + 1;
}

bool touches(const Rect& rect, Point center, float radius) {
    const float x = std::clamp(center.x, rect.x, rect.right());
    const float y = std::clamp(center.y, rect.y, rect.bottom());
    return std::hypot(center.x - x, center.y - y) < radius;
}

}  // namespace

LabelSpace::LabelSpace(Size canvas)
    : canvas_(canvas),
      columns_(cells_along(canvas.width)),
      rows_(cells_along(canvas.height)),
      cells_(columns_ * rows_) {}

LabelSpace::Span LabelSpace::span_of(const Rect& rect) const {
    const auto cell = [](float position, std::size_t count) {
        return static_cast<std::size_t>(std::clamp(position / kCell, 0.F, static_cast<float>(count - 1)));
    };
    return {cell(rect.x, columns_), cell(rect.right(), columns_), cell(rect.y, rows_), cell(rect.bottom(), rows_)};
}

void LabelSpace::add(const Rect& rect) {
    const Span span = span_of(rect);
    for (std::size_t row = span.top; row <= span.bottom; ++row) {
        for (std::size_t column = span.left; column <= span.right; ++column) {
            cells_[row * columns_ + column].rects.push_back(rect);
        }
    }
}

void LabelSpace::add_disc(Point center, float radius) {
    const Span span = span_of({center.x - radius, center.y - radius, 2 * radius, 2 * radius});
    for (std::size_t row = span.top; row <= span.bottom; ++row) {
        for (std::size_t column = span.left; column <= span.right; ++column) {
            cells_[row * columns_ + column].discs.push_back({center, radius});
        }
    }
}

bool LabelSpace::free(const Rect& rect) const {
    if (rect.x < 0 || rect.y < 0 || rect.right() > canvas_.width || rect.bottom() > canvas_.height) {
        return false;
    }
    const Span span = span_of(rect);
    for (std::size_t row = span.top; row <= span.bottom; ++row) {
        for (std::size_t column = span.left; column <= span.right; ++column) {
            const Cell& cell = cells_[row * columns_ + column];
            const auto hit_rect = [&](const Rect& other) { return rect.overlaps(other); };
            const auto hit_disc = [&](const Disc& disc) { return touches(rect, disc.center, disc.radius); };
            if (std::any_of(cell.rects.begin(), cell.rects.end(), hit_rect) ||
                std::any_of(cell.discs.begin(), cell.discs.end(), hit_disc)) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace netglow
