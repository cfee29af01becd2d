#include "app/render/shelf_packer.h"

#include <algorithm>

namespace netglow {

std::optional<ShelfPacker::Spot> ShelfPacker::place(int width, int height) {
    Shelf* best = nullptr;
    for (Shelf& shelf : shelves_) {
        // A shelf much too high would waste its room.
        const bool fits = shelf.height >= height && shelf.height <= height + height / 3 && shelf.used + width <= width_;
        if (fits && (best == nullptr || shelf.height < best->height)) {
            best = &shelf;
        }
    }
    if (best == nullptr) {
        if (width > width_ || next_y_ + height > height_) {
            return std::nullopt;
        }
        shelves_.push_back({next_y_, height, 0});
        next_y_ += height;
        best = &shelves_.back();
    }
    const Spot spot{best->used, best->y};
    best->used += width;
    return spot;
}

void ShelfPacker::grow(int width, int height) {
    width_ = std::max(width_, width);
    height_ = std::max(height_, height);
}

}  // namespace netglow
