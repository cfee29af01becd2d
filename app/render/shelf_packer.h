// ShelfPacker: places rectangles in a larger one, side by side on shelves of about their height.
#pragma once

#include <optional>
#include <vector>

namespace netglow {

class ShelfPacker {
public:
    ShelfPacker(int width, int height) : width_(width), height_(height) {}

    struct Spot {
        int x = 0;
        int y = 0;
    };
    /// Nothing where there is no room.
    std::optional<Spot> place(int width, int height);
    /// What was placed stays where it is.
    void grow(int width, int height);
    int width() const { return width_; }
    int height() const { return height_; }

private:
    struct Shelf {
        int y;
        int height;
        int used;
    };
    std::vector<Shelf> shelves_;
    int width_;
    int height_;
    int next_y_ = 0;
};

}  // namespace netglow
